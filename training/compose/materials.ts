import { between, type Random } from '../random.ts';
import { around, chance, logBetween, pick } from './distributions.ts';
import { cellNoise, cloudNoise, noiseAt, softNoise, tileIndex, whiteNoise } from './noise.ts';

/** How light a surface is at a place, about 0…1. */
export type Surface = (x: number, y: number) => number;

/** A surface whose bricks, threads or waves are about `scale` pixels large. */
type Material = (random: Random, scale: number) => Surface;

const brick: Material = (random, scale) => {
  const [wide, tall] = [scale * between(random, 1.6, 3.2), scale];
  const mortar = scale * between(random, 0.06, 0.22);
  const shift = pick(random, [0, 0.5, 0.5, 0.33]);
  const rough = between(random, 0.02, 0.2);
  const tone = between(random, 0.1, 0.5);
  return (x, y) => {
    const row = Math.floor(y / tall);
    const across = x / wide + shift * row;
    const column = Math.floor(across);
    const noise = rough * softNoise[tileIndex(x | 0, y | 0)];
    const inside = y - row * tall > mortar && (across - column) * wide > mortar;
    return inside ? 0.25 + tone * cellNoise(row, column) + noise : 0.9 + noise;
  };
};

const grating: Material = (random, scale) => {
  const angle = around(random, Math.PI);
  const [dx, dy] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  const sharp = logBetween(random, 0.7, 8);
  const warp = chance(random, 0.4) ? between(random, 0, 1.2) : 0;
  return (x, y) => {
    const bend = warp * noiseAt(cloudNoise, x / 6, y / 6);
    const wave = sharp * Math.sin(2 * Math.PI * (x * dx + y * dy) + bend);
    return 0.5 + 0.5 * Math.max(-1, Math.min(1, wave));
  };
};

const stripes: Material = (random, scale) => {
  const upright = chance(random, 0.5);
  const fill = between(random, 0.15, 0.85);
  const uneven = chance(random, 0.4) ? 0.6 : 0;
  return (x, y) => {
    const t = (upright ? x : y) / scale;
    const k = Math.floor(t);
    return t - k < fill * (1 - uneven * cellNoise(k, 7)) ? 0 : 1;
  };
};

const tiles: Material = (random, scale) => {
  const gap = scale * between(random, 0.03, 0.2);
  const tone = chance(random, 0.5) ? between(random, 0, 0.6) : 0;
  const checked = chance(random, 0.3) ? 0.6 : 0;
  return (x, y) => {
    const [i, j] = [Math.floor(x / scale), Math.floor(y / scale)];
    if (x - i * scale < gap || y - j * scale < gap) return 1;
    return 0.2 + tone * cellNoise(i, j) + checked * ((i + j) & 1);
  };
};

const halftone: Material = (random, scale) => {
  const [fx, fy] = [around(random, 0.02), around(random, 0.02)];
  const base = between(random, 0.15, 0.45);
  return (x, y) => {
    const [u, v] = [x / scale, y / scale];
    const offset = Math.floor(v) & 1 ? 0.5 : 0;
    const d = Math.hypot(u + offset - Math.floor(u + offset) - 0.5, v - Math.floor(v) - 0.5);
    const radius = base + 0.2 * Math.sin(fx * x * 3 + fy * y * 3);
    const inside = (radius - d) * scale;
    return Math.max(0, Math.min(1, 0.5 - inside));
  };
};

const weave: Material = (random, scale) => {
  const depth = between(random, 0.3, 0.9);
  const twill = pick(random, [1, 1, 2, 3]);
  return (x, y) => {
    const [i, j] = [Math.floor(x / scale), Math.floor(y / scale)];
    const over = Math.floor((i + j) / twill) & 1;
    const t = over ? y / scale - j : x / scale - i;
    return 0.2 * over + depth * Math.sin(Math.PI * t) + 0.08 * whiteNoise[tileIndex(x | 0, y | 0)];
  };
};

const wood: Material = (random, scale) => {
  const stretch = between(random, 6, 16);
  const fine = between(random, 0.05, 0.25);
  const knots = chance(random, 0.4) ? between(random, 0.5, 3) : 0;
  const [kx, ky] = [between(random, 0, 150), between(random, 0, 150)];
  return (x, y) => {
    const ring = knots * Math.exp(-((x - kx) ** 2 + ((y - ky) / 3) ** 2) / (9 * scale * scale));
    const warp = 2 * noiseAt(cloudNoise, x / 4, y / stretch) + 4 * ring;
    return (
      0.5 +
      0.3 * Math.sin((2 * Math.PI * x) / scale + warp) +
      fine * noiseAt(whiteNoise, x, y / stretch)
    );
  };
};

const clouds: Material = (random, scale) => {
  const [a, b, c] = [random(), random(), random()];
  const power = between(random, 0.1, 0.5);
  return (x, y) => {
    const [u, v] = [(16 * x) / scale, (16 * y) / scale];
    const coarse = a * noiseAt(cloudNoise, u / 2, v / 2) + b * noiseAt(cloudNoise, u, v);
    return 0.5 + power * (coarse + c * noiseAt(softNoise, u, v));
  };
};

const water: Material = (random, scale) => {
  const [p, q] = [between(random, 0.5, 2), between(random, 2, 5)];
  return (x, y) => {
    const [u, v] = [x / scale, y / scale];
    const t = Math.sin(u + p * Math.sin(v * q)) * Math.sin(q * v + 2 * Math.sin(0.7 * u));
    return 0.5 + 0.4 * t + 0.1 * noiseAt(softNoise, x, 3 * y);
  };
};

/** Cells around random points: stones, cracks, leather, facets, scales. */
const cells: Material = (random, scale) => {
  const flat = chance(random, 0.3);
  const crack = between(random, 0.05, 0.3);
  const tone = between(random, 0, 0.6);
  const loose = between(random, 0.5, 1);
  return (x, y) => {
    const [u, v] = [x / scale, y / scale];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    let [first, second, own] = [9, 9, 0];
    for (let b = j - 1; b <= j + 1; b++) {
      for (let a = i - 1; a <= i + 1; a++) {
        const px = a + 0.5 + loose * (cellNoise(a, b) - 0.5) - u;
        const py = b + 0.5 + loose * (cellNoise(b + 57, a) - 0.5) - v;
        const d = px * px + py * py;
        if (d < first) [second, first, own] = [first, d, cellNoise(a + 9, b)];
        else if (d < second) second = d;
      }
    }
    const edge = Math.sqrt(second) - Math.sqrt(first);
    return flat ? own : edge < crack ? edge / crack : 1 - tone * own;
  };
};

const grains: Material = (random, scale) => {
  const tile = pick(random, [whiteNoise, softNoise, cloudNoise]);
  const size = Math.max(1, scale / pick(random, [1, 4, 16]));
  const level = around(random, 1);
  const hard = logBetween(random, 0.2, 3);
  return (x, y) => {
    return Math.max(0, Math.min(1, 0.5 + hard * (noiseAt(tile, x / size, y / size) - level)));
  };
};

const barcode: Material = (random, scale) => {
  const unit = Math.max(1, scale / 8);
  const upright = chance(random, 0.8);
  const square = chance(random, 0.4);
  return (x, y) => {
    const [i, j] = [Math.floor(x / unit), Math.floor(y / unit) % 33];
    if (!square) return cellNoise(upright ? i : j, 3) < 0.5 ? 0 : 1;
    // The three large squares of a QR code, one of them in sight.
    const m = Math.max(Math.abs((i % 33) - 4), Math.abs(j - 4));
    if (m <= 4) return m === 4 || m === 2 ? 1 : 0;
    return cellNoise(i, j) < 0.5 ? 0 : 1;
  };
};

/** Bricks, cloth, wood, stones, water, gratings, codes; some come up more often. */
export const MATERIALS: readonly Material[] = [
  brick,
  brick,
  grating,
  grating,
  stripes,
  tiles,
  halftone,
  weave,
  wood,
  wood,
  clouds,
  clouds,
  water,
  cells,
  cells,
  grains,
  grains,
  barcode,
];

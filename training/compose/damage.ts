import { FRAME_SIDE } from '../../src/recognizer/types.ts';
import { paint } from '../paint.ts';
import { below, between, normal, type Random } from '../random.ts';
import { at } from '../sample.ts';
import { chance, wholeBetween } from './distributions.ts';
import { cloudNoise, TILE } from './noise.ts';

/** What became of 28×28 values of ink, 0…1: what is seen now, and what of it is the digit. */
interface Damaged {
  readonly seen: Float32Array;
  readonly digit: Float32Array;
}

type Damage = (random: Random, ink: Float32Array) => Damaged;

/** Only the edge of the ink is left, as in outlined faces and line drawings. */
const outline: Damage = (random, ink) => {
  const level = between(random, 0.15, 0.6);
  const inside = (x: number, y: number) => at(ink, x, y) >= level;
  const thick = chance(random, 0.3);
  const edge = paint((x, y) => {
    const beside = [inside(x - 1, y), inside(x + 1, y), inside(x, y - 1), inside(x, y + 1)];
    const isEdge = inside(x, y) ? beside.includes(false) : thick && beside.includes(true);
    return isEdge ? 1 : 0;
  });
  return { seen: edge, digit: edge };
};

/** A part of the picture is inverted, as of marked cells and printed bands. */
const inverted: Damage = (random, ink) => {
  const across = chance(random, 0.5);
  const outside = chance(random, 0.6);
  const from = wholeBetween(random, 3, 10);
  const to = wholeBetween(random, 17, 25);
  const seen = paint((x, y, i) => {
    const along = across ? y : x;
    const isBetween = along >= from && along < to;
    return isBetween === outside ? ink[i] : 1 - ink[i];
  });
  return { seen, digit: ink };
};

/** A line is drawn over it: straight, zigzag or dotted. What it crosses is still the digit. */
const crossed: Damage = (random, ink) => {
  const [start, end] = [between(random, 2, 26), between(random, 2, 26)];
  const [left, right] = [wholeBetween(random, 0, 5), wholeBetween(random, 22, 28)];
  const swing = chance(random, 0.6) ? between(random, 0.8, 3) : 0;
  const period = between(random, 3, 9);
  const dots = chance(random, 0.3) ? wholeBetween(random, 2, 5) : 0;
  const reach = between(random, 0.8, 2.3);
  const seen = paint((x, y, i) => {
    if (x < left || x >= right || (dots > 0 && x % (2 * dots) < dots)) return ink[i];
    const phase = Math.abs(((x / period) % 1) - 0.5) * 4 - 1;
    const distance = Math.abs(y - start - ((end - start) * x) / FRAME_SIDE - swing * phase);
    return Math.max(ink[i], Math.min(1, reach - distance));
  });
  return { seen, digit: seen };
};

/** Drops of a brush all over it. */
const specked: Damage = (random, ink) => {
  const seen = Float32Array.from(ink);
  const radius = between(random, 0.6, 2);
  for (let drop = below(random, 14); drop > 0; drop--) {
    const [cx, cy] = [between(random, 0, FRAME_SIDE), between(random, 0, FRAME_SIDE)];
    const value = between(random, 0.5, 1);
    for (let y = Math.floor(cy - radius); y <= cy + radius; y++) {
      for (let x = Math.floor(cx - radius); x <= cx + radius; x++) {
        if (x < 0 || y < 0 || x >= FRAME_SIDE || y >= FRAME_SIDE) continue;
        if (Math.hypot(x - cx, y - cy) <= Math.max(1, radius)) seen[y * FRAME_SIDE + x] = value;
      }
    }
  }
  return { seen, digit: ink };
};

/** Single pixels are black or white, whatever was there. */
const peppered: Damage = (random, ink) => {
  const share = between(random, 0.01, 0.3);
  const light = chance(random, 0.6) ? 0.5 : random();
  const seen = paint((_x, _y, i) => {
    if (!chance(random, share)) return ink[i];
    return chance(random, light) ? 1 : 0;
  });
  return { seen, digit: ink };
};

/** Noise that is stronger where it is light, or mist. */
const faint: Damage = (random, ink) => {
  const mist = chance(random, 0.5);
  const strength = between(random, 0.1, mist ? 0.45 : 0.3);
  const [left, top] = [below(random, TILE), below(random, TILE)];
  const veil = between(random, 0.4, 1);
  const seen = paint((x, y, i) => {
    if (!mist) return ink[i] + strength * Math.sqrt(ink[i] + 0.05) * normal(random);
    const cloud = cloudNoise[((top + y) % TILE) * TILE + ((left + x) % TILE)];
    return veil * ink[i] + strength * (1 + cloud);
  });
  return { seen, digit: ink };
};

const DAMAGES = [
  outline,
  outline,
  inverted,
  inverted,
  crossed,
  crossed,
  crossed,
  specked,
  peppered,
  peppered,
  faint,
] as const;

/** A digit in ink to which something happened. */
export function damage(random: Random, ink: Float32Array): Damaged {
  return DAMAGES[below(random, DAMAGES.length)](random, ink);
}

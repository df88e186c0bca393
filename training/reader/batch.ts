import { normalizeContrast } from '../../src/recognizer/pyramid/contrast.ts';
import { chance, shuffled } from '../compose/distributions.ts';
import { below, between, normal, type Random } from '../random.ts';
import { FIELD } from './architecture.ts';

const PIXELS = FIELD * FIELD;

/**
 * A field as it may also have looked: its colours turned, exchanged and stretched, a little noise;
 * then with its contrast normalised as the reader sees it.
 *
 * @param to receives FIELD × FIELD × 3 values from `offset` on.
 */
export function drawField(random: Random, rgb: Uint8Array, to: Float32Array, offset: number): void {
  const order = chance(random, 0.4) ? shuffled(random, [0, 1, 2]) : [0, 1, 2];
  const table = colourTable(random);
  const grey = chance(random, 0.3);
  const noise = chance(random, 0.25) ? between(random, 0, 8) : 0;
  const data = new Float32Array(3 * PIXELS);
  const [red, green, blue] = order;
  let at = below(random, NOISE.length - 1);
  for (let i = 0; i < data.length; i += 3) {
    let r = table[rgb[i + red]];
    let g = table[rgb[i + green]];
    let b = table[rgb[i + blue]];
    if (grey) r = g = b = 0.3 * r + 0.59 * g + 0.11 * b;
    if (noise > 0) {
      at = at === 0 ? NOISE.length - 1 : at - 1;
      r += noise * NOISE[at];
      g += noise * NOISE[at];
      b += noise * NOISE[at];
    }
    data[i] = r;
    data[i + 1] = g;
    data[i + 2] = b;
  }
  normalizeContrast({ width: FIELD, height: FIELD, data }, to, offset);
}

/** What each brightness becomes: inverted or not, lighter or darker, with less contrast. */
function colourTable(random: Random): Float32Array {
  const inverted = chance(random, 0.5);
  const gamma = chance(random, 0.5) ? Math.exp(between(random, -0.5, 0.5)) : 1;
  const gain = chance(random, 0.4) ? between(random, 0.25, 1) : 1;
  const lift = between(random, 0, 1 - gain);
  const table = new Float32Array(256);
  for (let value = 0; value < 256; value++) {
    const share = (inverted ? 255 - value : value) / 255;
    table[value] = 255 * (lift + gain * share ** gamma);
  }
  return table;
}

const NOISE = noiseTable();

function noiseTable(): Float32Array {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Float32Array.from({ length: 65_537 }, () => normal(next));
}

import { UNFITTED } from '../../../../src/recognizer/judgement/judgement.ts';
import { type Network, OUTPUTS } from '../../../../src/recognizer/network/network.ts';
import type { Networks } from '../../../../src/recognizer/read.ts';
import { SYMBOLS } from '../../../../src/recognizer/reader/alphabet.ts';
import {
  OUTPUTS as CELL,
  CENTRE,
  SIDES,
  SMALL,
  STRIDE,
  SYMBOL,
} from '../../../../src/recognizer/reader/outputs.ts';
import type { Reader } from '../../../../src/recognizer/reader/reader.ts';
import { FRAME_SIDE } from '../../../../src/recognizer/types.ts';

/** Takes every frame for the same digit. */
export function stubbornNetwork(digit: number): Network {
  const own = Array.from({ length: OUTPUTS }, (_, i) => (i === digit ? 8 : 0));
  return {
    metadata: { name: 'fake', temperature: 1, digitTemperature: 1, digitBias: 0 },
    layers: [],
    logits: (frames, count) => {
      if (frames.length !== count * FRAME_SIDE ** 2) throw new RangeError('not so many frames');
      return Float32Array.from({ length: count * OUTPUTS }, (_, i) => own[i % OUTPUTS]);
    },
    forward: (x) => x,
    activations: () => [],
    dispose: () => {},
  };
}

/** What a fake reader says of one cell; nothing where it is left out. */
export interface Said {
  readonly centre?: number;
  /** Pixels to the left, top, right and bottom. */
  readonly sides?: readonly [number, number, number, number];
  readonly char?: string;
  readonly small?: number;
}

/** A reader without layers: what it says of a cell depends on its place and its pixels alone. */
export function fakeReader(
  say: (x: number, y: number, pixels: Float32Array, width: number) => Said,
): Reader {
  return {
    judgement: UNFITTED,
    look(pixels, width, height) {
      const [columns, rows] = [width / STRIDE, height / STRIDE];
      const data = new Float32Array(columns * rows * CELL);
      for (let v = 0; v < rows; v++) {
        for (let u = 0; u < columns; u++) {
          const {
            centre = -9,
            sides = [8, 8, 8, 8],
            char,
            small = -9,
          } = say((u + 0.5) * STRIDE, (v + 0.5) * STRIDE, pixels, width);
          const at = (v * columns + u) * CELL;
          data[at + CENTRE] = centre;
          data[at + SMALL] = small;
          for (const [k, side] of sides.entries()) data[at + SIDES + k] = Math.log(side);
          if (char !== undefined) data[at + SYMBOL + SYMBOLS.indexOf(char)] = 12;
        }
      }
      return { columns, rows, data };
    },
    dispose: () => {},
  };
}

/** A reader and a network that take everything for the same digit, as surely as `centre` says. */
export function stubbornNetworks(digit: number, centre: number, small = -9): Networks {
  const reader = fakeReader((x, y) => ({
    centre: centre + Math.sin(x) + Math.cos(y),
    small,
    char: `${digit}`,
  }));
  return { digits: stubbornNetwork(digit), reader };
}

import { sigmoid } from '../../src/recognizer/network/calibrate.ts';
import { SYMBOLS } from '../../src/recognizer/reader/alphabet.ts';
import { CENTRE, OUTPUTS, SIDES, SMALL, SYMBOL } from '../../src/recognizer/reader/outputs.ts';
import { CELLS, SIDE_SCALE, type Targets } from './targets.ts';

const AREA = CELLS ** 2;

/** How much of the target of a character is spread evenly over all. */
const LABEL_SMOOTHING = 0.05;
/** Where the loss of a side turns from square to linear, in logarithms. */
const BEND = 0.1;
const WEIGHTS = { centre: 1, sides: 1, symbol: 1, small: 0.5 } as const;

/** The parts of a loss, each a mean over what it is about. */
export interface ReaderLoss {
  readonly centre: number;
  readonly sides: number;
  readonly symbol: number;
  readonly small: number;
  /** Of the whole loss with respect to the output, laid out like it. */
  readonly gradient: Float32Array;
}

/**
 * Penalty-reduced focal loss on the middles of characters, smooth L1 on their sides, cross-entropy
 * on which they are.
 *
 * Zhou, Wang & Krähenbühl, "Objects as points", 2019; Tian et al., "FCOS: fully convolutional
 * one-stage object detection", ICCV 2019.
 *
 * @param output fields × OUTPUTS × CELLS × CELLS, channels first.
 */
export function readerLoss(output: Float32Array, fields: readonly Targets[]): ReaderLoss {
  const gradient = new Float32Array(output.length);
  let [middles, named, looked] = [0, 0, 0];
  for (const { heat, symbol, small } of fields) {
    for (let i = 0; i < AREA; i++) {
      if (heat[i] === 255) middles++;
      if (symbol[i] >= 0) named++;
      if (small[i] !== 2) looked++;
    }
  }
  const perMiddle = WEIGHTS.centre / Math.max(1, middles);
  const perSide = WEIGHTS.sides / (4 * Math.max(1, named));
  const perSymbol = WEIGHTS.symbol / Math.max(1, named);
  const perLook = WEIGHTS.small / Math.max(1, looked);
  let [centre, sides, symbol, small] = [0, 0, 0, 0];
  fields.forEach((targets, n) => {
    const base = n * OUTPUTS * AREA;
    for (let i = 0; i < AREA; i++) {
      if (!targets.ignored[i] || targets.heat[i] === 255) {
        const at = base + CENTRE * AREA + i;
        centre += perMiddle * focal(output, gradient, at, targets.heat[i] / 255, perMiddle);
      }
      if (targets.small[i] !== 2) {
        const at = base + SMALL * AREA + i;
        const p = sigmoid(output[at]);
        const wanted = targets.small[i];
        small -= perLook * Math.log(Math.max(1e-7, wanted === 1 ? p : 1 - p));
        gradient[at] = perLook * (p - wanted);
      }
      if (targets.symbol[i] < 0) continue;
      for (let k = 0; k < 4; k++) {
        const at = base + (SIDES + k) * AREA + i;
        const off = output[at] - targets.sides[4 * i + k] / SIDE_SCALE;
        const size = Math.abs(off);
        sides += perSide * (size < BEND ? (off * off) / (2 * BEND) : size - BEND / 2);
        gradient[at] = perSide * (size < BEND ? off / BEND : Math.sign(off));
      }
      const first = base + SYMBOL * AREA + i;
      symbol += perSymbol * crossEntropy(output, gradient, first, targets.symbol[i], perSymbol);
    }
  });
  return { centre, sides, symbol, small, gradient };
}

/** @returns the loss; the gradient times `weight` is written. */
function focal(
  output: Float32Array,
  gradient: Float32Array,
  at: number,
  heat: number,
  weight: number,
): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, sigmoid(output[at])));
  if (heat === 1) {
    gradient[at] = weight * (1 - p) ** 2 * (2 * p * Math.log(p) - (1 - p));
    return -((1 - p) ** 2) * Math.log(p);
  }
  const far = (1 - heat) ** 4;
  gradient[at] = weight * far * p * p * (p - 2 * (1 - p) * Math.log(1 - p));
  return -far * p * p * Math.log(1 - p);
}

function crossEntropy(
  output: Float32Array,
  gradient: Float32Array,
  first: number,
  label: number,
  weight: number,
): number {
  const count = SYMBOLS.length;
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) highest = Math.max(highest, output[first + k * AREA]);
  let total = 0;
  for (let k = 0; k < count; k++) total += Math.exp(output[first + k * AREA] - highest);
  const log = highest + Math.log(total);
  let loss = 0;
  for (let k = 0; k < count; k++) {
    const at = first + k * AREA;
    const wanted = LABEL_SMOOTHING / count + (k === label ? 1 - LABEL_SMOOTHING : 0);
    loss -= wanted * (output[at] - log);
    gradient[at] = weight * (Math.exp(output[at] - log) - wanted);
  }
  return loss;
}

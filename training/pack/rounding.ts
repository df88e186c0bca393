import type { Products } from './products.ts';

/** As many levels as a byte holds, as far up as down. */
const HIGHEST = 127;
/** Added to the variance of every input, as a share of their mean. */
const DAMPING = 0.01;

/** What the later inputs tell of each input, and how much of it they do not. */
interface Factors {
  /** Row k: by how much a 1 of each input before k is felt as k. The last input is the bias's 1. */
  readonly felt: Float64Array;
  /** The mean square of each input that is its own. */
  readonly own: Float64Array;
}

/** U and D of the mean product of any two inputs, UDUᵀ; U is 1 on its diagonal, 0 below. */
function factorsOf(products: Products): Factors {
  const felt = products.slice();
  const count = Math.sqrt(felt.length);
  const own = new Float64Array(count);
  let total = 0;
  for (let k = 0; k < count - 1; k++) total += felt[k * count + k];
  for (let k = 0; k < count - 1; k++) felt[k * count + k] += (DAMPING * total) / (count - 1);
  for (let k = count - 1; k >= 0; k--) {
    const row = k * count;
    own[k] = felt[row + k];
    for (let i = 0; i < k; i++) {
      const share = felt[row + i] / own[k];
      for (let j = 0; j <= i; j++) felt[i * count + j] -= share * felt[row + j];
    }
    for (let i = 0; i < k; i++) felt[row + i] /= own[k];
  }
  return { felt, own };
}

/**
 * Rounds a kernel to multiples of a step and moves its bias.
 *
 * What rounding a weight changes in an output, the weights of the inputs that often come with this
 * one, and at last the bias, make good: input by input, each weight is rounded after what the errors
 * before it ask of it. A level nearer to 0 is taken where it saves more bits than the loss it costs.
 *
 * Frantar et al., "GPTQ: accurate post-training quantization for generative pre-trained
 * transformers", 2022, in the form that Chee et al., "QuIP", 2023, give it.
 *
 * @param kernel inputs × units; changed.
 * @param bias changed.
 * @param products mean products of any two inputs, the bias's 1 as the last of them.
 * @param importance by how much the loss grows with the square of what changes in each unit.
 * @param thrift loss that is accepted for a bit.
 * @returns the step.
 */
export function roundKernel(
  kernel: Float32Array,
  bias: Float32Array,
  products: Products,
  importance: Float64Array,
  thrift: number,
): number {
  const units = bias.length;
  const inputs = kernel.length / units;
  const { felt, own } = factorsOf(products);
  /** What rounding took from each weight. */
  const errors = new Float32Array(kernel.length);
  const step = stepOf(kernel, own, importance, thrift);
  /** Bits that a level more takes, were the levels' sizes distributed exponentially. */
  const bits =
    step / (Math.LN2 * (kernel.reduce((sum, w) => sum + Math.abs(w), 0) / kernel.length));
  /** What is to be made good by input k, one number a unit. */
  const owedAt = (k: number): Float32Array => {
    const owed = new Float32Array(units);
    for (let j = 0; j < k; j++) {
      const share = felt[k * (inputs + 1) + j];
      const from = j * units;
      for (let unit = 0; unit < units; unit++) owed[unit] += share * errors[from + unit];
    }
    return owed;
  };
  for (let k = 0; k < inputs; k++) {
    owedAt(k).forEach((owed, unit) => {
      const i = k * units + unit;
      const wanted = (kernel[i] + owed) / step;
      // Least of: importance · own · (wanted − level)² · step² / 2 + thrift · bits · |level|.
      const towards0 = (thrift * bits) / (importance[unit] * own[k] * step * step);
      const level = Math.min(HIGHEST, Math.round(Math.max(0, Math.abs(wanted) - towards0)));
      errors[i] = kernel[i] - Math.sign(wanted) * level * step;
      kernel[i] -= errors[i];
    });
  }
  owedAt(inputs).forEach((owed, unit) => {
    bias[unit] += owed;
  });
  return step;
}

/**
 * The step at which a little finer costs as many bits as it saves loss: what is rounded off has the
 * mean square step² / 12.
 */
function stepOf(
  kernel: Float32Array,
  own: Float64Array,
  importance: Float64Array,
  thrift: number,
): number {
  const units = importance.length;
  let [felt, square, largest] = [0, 0, 0];
  kernel.forEach((weight, i) => {
    square += weight ** 2;
    felt += weight ** 2 * own[Math.floor(i / units)] * importance[i % units];
    largest = Math.max(largest, Math.abs(weight));
  });
  return Math.max(largest / HIGHEST, Math.sqrt((12 * thrift * square) / (Math.LN2 * felt)));
}

import {
  add,
  div,
  matMul,
  pad,
  relu,
  type Tensor2D,
  tensor1d,
  tensor2d,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Traced } from './architectures.ts';

/** A network whose dense kernels lie on few levels. */
export interface Packed {
  /** Flat vector of all parameters. */
  readonly values: Float32Array;
  /** How far apart the levels of each kernel are, by its name. */
  readonly steps: ReadonlyMap<string, number>;
}

/** How far apart the levels are, in root mean squares of a kernel. */
const GRAIN = 1;
/** As many levels as a byte holds, as far up as down. */
const HIGHEST = 127;
/** Added to the variance of every input, as a share of their mean. */
const DAMPING = 0.01;

/**
 * Rounds the kernels of dense layers that follow each other to so few levels, most often to 0, that
 * they deflate to a quarter of what they take with 256 levels: about two bits a weight. The file
 * keeps a byte a weight, as TensorFlow.js knows it.
 *
 * What rounding a weight changes in an output, the weights of the inputs that often come with this
 * one, and at last the bias, make good: input by input, each weight is rounded after what the errors
 * before it ask of it.
 *
 * Frantar et al., "GPTQ: accurate post-training quantization for generative pre-trained
 * transformers", 2022, in the form that Chee et al., "QuIP", 2023, give it.
 *
 * @param frames what the network sees: n × 784.
 * @param thrift mean square error of an output that is accepted for a level nearer to 0.
 */
export function pack(
  layers: readonly Traced[],
  values: Float32Array,
  frames: Float32Array,
  thrift: number,
): Packed {
  const packed = values.slice();
  const steps = new Map<string, number>();
  let x: Tensor2D | undefined;
  for (const { spec, parameters } of layers) {
    if (spec.kind === 'flatten') continue;
    if (spec.kind !== 'dense')
      throw new Error(`${spec.name} is no dense layer: it cannot be packed`);
    const [kernel, bias] = parameters.map(({ offset, size }) =>
      packed.subarray(offset, offset + size),
    );
    const [inputs, units] = parameters[0].shape;
    x ??= tensor2d(frames, [frames.length / inputs, inputs]);
    const step = GRAIN * Math.sqrt(kernel.reduce((sum, w) => sum + w * w, 0) / kernel.length);
    roundAll(kernel, bias, factorsOf(x), step, thrift);
    steps.set(parameters[0].name, step);
    const before: Tensor2D = x;
    x = tidy(() => {
      const y = add(matMul(before, tensor2d(kernel, [inputs, units])), tensor1d(bias));
      return (spec.activation === 'relu' ? relu(y) : y) as Tensor2D;
    });
    before.dispose();
  }
  x?.dispose();
  return { values: packed, steps };
}

/** What the later inputs tell of each input, and how much of it they do not. */
interface Factors {
  /** Row k: by how much a 1 of each input before k is felt as k. The last input is the bias's 1. */
  readonly felt: Float64Array;
  /** The mean square of each input that is its own. */
  readonly own: Float64Array;
}

/** U and D of the mean product of any two inputs, UDUᵀ; U is 1 on its diagonal, 0 below. */
function factorsOf(x: Tensor2D): Factors {
  const count = x.shape[1] + 1;
  const products = tidy(() => {
    const withOne = pad(
      x,
      [
        [0, 0],
        [0, 1],
      ],
      1,
    ) as Tensor2D;
    return div(matMul(transpose(withOne), withOne), x.shape[0]);
  });
  const felt = Float64Array.from(products.dataSync());
  products.dispose();
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

/** Rounds a kernel to multiples of `step` and moves its bias; both are changed. */
function roundAll(
  kernel: Float32Array,
  bias: Float32Array,
  { felt, own }: Factors,
  step: number,
  thrift: number,
): void {
  const units = bias.length;
  const inputs = kernel.length / units;
  /** What rounding took from each weight. */
  const errors = new Float32Array(kernel.length);
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
    // Least of: own · (wanted − level · step)² + thrift · |level|.
    const towards0 = thrift / (2 * own[k] * step * step);
    owedAt(k).forEach((owed, unit) => {
      const i = k * units + unit;
      const wanted = (kernel[i] + owed) / step;
      const level = Math.min(HIGHEST, Math.round(Math.max(0, Math.abs(wanted) - towards0)));
      errors[i] = kernel[i] - Math.sign(wanted) * level * step;
      kernel[i] -= errors[i];
    });
  }
  owedAt(inputs).forEach((owed, unit) => {
    bias[unit] += owed;
  });
}

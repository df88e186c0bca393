import type { Parameter } from '../architectures.ts';

/**
 * Weight standardisation: what is trained are kernels of any size and mean; what convolves are the
 * same kernels with mean 0 and a fixed norm for each filter. It does for a deep network what batch
 * normalisation does, leaves nothing to fold in when the network ships, and does not care for the
 * batch.
 *
 * Qiao et al., "Micro-batch training with batch-channel normalization and weight standardization",
 * 2019; Brock, De & Smith, "Characterizing signal propagation to close the performance gap in
 * unnormalized ResNets", ICLR 2021.
 */
export interface Standardization {
  /** From trained to convolving parameters. */
  forward(trained: Float32Array, to: Float32Array): void;
  /** From the gradient of the convolving parameters to that of the trained ones, in place. */
  backward(trained: Float32Array, gradient: Float32Array): void;
}

/** Norm of a filter that keeps the spread of its inputs after ReLU (Brock et al., section 4). */
const NORM = Math.sqrt(2 / (1 - 1 / Math.PI));
const EPSILON = 1e-8;

/** @param kept names of layers whose kernels convolve as they are. */
export function createStandardization(
  parameters: readonly Parameter[],
  kept: readonly string[],
): Standardization {
  const kernels = parameters.filter(
    ({ fanIn, name }) => fanIn > 0 && !kept.includes(name.split('/')[0]),
  );
  const eachFilter = (
    values: Float32Array,
    work: (at: (i: number) => number, n: number, mean: number, scale: number) => void,
  ) => {
    for (const { offset, shape, fanIn } of kernels) {
      const filters = shape[shape.length - 1];
      for (let o = 0; o < filters; o++) {
        const at = (i: number) => offset + i * filters + o;
        let mean = 0;
        for (let i = 0; i < fanIn; i++) mean += values[at(i)];
        mean /= fanIn;
        let square = 0;
        for (let i = 0; i < fanIn; i++) square += (values[at(i)] - mean) ** 2;
        work(at, fanIn, mean, NORM / Math.sqrt(square + EPSILON));
      }
    }
  };
  return {
    forward(trained, to) {
      to.set(trained);
      eachFilter(trained, (at, n, mean, scale) => {
        for (let i = 0; i < n; i++) to[at(i)] = (trained[at(i)] - mean) * scale;
      });
    },
    backward(trained, gradient) {
      eachFilter(trained, (at, n, mean, scale) => {
        // The part along the filter and the part that shifts it change nothing.
        let [sum, along] = [0, 0];
        for (let i = 0; i < n; i++) {
          sum += gradient[at(i)];
          along += gradient[at(i)] * (trained[at(i)] - mean);
        }
        const pull = along * (scale / NORM) ** 2;
        for (let i = 0; i < n; i++) {
          const g = gradient[at(i)] - sum / n - pull * (trained[at(i)] - mean);
          gradient[at(i)] = scale * g;
        }
      });
    },
  };
}

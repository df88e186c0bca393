import type { Differentiable } from '../model.ts';
import { createRandom } from '../random.ts';
import type { Examples } from './examples.ts';

const BATCH = 10;
/** Batches whose gradients are asked for. */
const BATCHES = 100;

/**
 * How much the loss depends on each weight: the mean square of its gradient for one example, which
 * is the diagonal of the empirical Fisher information.
 *
 * Examples of a batch count at random for or against: then the square of the sum of their gradients
 * is on average the sum of the squares.
 */
export async function importanceOf(
  network: Differentiable,
  values: Float32Array,
  { inputs, count, lossOf }: Examples,
): Promise<Float64Array> {
  const random = createRandom(count);
  const squares = new Float64Array(network.size);
  const gradient = new Float32Array(network.size);
  const each = inputs.length / count;
  const batches = Math.min(BATCHES, Math.floor(count / BATCH));
  for (let batch = 0; batch < batches; batch++) {
    // From everywhere among the examples, which come kind by kind.
    const from = Math.floor((batch * (count - BATCH)) / Math.max(1, batches - 1));
    const to = from + BATCH;
    const signed = (output: Float32Array) => {
      const { gradient } = lossOf(output, from, to);
      const size = gradient.length / BATCH;
      for (let n = 0; n < BATCH; n++) {
        if (random() < 0.5) continue;
        for (let i = n * size; i < (n + 1) * size; i++) gradient[i] *= -1;
      }
      return { gradient };
    };
    const input = inputs.slice(from * each, to * each);
    await network.differentiate(values, input, BATCH, signed, gradient);
    for (let i = 0; i < gradient.length; i++) squares[i] += gradient[i] ** 2;
  }
  return squares.map((square) => (square * BATCH) / batches);
}

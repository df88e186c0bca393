import { Tensor } from 'onnxruntime-node';
import type { Shape } from '../../src/recognizer/network/shapes.ts';
import type { Traced } from '../architectures.ts';
import { addForward, channelsFirst, FRAMES, seenByFilter } from '../gradients.ts';
import { createGraph, type Graph } from '../onnx.ts';

/** Inputs of a network that are sent through it at a time. */
const BATCH = 20;
/** Of one input so many places are looked at: what filters see of neighbours is nearly the same. */
const PLACES = 100;

/** Sums of products of any two of the numbers that meet in one output, square; the last is 1. */
export type Products = Float64Array;

/**
 * What the kernels of a network are laid on: for each, by its name, the mean products of the numbers
 * that meet in one of its outputs, the bias's 1 as the last of them.
 *
 * @param values flat vector of all parameters.
 * @param inputs of the network, channels last.
 */
export async function meanProducts(
  layers: readonly Traced[],
  values: Float32Array,
  inputs: Float32Array,
  shape: Shape,
): Promise<ReadonlyMap<string, Products>> {
  const graph = createGraph();
  addForward(graph, layers, ({ name, offset, size, shape }) =>
    graph.weights(name, values.subarray(offset, offset + size), shape),
  );
  const sums = new Map<string, Products>();
  for (const layer of layers) {
    if (layer.parameters.length === 0) continue;
    const [{ name, fanIn }] = layer.parameters;
    const seen = withOne(graph, seenBy(graph, layer));
    graph.add('Gemm', [seen, seen], { transA: 1 }, [`products of ${name}`]);
    sums.set(name, new Float64Array((fanIn + 1) ** 2));
  }
  const session = await graph.open([...sums.keys()].map((name) => `products of ${name}`));
  const each = shape.reduce((product, n) => product * n, 1);
  for (let from = 0; from < inputs.length; from += BATCH * each) {
    const batch = inputs.slice(from, from + BATCH * each);
    const found = await session.run({
      [FRAMES]: new Tensor(batch, [batch.length / each, ...shape]),
    });
    for (const [name, sum] of sums) {
      const products = found[`products of ${name}`].data as Float32Array;
      for (let i = 0; i < sum.length; i++) sum[i] += products[i];
    }
  }
  await session.release();
  // The last product is that of the 1 with itself: how many places there were.
  for (const [name, sum] of sums) {
    const places = sum[sum.length - 1];
    sums.set(
      name,
      sum.map((product) => product / places),
    );
  }
  return sums;
}

function seenBy(graph: Graph, layer: Traced): string {
  const { spec, inputs, inputShape } = layer;
  const [x] = inputs.length > 0 ? inputs : [channelsFirst(graph, graph.input(FRAMES))];
  if (spec.kind !== 'convolution') return x;
  const places = (inputShape[0] * inputShape[1]) / (spec.strides[0] * spec.strides[1]);
  // Odd, so that not the same columns are met in every row.
  const step = Math.max(1, Math.floor(places / PLACES)) | 1;
  const [from, to, axis] = [[0], [Number.MAX_SAFE_INTEGER], [0]].map((n) => graph.integers(n));
  const seen = seenByFilter(graph, x, layer);
  return graph.add('Slice', [seen, from, to, axis, graph.integers([step])]);
}

function withOne(graph: Graph, seen: string): string {
  return graph.add('Pad', [seen, graph.integers([0, 0, 0, 1]), graph.floats([1])]);
}

import { expect, test } from 'vitest';
import type { LayerSpec } from '../../../src/recognizer/network/topology.ts';
import type { Weight } from '../../../src/recognizer/network/weights.ts';
import { ARCHITECTURES } from '../../../training/architectures.ts';
import { growInto } from '../../../training/grow.ts';
import { createModel, type Model } from '../../../training/model.ts';
import { createRandom } from '../../../training/random.ts';

/** A layer as it is in the CNN, of another width. */
function layer(name: string, width?: number): LayerSpec {
  const spec = ARCHITECTURES.cnn.find((one) => one.name === name) as LayerSpec;
  if (width === undefined) return spec;
  return spec.kind === 'dense'
    ? { ...spec, units: width }
    : ({ ...spec, filters: width } as LayerSpec);
}

const pools = ['pool1', 'pool2', 'pool3'].map((name) => layer(name));
const ends = [layer('flatten'), layer('logits')] as const;

function weightsOf(model: Model, values: Float32Array): Map<string, Weight> {
  return new Map(
    model.parameters.map(({ name, shape, offset, size }) => [
      name,
      { shape, values: values.slice(offset, offset + size) },
    ]),
  );
}

/** What the loss of a network is on four frames of noise. */
async function lossOf(model: Model, values: Float32Array): Promise<number> {
  const random = createRandom(7, 0);
  const frames = Float32Array.from({ length: 4 * 784 }, () => random());
  const labels = Int8Array.from([1, 5, -1, 9]);
  const gradient = new Float32Array(model.size);
  return (await model.gradient(values, frames, labels, gradient)).loss;
}

const small = createModel([
  layer('conv1', 4),
  pools[0],
  layer('conv2', 6),
  pools[1],
  pools[2],
  ends[0],
  layer('dense1', 10),
  ends[1],
]);
const values = small.initialize(3);

test('a network grown wider and deeper computes the same', async () => {
  const large = createModel([
    layer('conv1', 7),
    pools[0],
    layer('conv2', 8),
    pools[1],
    pools[2],
    layer('conv6', 12),
    ends[0],
    layer('dense1', 15),
    ends[1],
  ]);
  const grown = large.initialize(4);
  growInto(large.layers, weightsOf(small, values), grown);
  expect(await lossOf(large, grown)).toBeCloseTo(await lossOf(small, values), 4);
});

test('a network of the same shape gets the same weights', () => {
  const same = small.initialize(5);
  growInto(small.layers, weightsOf(small, values), same);
  expect(same).toEqual(values);
});

test('what does not fit starts anew', () => {
  const narrow = createModel([layer('conv1', 3), layer('conv2', 6), ends[0], ends[1]]);
  const initial = narrow.initialize(6);
  const grown = initial.slice();
  growInto(narrow.layers, weightsOf(small, values), grown);
  const { offset, size } = narrow.parameters[0];
  expect(grown.subarray(offset, offset + size)).toEqual(initial.subarray(offset, offset + size));
});

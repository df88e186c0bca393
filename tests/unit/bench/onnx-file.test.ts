/// <reference path="../../../training/onnxruntime-node.d.ts" />
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { type Call, openRecognizer } from '../../../bench/contenders/networks.ts';
import { exportOnnx, OUTPUT } from '../../../bench/contenders/onnx-file.ts';
import { FRAMES } from '../../../training/gradients.ts';
import { createRandom } from '../../../training/random.ts';

test.each([
  { network: 'reader', shape: [1, 160, 128, 3] },
  { network: 'cnn', shape: [3, 28, 28, 1] },
] as const)('the $network as an ONNX file gives what it gives here', async ({ network, shape }) => {
  const random = createRandom(5);
  const length = shape.reduce<number>((product, n) => product * n, 1);
  const call: Call = { network, shape, input: Float32Array.from({ length }, random) };
  const wanted = (await openRecognizer()).ask(call);
  const session = await InferenceSession.create(exportOnnx(network));
  const { data } = (await session.run({ [FRAMES]: new Tensor(call.input, shape) }))[OUTPUT];
  expect(data).toHaveLength(wanted.length);
  const furthest = wanted.reduce((most, z, i) => Math.max(most, Math.abs(z - Number(data[i]))), 0);
  expect(furthest).toBeLessThan(1e-3);
});

import { expect, test } from 'vitest';
import { OUTPUTS } from '../../src/recognizer/network/network.ts';
import { UNCALIBRATED } from '../../training/calibration.ts';
import { fitJoint } from '../../training/joint.ts';
import { sigmoid } from '../../training/loss.ts';
import { createRandom } from '../../training/random.ts';
import { stubbornNetworks } from './recognizer/support/fake-network.ts';

test('the opinion that tells more weighs more, and the frames are the first channel', () => {
  const random = createRandom(1);
  const count = 400;
  const labels = Int8Array.from({ length: count }, () => (random() < 0.5 ? 4 : -1));
  const frames = new Float32Array(count * 784 * 3);
  for (let i = 0; i < frames.length; i += 3) frames[i] = 0.5;
  const logits = new Float32Array(count * OUTPUTS);
  labels.forEach((label, i) => {
    logits[(i + 1) * OUTPUTS - 1] = (label >= 0 ? 2 : -2) + 6 * (random() - 0.5);
  });
  let ink = 0;
  const { digits } = stubbornNetworks(0, 1);
  const reader = {
    ...digits,
    logits: (bare: Float32Array, n: number) => {
      ink = bare[0];
      return digits.logits(bare, n);
    },
  };
  const joint = fitJoint(logits, UNCALIBRATED, { frames, labels }, reader);
  expect(ink).toBe(0.5);
  expect(joint.inContext).toBeGreaterThan(0.8);
  const right = [...labels].filter((label, i) => {
    const z = joint.alone + joint.inContext * logits[(i + 1) * OUTPUTS - 1] + joint.bias;
    return sigmoid(z) > 0.5 === label >= 0;
  });
  expect(right.length / count).toBeGreaterThan(0.8);
});

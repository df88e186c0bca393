import { expect, test } from 'vitest';
import { decideFromAllSides } from '../../../src/recognizer/angles.ts';
import { judge } from '../../../src/recognizer/calibrate.ts';
import type { Network } from '../../../src/recognizer/network/network.ts';
import { stubbornNetworks } from './support/fake-network.ts';

const SIDE = 28;

/** A thin upright bar in the middle of a frame. */
function bar(): Float32Array {
  const frame = new Float32Array(SIDE * SIDE);
  for (let row = 4; row < 24; row++) frame[row * SIDE + 13] = 1;
  return frame;
}

/** What a network says of frames in the end. */
function decide(network: Network, frames: readonly Float32Array[]) {
  return decideFromAllSides(network, frames, judge(network, frames));
}

/** A network that is torn between 1 and 7 over an upright bar, and sees a 7 in any other. */
function torn(isDigit: number): { network: Network; asked: Float32Array[] } {
  const asked: Float32Array[] = [];
  const { digits } = stubbornNetworks(3, 5);
  const network: Network = {
    ...digits,
    logits: (frames, count) => {
      const logits = new Float32Array(count * 11);
      for (let i = 0; i < count; i++) {
        const frame = frames.slice(i * SIDE * SIDE, (i + 1) * SIDE * SIDE);
        asked.push(frame);
        const upright = frame[4 * SIDE + 13] === 1;
        logits[i * 11 + 1] = upright ? 5.1 : 0;
        logits[i * 11 + 7] = upright ? 5 : 12;
        logits[i * 11 + 10] = isDigit;
      }
      return logits;
    },
  };
  return { network, asked };
}

test('a digit it is not sure of is looked at from other angles, and all have a say', () => {
  const { network, asked } = torn(4);
  const [verdict] = decide(network, [bar()]);
  expect(asked).toHaveLength(5);
  expect(verdict.digit).toBe(7);
  expect(verdict.probabilities[7]).toBeGreaterThan(0.8);
  expect(verdict.probabilities.reduce((sum, p) => sum + p)).toBeCloseTo(1, 6);
  expect(verdict.confidence).toBeLessThan(verdict.probabilities[7]);
});

test('every other angle shows the same ink elsewhere', () => {
  const { network, asked } = torn(4);
  decide(network, [bar()]);
  const ink = (frame: Float32Array) => frame.reduce((sum, value) => sum + value, 0);
  for (const view of asked.slice(1)) expect(ink(view) / ink(asked[0])).toBeCloseTo(1, 1);
  expect(new Set(asked.map((view) => view.join())).size).toBe(5);
});

test('what is surely one digit is looked at once', () => {
  const { network, asked } = torn(4);
  const sure = stubbornNetworks(3, 5).digits;
  const watching: Network = {
    ...network,
    logits: (frames, count) => {
      network.logits(frames, count);
      return sure.logits(frames, count);
    },
  };
  const [first, second] = decide(watching, [bar(), bar()]);
  expect([first.digit, second.digit]).toEqual([3, 3]);
  expect(asked).toHaveLength(2);
});

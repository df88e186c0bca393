import { expect, test } from 'vitest';
import { OUTPUTS } from '../../../src/recognizer/network/network.ts';
import { judgeInPlace, type Networks } from '../../../src/recognizer/networks.ts';
import { fakeNetworks, stubbornNetworks } from './support/fake-network.ts';
import { proposal } from './support/proposals.ts';

/** Networks of which the one that sees the surroundings answers `logit` to whatever it is asked. */
function withContext(own: number, logit: number): { networks: Networks; asked: () => number } {
  let asked = 0;
  const { digits, context } = stubbornNetworks(3, own);
  const networks: Networks = {
    digits,
    context: {
      ...context,
      metadata: { ...context.metadata, joint: { alone: 1, inContext: 1, bias: 0 } },
      logits: (_, count) => {
        asked += count;
        return new Float32Array(count * OUTPUTS).fill(logit);
      },
    },
  };
  return { networks, asked: () => asked };
}

test('what stands around a digit can speak for it and against it', () => {
  const confidenceWith = (logit: number) =>
    judgeInPlace(withContext(1, logit).networks, [proposal({})])[0].confidence;
  expect(confidenceWith(-6)).toBeLessThan(0.01);
  expect(confidenceWith(0)).toBeCloseTo(1 / (1 + Math.exp(-1)), 1);
  expect(confidenceWith(6)).toBeGreaterThan(0.98);
});

test('it changes whether something is a digit, not which', () => {
  const [verdict] = judgeInPlace(withContext(4, 2).networks, [proposal({})]);
  expect(verdict.digit).toBe(3);
  expect(verdict.probabilities.reduce((sum, p) => sum + p)).toBeCloseTo(1, 6);
});

test('what is no digit at a glance is not looked at again', () => {
  const { networks, asked } = withContext(-9, 9);
  const verdicts = judgeInPlace(networks, [proposal({}), proposal({})]);
  expect(asked()).toBe(0);
  expect(verdicts[0].confidence).toBeLessThan(0.01);
});

test('frame and surroundings reach the network pixel by pixel', () => {
  const { digits, context } = stubbornNetworks(3, 5);
  const seen: Float32Array[] = [];
  const watching: Networks = {
    digits,
    context: {
      ...context,
      logits: (views, count) => {
        seen.push(views.slice());
        return context.logits(views, count);
      },
    },
  };
  const frame = new Float32Array(784).fill(0.1);
  const around = new Float32Array(2 * 784).fill(0.2, 0, 784).fill(0.3, 784);
  judgeInPlace(watching, [proposal({ frame, surroundings: () => around })]);
  expect([...seen[0].subarray(0, 6)].map((value) => value.toFixed(1))).toEqual(
    ['0.1', '0.2', '0.3'].concat(['0.1', '0.2', '0.3']),
  );
});

test('which digit it is matters only where it is likely one', () => {
  const askedAt = (isDigit: number) => {
    let asked = 0;
    const undecided = fakeNetworks(() => [...new Array(OUTPUTS - 1).fill(0), isDigit]);
    const digits: Networks['digits'] = {
      ...undecided.digits,
      logits: (frames, count) => {
        asked += count;
        return undecided.digits.logits(frames, count);
      },
    };
    judgeInPlace({ ...undecided, digits }, [proposal({})]);
    return asked;
  };
  expect(askedAt(4)).toBe(5);
  expect(askedAt(-2)).toBe(1);
});

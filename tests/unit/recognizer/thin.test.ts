import { expect, test } from 'vitest';
import { dropThinRules } from '../../../src/recognizer/thin.ts';
import { proposal } from './support/proposals.ts';

/** A digit in a box of this size, and how sure the networks are of it. */
function judged(digit: number, width: number, height: number, confidence: number) {
  const probabilities = Array.from({ length: 10 }, (_, i) => (i === digit ? 1 : 0));
  return {
    proposal: { ...proposal({}), box: { x: 0, y: 0, width, height } },
    verdict: { digit, probabilities, isDigit: 0, confidence },
  };
}

const rule = judged(1, 3, 80, 0.7);
const five = judged(5, 40, 60, 0.99);

test('a doubtful thin upright beside a digit is a rule', () => {
  expect(dropThinRules([rule, five])).toEqual([five]);
});

test('alone, or surely a digit, or not so thin, it may be a 1', () => {
  expect(dropThinRules([rule])).toEqual([rule]);
  const sure = [judged(1, 3, 80, 0.98), five];
  expect(dropThinRules(sure)).toEqual(sure);
  const broad = [judged(1, 12, 60, 0.7), five];
  expect(dropThinRules(broad)).toEqual(broad);
});

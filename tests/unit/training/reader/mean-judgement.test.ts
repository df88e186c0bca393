import { expect, test } from 'vitest';
import { FEATURES } from '../../../../src/recognizer/judgement/features.ts';
import { type Judgement, UNFITTED } from '../../../../src/recognizer/judgement/judgement.ts';
import { perceive } from '../../../../src/recognizer/judgement/perceptron.ts';
import { createRandom, normal } from '../../../../training/random.ts';
import { meanJudgement } from '../../../../training/reader/mean-judgement.ts';

function judgement(seed: number): Judgement {
  const random = createRandom(seed);
  const numbers = (count: number) => Array.from({ length: count }, () => normal(random));
  const inputs = FEATURES.length;
  return {
    exists: {
      mean: numbers(inputs),
      spread: numbers(inputs).map((value) => 0.5 + Math.abs(value)),
      direct: numbers(inputs),
      hidden: [numbers(inputs), numbers(inputs)],
      hiddenBias: numbers(2),
      output: numbers(2),
      bias: random(),
    },
    which: { reader: random(), frame: random(), frameSure: random() },
    whole: { ...UNFITTED.whole, bias: random() },
  };
}

test('the mean of two judgements says the mean of what both say', () => {
  const [one, other] = [judgement(1), judgement(2)];
  const both = meanJudgement(one, other);
  const random = createRandom(3);
  for (let n = 0; n < 20; n++) {
    const features = FEATURES.map(() => normal(random));
    const [a, b] = [one, other].map(({ exists }) => perceive(exists, features));
    expect(perceive(both.exists, features)).toBeCloseTo((a + b) / 2, 2);
  }
  expect(both.whole.bias).toBeCloseTo((one.whole.bias + other.whole.bias) / 2, 6);
  expect(both.which).toEqual(other.which);
});

import { expect, test } from 'vitest';
import { perceive } from '../../../../src/recognizer/judgement/perceptron.ts';
import { createRandom } from '../../../../training/random.ts';
import { fitPerceptron } from '../../../../training/reader/perceptron.ts';

const random = createRandom(3);
const points = Array.from({ length: 600 }, () => [40 * random() - 20, 2 * random() - 1]);

/** Share of points that a fit to their labels puts on the right side. */
function learned(labelOf: (point: readonly number[]) => boolean): number {
  const labels = points.map((point) => (labelOf(point) ? 1 : 0));
  const perceptron = fitPerceptron(points, labels, 1);
  const right = points.filter((point, n) => perceive(perceptron, point) > 0 === (labels[n] === 1));
  return right.length / points.length;
}

test('what one of its inputs tells, whatever its scale, is learned', () => {
  expect(learned(([x]) => x > 3)).toBeGreaterThan(0.97);
});

test('what only two inputs together tell is learned', () => {
  expect(learned(([x, y]) => x > 0 === y > 0)).toBeGreaterThan(0.9);
});

test('the same examples and seed give the same perceptron', () => {
  const labels = points.map(([x]) => (x > 0 ? 1 : 0));
  expect(fitPerceptron(points, labels, 5)).toEqual(fitPerceptron(points, labels, 5));
});

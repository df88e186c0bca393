import { expect, test } from 'vitest';
import { everyTenth } from '../../../src/content/every-tenth.ts';

const heard = (total: number) => {
  const worthSaying = everyTenth();
  return Array.from({ length: total }, (_, done) => done).filter((done) =>
    worthSaying(done, total),
  );
};

test('of many steps the first and one in each tenth are said', () => {
  expect(heard(500)).toEqual([0, 50, 100, 150, 200, 250, 300, 350, 400, 450]);
});

test('of few steps all are said', () => {
  expect(heard(7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

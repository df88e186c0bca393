import { expect, test } from 'vitest';
import { dropOutOfPlace } from '../../../src/recognizer/context.ts';
import type { Box } from '../../../src/recognizer/types.ts';
import { judged } from './support/proposals.ts';

const keep = (...boxes: Box[]) =>
  dropOutOfPlace(
    boxes.map((box) => judged({ box })),
    { width: 1000, height: 1000 },
  ).map(({ proposal }) => boxes.indexOf(proposal.box));

const tall = { x: 0, y: 0, width: 60, height: 100 };

test('digits of a line stay, however different in width', () => {
  expect(
    keep(tall, { x: 80, y: 5, width: 10, height: 90 }, { x: 110, y: 0, width: 70, height: 100 }),
  ).toEqual([0, 1, 2]);
});

test('a comma beside a digit goes', () => {
  expect(keep(tall, { x: 70, y: 90, width: 10, height: 20 })).toEqual([0]);
});

test('a small number far from a large one stays', () => {
  expect(keep(tall, { x: 400, y: 90, width: 10, height: 20 })).toEqual([0, 1]);
});

test('a frame around a digit goes', () => {
  expect(keep({ x: -20, y: -20, width: 100, height: 140 }, tall)).toEqual([1]);
});

test('nothing is left of nothing', () => {
  expect(keep()).toEqual([]);
});

test('a speck inside a digit makes no frame of the digit', () => {
  expect(keep(tall, { x: 5, y: 10, width: 6, height: 12 })).toEqual([0]);
});

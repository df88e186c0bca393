import { expect, test } from 'vitest';
import { complete } from '../../../src/recognizer/complete.ts';
import type { Judged } from '../../../src/recognizer/select.ts';
import { judged } from './support/proposals.ts';

/** A mark in place `i` of a line. */
const mark = (i: number, confidence = 0.99, box = {}): Judged =>
  judged({ box: { x: 18 * i, y: 0, width: 14, height: 20, ...box } }, confidence);

const first = mark(0);
const second = mark(1);

test('takes over a sure digit of the line that only another look shows', () => {
  expect(complete([first], [[first], [second]])).toEqual([first, second]);
  expect(complete([first, mark(1, 0.6)], [[second]])).toEqual([first, second]);
});

test('leaves what is doubtful, what was read already and what stands elsewhere', () => {
  expect(complete([first], [[mark(1, 0.8)]])).toEqual([first]);
  expect(complete([first, second], [[mark(1, 1, { x: 20, height: 16 })]])).toEqual([first, second]);
  expect(complete([first], [[mark(1, 1, { y: 30 })]])).toEqual([first]);
  expect(complete([first], [[mark(1, 1, { height: 40 })]])).toEqual([first]);
});

test('nothing is nothing, whatever others show', () => {
  expect(complete([], [[first, second]])).toEqual([]);
});

import { expect, test } from 'vitest';
import { addStroke, clear, EMPTY, redo, undo } from '../../../src/popup/draw/strokes.ts';

const stroke = (x: number) => ({ nib: 'normal', points: [{ x, y: 0, pressure: 0.5 }] }) as const;
const two = addStroke(addStroke(EMPTY, stroke(1)), stroke(2));

test('undo and redo walk the steps back and forth', () => {
  expect(undo(two).strokes).toEqual([stroke(1)]);
  expect(redo(undo(two)).strokes).toEqual(two.strokes);
  expect(undo(undo(undo(two))).strokes).toEqual([]);
});

test('clear can be undone', () => {
  expect(clear(two).strokes).toEqual([]);
  expect(undo(clear(two)).strokes).toEqual(two.strokes);
});

test('a new stroke ends what could be redone', () => {
  const next = addStroke(undo(two), stroke(3));
  expect(redo(next)).toBe(next);
  expect(next.strokes).toEqual([stroke(1), stroke(3)]);
});

test('what changes nothing is no step', () => {
  expect(clear(EMPTY)).toBe(EMPTY);
  expect(undo(EMPTY)).toBe(EMPTY);
});

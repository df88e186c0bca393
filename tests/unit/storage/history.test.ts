import { expect, test } from 'vitest';
import {
  HISTORY_LENGTH,
  type HistoryEntry,
  parseHistory,
  remember,
} from '../../../src/storage/history-schema.ts';

const entry = (id: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  at: 1,
  text: id,
  confidence: 0.9,
  model: 'cnn',
  thumbnail: 'data:image/webp;base64,AAAA',
  source: 'picture',
  ...more,
});

test('the same picture read again takes the place of what it was, not of what was said of it', () => {
  const list = [entry('b', { key: 'y' }), entry('a', { key: 'x', corrected: '3.14' })];
  const after = remember(list, entry('c', { key: 'x' }));
  expect(after.map(({ id }) => id)).toEqual(['c', 'b']);
  expect(after[0].corrected).toBe('3.14');
});

test('entries without a key are never taken for one another', () => {
  expect(remember([entry('a')], entry('b'), entry('c')).map(({ id }) => id)).toEqual([
    'c',
    'b',
    'a',
  ]);
});

test('no more are kept than fit', () => {
  const list = Array.from({ length: HISTORY_LENGTH }, (_, i) => entry(`${i}`));
  const after = remember(list, entry('new'));
  expect([after.length, after[0].id]).toEqual([HISTORY_LENGTH, 'new']);
});

test('numbers as they are written, and entries of the first version, are read back', () => {
  const { source: _, ...old } = entry('old', { text: '12' });
  expect(parseHistory([entry('new', { text: '$19.99 10/24\n3.14' }), old, { id: 'x' }])).toEqual([
    entry('new', { text: '$19.99 10/24\n3.14' }),
    entry('old', { text: '12' }),
  ]);
});

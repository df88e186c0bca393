import { expect, test } from 'vitest';
import { searchHistory } from '../../../src/popup/history/search.ts';
import type { HistoryEntry } from '../../../src/storage/history-schema.ts';

const entry = (text: string, corrected?: string): HistoryEntry => ({
  id: text,
  at: new Date(2026, 0, 15).getTime(),
  text,
  confidence: 0.9,
  model: 'cnn',
  thumbnail: 'data:image/png;base64,',
  source: 'picture',
  ...(corrected !== undefined && { corrected }),
});

const found = (query: string) =>
  searchHistory([entry('512\n834'), entry('7', '99 01'), entry('6')], query).map(({ id }) => id);

test('lines are found as the list shows them, in one', () => {
  expect(found('12 83')).toEqual(['512\n834']);
  expect(found('  12   83 ')).toEqual(['512\n834']);
});

test('what was corrected is found by either, every entry by its day', () => {
  expect(found('99 0')).toEqual(['7']);
  expect(found('January 15')).toHaveLength(3);
  expect(found('january  15, 2026')).toHaveLength(3);
  expect(found('January 16')).toEqual([]);
});

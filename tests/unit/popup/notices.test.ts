import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeEnvironment } from '../../../src/fake/environment.ts';
import { createApp } from '../../../src/popup/state/app.ts';
import { parseSettings } from '../../../src/storage/settings-schema.ts';

const UNDO_MS = 10_000;
const LONG_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function newApp() {
  const settings = parseSettings({});
  const app = createApp(fakeEnvironment({ digits: 'pending' }, settings, 'popup'), settings);
  const shown = () => app.notices.list.value.map(({ id }) => id);
  return { ...app, shown };
}

test('what was done can be undone for ten seconds', () => {
  const { notices, shown } = newApp();
  notices.done('history_forgotten_one', () => {});
  vi.advanceTimersByTime(UNDO_MS - 1);
  expect(shown()).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(shown()).toEqual([]);
});

test('under a sheet what was done last can be undone until it closes, and ten seconds on', () => {
  const { notices, sheet, shown } = newApp();
  sheet.value = 'history';
  notices.done('history_forgotten_one', () => {});
  vi.advanceTimersByTime(LONG_MS);
  expect(shown()).toEqual([1]);
  notices.done('history_forgotten_one', () => {});
  vi.advanceTimersByTime(LONG_MS);
  expect(shown()).toEqual([2]);
  sheet.value = null;
  vi.advanceTimersByTime(UNDO_MS - 1);
  expect(shown()).toEqual([2]);
  vi.advanceTimersByTime(1);
  expect(shown()).toEqual([]);
});

test.each(['pointer', 'focus'] as const)('a notice with the %s stays', (by) => {
  const { notices, shown } = newApp();
  notices.done('history_forgotten_one', () => {});
  notices.held[by].value = 1;
  vi.advanceTimersByTime(LONG_MS);
  expect(shown()).toEqual([1]);
  notices.held[by].value = null;
  vi.advanceTimersByTime(UNDO_MS);
  expect(shown()).toEqual([]);
});

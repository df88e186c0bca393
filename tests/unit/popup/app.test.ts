import { DOMParser } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { fail, type Result } from '../../../src/engine/failure.ts';
import { fakeEnvironment } from '../../../src/fake/environment.ts';
import type { Environment } from '../../../src/popup/environment.ts';
import { createApp } from '../../../src/popup/state/app.ts';
import type { LastReading } from '../../../src/storage/last-reading.ts';
import { parseSettings } from '../../../src/storage/settings-schema.ts';

const settings = parseSettings({});

const appWith = (view: Environment['view'], more: Partial<Environment> = {}) =>
  createApp({ ...fakeEnvironment({ digits: 'pending' }, settings, view), ...more }, settings);

beforeEach(() => vi.unstubAllGlobals());

test.each([
  ['popup', 'picture'],
  ['tab', 'batch'],
] as const)('why a click came to nothing is said once, in a %s on its %s', async (view, shown) => {
  const app = appWith(view);
  app.tab.value = 'batch';
  await app.showLast({ at: 7, outcome: fail('timeout', '') });
  expect(app.tab.value).toBe(shown);
  expect(app.readers.picture.failure.value?.code).toBe('timeout');
  // Nothing older than this is news when the app is opened again.
  expect(app.picture.at.value).toBe(7);
});

test('an address that answers late does not overtake what was brought meanwhile', async () => {
  vi.stubGlobal('DOMParser', DOMParser);
  let answer: (result: Result<Blob>) => void = () => {};
  const app = appWith('tab', {
    receive: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  const words = { files: [], types: [], getData: () => 'https://slow.invalid/7.png' };
  const taken = app.picture.take(words as unknown as DataTransfer);
  expect(app.picture.opening.value).toBe(true);
  await app.picture.open(new File([], 'empty.png'));
  answer(fail('address-unreachable', ''));
  await taken;
  expect(app.readers.picture.failure.value?.code).toBe('picture-missing');
  expect(app.picture.opening.value).toBe(false);
});

test('a browser that refuses the clipboard is told of, each time', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error()) } });
  const app = appWith('tab');
  for (const _ of ['once', 'again']) {
    expect(await app.copyText('7')).toBe(false);
    const [notice, ...more] = app.notices.list.value;
    expect([notice.words, more]).toEqual(['copy_refused', []]);
    app.notices.dismiss(notice.id);
  }
});

test('what a full store does not take back is told of', async () => {
  const { notices } = appWith('tab');
  notices.done('history_forgotten', () => Promise.reject(new Error('full')));
  await notices.undo(notices.list.value[0]);
  expect(notices.list.value.map(({ words }) => words)).toEqual(['store_refused']);
});

/** The last reading of a browser, and what tells the app of it. */
function lastReading(initial: LastReading) {
  let last: LastReading | null = initial;
  let tell: (last: LastReading) => void = () => {};
  const source: Environment['lastReading'] = {
    load: async () => last,
    forget: async () => {
      last = null;
      return () => {
        last = initial;
        tell(initial);
      };
    },
    subscribe: (listener) => {
      tell = listener;
    },
  };
  return { source, tell: (next: LastReading) => tell(next) };
}

test('forgetting all forgets what was last read on a page too, until that is undone', async () => {
  const last = { at: 7, outcome: fail('timeout', '') };
  const { source } = lastReading(last);
  const app = appWith('popup', { lastReading: source });
  await app.history.clear();
  expect(await source.load()).toBeNull();
  await app.notices.undo(app.notices.list.value[0]);
  expect(await source.load()).toEqual(last);
});

test('what was last read on a page is shown at once, but not once more when it is had back', async () => {
  const { source, tell } = lastReading({ at: 7, outcome: fail('timeout', '') });
  const app = appWith('popup', { lastReading: source });
  tell({ at: 7, outcome: fail('timeout', '') });
  expect(app.readers.picture.failure.value?.code).toBe('timeout');
  app.tab.value = 'draw';
  await app.history.clear();
  await app.notices.undo(app.notices.list.value[0]);
  expect(app.tab.value).toBe('draw');
});

test('what was said of a drawing outlives its clearing, and is there again when that is undone', async () => {
  const said: (string | null)[][] = [];
  const fake = fakeEnvironment({ digits: 'pending' }, settings, 'tab');
  const { draw, readers } = appWith('tab', {
    history: { ...fake.history, correct: async (...what) => said.push(what) },
  });
  const line = () => {
    draw.move([{ x: 0, y: 0, pressure: 0.5 }]);
    draw.lift();
    return draw.sheet.value;
  };
  const first = line();
  readers.draw.correct('1');
  draw.clear();
  expect(readers.draw.corrected.value).toBeNull();
  const second = line();
  draw.undo();
  draw.undo();
  expect(readers.draw.corrected.value).toBe('1');
  expect(draw.sheet.value).toBe(first);
  draw.redo();
  draw.redo();
  expect(readers.draw.corrected.value).toBeNull();
  expect(draw.sheet.value).toBe(second);
  readers.draw.correct('2');
  // More ink makes it another digit.
  line();
  await vi.waitFor(() => expect(said).toHaveLength(3));
  expect(said).toEqual([
    [first, '1'],
    [second, '2'],
    [second, null],
  ]);
});

import { DOMParser } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { fail, type Result } from '../../../src/engine/failure.ts';
import { fakeEnvironment } from '../../../src/fake/environment.ts';
import type { Environment } from '../../../src/popup/environment.ts';
import { createApp } from '../../../src/popup/state/app.ts';
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

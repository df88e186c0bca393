import { beforeEach, expect, test, vi } from 'vitest';
import { fail } from '../../../src/engine/failure.ts';
import { fakeBrowser } from '../support/fake-browser.ts';

const [older, newer] = [fail('timeout', 'older'), fail('timeout', 'newer')];
let store: typeof import('../../../src/storage/last-reading.ts');

beforeEach(async () => {
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: fakeBrowser() }));
  store = await import('../../../src/storage/last-reading.ts');
});

test('what is forgotten is gone, and had back as it was', async () => {
  await store.saveLastReading(older);
  const last = await store.loadLastReading();
  const undo = await store.forgetLastReading();
  expect(await store.loadLastReading()).toBeNull();
  await undo();
  expect(await store.loadLastReading()).toEqual(last);
});

test('what was read since is not undone with it', async () => {
  await store.saveLastReading(older);
  const undo = await store.forgetLastReading();
  await store.saveLastReading(newer);
  await undo();
  expect((await store.loadLastReading())?.outcome).toEqual(newer);
});

test('forgetting nothing, and undoing that, leaves nothing', async () => {
  const undo = await store.forgetLastReading();
  await undo();
  expect(await store.loadLastReading()).toBeNull();
});

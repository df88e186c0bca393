import { expect, test } from 'vitest';
import { fakeEnvironment } from '../../../src/fake/environment.ts';
import { createApp } from '../../../src/popup/state/app.ts';
import { parseSettings } from '../../../src/storage/settings-schema.ts';

const settings = parseSettings({});
const FILE = new File(['not a picture'], 'a.png', { type: 'image/png' });
const ROW = {
  id: 'a',
  place: 1,
  name: 'a.png',
  thumbnail: null,
  result: { state: 'failed', code: 'picture-broken' },
  corrected: null,
  key: null,
};

/** An app whose workspace held one row with its file, and what it stores and forgets from then on. */
async function appWithRow() {
  const values = new Map<string, unknown>([
    ['own/row/a', ROW],
    ['own/file/a', FILE],
  ]);
  const put: string[] = [];
  let refuses = false;
  const app = createApp(
    {
      ...fakeEnvironment({ digits: 'pending' }, settings, 'tab'),
      workspaceName: { own: 'own' },
      workspaces: {
        keys: async () => [...values.keys()],
        get: async (keys) => keys.map((key) => values.get(key)),
        put: async (entries) => {
          if (refuses) throw new Error('full');
          for (const [key, value] of entries) {
            values.set(key, value);
            put.push(key);
          }
        },
        remove: async (keys) => {
          for (const key of keys) values.delete(key);
        },
      },
    },
    settings,
  );
  await app.autosave.begin();
  await app.autosave.flush();
  const ofRows = (keys: Iterable<string>) =>
    [...keys].filter((key) => /\/(row|file)\//.test(key)).toSorted();
  return {
    app,
    /** Which parts of rows were stored since this was asked last. */
    stored: () => ofRows(put.splice(0)),
    /** From now on, whether the store takes no more. */
    refuse(does: boolean) {
      refuses = does;
    },
    /** Which parts of rows there are. */
    there: () => ofRows(values.keys()),
  };
}

test('opening the app stores no row again, and a change only what changed', async () => {
  const { app, stored } = await appWithRow();
  expect(app.batch.rows.value).toHaveLength(1);
  expect(stored()).toEqual([]);
  app.batch.correct('a', '5');
  await app.autosave.flush();
  expect(stored()).toEqual(['own/row/a']);
});

test('what changes after all was forgotten is stored with its file', async () => {
  const { app, there } = await appWithRow();
  await app.autosave.forget();
  expect(there()).toEqual([]);
  app.batch.correct('a', '5');
  await app.autosave.flush();
  expect(there()).toEqual(['own/file/a', 'own/row/a']);
});

test('what was forgotten, had back and then cleared stays away', async () => {
  const { app, there } = await appWithRow();
  const undo = await app.autosave.forget();
  await undo();
  expect(there()).toEqual(['own/file/a', 'own/row/a']);
  app.batch.clear();
  await app.autosave.flush();
  expect(there()).toEqual([]);
});

test('what the store refused is stored as soon as it takes something again', async () => {
  const { app, refuse, stored } = await appWithRow();
  refuse(true);
  app.batch.correct('a', '5');
  await app.autosave.flush();
  expect(stored()).toEqual([]);
  refuse(false);
  await app.autosave.flush();
  expect(stored()).toEqual(['own/row/a']);
});

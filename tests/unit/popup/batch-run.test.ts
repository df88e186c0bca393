import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EngineClient } from '../../../src/engine/client.ts';
import { fakeEnvironment } from '../../../src/fake/environment.ts';
import { fakeReading } from '../../../src/fake/readings.ts';
import { createApp } from '../../../src/popup/state/app.ts';
import { createBatchState } from '../../../src/popup/state/batch-state.ts';
import { createNotices } from '../../../src/popup/state/notices.ts';
import { parseSettings } from '../../../src/storage/settings-schema.ts';

const SIZE = { width: 10, height: 10 };

/** A browser that opens every picture, but makes no small ones of them. */
beforeEach(() => {
  vi.stubGlobal(
    'Image',
    class {
      naturalWidth = SIZE.width;
      naturalHeight = SIZE.height;
      set onload(loaded: () => void) {
        queueMicrotask(loaded);
      }
    },
  );
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({
        setTransform: () => {},
        drawImage: () => {},
        getImageData: () => ({ ...SIZE, data: new Uint8ClampedArray(400) }),
      });
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('what was read stands though it has no thumbnail and could not be remembered', async () => {
  const engine: EngineClient = {
    explain: () => Promise.reject(new Error('not asked')),
    classify: async () => ({
      reading: fakeReading([{ digit: 7, sure: 0.9, second: 1, box: [0, 0, 1, 1] }], SIZE),
      ms: 1,
    }),
  };
  const options = signal({ model: 'cnn', expect: 'auto' } as const);
  const batch = createBatchState(engine, options, signal(0.8), createNotices(), {
    record: () => Promise.reject(new Error('nothing can be remembered')),
    onCorrect: () => {},
  });
  batch.add([new File(['picture'], 'seven.png', { type: 'image/png' })]);
  await vi.waitFor(() => expect(batch.run.value).toBeNull());
  expect(batch.rows.value[0]).toMatchObject({
    result: { state: 'read', reading: { text: '7' } },
    thumbnail: null,
    key: null,
  });
});

test('a table had back during a newer run is read along with it, in the order it came', async () => {
  const engine: EngineClient = {
    explain: () => Promise.reject(new Error('not asked')),
    classify: () => new Promise(() => {}),
  };
  const options = signal({ model: 'cnn', expect: 'auto' } as const);
  const notices = createNotices();
  const batch = createBatchState(engine, options, signal(0.8), notices, {
    record: () => Promise.reject(new Error('nothing was read')),
    onCorrect: () => {},
  });
  const add = (...names: string[]) =>
    batch.add(names.map((name) => new File(['picture'], name, { type: 'image/png' })));
  add('a1', 'a2', 'a3');
  batch.clear();
  add('b1', 'b2');
  await notices.undo(notices.list.value[0]);
  expect(batch.rows.value.map(({ name }) => name)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2']);
  expect([batch.left.value, batch.run.value?.total]).toEqual([5, 5]);
});

test('another network reads the open row again, whatever was said of it stays', async () => {
  const settings = parseSettings({});
  const digits = [1, 2].map((digit, i) => ({
    digit,
    sure: 0.9,
    second: 0,
    box: [0.5 * i, 0, 0.5, 1] as const,
  }));
  const engine: EngineClient = {
    explain: () => Promise.reject(new Error('not asked')),
    classify: async (_, { model }) => ({
      reading: { ...fakeReading(digits, SIZE), model },
      ms: 1,
    }),
  };
  const { batch, choose } = createApp(
    { ...fakeEnvironment({ digits: 'pending' }, settings, 'tab'), engine },
    settings,
  );
  const models = () =>
    batch.rows.value.map(({ result }) => (result.state === 'read' ? result.reading.model : null));
  batch.add(['a', 'b'].map((name) => new File(['picture'], name, { type: 'image/png' })));
  await vi.waitFor(() => expect(batch.run.value).toBeNull());
  batch.open.step(1);
  batch.open.reader.correct('8');
  // At once, before the picture is there to be read; then when it is.
  choose({ model: 'mlp' });
  await vi.waitFor(() => expect(models()).toEqual(['mlp', 'cnn']));
  batch.open.reader.select(1);
  choose({ model: 'cnn' });
  await vi.waitFor(() => expect(models()).toEqual(['cnn', 'cnn']));
  expect(batch.rows.value[0].corrected).toBe('8');
  expect(batch.open.reader.said.value).toBe('8');
  expect(batch.open.reader.classified.value?.reading.model).toBe('cnn');
  expect(batch.open.reader.selected.value).toBe(1);
});

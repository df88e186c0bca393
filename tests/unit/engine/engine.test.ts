import { describe, expect, test, vi } from 'vitest';
import { createEngine, type EngineParts } from '../../../src/engine/engine.ts';
import type { ExplainOptions } from '../../../src/recognizer/explain/explanation.ts';
import type { ModelName, Pixels } from '../../../src/recognizer/types.ts';
import { explanationOf } from '../support/explanation.ts';
import { readingOf } from '../support/reading.ts';

const picture = (value: number): Pixels => ({
  width: 1,
  height: 1,
  data: Uint8ClampedArray.of(value, value, value, 255),
});
const options = { model: 'cnn', expect: 'auto' } as const;

type ReadOptions = Parameters<EngineParts<ModelName>['read']>[2];

/** Work that ends when it is told to, and only then. */
const untilAborted = (_picture: Pixels, _network: ModelName, { signal }: ReadOptions) =>
  new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

/** An engine whose networks are only names; it reads the first byte of a picture. */
function setUp(load = vi.fn(async (model: ModelName) => model)) {
  const read = vi.fn(async ({ data }: Pixels, _network: ModelName, _options: ReadOptions) =>
    readingOf(String(data[0])),
  );
  const explain = vi.fn((_frame: readonly number[], _: ModelName, options: ExplainOptions) =>
    explanationOf(options),
  );
  return { engine: createEngine({ load, read, explain }), load, read, explain };
}

describe('the engine', () => {
  test('loads each model once, however many pictures come', async () => {
    const { engine, load } = setUp();
    engine.prepare('cnn');
    await Promise.all([
      engine.classify(picture(1), options),
      engine.classify(picture(2), options),
      engine.classify(picture(3), { ...options, model: 'mlp' }),
    ]);
    expect(load.mock.calls).toEqual([['cnn'], ['mlp']]);
  });

  test('answers in the order of the questions', async () => {
    const { engine, read } = setUp();
    const answers = await Promise.all([1, 2, 3].map((n) => engine.classify(picture(n), options)));
    expect(read.mock.calls.map(([{ data }]) => data[0])).toEqual([1, 2, 3]);
    expect(answers).toMatchObject([1, 2, 3].map((n) => ({ value: { reading: { text: `${n}` } } })));
  });

  test('explains a frame with the network that is asked about', async () => {
    const { engine, explain } = setUp();
    const about = { model: 'mlp', digit: 3 } as const;
    expect(await engine.explain([1, 2], about)).toEqual({ ok: true, value: explanationOf(about) });
    expect(explain).toHaveBeenCalledWith([1, 2], 'mlp', about);
  });

  test('says that a model is broken and tries again next time', async () => {
    const load = vi.fn(async (model: ModelName) => model);
    load.mockRejectedValueOnce(new Error('torn file'));
    const { engine } = setUp(load);
    expect(await engine.classify(picture(1), options)).toMatchObject({
      ok: false,
      error: { code: 'model-broken', detail: 'Error: torn file' },
    });
    expect(await engine.classify(picture(1), options)).toMatchObject({ ok: true });
  });

  test('goes on after a picture that breaks the recognizer', async () => {
    const { engine, read } = setUp();
    read.mockImplementationOnce(async () => {
      throw new RangeError('no such pixel');
    });
    const [first, second] = await Promise.all([
      engine.classify(picture(1), options),
      engine.classify(picture(2), options),
    ]);
    expect(first).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(second).toMatchObject({ ok: true });
  });

  test('passes over what nobody waits for any more', async () => {
    const { engine, read } = setUp();
    const cancel = new AbortController();
    const answer = engine.classify(picture(1), options, cancel.signal);
    cancel.abort();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(read).not.toHaveBeenCalled();
  });

  test('gives memory back in a pause, never while something is asked, and loads anew', async () => {
    const { load, read, explain } = setUp();
    const freeMemory = vi.fn(() => true);
    const engine = createEngine({ load, read, explain, freeMemory }, 1);
    read.mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(freeMemory).not.toHaveBeenCalled();
      return readingOf('1');
    });
    await engine.classify(picture(1), options);
    await vi.waitFor(() => expect(freeMemory).toHaveBeenCalledOnce());
    await engine.classify(picture(2), options);
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('stops work that nobody waits for any more, and takes up the next', async () => {
    const { engine, read } = setUp();
    const stopped = vi.fn();
    read.mockImplementationOnce(async (...args) => {
      args[2].signal?.addEventListener('abort', stopped);
      cancel.abort();
      return untilAborted(...args);
    });
    const cancel = new AbortController();
    const [first, second] = await Promise.all([
      engine.classify(picture(1), options, cancel.signal),
      engine.classify(picture(2), options),
    ]);
    expect(first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(second).toMatchObject({ ok: true });
    expect(stopped).toHaveBeenCalledOnce();
  });
});

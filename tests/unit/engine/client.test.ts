import { describe, expect, test, vi } from 'vitest';
import { createClient, type Transport } from '../../../src/engine/client.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { EngineError } from '../../../src/engine/failure.ts';
import { serve } from '../../../src/engine/serve.ts';
import type { Pixels } from '../../../src/recognizer/types.ts';
import { explanationOf } from '../support/explanation.ts';
import { readingOf } from '../support/reading.ts';

const pixels: Pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const frame = new Array<number>(784).fill(0);
const options = { model: 'cnn', expect: 'auto' } as const;
const code = (error: unknown) => (error as EngineError).code;

/** A whole engine that reads a 7 everywhere. */
const newServer = () =>
  serve(
    createEngine({
      load: async () => null,
      read: async () => readingOf('7'),
      explain: (_frame, _network, options) => explanationOf(options),
    }),
  );

/** The same at the far end of JSON, as in Chrome. */
function realServer(): Transport {
  const server = newServer();
  return async (request) =>
    JSON.parse(JSON.stringify(await server(JSON.parse(JSON.stringify(request)))));
}

describe('a client of the engine', () => {
  test('gets the reading', async () => {
    const client = createClient(realServer());
    expect((await client.classify(pixels, options)).reading).toEqual(readingOf('7'));
  });

  test('gets the explanation', async () => {
    const client = createClient(realServer());
    const about = { model: 'mlp', digit: 3 } as const;
    expect(await client.explain(frame, about)).toEqual(explanationOf(about));
  });

  test.each([
    ['says so', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['is silent about it', () => Promise.resolve(undefined)],
  ])('asks again where the worker was killed meanwhile and the browser %s', async (_, lose) => {
    const transport = vi.fn(realServer());
    transport.mockImplementationOnce(lose).mockImplementationOnce(lose);
    const { reading } = await createClient(transport).classify(pixels, options);
    expect(reading.text).toBe('7');
  });

  test.each([
    ['rejects', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['answers nothing', () => Promise.resolve(undefined)],
  ])('gives up where each try %s', async (_, lose) => {
    expect(await createClient(lose).classify(pixels, options).catch(code)).toBe('internal');
  });

  test('gives up an engine that is silent, and says so to it', async () => {
    const transport = vi.fn((): Promise<unknown> => new Promise(() => {}));
    const failed = await createClient(transport, 5).classify(pixels, options).catch(code);
    expect(failed).toBe('timeout');
    expect(transport).toHaveBeenLastCalledWith(expect.objectContaining({ call: 'cancel' }));
  });

  test('waits for an engine that gives signs of life, however long others are served', async () => {
    const server = realServer();
    let pings = 0;
    let letGo: (() => void) | undefined;
    const served = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const transport: Transport = async (request) => {
      if (request.call === 'ping' && ++pings === 20) letGo?.();
      if (request.call === 'classify') await served;
      return server(request);
    };
    const { reading } = await createClient(transport, 30).classify(pixels, options);
    expect(reading.text).toBe('7');
  });

  test('drops the answer to what was taken back', async () => {
    let answer: (value: unknown) => void = () => {};
    const transport = vi.fn(() => new Promise((resolve) => (answer = resolve)));
    const cancel = new AbortController();
    const reading = createClient(transport).classify(pixels, options, cancel.signal).catch(code);
    cancel.abort();
    answer({ ok: true, value: { ok: true, value: {} } });
    expect(await reading).toBe('cancelled');
  });

  test('asks nothing where the caller took it back before', async () => {
    const transport = vi.fn(realServer());
    const { classify } = createClient(transport);
    expect(await classify(pixels, options, AbortSignal.abort()).catch(code)).toBe('cancelled');
    expect(transport).not.toHaveBeenCalled();
  });

  test.each([
    [
      'an error',
      { ok: true, value: { ok: false, error: { code: 'model-broken', detail: '' } } },
      'model-broken',
    ],
    ['nonsense', 'Hello', 'bad-message'],
    ['nothing', null, 'bad-message'],
  ])('rejects with the code of %s', async (_, answer, expected) => {
    const client = createClient(async () => answer);
    expect(await client.classify(pixels, options).catch(code)).toBe(expected);
  });
});

/** A message to the engine. */
const call = (name: string, ...args: unknown[]) => ({ to: 'engine', call: name, args });
const onePixel = { width: 1, height: 1, rgba: Buffer.alloc(4).toString('base64') };

/** What the engine itself answers, in the envelope of an answered call. */
const answered = (value: object | null) => ({ ok: true, value });

describe('the server', () => {
  const server = newServer();

  test.each([
    ['no message', null],
    ['one for another end', { ...call('ping', 'a'), to: 'page' }],
    ['an unknown call', call('formatDisk', 'a')],
  ])('leaves %s alone', (_, message) => {
    expect(server(message)).toBeUndefined();
  });

  test('refuses bytes that are not base64', async () => {
    const message = call('classify', 'a', { ...onePixel, rgba: '********' }, options);
    expect(await server(message)).toMatchObject(
      answered({ ok: false, error: { code: 'bad-message' } }),
    );
  });

  test.each([
    ['a short frame', frame.slice(1), {}],
    ['more ink than there can be', frame.with(3, 256), {}],
    ['ink that is no number', frame.map(String), {}],
    ['no such digit', frame, { digit: 10 }],
    ['no such model', frame, { model: 'vit' }],
  ])('refuses to explain %s', async (_, wrongFrame, wrongOptions) => {
    const about = { model: 'cnn', digit: 1 };
    expect(await server(call('explain', 'a', frame, about))).toMatchObject(answered({ ok: true }));
    expect(
      await server(call('explain', 'a', wrongFrame, { ...about, ...wrongOptions })),
    ).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  });

  test('does once what is asked twice under one id, by a sender that thought it was gone', async () => {
    const read = vi.fn(async () => readingOf('7'));
    const server = serve(
      createEngine({ load: async () => null, read, explain: (_f, _n, o) => explanationOf(o) }),
    );
    const message = call('classify', 'a', onePixel, options);
    expect(await Promise.all([server(message), server(message)])).toMatchObject([
      answered({ ok: true }),
      answered({ ok: true }),
    ]);
    expect(read).toHaveBeenCalledOnce();
  });

  test('gives a sign of life while it works', async () => {
    expect(await server(call('ping', 'a'))).toEqual(answered(null));
  });

  test('stops a request that is cancelled before its turn', async () => {
    const answer = server(call('classify', 'a', onePixel, options));
    await server(call('cancel', 'a'));
    expect(await answer).toMatchObject(answered({ ok: false, error: { code: 'cancelled' } }));
  });
});

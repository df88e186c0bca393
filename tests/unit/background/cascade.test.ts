import { describe, expect, test, vi } from 'vitest';
import { acquire, type Source, unavailable } from '../../../src/background/cascade.ts';
import { type ErrorCode, fail, succeed } from '../../../src/engine/failure.ts';
import type { Pixels } from '../../../src/recognizer/types.ts';

const pixels: Pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

const { signal } = new AbortController();

const source = (name: string, take: Source['take'], more: Partial<Source> = {}): Source => ({
  name,
  timeoutMs: 1000,
  origin: 'picture',
  take: vi.fn(take),
  ...more,
});
const good = (name = 'good') => source(name, async () => succeed(pixels));
const bad = (name: string, code: ErrorCode) => source(name, async () => fail(code, `${name}!`));

describe('the ways to a picture', () => {
  test('end at the first that works', async () => {
    const sources = [bad('draw', 'picture-unreadable'), good(), good('too late')];
    expect(await acquire(sources, signal)).toEqual({
      ok: true,
      value: { pixels, origin: 'picture' },
    });
    expect(sources[2].take).not.toHaveBeenCalled();
  });

  test('say when it was the screen', async () => {
    const screen = { ...good(), origin: 'screen' } as const;
    expect(await acquire([screen], signal)).toMatchObject({ value: { origin: 'screen' } });
  });

  test('say when it was the screen because the site refused, and only then', async () => {
    const screen = { ...good(), origin: 'screen' } as const;
    expect(await acquire([bad('draw', 'picture-unreadable'), screen], signal)).toMatchObject({
      value: { origin: 'screen-instead' },
    });
    expect(await acquire([bad('draw', 'internal'), screen], signal)).toMatchObject({
      value: { origin: 'screen' },
    });
  });

  test.each([
    'picture-broken',
    'picture-too-large',
    'picture-pending',
    'picture-unloaded',
  ] as const)('end at once where the reason is %s', async (code) => {
    const sources = [bad('draw', code), good()];
    expect(await acquire(sources, signal)).toMatchObject({ ok: false, error: { code } });
    expect(sources[1].take).not.toHaveBeenCalled();
  });

  test('go on after one that throws or hangs', async () => {
    const throws = source('throws', async () => {
      throw new Error('The tab was closed.');
    });
    const hangs = source('hangs', () => new Promise(() => {}), { timeoutMs: 5 });
    expect((await acquire([throws, hangs, good()], signal)).ok).toBe(true);
  });

  test('end with what each of them said', async () => {
    const outcome = await acquire(
      [bad('draw', 'picture-unreadable'), bad('screen', 'internal')],
      signal,
    );
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'picture-unreadable', detail: 'draw: draw!; screen: screen!' },
    });
  });

  test('end with what tells most', async () => {
    const page = unavailable('page', fail('frame-forbidden', 'Another site.'));
    const outcome = await acquire([page, bad('download', 'internal')], signal);
    expect(outcome).toMatchObject({ error: { code: 'frame-forbidden' } });
  });

  test('end as a timeout where all of them hang', async () => {
    const hangs = source('hangs', () => new Promise(() => {}), { timeoutMs: 5 });
    expect(await acquire([hangs, hangs], signal)).toMatchObject({ error: { code: 'timeout' } });
  });
  test('end once nobody wants the picture any more', async () => {
    const stop = new AbortController();
    const draw = source('draw', async () => {
      stop.abort();
      return fail('picture-unreadable', 'tainted');
    });
    const screen = good('screen');
    expect(await acquire([draw, screen], stop.signal)).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(screen.take).not.toHaveBeenCalled();
  });

  test('are told at once that nobody wants the picture any more', async () => {
    const stop = new AbortController();
    const download = source(
      'download',
      (told) =>
        new Promise((resolve) => {
          told.addEventListener('abort', () => resolve(fail('cancelled', 'hung up')));
        }),
      { timeoutMs: 600_000 },
    );
    const acquired = acquire([download], stop.signal);
    stop.abort();
    expect(await acquired).toMatchObject({ ok: false });
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClickHandler } from '../../../src/background/click-handler.ts';
import type { Click } from '../../../src/background/pending-clicks.ts';
import { type FakeBrowser, fakeBrowser } from '../support/fake-browser.ts';

const tab = { id: 7, windowId: 1, isApp: false };
const asked = {
  action: 'classify',
  tab,
  target: { kind: 'picture', frameId: 0, address: 'https://a.example/7.png' },
} as const;

let browser: FakeBrowser;
/** A worker that starts, on what an earlier one left in the store. */
let newLife: (act: (click: Click, signal: AbortSignal) => Promise<void>) => ClickHandler;
const say = vi.fn(async () => {});
const unwatch = vi.fn();
const watch = vi.fn(() => unwatch);
const never = () => new Promise<void>(() => {});

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  browser = fakeBrowser();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  const { createClickHandler } = await import('../../../src/background/click-handler.ts');
  newLife = (act) => createClickHandler({ act, say, watch });
});

const recorded = () => Object.values(browser.storage.session.values);

/** A life that is killed while it works on a click. */
async function killedAtWork(): Promise<void> {
  const started = vi.fn(never);
  void newLife(started).take(asked);
  await vi.waitFor(() => expect(started).toHaveBeenCalled());
}

describe('a click', () => {
  test('is on record before anything is done about it, and forgotten once it is answered', async () => {
    const act = vi.fn(async () => {
      expect(recorded()).toMatchObject([asked]);
    });
    await newLife(act).take(asked);
    expect(act).toHaveBeenCalledOnce();
    expect(recorded()).toEqual([]);
    expect(watch).toHaveBeenCalledExactlyOnceWith(7);
    expect(unwatch).toHaveBeenCalledOnce();
  });

  test('whose worker was killed is answered by the next life', async () => {
    await killedAtWork();
    const act = vi.fn(async (_: Click) => {});
    await newLife(act).resume();
    expect(act).toHaveBeenCalledOnce();
    expect(act.mock.calls[0][0]).toMatchObject(asked);
    expect(recorded()).toEqual([]);
  });

  test('that ends its worker each time is given up with words', async () => {
    await killedAtWork();
    let lives = 0;
    while (recorded().length > 0 && lives++ < 20) {
      void newLife(never).resume();
      await vi.waitFor(() => expect(recorded()).not.toMatchObject([{ lives }]));
    }
    expect(recorded()).toEqual([]);
    expect(say).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ error: expect.objectContaining({ code: 'internal' }) }),
    );
  });

  test('that ends its worker each time is given up, though its card asks for it again', async () => {
    let lives = 0;
    while (say.mock.calls.length === 0 && lives++ < 20) {
      const started = vi.fn(never);
      const clicks = newLife(started);
      void clicks.resume();
      void clicks.take(asked);
      await vi.waitFor(() => expect(started.mock.calls.length + say.mock.calls.length).toBe(1));
    }
    expect(say).toHaveBeenCalledOnce();
    expect(lives).toBeLessThan(20);
  });

  test('that comes to nothing is said to, and forgotten', async () => {
    await newLife(async () => {
      throw new Error('no store');
    }).take(asked);
    expect(say).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ error: { code: 'internal', detail: 'Error: no store' } }),
    );
    expect(recorded()).toEqual([]);
  });

  test('stops the one before it in its tab, which says nothing any more', async () => {
    const stopped = vi.fn();
    const act = vi.fn((_: Click, signal: AbortSignal) => {
      return new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped();
          reject(signal.reason);
        });
      });
    });
    const clicks = newLife(act);
    const first = clicks.take(asked);
    await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
    act.mockResolvedValueOnce();
    await clicks.take(asked);
    await first;
    expect(stopped).toHaveBeenCalledOnce();
    expect(say).not.toHaveBeenCalled();
    expect(recorded()).toEqual([]);
  });

  test('is answered where the store is full or cannot be read', async () => {
    browser.storage.session.set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    browser.storage.session.get.mockRejectedValue(new Error('Internal error'));
    const act = vi.fn(async () => {});
    const clicks = newLife(act);
    await clicks.resume();
    await clicks.take(asked);
    expect(act).toHaveBeenCalledOnce();
  });

  test.each([
    ['nonsense', 'Hello'],
    ['a click without a tab', { id: 'a', life: 'b', lives: 1, action: 'classify' }],
    ['a target of no kind', { ...asked, id: 'a', life: 'b', lives: 1, target: { kind: 'disk' } }],
  ])('that was damaged in the store is dropped: %s', async (_, stored) => {
    browser.storage.session.values['click-7'] = stored;
    const act = vi.fn(async () => {});
    await newLife(act).resume();
    expect(act).not.toHaveBeenCalled();
  });
});

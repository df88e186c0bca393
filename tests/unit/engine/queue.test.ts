import { describe, expect, test, vi } from 'vitest';
import { succeed } from '../../../src/engine/failure.ts';
import { createQueue } from '../../../src/engine/queue.ts';

const signal = new AbortController().signal;
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the line of the engine', () => {
  test('counts what a job takes, not how long it waited for its turn', async () => {
    const enqueue = createQueue(200);
    const slow = () =>
      enqueue({
        signal,
        run: async () => {
          await after(60);
          return succeed(1);
        },
      });
    // Together they take far longer than one may.
    const results = await Promise.all(Array.from({ length: 8 }, slow));
    expect(results.every(({ ok }) => ok)).toBe(true);
  });

  test('ends a job that takes too long, tells it so, and goes on though it does not stop', async () => {
    const enqueue = createQueue(5);
    const told = vi.fn();
    const [endless, next] = await Promise.all([
      enqueue({
        signal,
        run: (stop) => {
          stop.addEventListener('abort', told);
          return new Promise<never>(() => {});
        },
      }),
      enqueue({ signal, run: async () => succeed('next') }),
    ]);
    expect(endless).toMatchObject({ ok: false, error: { code: 'timeout' } });
    expect(told).toHaveBeenCalledOnce();
    expect(next).toEqual(succeed('next'));
  });
});

import { expect, test, vi } from 'vitest';
import { memoize } from '../../../src/engine/memoize.ts';

test('work is done once a key, also for those who ask while it is done', async () => {
  const load = vi.fn(async (key: string) => `${key}!`);
  const { get } = memoize(load);
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a!', 'a!', 'b!']);
  expect(await get('a')).toBe('a!');
  expect(load.mock.calls).toEqual([['a'], ['b']]);
});

test('what failed is tried again', async () => {
  const load = vi.fn(async (key: string) => key).mockRejectedValueOnce(new Error('offline'));
  const { get } = memoize(load);
  await expect(get('a')).rejects.toThrow('offline');
  expect(await get('a')).toBe('a');
});

test('what was forgotten while it failed does not take its successor along', async () => {
  let fail: (error: Error) => void = () => {};
  const load = vi
    .fn(async (key: string) => key)
    .mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
  const { get, clear } = memoize(load);
  const first = get('a');
  clear();
  await get('a');
  fail(new Error('late'));
  await expect(first).rejects.toThrow('late');
  await get('a');
  expect(load).toHaveBeenCalledTimes(2);
});

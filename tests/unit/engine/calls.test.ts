import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { answerer, caller } from '../../../src/engine/calls.ts';
import { EngineError } from '../../../src/engine/failure.ts';

const table = {
  double: { args: v.tuple([v.number()]), answer: v.number() },
  greet: { args: v.tuple([v.string()]), answer: v.string() },
};
const answer = answerer('far', table, (sender: string) => ({
  double: async (n) => 2 * n,
  greet: async (name) => `${name}, ${sender} says hello`,
}));
const send = async (message: unknown) => answer(message, 'Ada');

describe('calls through a channel', () => {
  test('reach their handler and come back', async () => {
    const far = caller('far', table, send);
    expect(await far.double(21)).toBe(42);
    expect(await far.greet('Bob')).toBe('Bob, Ada says hello');
  });

  test('that are for another end are left alone', () => {
    expect(answer({ to: 'near', call: 'double', args: [1] }, '')).toBeUndefined();
    expect(answer({ to: 'far', call: 'toString', args: [] }, '')).toBeUndefined();
    expect(answer('Hello', '')).toBeUndefined();
  });

  test('with the wrong arguments are refused', async () => {
    expect(await answer({ to: 'far', call: 'double', args: ['1'] }, '')).toMatchObject({
      ok: false,
      error: { code: 'bad-message' },
    });
  });

  test('that fail there fail here, with the same code', async () => {
    const failing = answerer('far', table, () => ({
      double: () => Promise.reject(new EngineError({ code: 'tab-hidden', detail: 'no' })),
      greet: () => Promise.reject(new Error('no')),
    }));
    const far = caller('far', table, async (message) => failing(message, ''));
    await expect(far.double(21)).rejects.toMatchObject({ code: 'tab-hidden' });
    await expect(far.greet('Bob')).rejects.toMatchObject({ code: 'internal' });
  });

  test('with the wrong answer are refused', async () => {
    const far = caller('far', table, async () => ({ ok: true, value: 'forty-two' }));
    await expect(far.double(21)).rejects.toMatchObject({ code: 'bad-message' });
  });

  test('that nobody answered are not taken for a wrong answer', async () => {
    const far = caller('far', table, async () => undefined);
    await expect(far.double(21)).rejects.toMatchObject({ code: 'internal' });
  });
});

import { expect, test } from 'vitest';
import { latestWins } from '../../../src/popup/state/latest-wins.ts';

/** Work that ends when the test says so. */
function workshop() {
  const started: { input: string; signal: AbortSignal; finish: () => void }[] = [];
  const work = latestWins<string>(
    (input, signal) =>
      new Promise((resolve) => {
        started.push({ input, signal, finish: resolve });
      }),
  );
  return { started, work, inputs: () => started.map(({ input }) => input) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('one runs at a time, and of those that wait only the newest is run', async () => {
  const { started, work, inputs } = workshop();
  work.later('first');
  work.later('second');
  work.later('third');
  expect(inputs()).toEqual(['first']);
  started[0].finish();
  await settled();
  expect(inputs()).toEqual(['first', 'third']);
});

test('what is wanted now ends what runs and what waits', async () => {
  const { started, work, inputs } = workshop();
  work.later('half');
  work.later('nearly');
  work.now('whole');
  expect(started[0].signal.aborted).toBe(true);
  expect(inputs()).toEqual(['half', 'whole']);
  started[0].finish();
  started[1].finish();
  await settled();
  expect(inputs()).toEqual(['half', 'whole']);
});

test('after a stop nothing goes on', async () => {
  const { started, work, inputs } = workshop();
  work.later('first');
  work.later('second');
  work.stop();
  expect(started[0].signal.aborted).toBe(true);
  started[0].finish();
  await settled();
  expect(inputs()).toEqual(['first']);
});

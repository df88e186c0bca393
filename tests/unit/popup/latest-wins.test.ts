import { expect, test } from 'vitest';
import { latestWins } from '../../../src/popup/state/latest-wins.ts';

test('one runs at a time, and of those that wait only the newest is run', async () => {
  const started: string[] = [];
  const finish: (() => void)[] = [];
  const give = latestWins<string>(async (input) => {
    started.push(input);
    await new Promise<void>((resolve) => finish.push(resolve));
  });
  give('first');
  give('second');
  give('third');
  expect(started).toEqual(['first']);
  finish[0]();
  await Promise.resolve();
  await Promise.resolve();
  expect(started).toEqual(['first', 'third']);
  finish[1]();
});

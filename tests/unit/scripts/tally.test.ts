import { expect, test } from 'vitest';
import { addTallies, formatTally, NO_TESTS, tallyOf } from '../../../scripts/tally.ts';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test('counts every kind of result over all files', () => {
  const report = {
    testResults: [file('passed', 'passed', 'passed', 'pending'), file('failed', 'failed', 'todo')],
  };
  expect(tallyOf(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that does not load is a failure', () => {
  expect(tallyOf({ testResults: [file('failed')] }, 1)).toEqual({ ...NO_TESTS, failed: 1 });
});

test('a run that failed outside its tests is no success', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
  expect(tallyOf(undefined, null).failed).toBe(1);
});

test('the closing line', () => {
  const tally = addTallies({ passed: 3, failed: 0, skipped: 1 }, { ...NO_TESTS, passed: 2 });
  expect(formatTally(tally)).toBe('5 passed, 0 failed, 1 skipped');
});

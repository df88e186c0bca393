import { expect, test, vi } from 'vitest';
import { installArguments } from '../../../tooling/debian.ts';
import { mayInstall } from '../../../tooling/may-install.ts';

const seat = (answer: string, more = {}) => ({
  isTTY: true,
  ci: false,
  ask: vi.fn(async (_question: string) => answer),
  ...more,
});

test.each([
  ['', true],
  ['y', true],
  ['n', false],
  [' No', false],
])('a person who sits there is asked, and %j counts', async (answer, may) => {
  const there = seat(answer);
  expect(await mayInstall(['xvfb', 'xdotool'], there)).toBe(may);
  expect(there.ask).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('xvfb, xdotool'));
});

test.each([
  ['on a build machine', { ci: true }],
  ['without a terminal', { isTTY: false }],
])('nobody is asked %s', async (_, more) => {
  const nobody = seat('n', more);
  expect(await mayInstall(['xvfb'], nobody)).toBe(true);
  expect(nobody.ask).not.toHaveBeenCalled();
});

test('another apt at work is waited for', () => {
  expect(installArguments(['xvfb']).join(' ')).toMatch(/DPkg::Lock::Timeout=\d+ install .*xvfb$/);
});

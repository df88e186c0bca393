import { expect, test, vi } from 'vitest';
import { investigate } from '../../../src/recognizer/findings.ts';
import { lookAt } from '../../../src/recognizer/look.ts';
import { fakeNetworks } from './support/fake-network.ts';
import { proposal } from './support/proposals.ts';

/** Networks that take the first pixel of a frame for the logit of *is this a digit*. */
const networks = fakeNetworks(([first]) => [9, 0, 0, 0, 0, 0, 0, 0, 0, 0, first]);

/** A proposal of which these networks say that. */
function seenAs(logit: number, fields: Parameters<typeof proposal>[0] = {}) {
  const frame = new Float32Array(784);
  frame[0] = logit;
  return proposal({ frame, ...fields });
}

test('what is inside a sure digit is not asked about, what is inside a doubtful one is', () => {
  const hole = seenAs(5);
  const sure = seenAs(5, { children: [hole] });
  const part = seenAs(-5);
  const doubtful = seenAs(0, { children: [part] });
  const { verdicts } = investigate([sure, doubtful], networks, 'auto');
  expect(new Set(verdicts.keys())).toEqual(new Set([sure, doubtful, part]));
});

test('a sure digit that the best cut leaves out completes the line', () => {
  const at = (x: number) => ({ box: { x, y: 0, width: 14, height: 20 }, mass: 10 });
  const [one, two, three] = [seenAs(5, at(0)), seenAs(5, at(20)), seenAs(5, at(40))];
  const blot = seenAs(-5, {
    box: { x: 0, y: 0, width: 54, height: 20 },
    mass: 30,
    otherViews: () => [[one, two], [three]],
  });
  const [{ choice }] = lookAt([[blot]], networks, 'number');
  const lefts = choice.digits.map((digit) => digit.proposal.box.x);
  expect(lefts.sort((a, b) => a - b)).toEqual([0, 20, 40]);
});

test('specks beside a sure digit are not looked at more closely', () => {
  const otherwise = vi.fn(() => []);
  const digit = seenAs(5, { mass: 100 });
  const speck = seenAs(-5, { mass: 2, otherViews: otherwise });
  const bar = seenAs(-5, { mass: 20, otherViews: otherwise });
  const { cuttings } = investigate([digit, speck, bar], networks, 'auto');
  expect([...cuttings.keys()]).toEqual([bar]);
  expect(otherwise).toHaveBeenCalledTimes(1);
});

test('views of views are taken until sure digits explain most of the ink', () => {
  const deeper = vi.fn(() => []);
  const digit = seenAs(5, { mass: 55 });
  const rest = seenAs(-5, { mass: 45, otherViews: deeper });
  investigate([seenAs(-5, { mass: 100, otherViews: () => [[digit, rest]] })], networks, 'auto');
  expect(deeper).not.toHaveBeenCalled();
  investigate([seenAs(-5, { mass: 100, otherViews: () => [[rest]] })], networks, 'auto');
  expect(deeper).toHaveBeenCalled();
});

import { expect, test } from 'vitest';
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

import { expect, test } from 'vitest';
import { mutate, randomOf } from '../../../scripts/torture/mutate.ts';
import { ATTACKS, torture } from '../../../scripts/torture/run.ts';
import { createTally, survived, tallyTable } from '../../../scripts/torture/tally.ts';

test('the command line answers damaged files of every kind, or says why not', async () => {
  const { short } = ATTACKS.files;
  const tally = await torture('files', null, short, 7);
  expect(tally.tried).toBe(short);
  expect(survived(tally), tallyTable([tally])).toBe(true);
}, 300_000);

test('a seed damages a file the same way each time, and another one otherwise', () => {
  const file = Buffer.from('A file that is long enough to be damaged in many ways.'.repeat(9));
  const damage = (seed: number) => mutate(file, randomOf(seed)).toString('hex');
  expect(damage(1)).toBe(damage(1));
  expect(damage(1)).not.toBe(damage(2));
  expect(file.toString()).toMatch(/^A file that/);
});

test('what must not happen is no survival, and is named', () => {
  const counter = createTally('kills', () => {});
  counter.add({ end: 'answered' });
  counter.add({ end: 'failed', note: 'timeout' });
  expect(survived(counter.tally())).toBe(true);
  counter.add({ end: 'lost', note: 'region' });
  expect(survived(counter.tally())).toBe(false);
  expect(tallyTable([counter.tally()])).toMatch(
    /kills +3 +1 +1 +0 +0 +0 +1\n[\s\S]*1 × lost: region/,
  );
});

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Ground, groundWith } from '../../scripts/torture/ground.ts';
import { ATTACK_NAMES, ATTACKS, torture } from '../../scripts/torture/run.ts';
import { survived, tallyTable } from '../../scripts/torture/tally.ts';

let ground: Ground;
beforeAll(async () => {
  const { executablePath, dist } = inject('browser');
  ground = await groundWith(executablePath, dist);
});
afterAll(() => ground?.close());

test.each(ATTACK_NAMES.filter((name) => ATTACKS[name].browser))(
  'the extension survives a little of: %s',
  async (name) => {
    const { short } = ATTACKS[name];
    const tally = await torture(name, ground, short, 7);
    expect(survived(tally), tallyTable([tally])).toBe(true);
    expect(tally.tried).toBeGreaterThanOrEqual(short);
  },
  300_000,
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Step, upgrade } from '../../../src/storage/upgrade.ts';

/** 1 → 2 renames a field, 2 → 3 changes its unit. */
const steps: readonly Step[] = [
  ({ limit, ...rest }) => ({ ...rest, threshold: limit }),
  ({ threshold, ...rest }) => ({ ...rest, threshold: Number(threshold) / 100 }),
];

describe('stored values', () => {
  test.each([
    ['of the first version take every step', { version: 1, limit: 80 }, 0.8],
    ['of the second take the last', { version: 2, threshold: 80 }, 0.8],
    ['of this version take none', { version: 3, threshold: 0.8 }, 0.8],
    ['of the future take none', { version: 9, threshold: 0.8 }, 0.8],
    ['without a version take none', { threshold: 0.8 }, 0.8],
  ])('%s', (_, stored, threshold) => {
    expect(upgrade(stored, steps)).toMatchObject({ threshold });
  });

  test('of any shape never throw', () => {
    const versioned = fc.record({ version: fc.anything(), limit: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), versioned), (stored) => {
        expect(() => upgrade(stored, [])).not.toThrow();
      }),
    );
  });
});

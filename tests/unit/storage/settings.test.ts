import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/storage/settings-schema.ts';

describe('stored settings', () => {
  test('come back as they were', () => {
    const chosen = { ...DEFAULT_SETTINGS, model: 'mlp', threshold: 0.5, theme: 'dark' } as const;
    expect(parseSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  test('keep what is readable where something is damaged', () => {
    const stored = {
      model: 'mlp',
      threshold: 'high',
      theme: 7,
      menu: { region: false, page: 'no' },
    };
    expect(parseSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      model: 'mlp',
      menu: { ...DEFAULT_SETTINGS.menu, region: false },
    });
  });

  test('of any shape are whole afterwards', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(parseSettings(stored))).toEqual(Object.keys(DEFAULT_SETTINGS));
      }),
    );
  });
});

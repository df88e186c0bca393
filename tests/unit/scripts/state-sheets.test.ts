import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { STATE_SHEETS } from '../../../scripts/state-sheets.ts';
import { APP_SCENES, CARD_SCENES } from '../../../src/fake/scene-names.ts';
import { inRoot } from '../../../tooling/root.ts';

test('every state of app and card is on a sheet', () => {
  const shown = new Set(Object.values(STATE_SHEETS).flatMap(({ scenes }) => scenes));
  expect([...APP_SCENES, ...CARD_SCENES].filter((scene) => !shown.has(scene))).toEqual([]);
});

test('the README shows every sheet in both themes, and all together are small', async () => {
  const readme = readFileSync(inRoot('README.md'), 'utf8');
  const files = Object.keys(STATE_SHEETS).flatMap((name) => [
    `docs/states/${name}-light.webp`,
    `docs/states/${name}-dark.webp`,
  ]);
  expect(files.filter((file) => !readme.includes(`"${file}"`))).toEqual([]);
  const sizes = await Promise.all(files.map(async (file) => (await stat(inRoot(file))).size));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1.5e6);
});

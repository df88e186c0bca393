import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figuresTable, shippedFigures, withFigures } from '../../../scripts/figures.ts';
import { fingerprint } from '../../../scripts/models.ts';
import { inRoot } from '../../../scripts/root.ts';
import { MODEL_NAMES } from '../../../src/recognizer/types.ts';

const readme = readFileSync(inRoot('README.md'), 'utf8');

test('the README names every command', () => {
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const missing = Object.keys(scripts).filter(
    (name) => !new RegExp(`\`npm (run )?${name}\``).test(readme),
  );
  expect(missing).toEqual([]);
});

test('the README names the shortcuts that the manifest suggests', () => {
  const { commands } = JSON.parse(readFileSync(inRoot('manifest.json'), 'utf8')) as {
    commands: Record<string, { suggested_key: { default: string } }>;
  };
  for (const { suggested_key } of Object.values(commands)) {
    expect(readme).toContain(`<kbd>${suggested_key.default}</kbd>`);
  }
});

test("the README's figures are those of the shipped networks", () => {
  expect(readme).toBe(withFigures(readme, figuresTable(shippedFigures())));
});

test.each(MODEL_NAMES)('what was measured of the %s was measured on what ships', (name) => {
  expect(shippedFigures()[name].evaluation.fingerprint).toBe(fingerprint(name));
});

test('figures go between their marks, and nowhere else', () => {
  const text = 'a\n<!-- figures: written by `npm run figures` -->\nold\n<!-- /figures -->\nb';
  expect(withFigures(text, 'new')).toBe(text.replace('old', 'new'));
  expect(() => withFigures('nothing here', 'new')).toThrow('no place');
});

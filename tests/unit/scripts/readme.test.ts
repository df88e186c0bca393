import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedFigures, tables, withFigures, withFrontMatter } from '../../../scripts/figures.ts';
import { cards } from '../../../scripts/model-cards.ts';
import { MODEL_NAMES } from '../../../src/recognizer/types.ts';
import { fingerprint } from '../../../tooling/models.ts';
import { inRoot } from '../../../tooling/root.ts';

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

test.each(tables())(
  '$file has the figures of $name that were measured',
  ({ file, name, table }) => {
    const text = readFileSync(inRoot(file), 'utf8');
    expect(text).toBe(withFigures(text, name, table));
  },
);

test.each(MODEL_NAMES)('what was measured of the %s was measured on what ships', (name) => {
  expect(shippedFigures()[name].evaluation.fingerprint).toBe(fingerprint(name));
});

test('what was measured of the reader was measured on what ships', () => {
  const { sha256 } = JSON.parse(readFileSync(inRoot('models/reader/evaluation.json'), 'utf8'));
  expect(sha256).toBe(
    JSON.parse(readFileSync(inRoot('models/reader/metrics.json'), 'utf8')).sha256,
  );
});

test.each(cards())('$file says to the Hub what was measured', ({ file, frontMatter }) => {
  const text = readFileSync(inRoot(file), 'utf8');
  expect(text).toBe(withFrontMatter(text, frontMatter));
});

test.each(['cnn', 'mlp', 'reader'])(
  'the hash in what was measured of the %s is that of its weights',
  (name) => {
    const weights = readFileSync(inRoot('models', name, 'weights.bin'));
    const { sha256 } = JSON.parse(readFileSync(inRoot('models', name, 'metrics.json'), 'utf8'));
    expect(createHash('sha256').update(weights).digest('hex')).toBe(sha256);
  },
);

test('figures go between their marks, and nowhere else', () => {
  const mark = (name: string) => `<!-- figures of ${name}: written by \`npm run figures\` -->`;
  const text = [
    'a',
    mark('x'),
    'old',
    '<!-- /figures -->',
    mark('y'),
    'other',
    '<!-- /figures -->',
  ];
  expect(withFigures(text.join('\n'), 'x', 'new')).toBe(text.join('\n').replace('old', 'new'));
  expect(withFigures(text.join('\n'), 'y', 'new')).toBe(text.join('\n').replace('other', 'new'));
  expect(() => withFigures('nothing here', 'x', 'new')).toThrow('no place');
});

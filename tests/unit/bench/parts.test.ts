import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { digitsOf, shareRead } from '../../../bench/parts/digits.ts';
import { scriptsOf } from '../../../bench/parts/scripts-of.ts';
import { takeTurns } from '../../../bench/parts/take-turns.ts';

test('only digits count, and one too many costs as much as one that is missing', () => {
  expect(digitsOf('Total: 1,984.50 €\n27')).toBe('19845027');
  expect(shareRead('1984', '1984')).toBe(1);
  expect(shareRead('194', '1984')).toBe(0.75);
  expect(shareRead('19848', '1984')).toBe(0.75);
  expect(shareRead('', '')).toBe(1);
  expect(shareRead('7', '')).toBe(0);
  expect(shareRead('123456789', '7')).toBe(0);
});

test('everyone has a turn each round, another one the first', async () => {
  const turns: string[] = [];
  await takeTurns(['a', 'b', 'c'], 2, async (item, round) => {
    turns.push(`${item}${round}`);
  });
  expect(turns).toEqual(['a0', 'b0', 'c0', 'b1', 'c1', 'a1']);
  const few: number[] = [];
  const enough = (done: number) => done === 3;
  await takeTurns(['a'], 9, async (_, round) => void few.push(round), enough);
  expect(few).toEqual([0, 1, 2]);
});

test('the scripts of a place are those it loads, and what these load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'digits-extension-'));
  const manifest = {
    background: { service_worker: 'loader.js' },
    action: { default_popup: 'src/popup/index.html' },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'loader.js': "import './assets/worker.js';",
    'assets/worker.js': 'import{a}from"./shared.js";',
    'assets/shared.js': 'export const a=1;',
    'assets/app.js': 'import"./shared.js"',
    'assets/nobody.js': '',
    'src/popup/index.html': '<script type="module" crossorigin src="/assets/app.js"></script>',
    'src/content/page.js': '',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  expect(scriptsOf(folder, 'worker')).toEqual([
    'loader.js',
    'assets/worker.js',
    'assets/shared.js',
  ]);
  expect(scriptsOf(folder, 'popup')).toEqual(['assets/app.js', 'assets/shared.js']);
  expect(scriptsOf(folder, 'page')).toEqual(['src/content/page.js']);
});

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../../../tooling/root.ts';

const rows = readFileSync(inRoot('SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every threat has a test that holds it, and that test is there', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const [, threat, , tests] of rows) {
    const files = [...tests.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path);
    expect(files, threat).not.toHaveLength(0);
    for (const path of files) expect(existsSync(inRoot(path)), path).toBe(true);
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trackedPaths } from '../../../scripts/tracked.ts';

test('git says which files there are, and outside a clone that it cannot', () => {
  expect(trackedPaths()).toContain('package.json');
  const folder = mkdtempSync(join(tmpdir(), 'digits-tracked-'));
  try {
    expect(() => trackedPaths(folder)).toThrow('git ls-files failed');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

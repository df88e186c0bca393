import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprintOfMeasured } from '../../../bench/report/fingerprint.ts';
import { markdownOf } from '../../../bench/report/markdown.ts';
import { drawReport, THEMES } from '../../../bench/report/picture.ts';
import { keptReport } from '../../../bench/report/store.ts';
import { inRoot } from '../../../tooling/root.ts';

const kept = keptReport();

describe('bench/RESULTS.md', () => {
  test('was measured on the recognizer and the networks as they are', () => {
    expect(kept?.now.fingerprint).toBe(fingerprintOfMeasured());
  });

  test('tells what was measured, and so does its picture', () => {
    if (!kept) throw new Error('Nothing is kept: npm run bench');
    const file = (name: string) => readFileSync(inRoot('bench', name), 'utf8');
    expect(file('RESULTS.md')).toBe(markdownOf(kept.now, kept.before));
    for (const theme of THEMES) {
      expect(file(`results-${theme}.svg`)).toBe(drawReport(kept.now, theme));
    }
  });
});

test('another line of the recognizer or another weight is another version, a note is not', () => {
  const root = mkdtempSync(join(tmpdir(), 'digits-measured-'));
  for (const folder of ['src/recognizer/network', 'models/cnn']) {
    cpSync(inRoot(folder), join(root, folder), { recursive: true });
  }
  const change = (path: string, bytes: string) => {
    expect(existsSync(join(root, path))).toBe(true);
    writeFileSync(join(root, path), bytes);
    return fingerprintOfMeasured(root);
  };
  const first = fingerprintOfMeasured(root);
  expect(change('models/cnn/metrics.json', '{}')).toBe(first);
  const second = change('src/recognizer/network/json.ts', '// empty');
  expect(second).not.toBe(first);
  expect(change('models/cnn/weights.bin', 'other')).not.toBe(second);
});

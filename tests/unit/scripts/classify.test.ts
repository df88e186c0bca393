import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bmpOf } from '../../../scripts/torture/containers.ts';
import { inRoot } from '../../../tooling/root.ts';
import { pngOfSize } from '../tooling/support/hostile-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'digits-classify-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as someone whom closed folders are closed to. */
function classify(...args: readonly string[]) {
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return spawnSync(process.execPath, [inRoot('scripts/run.mjs'), 'scripts/classify.ts', ...args], {
    encoding: 'utf8',
    cwd: inRoot(),
    ...asNobody,
  });
}

describe('the command line', () => {
  test('goes on after files and folders that mean harm, and calls each by its name', () => {
    const white = [255, 255, 255] as const;
    writeFileSync(join(folder, 'good.bmp'), bmpOf(new Array(40).fill(new Array(40).fill(white))));
    writeFileSync(join(folder, '\x1b[31mred\u009b.png'), 'no picture');
    writeFileSync(join(folder, 'long.png'), pngOfSize(20_000, 10));
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0);
    const { status, stdout, stderr } = classify(folder);
    chmodSync(join(folder, 'closed'), 0o700);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/good\.bmp: no digit/);
    expect(stdout).toMatch(/long\.png: Too large: .*20000 × 10/);
    expect(stdout).toMatch(/\\u001b\[31mred\\u009b\.png/);
    expect(stdout).toMatch(/closed: .*permission denied/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    expect(status).toBe(1);
  });

  test.each([
    ['is missing', undefined],
    ['is no JSON', '{"modelTopology":'],
    ['is something else', '{"modelTopology": 7}'],
  ])('says in words that a model %s', (_, model) => {
    const models = mkdtempSync(join(folder, 'models-'));
    chmodSync(models, 0o755);
    if (model !== undefined) {
      writeFileSync(join(models, 'model.json'), model);
      writeFileSync(join(models, 'weights.bin'), '');
    }
    const { status, stderr } = classify('--models', models, join(folder, 'good.bmp'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The model in .* cannot be used: .+\n$/);
  });
});

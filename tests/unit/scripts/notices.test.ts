import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticeOf, packagesOf } from '../../../scripts/notices.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'digits-notices-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the notices of a build', () => {
  test('name the package of every file in it once', () => {
    const files = [
      '/a/src/main.ts',
      '/a/node_modules/preact/dist/preact.mjs',
      '/a/node_modules/preact/hooks/dist/hooks.mjs?v=1',
      '\0/a/node_modules/@preact/signals/dist/signals.mjs',
      '/a/node_modules/one/node_modules/two/index.js',
    ];
    expect(packagesOf(files)).toEqual(['@preact/signals', 'preact', 'two']);
  });

  test.each([
    ['preact', 'MIT', 'Permission is hereby granted'],
    ['webextension-polyfill', 'MPL-2.0', 'Mozilla Public License'],
    ['@tensorflow/tfjs-core', 'Apache-2.0', 'Apache License'],
    ['seedrandom', 'MIT', 'Permission is hereby granted'],
  ])('hold the words of %s', (name, licence, words) => {
    const notice = noticeOf(name);
    expect(notice).toMatchObject({ name, licence });
    expect(notice.text).toContain(words);
    expect(notice.text).toMatch(/copyright/i);
  });

  test('are not to be had of a package that does not say what it allows', () => {
    writeFileSync(join(folder, 'package.json'), '{"version": "1.0.0"}');
    expect(() => noticeOf('nameless', folder)).toThrow(/nameless has no licence/);
  });
});

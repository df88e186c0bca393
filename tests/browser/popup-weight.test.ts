import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { openHeadless } from './harness/extension.ts';
import { openApp } from './popup-page.ts';

/** What the popup's scripts may weigh in all, compressed. */
const MOST_BYTES = 62_000;

let extension: LaunchedExtension;
beforeAll(async () => {
  extension = await openHeadless();
});
afterAll(() => extension?.close());

test('the popup loads little, and nothing of the networks', async () => {
  const page = await openApp(extension);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: 'networkidle0' });
  expect(loaded.filter((path) => /\.(wasm|bin)$|model-/.test(path))).toEqual([]);
  const scripts = loaded.filter((path) => path.endsWith('.js'));
  const { dist } = inject('browser');
  const texts = await Promise.all(scripts.map((path) => readFile(join(dist, path), 'utf8')));
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(texts.join('')).not.toContain('webgl');
});

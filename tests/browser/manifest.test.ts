import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFolder } from '../../scripts/package/files.ts';
import { inspect } from '../../scripts/package/inspect.ts';
import { lintFirefox } from '../../scripts/package/lint-firefox.ts';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { type Server, serve } from '../../tooling/server.ts';
import { openHeadless } from './harness/extension.ts';

const { dist } = inject('browser');
const manifest: Record<string, unknown> = JSON.parse(
  await readFile(join(dist, 'manifest.json'), 'utf8'),
);

/** The linter looks through half a megabyte of minified code: slow where others work, too. */
const LINT_MS = 300_000;

describe('the built manifest', () => {
  test('asks for four permissions and for no site', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    for (const key of ['host_permissions', 'optional_host_permissions', 'optional_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('puts nothing into pages and offers them nothing', () => {
    for (const key of ['content_scripts', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('allows WebAssembly and no foreign code', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
      sandbox: "sandbox allow-scripts; default-src 'none'; script-src 'self'; img-src data:",
    });
  });

  test('names only files and messages that are there', async () => {
    const { action, background } = manifest as {
      action: { default_popup: string; default_icon: Record<string, string> };
      background: { service_worker: string };
    };
    const named = [
      ...Object.values(action.default_icon),
      action.default_popup,
      background.service_worker,
    ];
    for (const file of named) expect(await readFile(join(dist, file))).not.toHaveLength(0);

    const messages = await readFile(join(dist, '_locales/en/messages.json'), 'utf8');
    const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(3);
    for (const key of keys) expect(JSON.parse(messages)).toHaveProperty(key);
  });
});

test.each([
  ['@tensorflow/tfjs-core', 'Apache License'],
  ['@tensorflow/tfjs-backend-wasm', 'Apache License'],
  ['webextension-polyfill', 'Mozilla Public License'],
  ['preact', 'Permission is hereby granted'],
  ['valibot', 'Permission is hereby granted'],
  ['image-size', 'Permission is hereby granted'],
])('the notices hold what %s asks for', async (name, words) => {
  const notices = await readFile(join(dist, 'third-party-notices.txt'), 'utf8');
  const own = notices.split(/^-{80}$/m).find((part) => part.trim().startsWith(`${name} `));
  expect(own).toContain(words);
});

describe('the packages', () => {
  const firefox = inject('firefox');

  test('hold nothing that stores refuse', async () => {
    for (const built of [dist, ...(firefox ? [firefox.dist] : [])]) {
      expect(inspect(await readFolder(built)), built).toEqual([]);
    }
  });

  test.skipIf(firefox === null)(
    'hold nothing of ours that the linter of Firefox dislikes',
    () => {
      expect(lintFirefox(firefox?.dist ?? '')).toEqual([]);
    },
    LINT_MS,
  );
});

describe('a page', () => {
  let extension: LaunchedExtension;
  let site: Server;

  beforeAll(async () => {
    site = await serve({ answers: { '/': { body: '<title>A page</title>', type: 'text/html' } } });
    extension = await openHeadless();
  });
  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('cannot find out that the extension is installed', async () => {
    const page = await extension.browser.newPage();
    await page.goto(site.origin);
    const files = (await readdir(dist, { recursive: true })).filter((file) => /\.\w+$/.test(file));
    const found = await page.evaluate(async (addresses) => {
      const answers = await Promise.allSettled(addresses.map((address) => fetch(address)));
      return answers.filter(({ status }) => status === 'fulfilled').length;
    }, files.map(extension.url));
    expect(found).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';

const { dist } = inject('browser');
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

test('the built extension asks for no more than it needs', () => {
  expect([...manifest.permissions].sort()).toEqual([
    'activeTab',
    'contextMenus',
    'scripting',
    'storage',
  ]);
  expect(manifest).not.toHaveProperty('host_permissions');
  expect(manifest).not.toHaveProperty('optional_host_permissions');
  expect(manifest).not.toHaveProperty('content_scripts');
});

test('no page can find out that it is installed, and no code comes from elsewhere', () => {
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest.content_security_policy).toEqual({
    extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
  });
});

test('its icons are files of the size they say', async () => {
  expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
  for (const [size, path] of Object.entries<string>(manifest.icons)) {
    const { width, height } = await sharp(join(dist, path)).metadata();
    expect([width, height]).toEqual([Number(size), Number(size)]);
  }
});

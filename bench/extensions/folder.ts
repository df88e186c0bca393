import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../tooling/root.ts';

/** An extension to compare with: a service worker that answers a message with a picture in it. */
export interface ExtensionSource {
  readonly name: string;
  /** The service worker's text. */
  readonly worker: string;
  /** Whether it is a module. */
  readonly module: boolean;
  /** Files and folders that are copied, by what they are called in the extension. */
  readonly copies: Readonly<Record<string, string>>;
  /** Files that are written. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** Writes an extension and returns its folder. */
export function writeExtension({ name, worker, module, copies, files }: ExtensionSource): string {
  const folder = inRoot('.cache', 'bench', 'extensions', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'background.js', ...(module && { type: 'module' }) },
    action: { default_popup: 'page.html' },
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
  };
  for (const [to, from] of Object.entries(copies))
    cpSync(from, join(folder, to), { recursive: true });
  const written = {
    ...files,
    'background.js': worker,
    'manifest.json': JSON.stringify(manifest),
    'page.html': `<!doctype html><title>${name}</title>`,
  };
  for (const [to, content] of Object.entries(written)) writeFileSync(join(folder, to), content);
  return folder;
}

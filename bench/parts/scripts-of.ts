import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

/** Where an extension's scripts run. */
export type Place = 'worker' | 'popup' | 'page';

/** A script that another one or a page loads at once. */
const LOADED = /(?:\bfrom|\bimport|\bimportScripts\(|<script[^>]*\bsrc=)\s*["']([^"']+\.m?js)["']/g;

interface Manifest {
  readonly background: { readonly service_worker: string };
  readonly action: { readonly default_popup: string };
}

/** The scripts that are loaded in one place of an extension, as paths in its folder. */
export function scriptsOf(folder: string, place: Place): readonly string[] {
  if (place === 'page') return injectedScripts(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const start =
    place === 'worker' ? manifest.background.service_worker : manifest.action.default_popup;
  const loaded = new Set<string>();
  const visit = (path: string) => {
    if (loaded.has(path) || !existsSync(join(folder, path))) return;
    loaded.add(path);
    for (const [, target = ''] of readFileSync(join(folder, path), 'utf8').matchAll(LOADED)) {
      visit(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target));
    }
  };
  visit(start);
  return [...loaded].filter((path) => /\.m?js$/.test(path));
}

/** Ours are built into a folder of their own. */
function injectedScripts(folder: string): string[] {
  const content = join(folder, 'src', 'content');
  if (!existsSync(content)) return [];
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => relative(folder, join(content, name)).replaceAll('\\', '/'));
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inRoot } from './root.ts';
import { runBuild } from './run-build.ts';
import { type Server, serve } from './server.ts';

/**
 * Builds the web app and returns its folder. Where `WEB_DIST` names a folder, that is taken as it is.
 * @throws with the build's output where it fails.
 */
export function builtWeb(): string {
  const given = process.env.WEB_DIST;
  if (given) return resolve(given);
  runBuild('scripts/build-web.ts');
  return inRoot('dist/web');
}

/** The web app on a random port of this machine. */
export interface WebSite extends Server {
  /** As `http://127.0.0.1:41234/a/b/`. */
  readonly url: string;
}

/** Serves the built web app at some path, with the headers it asks a host for. */
export async function serveWeb(folder: string, at = '/'): Promise<WebSite> {
  const server = await serve({ folder, at, headers: headersIn(`${folder}/_headers`) });
  return { ...server, url: server.origin + at };
}

/** The headers that a `_headers` file names for every path. */
function headersIn(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').matchAll(/^ {2}([\w-]+): (.+)$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
}

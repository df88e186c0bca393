import { createHash } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { filesIn, printSizes } from '../tooling/folder.ts';
import { inRoot } from '../tooling/root.ts';

const HELP = `Builds the web app from the sources.

  npm run build:web

Writes dist/web, a site of plain files for any host and any path, and prints what is in it.

  --help  this text`;

const OUT = inRoot('dist/web');

const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
if (values.help) {
  console.log(HELP);
} else {
  await build({ configFile: inRoot('vite.web.config.ts'), logLevel: 'warn' });
  await cp(inRoot('public'), OUT, { recursive: true });
  await buildOfflineWorker();
  await printSizes(OUT);
}

/** Builds the service worker, which has to know every other file of the site. */
async function buildOfflineWorker(): Promise<void> {
  // This one is for the host.
  const files = (await filesIn(OUT)).filter((file) => file !== '_headers');
  const listed = await Promise.all(
    files.map(async (file) => ({
      // Hosts may answer `index.html` by leading to the folder.
      path: file === 'index.html' ? './' : file,
      integrity: `sha256-${createHash('sha256')
        .update(await readFile(join(OUT, file)))
        .digest('base64')}`,
    })),
  );
  const version = createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 16);
  const precache = { version, files: listed };
  await build({
    configFile: false,
    root: inRoot(),
    publicDir: false,
    logLevel: 'warn',
    define: { PRECACHE: JSON.stringify(precache) },
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: ['chrome127', 'firefox128', 'safari18'],
      rolldownOptions: {
        input: inRoot('src/web/worker/offline.ts'),
        output: { format: 'iife', entryFileNames: 'offline.js' },
      },
    },
  });
}

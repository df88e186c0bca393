import { parseArgs } from 'node:util';
import { build } from 'vite';
import { printSizes } from './folder.ts';
import { inRoot } from './root.ts';

const HELP = `Builds the extension from the sources.

  npm run build

Writes dist/chrome, ready for "Load unpacked" on chrome://extensions, and prints what is in it.

  --help  this text`;

const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
if (values.help) {
  console.log(HELP);
} else {
  const outDir = inRoot('dist', 'chrome');
  await build({ root: inRoot(), configFile: inRoot('vite.config.ts'), logLevel: 'warn' });
  await printSizes(outDir);
}

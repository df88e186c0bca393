import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
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

/** Prints every file of a folder with its size in kB. */
async function printSizes(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let total = 0;
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const { size } = await stat(path);
    total += size;
    console.log(`${kilobytes(size)}  ${relative(folder, path)}`);
  }
  console.log(`${kilobytes(total)}  in ${relative(process.cwd(), folder) || folder}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}

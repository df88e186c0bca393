import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below a folder, by its path there with slashes, in the order of their names. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
}

/** Prints every file of a folder with its size in kB. */
export async function printSizes(folder: string): Promise<void> {
  let total = 0;
  for (const file of await filesIn(folder)) {
    const { size } = await stat(join(folder, file));
    total += size;
    console.log(`${kilobytes(size)}  ${file}`);
  }
  console.log(`${kilobytes(total)}  in ${relative(process.cwd(), folder) || folder}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}

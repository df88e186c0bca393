import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const EXTENSIONS = ['.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif', '.svg', '.bmp', '.ico'];

/** What was found: picture files, and folders that could not be opened. */
export interface Found {
  readonly files: readonly string[];
  readonly closed: readonly { readonly folder: string; readonly why: string }[];
}

/** All picture files of `paths`, folders searched recursively, in the order of their names. */
export async function findPictures(paths: readonly string[]): Promise<Found> {
  const files: string[] = [];
  const closed: { folder: string; why: string }[] = [];

  async function search(folder: string): Promise<void> {
    let entries: Awaited<ReturnType<typeof readNames>>;
    try {
      entries = await readNames(folder);
    } catch (error) {
      closed.push({ folder, why: error instanceof Error ? error.message : String(error) });
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      // Links to folders may lead round in circles; links to files are files.
      if (entry.isDirectory()) await search(path);
      else if (isPicture(path) && (entry.isFile() || (await isFile(path)))) files.push(path);
    }
  }

  for (const path of paths) {
    if (await isFolder(path)) await search(path);
    else files.push(path); // one that is not there is reported when it is read
  }
  return { files, closed };
}

async function readNames(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isPicture = (path: string) => EXTENSIONS.includes(extname(path).toLowerCase());

const isFile = (path: string) =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );

const isFolder = (path: string) =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

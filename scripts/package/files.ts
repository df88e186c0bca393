import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../tooling/folder.ts';

/** Files by their path below a folder, with `/` between its parts. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** All files below a folder, sorted by path. */
export const readFolder = async (folder: string): Promise<Files> =>
  readFiles(folder, await filesIn(folder));

/** The files with these paths below a folder, sorted by path. */
export function readFiles(folder: string, paths: readonly string[]): Files {
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(folder, path))]));
}

const decoder = new TextDecoder();

/** A file as text; `''` where it is not there. */
export const textOf = (files: Files, path: string): string => decoder.decode(files.get(path));

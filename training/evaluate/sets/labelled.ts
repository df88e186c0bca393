import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFile } from '../../../tooling/decode.ts';
import { UserError } from '../../../tooling/user-error.ts';
import type { PictureSet } from './picture-set.ts';

const LABELS = 'labels.tsv';
/** Label of a picture without digits. */
const NONE = 'none';
/** Stands between the lines of a label. */
const NEXT_LINE = '/';

/**
 * A folder of pictures with `labels.tsv`: a line a picture, file, tab, digits (or `none`),
 * with a slash between lines of digits.
 *
 * @param count so many pictures are taken at most, spread evenly over the file.
 * @throws Error where a line has no label.
 */
export function labelledSet(folder: string, count: number): PictureSet {
  const all = parseLabels(readFileSync(join(folder, LABELS), 'utf8'), join(folder, LABELS));
  const length = Math.min(count, all.length);
  const entry = (i: number) => all[Math.floor((i * all.length) / length)];
  return {
    length,
    name: (i) => entry(i).file,
    label: (i) => entry(i).label,
    pixels: async (i) => {
      const decoded = await decodeFile(join(folder, entry(i).file));
      if (!decoded.ok) throw new UserError(`${entry(i).file}: ${decoded.error.detail}`);
      return decoded.value.pixels;
    },
  };
}

/** @throws Error naming the line that has no label. */
export function parseLabels(text: string, path: string): { file: string; label: string }[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const [file, label] = line.split('\t');
    if (!file || !label) throw new UserError(`${path}:${i + 1}: not a file, a tab and a label`);
    return [{ file, label: label === NONE ? '' : label.replaceAll(NEXT_LINE, '\n') }];
  });
}

/**
 * The folders with labels among `folders` and directly inside them, in the order of their names.
 *
 * @throws Error where a folder is missing or has no labels in it.
 */
export function findLabelled(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    if (existsSync(join(folder, LABELS))) return [folder];
    if (!existsSync(folder)) throw new UserError(`${folder} is not there`);
    const found = readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
      .filter((inside) => existsSync(join(inside, LABELS)));
    if (found.length === 0) throw new UserError(`${folder} holds no ${LABELS}, nor do its folders`);
    return found;
  });
}

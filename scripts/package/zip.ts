import { zipSync } from 'fflate';
import type { Files } from './files.ts';

/** A zip of files: the same files are the same bytes, whenever, wherever and in whichever order. */
export function zip(files: Files): Uint8Array {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  // The first moment a zip can hold, as local time without a zone: so it is written everywhere.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}

import { Zip, ZipPassThrough } from 'fflate';
import { deflate } from '../../training/deflate.ts';
import type { Files } from './files.ts';

const DEFLATED = 8;

class Entry extends ZipPassThrough {
  override compression = DEFLATED;

  protected override process(bytes: Uint8Array, final: boolean): void {
    this.ondata(null, deflate(bytes), final);
  }
}

/** A zip of files: the same files are the same bytes, whenever, wherever and in whichever order. */
export function zip(files: Files): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const entry = new Entry(path);
    // The first moment a zip can hold, as local time without a zone: so it is written everywhere.
    entry.mtime = new Date(1980, 0, 1);
    archive.add(entry);
    entry.push(bytes, true);
  }
  archive.end();
  return new Uint8Array(Buffer.concat(chunks));
}

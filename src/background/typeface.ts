import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { memoize } from '../engine/memoize.ts';
import { toBase64 } from '../engine/wire.ts';

const file = memoize(async () =>
  toBase64(new Uint8Array(await (await fetch(inter)).arrayBuffer())),
);

/** The file of our typeface, as base64: a page can be given it without an address of ours. */
export const typeface = (): Promise<string> => file.get();

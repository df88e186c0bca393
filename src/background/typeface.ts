import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { toBase64 } from '../engine/wire.ts';

/** The file of our typeface, as base64: a page can be given it without an address of ours. */
export async function typeface(): Promise<string> {
  return toBase64(new Uint8Array(await (await fetch(inter)).arrayBuffer()));
}

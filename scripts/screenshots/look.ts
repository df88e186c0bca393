import { readFile } from 'node:fs/promises';
import { TYPEFACE } from '../../demo/site.ts';
import { inRoot } from '../../tooling/root.ts';

/** Style sheet for a page that is to look like the interface: its typeface and its colours. */
export async function look(): Promise<string> {
  const face = (await readFile(inRoot(TYPEFACE))).toString('base64');
  const tokens = await readFile(inRoot('src/components/tokens.css'), 'utf8');
  return `@font-face { font-family: "Inter Variable"; font-weight: 100 900;
    src: url(data:font/woff2;base64,${face}) } ${tokens}`;
}

/** A picture as an address that holds all of it. */
export const inline = (type: string, bytes: Buffer): string =>
  `data:${type};base64,${bytes.toString('base64')}`;

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';

const require = createRequire(import.meta.url);

/** A line of print as SVG path data, set in IBM Plex Serif (SIL Open Font License 1.1). */
export function printed(
  text: string,
  { x, baseline, size }: { x: number; baseline: number; size: number },
): string {
  const file = require.resolve(
    '@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-600-normal.woff',
  );
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
  return font.getPath(text, x, baseline, size).toPathData(1);
}

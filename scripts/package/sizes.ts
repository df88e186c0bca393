import { deflate } from '../../training/deflate.ts';
import type { Files } from './files.ts';

/** What a file is part of; the first that fits. */
const PARTS: readonly (readonly [part: string, path: RegExp])[] = [
  ['networks', /\/(?:weights|model)-[^/]*\.(?:bin|json)$/],
  ['WebAssembly', /\.wasm$/],
  ['typeface', /\.woff2$/],
  ['words', /^_locales\/|\/messages-[^/]*\.js$/],
  ['scripts', /\.js$/],
  ['pages and styles', /\.(?:html|css)$/],
  ['icons', /\.(?:png|svg)$/],
  ['licences', /(?:notices|licence)\.txt$/],
  ['the rest', /./],
];

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** How large each part of some files is, plain and packed, as a table to be read by people. */
export function sizeReport(files: Files): string {
  const rows = PARTS.map(([part, pattern]) => ({ part, pattern, plain: 0, packed: 0 }));
  for (const [path, bytes] of files) {
    const row = rows.find(({ pattern }) => pattern.test(path));
    if (!row) throw new Error(`${path} is part of nothing`);
    row.plain += bytes.length;
    row.packed += deflate(bytes).length;
  }
  return rows
    .filter(({ plain }) => plain > 0)
    .toSorted((a, b) => b.packed - a.packed)
    .map(
      ({ part, plain, packed }) =>
        `  ${part.padEnd(18)}${kilobytes(plain).padStart(11)}${kilobytes(packed).padStart(11)} packed`,
    )
    .join('\n');
}

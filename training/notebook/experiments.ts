import { readFileSync } from 'node:fs';

/** A thing that was tried. */
export interface Experiment {
  readonly what: string;
  readonly gave: string;
}

/** What the tables of a document say was tried and dropped. */
export function dropped(path: string): Experiment[] {
  const rows = [...readFileSync(path, 'utf8').matchAll(/^\| (.+?) \| (.+?) \|$/gm)];
  return rows
    .map(([, what = '', gave = '']) => ({ what, gave }))
    .filter(({ gave }) => /\bdropped\b/.test(gave));
}

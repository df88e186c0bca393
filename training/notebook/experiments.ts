import { readFileSync } from 'node:fs';

/** A thing that was tried. */
export interface Experiment {
  readonly what: string;
  readonly gave: string;
}

/** What the tables of a document with columns `what` and `gave` say was tried and dropped. */
export function dropped(path: string): Experiment[] {
  let columns: string[] = [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => {
      const cells = line.slice(2, -2).split(' | ');
      if (cells.includes('what')) columns = cells;
      const [what, gave] = ['what', 'gave'].map((name) => cells[columns.indexOf(name)]);
      return what && gave && /\bdropped\b/.test(line) ? [{ what, gave }] : [];
    });
}

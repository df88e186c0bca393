import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../tooling/root.ts';
import { markdownOf } from './markdown.ts';
import { drawReport, THEMES } from './picture.ts';
import type { Report } from './report.ts';

/** The last whole run, and the last one of another version before it. */
export interface Kept {
  readonly now: Report;
  readonly before?: Report;
}

const KEPT = inRoot('bench', 'results.json');

/** What the last whole run measured, where there was one. */
export function keptReport(): Kept | undefined {
  return existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Kept) : undefined;
}

/** Keeps a whole run: its figures, a page that tells them, and a picture of it in each theme. */
export function keepReport(now: Report): void {
  const last = keptReport();
  const before = last?.now.fingerprint === now.fingerprint ? last.before : last?.now;
  const kept: Kept = { now, ...(before && { before }) };
  writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(inRoot('bench', 'RESULTS.md'), markdownOf(now, before));
  for (const theme of THEMES) {
    writeFileSync(inRoot('bench', `results-${theme}.svg`), drawReport(now, theme));
  }
}

import { parseArgs } from 'node:util';
import { UserError } from '../tooling/user-error.ts';
import type { Part } from './parts/part.ts';
import { PARTS } from './parts/parts.ts';

export const HELP = `npm run bench [-- options]

Measures the recognizer and the built extension beside what people would use instead, all in one run
on one machine. Close everything else first: a busy machine measures itself. A whole run takes about
ten minutes and writes bench/RESULTS.md, its figures (bench/results.json) and its picture
(bench/results-light.svg, bench/results-dark.svg). A run of some parts, of few measurements or of
your own pictures only prints.

  --only PART       only this part; may be repeated
${PARTS.map(({ name, about }) => `                      ${name.padEnd(9)} ${about}`).join('\n')}
  --quick           few measurements, to see that everything works
  --pictures DIR    measures accuracy on your own pictures too: a folder with labels.tsv, a line a
                    picture: its file, a tab, and its digits or "none"; may be repeated
  --json            prints the figures as JSON
  --help            this text

CHROME_PATH names the Chromium to use, DIST an extension that is built already.`;

export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly quick: boolean;
  readonly json: boolean;
  readonly pictures: readonly string[];
  /** Whether this is the run that is kept. */
  readonly keep: boolean;
}

/**
 * @returns nothing where help is asked for.
 * @throws with words for the person at the keyboard.
 */
export function parseOptions(args: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      pictures: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const { only, quick, json, pictures } = values;
  const unknown = only.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined) {
    throw new UserError(`--only ${unknown} is none of ${PARTS.map(({ name }) => name).join(', ')}`);
  }
  return {
    parts: only.length > 0 ? PARTS.filter(({ name }) => only.includes(name)) : PARTS,
    quick,
    json,
    pictures,
    keep: only.length === 0 && !quick && pictures.length === 0,
  };
}

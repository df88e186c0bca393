/**
 * Prints how good the shipped networks are, from `models/<network>/metrics.json` and
 * `models/evaluation.json`, and how much trainings differ, from `models/<network>/seeds`, and writes
 * the same tables into README.md and models/README.md.
 *   npm run figures
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { MODEL_NAMES, type ModelName, NETWORK_NAMES } from '../src/recognizer/types.ts';
import type { Metrics } from '../training/report.ts';
import { measured } from './measured.ts';
import { inRoot } from './root.ts';
import { seedFigures, seedsTable } from './seed-figures.ts';

/** As much of what `npm run evaluate -- --json` prints of a network as is told. */
interface Evaluation {
  readonly fingerprint: string;
  readonly parts: { readonly mnist: { readonly all: { readonly exact: number } } };
}

interface Figures extends Required<Pick<Metrics, 'test' | 'parameters' | 'macs' | 'bytes'>> {
  readonly evaluation: Evaluation;
}

const BEGIN = '<!-- figures: written by `npm run figures` -->';
const END = '<!-- /figures -->';

/** What was measured on the shipped networks. */
export function shippedFigures(): Record<ModelName, Figures> {
  const evaluations = measured<Partial<Record<ModelName, Evaluation>>>('evaluation.json');
  const [cnn, mlp] = MODEL_NAMES.map((name): Figures => {
    const evaluation = evaluations[name];
    if (!evaluation) throw new Error(`models/evaluation.json says nothing of the ${name}.`);
    return { ...measured<Required<Metrics>>(name, 'metrics.json'), evaluation };
  });
  return { cnn, mlp };
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const count = (number: number) => number.toLocaleString('en');

function hardest({ test }: Figures): string {
  const worst = Math.min(...test.perDigit);
  return `${test.perDigit.indexOf(worst)}: ${percent(worst)}`;
}

/** The figures side by side as a Markdown table. */
export function figuresTable(figures: Record<ModelName, Figures>): string {
  const row = (what: string, cell: (figures: Figures) => string) =>
    `| ${what} | ${cell(figures.cnn)} | ${cell(figures.mlp)} |`;
  return [
    '| | CNN | MLP |',
    '| --- | ---: | ---: |',
    row(
      `Of the ${count(figures.cnn.test.frames)} MNIST test digits, read right by the network`,
      ({ test }) => percent(test.accuracy),
    ),
    row('The digit it finds hardest', hardest),
    row('The same, found and read in pictures of them', ({ evaluation }) =>
      percent(evaluation.parts.mnist.all.exact),
    ),
    row('Parameters', ({ parameters }) => count(parameters)),
    row('Multiply–adds for a digit', ({ macs }) => `${(macs / 1e6).toFixed(2)} million`),
    row('Size', ({ bytes }) => `${count(Math.round(bytes / 1000))} kB`),
  ].join('\n');
}

/**
 * The text with what stands between the marks replaced.
 * @throws where the marks are missing.
 */
export function withFigures(text: string, table: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('There is no place for figures in this text.');
  return `${text.slice(0, begin + BEGIN.length)}\n${table}\n${text.slice(end)}`;
}

if (process.argv[1]?.endsWith('figures.ts')) {
  const seeds = NETWORK_NAMES.flatMap((name) => seedFigures(name) ?? []);
  const tables = {
    'README.md': figuresTable(shippedFigures()),
    'models/README.md': seeds.map(seedsTable).join('\n\n'),
  };
  for (const [file, table] of Object.entries(tables)) {
    const path = inRoot(file);
    writeFileSync(path, withFigures(readFileSync(path, 'utf8'), table));
    console.log(`${table}\n`);
  }
}

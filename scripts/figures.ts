/**
 * Prints how good the shipped networks are, from `models/<network>/metrics.json`, and writes the same
 * table into README.md.
 *   npm run figures
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { MODEL_NAMES, type ModelName } from '../src/recognizer/types.ts';
import type { Metrics } from '../training/report.ts';
import { inRoot } from './root.ts';

type Figures = Required<Pick<Metrics, 'test' | 'parameters' | 'macs' | 'bytes'>>;

const BEGIN = '<!-- figures: written by `npm run figures` -->';
const END = '<!-- /figures -->';

/** The figures of the shipped networks. */
export function shippedFigures(): Record<ModelName, Figures> {
  const [cnn, mlp] = MODEL_NAMES.map(
    (name): Figures =>
      JSON.parse(readFileSync(inRoot('models', name, 'metrics.json'), 'utf8')) as Figures,
  );
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
    row(`Read right of the ${count(figures.cnn.test.frames)} MNIST test digits`, ({ test }) =>
      percent(test.accuracy),
    ),
    row('The digit it finds hardest', hardest),
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
  const table = figuresTable(shippedFigures());
  const readme = inRoot('README.md');
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), table));
  console.log(table);
}

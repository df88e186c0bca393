// npm run figures
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MODEL_NAMES, type ModelName } from '../src/recognizer/types.ts';
import { inRoot } from '../tooling/root.ts';
import type { Metrics } from '../training/report.ts';
import { type Evaluation, goalsTable } from './goals.ts';
import { measured } from './measured.ts';
import { cards } from './model-cards.ts';
import { seedFigures, seedsTable } from './seed-figures.ts';

const HELP = `npm run figures

Prints how good the shipped networks are, from metrics.json and evaluation.json in models/<network>, what
was asked of them, and how much trainings differ, from models/<network>/seeds, and writes the same
tables into README.md, models/README.md and the cards.`;

interface Figures extends Required<Pick<Metrics, 'test' | 'parameters' | 'macs' | 'bytes'>> {
  readonly evaluation: Evaluation;
}

const END = '<!-- /figures -->';
const beginOf = (name: string) => `<!-- figures of ${name}: written by \`npm run figures\` -->`;

/** What was measured on the shipped networks. */
export function shippedFigures(): Record<ModelName, Figures> {
  return { cnn: figuresOf('cnn'), mlp: figuresOf('mlp') };
}

function figuresOf(name: ModelName): Figures {
  const evaluations = measured<Partial<Record<ModelName, Evaluation>>>(name, 'evaluation.json');
  const evaluation = evaluations[name];
  if (!evaluation) throw new Error(`models/${name}/evaluation.json says nothing of the ${name}.`);
  return { ...measured<Required<Metrics>>(name, 'metrics.json'), evaluation };
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
      percent(evaluation.parts.mnist?.all.exact ?? Number.NaN),
    ),
    row('Parameters', ({ parameters }) => count(parameters)),
    row('Multiply–adds for a digit', ({ macs }) => `${(macs / 1e6).toFixed(2)} million`),
    row('Size', ({ bytes }) => `${count(Math.round(bytes / 1000))} kB`),
  ].join('\n');
}

/**
 * The text with what stands between the marks of that name replaced.
 * @throws where the marks are missing.
 */
export function withFigures(text: string, name: string, table: string): string {
  const mark = beginOf(name);
  const begin = text.indexOf(mark);
  const end = text.indexOf(END, begin);
  if (begin < 0 || end < begin) throw new Error(`There is no place for figures of ${name} here.`);
  return `${text.slice(0, begin + mark.length)}\n${table}\n${text.slice(end)}`;
}

/**
 * The text with other front matter, the YAML between its first two lines of dashes.
 * @throws where it has none.
 */
export function withFrontMatter(text: string, yaml: string): string {
  const end = text.indexOf('\n---\n', 3);
  if (!text.startsWith('---\n') || end < 0) throw new Error('There is no front matter here.');
  return `---\n${yaml}${text.slice(end)}`;
}

/** The tables and the files they stand in. */
export function tables(): {
  readonly file: string;
  readonly name: string;
  readonly table: string;
}[] {
  const figures = shippedFigures();
  const seeds = MODEL_NAMES.flatMap((name) => seedFigures(name) ?? []);
  return [
    { file: 'README.md', name: 'networks', table: figuresTable(figures) },
    {
      file: 'models/README.md',
      name: 'goals',
      table: goalsTable({ cnn: figures.cnn.evaluation, mlp: figures.mlp.evaluation }),
    },
    { file: 'models/README.md', name: 'seeds', table: seeds.map(seedsTable).join('\n\n') },
    ...cards().flatMap(({ file, tables }) =>
      Object.entries(tables).map(([name, table]) => ({ file, name, table })),
    ),
  ];
}

function main(): void {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  for (const { file, name, table } of tables()) {
    const path = inRoot(file);
    writeFileSync(path, withFigures(readFileSync(path, 'utf8'), name, table));
    console.log(`${table}\n`);
  }
  for (const { file, frontMatter } of cards()) {
    const path = inRoot(file);
    writeFileSync(path, withFrontMatter(readFileSync(path, 'utf8'), frontMatter));
  }
}

if (process.argv[1]?.endsWith('figures.ts')) main();

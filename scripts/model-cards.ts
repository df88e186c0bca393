import { existsSync } from 'node:fs';
import { MODEL_NAMES, type ModelName } from '../src/recognizer/types.ts';
import { inRoot } from '../tooling/root.ts';
import type { Metrics } from '../training/report.ts';
import type { Evaluation, PartReport, RowReport } from './goals.ts';
import { measured } from './measured.ts';

/** What a card says that was measured; the rest of it is written by hand. */
export interface CardFigures {
  readonly file: string;
  /** The YAML between the lines of dashes, as the Hugging Face Hub reads it. */
  readonly frontMatter: string;
  /** Markdown tables, by the name of their place. */
  readonly tables: Readonly<Record<string, string>>;
}

type Size = Pick<Metrics, 'parameters' | 'bytes' | 'sha256'>;
type ReaderMetrics = Size & { readonly macsPerPixel: number };
/** What `npm run evaluate -- --reader --json` prints: counts. */
type FieldFigures = Readonly<
  Record<
    | ('fields' | 'characters' | 'found' | 'named' | 'digits' | 'digitsNamed')
    | ('letters' | 'lettersAsDigits' | 'invented' | 'inventedDigits'),
    number
  >
>;
type Row = readonly [what: string, value: string];
interface Metric {
  readonly type: string;
  readonly name: string;
  readonly value: number;
}

/** The figures of every card. */
export function cards(): CardFigures[] {
  return [...MODEL_NAMES.map(frameCard), readerCard()];
}

function frameCard(name: ModelName): CardFigures {
  const metrics = measured<Required<Metrics>>(name, 'metrics.json');
  const { [name]: evaluation } = measured<Record<ModelName, Evaluation>>(name, 'evaluation.json');
  const { parts, timing } = evaluation;
  const results = [
    result('MNIST', 'mnist', [
      { type: 'accuracy', name: 'Accuracy, frames alone', value: metrics.test.accuracy },
      ...exact(parts.mnist),
    ]),
    result('MNIST, enlarged, coloured, JPEG', 'mnist', exact(parts.enlarged)),
    result('MNIST, fifteen corruptions', 'mnist', exact(parts.corrupted)),
  ];
  return {
    file: `models/${name}/README.md`,
    frontMatter: frontMatter(name, 'image-classification', ['accuracy'], results.join('')),
    tables: {
      size: list([
        ...sizeOf(metrics),
        ['Multiply–adds for a frame', count(metrics.macs)],
        ['Written at commit', `\`${metrics.commit.slice(0, 12)}\``],
      ]),
      evaluation: evaluationTable(metrics, parts),
      latency: latencyOf(timing ?? []),
    },
  };
}

const latencyOf = ([small, large]: NonNullable<Evaluation['timing']>) =>
  list([
    ['256×256, one digit, from pixels to reading, median', milliseconds(small)],
    ['12 megapixels, twelve digits', milliseconds(large)],
  ]);

const milliseconds = (time: { readonly median: number } | undefined) =>
  time ? `${time.median.toFixed(1)} ms` : '–';

function readerCard(): CardFigures {
  const metrics = measured<ReaderMetrics>('reader', 'metrics.json');
  const evaluation = existsSync(inRoot('models/reader/evaluation.json'))
    ? measured<FieldFigures>('reader', 'evaluation.json')
    : undefined;
  const shares = evaluation && fieldShares(evaluation);
  const results = shares?.map(([name, value]) => ({ type: 'recall', name, value })) ?? [];
  return {
    file: 'models/reader/README.md',
    frontMatter: frontMatter(
      'reader',
      'object-detection',
      ['recall'],
      result('Composed fields, held-out fonts', 'composed', results),
    ),
    tables: {
      size: list([...sizeOf(metrics), ['Multiply–adds for a pixel', count(metrics.macsPerPixel)]]),
      ...(evaluation && {
        evaluation: list([
          ['Fields of 128×128 pixels', count(evaluation.fields)],
          ['Readable characters in them', count(evaluation.characters)],
          ...(shares ?? []).map(([what, share]): Row => [what, percent(share)]),
          ['Characters reported where there is none', count(evaluation.invented)],
          ['of them digits', count(evaluation.inventedDigits)],
        ]),
      }),
    },
  };
}

const fieldShares = (of: FieldFigures): readonly (readonly [what: string, share: number])[] => [
  ['Characters found', of.found / of.characters],
  ['Characters named right', of.named / of.characters],
  ['Digits named right', of.digitsNamed / of.digits],
  ['Letters taken for digits', of.lettersAsDigits / of.letters],
];

const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(2)} %`);
const decimals = (value: number | null) => (value === null ? '–' : value.toFixed(4));
const count = (number: number) => number.toLocaleString('en');
const list = (rows: readonly Row[]) =>
  ['| | |', '| --- | ---: |', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join('\n');

const sizeOf = ({ parameters, bytes, sha256 }: Size): Row[] => [
  ['Parameters', count(parameters)],
  ['Size of `model.json` and weights', `${count(Math.round(bytes / 1000))} kB`],
  ['SHA-256 of the weights', `\`${sha256}\``],
];

/** How each kind of pictures is read, from pixels to reading. */
function evaluationTable({ test }: Required<Metrics>, parts: Evaluation['parts']): string {
  const cells = (row: RowReport) =>
    [
      row.name,
      percent(row.exact),
      percent(row.unread),
      decimals(row.auroc),
      decimals(row.ece),
    ].join(' | ');
  const several = (part: PartReport | undefined, name: string) =>
    part ? [...part.rows, { ...part.all, name }] : [];
  const rows = [
    ...(parts.mnist?.rows ?? []),
    ...(parts.enlarged?.rows ?? []),
    ...several(parts.corrupted, '**fifteen corruptions, mean**'),
    ...several(parts.pictures, '**all labelled pictures**'),
  ];
  return [
    '| pictures | read exactly | left unread, of those without digits | AUROC | calibration error |',
    '| --- | ---: | ---: | ---: | ---: |',
    `| MNIST test digits, frames alone | ${percent(test.accuracy)} | – | – | – |`,
    ...rows.map((row) => `| ${cells(row)} |`),
  ].join('\n');
}

const exact = (part: PartReport | undefined): Metric[] =>
  part?.all.exact == null
    ? []
    : [{ type: 'accuracy', name: 'Read exactly, from picture to reading', value: part.all.exact }];

/** A result of a model index; none where nothing was measured. */
function result(name: string, type: string, metrics: readonly Metric[]): string {
  if (metrics.length === 0) return '';
  const lines = metrics.map(
    (metric) =>
      `    - type: ${metric.type}\n      name: ${metric.name}\n      value: ${metric.value.toFixed(4)}\n`,
  );
  return `  - task:\n      type: TASK\n    dataset:\n      type: ${type}\n      name: ${name}\n    metrics:\n${lines.join('')}`;
}

function frontMatter(
  name: string,
  task: string,
  metrics: readonly string[],
  results: string,
): string {
  return [
    'license: mit',
    'library_name: tfjs',
    'tags:',
    ...[task, 'digit-recognition', 'tfjs', 'on-device'].map((tag) => `- ${tag}`),
    'datasets:',
    '- mnist',
    'metrics:',
    ...metrics.map((metric) => `- ${metric}`),
    'model-index:',
    `- name: mnist-digit-classifier-${name}`,
    results === '' ? '  results: []' : `  results:\n${results.replaceAll('TASK', task).trimEnd()}`,
  ].join('\n');
}

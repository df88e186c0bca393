import type { ModelName } from '../src/recognizer/types.ts';

/** As much of what `npm run evaluate -- --json` prints of a set as is told. */
export interface RowReport {
  readonly name: string;
  /** Shares, 0…1, or null where nothing is to be measured: read exactly, left unread. */
  readonly exact: number | null;
  readonly unread: number | null;
  /** Pictures without digits. */
  readonly none: number;
  readonly auroc: number | null;
  readonly ece: number | null;
}

export interface PartReport {
  readonly rows: readonly RowReport[];
  readonly all: RowReport;
}

/** As much of it as is told of a network. */
export interface Evaluation {
  /** Of the networks that were measured. */
  readonly fingerprint: string;
  readonly parts: {
    readonly [part in 'mnist' | 'enlarged' | 'corrupted' | 'pictures']?: PartReport;
  };
  /** For a small picture, then a large one; milliseconds. */
  readonly timing: readonly { readonly median: number }[] | null;
}

/** How far a measure is to go; `most` where less is better. */
type Asked = { readonly least: number } | { readonly most: number };
type Goal = readonly [measure: string, asked: Asked, reached: number | null, unit: Unit];
type Unit = (value: number) => string;

const percent: Unit = (share) => `${(100 * share).toFixed(2)} %`;
const plain: Unit = (value) => value.toFixed(3);
const milliseconds: Unit = (value) => `${value.toFixed(1)} ms`;

/** Sets of pictures whose digits are to be read. */
const DIGITS = {
  hwd1000: 0.998,
  optdigits32: 0.98,
  semeion: 0.95,
  printed_sudoku: 0.95,
  sudoku_phone_cells: 0.985,
  strings_boxed_sudoku: 0.99,
  sudoku_page: 1,
  screen_numbers: 0.85,
  clock_led: 0.9,
  scale_lcd: 0.8,
  scoreboard_tv: 0.7,
  bp_log_hand: 0.7,
  reported: 0.92,
};
/** Sets of pictures without digits. */
const UNREAD = {
  omniglot: 0.92,
  screen_text: 1,
  words_none: 1,
  icons_none: 0.97,
  texture_none: 1,
};
/** Sets in which some cells are empty. */
const CELLS: readonly string[] = ['printed_sudoku', 'sudoku_phone_cells'];

/** What the project asks of itself beside what it reached, as a Markdown table. */
export function goalsTable({ cnn, mlp }: Readonly<Record<ModelName, Evaluation>>): string {
  const { parts, timing } = cnn;
  const [small, large] = timing ?? [];
  const goals: Goal[] = [
    ['MNIST test, CNN, from picture to reading', { least: 0.9965 }, exact(parts.mnist), percent],
    ['the same, MLP', { least: 0.992 }, exact(mlp.parts.mnist), percent],
    ['enlarged, coloured, JPEG', { least: 0.995 }, exact(parts.enlarged), percent],
    ['fifteen corruptions, mean', { least: 0.975 }, exact(parts.corrupted), percent],
    ...Object.entries(DIGITS).map(
      ([set, least]): Goal => [set, { least }, rowOf(parts.pictures, set)?.exact ?? null, percent],
    ),
    ...unread(parts.pictures).map(
      ([what, least, reached]): Goal => [`${what}, left unread`, { least }, reached, percent],
    ),
    ['AUROC, digits against none', { least: 0.985 }, parts.pictures?.all.auroc ?? null, plain],
    ['calibration error, MNIST', { most: 0.003 }, parts.mnist?.all.ece ?? null, plain],
    ['calibration error, pictures', { most: 0.03 }, parts.pictures?.all.ece ?? null, plain],
    ['256×256, one digit, median', { most: 5 }, small?.median ?? null, milliseconds],
    ['12 MP, twelve digits, median', { most: 60 }, large?.median ?? null, milliseconds],
  ];
  return ['| measure | asked | reached |', '| --- | ---: | ---: |', ...goals.map(rowFor)].join(
    '\n',
  );
}

function exact(part: PartReport | undefined): number | null {
  return part?.all.exact ?? null;
}

function rowOf(part: PartReport | undefined, name: string): RowReport | undefined {
  return part?.rows.find((row) => row.name === name);
}

/** Pictures without digits, and the cells in which nothing stands. */
function unread(part: PartReport | undefined): [string, number, number | null][] {
  const cells = (part?.rows ?? []).filter(({ name, none }) => CELLS.includes(name) && none > 0);
  const empty = cells.reduce((sum, { none }) => sum + none, 0);
  const left = cells.reduce((sum, row) => sum + row.none * (row.unread ?? 0), 0);
  return [
    ...Object.entries(UNREAD).map(([set, least]): [string, number, number | null] => {
      return [set, least, rowOf(part, set)?.unread ?? null];
    }),
    ['empty cells', 0.99, empty > 0 ? left / empty : null],
  ];
}

/** A goal that is reached stands out. */
function rowFor([measure, asked, reached, unit]: Goal): string {
  const text = reached === null ? '–' : unit(reached);
  const isReached = reached !== null && isWithin(asked, reached);
  const bound = 'least' in asked ? `≥ ${unit(asked.least)}` : `≤ ${unit(asked.most)}`;
  return `| ${measure} | ${bound} | ${isReached ? `**${text}**` : text} |`;
}

function isWithin(asked: Asked, reached: number): boolean {
  return 'least' in asked ? reached >= asked.least : reached <= asked.most;
}

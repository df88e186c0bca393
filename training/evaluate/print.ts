import { MODEL_NAMES } from '../../src/recognizer/types.ts';
import type { ModelReport, PartReport, Report, RowReport } from './report.ts';
import { decimals, percent, table, tally } from './table.ts';
import type { Timing } from './timing.ts';

const NAMES = { cnn: 'CNN', mlp: 'MLP' } as const;
const HEAD = ['digits', 'exact %', 'frame %', 'none', 'unread %', 'AUROC', 'ECE', 'failed'];
const LEGEND = `exact: read exactly, from pixels · frame: the digit's own frame sent straight into the network
unread: pictures without a digit left unread · AUROC: of confidence, digits against none
ECE: expected calibration error of what was read, 15 bins · failed: pictures not read at all`;

/** The report as tables for a person. */
export function printReport(report: Report): string {
  const sections = MODEL_NAMES.flatMap((model) => {
    const own = report[model];
    if (!own) return [];
    const figures = figureRows(own);
    return [
      ...(figures.length > 0 ? [table([NAMES[model], ...HEAD], figures)] : []),
      ...(own.timing ? [timingTable(`${NAMES[model]}, time`, own.timing)] : []),
    ];
  });
  return [...sections, LEGEND].join('\n\n');
}

function figureRows({ parts }: ModelReport): string[][] {
  const blocks = [
    [...(parts.mnist?.rows ?? []), ...(parts.enlarged?.rows ?? [])],
    severalRows(parts.corrupted, 'fifteen corruptions, mean'),
    severalRows(parts.pictures, 'all pictures'),
  ].filter((rows) => rows.length > 0);
  return blocks.flatMap((rows, i) => [...(i > 0 ? [[]] : []), ...rows.map(cells)]);
}

function severalRows(part: PartReport | undefined, title: string): RowReport[] {
  return part ? [...part.rows, { ...part.all, name: title }] : [];
}

function cells(row: RowReport): string[] {
  return [
    row.name,
    tally(row.digits),
    percent(row.exact),
    percent(row.frames),
    tally(row.none),
    percent(row.unread),
    decimals(row.auroc, 4),
    decimals(row.ece, 4),
    tally(row.failures),
  ];
}

function timingTable(title: string, timings: readonly Timing[]): string {
  return table(
    [title, 'median ms', 'fastest', 'slowest', 'runs'],
    timings.map(({ name, median, fastest, slowest, runs }) => [
      name,
      ...[median, fastest, slowest].map((ms) => ms.toFixed(2)),
      String(runs),
    ]),
  );
}

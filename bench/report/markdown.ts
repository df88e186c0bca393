import type { Figure } from './figure.ts';
import type { PartReport, Report, Row, Unit } from './report.ts';

/** A run as Markdown; `before`: an earlier one, of another version. */
export function markdownOf(report: Report, before?: Report): string {
  const { machine, parts } = report;
  return [
    '# Measured against what people would use instead',
    'Written by `npm run bench`. All of it was measured in one run on one machine; what is compared',
    'takes turns. Medians, the middle half of the measurements in brackets, and multiples of ours,',
    'which say more than milliseconds.',
    '',
    table([
      ['', ''],
      ['---', '---'],
      ...Object.entries(machine).map(([name, value]) => [name, value]),
      ['version of what is measured', `\`${report.fingerprint}\``],
    ]),
    ...Object.values(parts).flatMap((part) => ['', partMarkdown(part)]),
    ...(before ? ['', beforeAndAfter(report, before)] : []),
    '',
  ].join('\n');
}

/** One part under its heading. */
function partMarkdown(part: PartReport): string {
  const { title, how, columns, rows, beside } = part;
  const last = beside === undefined ? [] : [beside];
  return [
    `## ${title}`,
    '',
    how,
    '',
    table([
      ['', ...columns, ...last],
      ['---', ...columns.map(() => '---:'), ...last.map(() => '---')],
      ...rows.map((row) => [
        row.what,
        ...columns.map((column) => cellOf(part, row, column)),
        ...last.map(() => row.beside ?? ''),
      ]),
    ]),
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellOf({ columns, ratios }: PartReport, { figures, unit }: Row, column: string): string {
  const figure = figures[column];
  if (figure === undefined) return '–';
  const [ours = ''] = columns;
  const own = figures[ours];
  const words = [figureText(figure, unit)];
  if (ratios && own && column !== ours) words.push(`**${ratioText(figure, own)}**`);
  if (figure.right !== undefined) words.push(`${Math.round(100 * figure.right)} % read`);
  return words.join(' · ');
}

function figureText({ median, middle }: Figure, unit: Unit): string {
  const spread = middle ? ` (${middle.map(numberText).join('–')})` : '';
  return `${numberText(median)} ${unit}${spread}`;
}

/** How many times ours a figure is. */
export function ratioText(figure: Figure, own: Figure): string {
  return `${numberText(figure.median / own.median)} ×`;
}

/** Three digits that say something. */
function numberText(value: number): string {
  if (value === 0 || value >= 100) return Math.round(value).toLocaleString('en');
  const digits = value >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

/** Our own figures of two versions, where both have them. */
function beforeAndAfter(now: Report, before: Report): string {
  const rows = Object.entries(now.parts).flatMap(([name, part]) => {
    const [ours = ''] = part.columns;
    return part.rows.flatMap(({ what, unit, figures }) => {
      const then = before.parts[name]?.rows.find((row) => row.what === what);
      const [a, b] = [then?.figures[ours], figures[ours]];
      if (!a || !b || then?.unit !== unit) return [];
      const ratio = a.median > 0 ? ratioText(b, a) : '';
      return [[`${part.title}: ${what}`, figureText(a, unit), figureText(b, unit), ratio]];
    });
  });
  return [
    '## Before and after',
    '',
    `Ours, version \`${before.fingerprint}\` of ${before.machine.date} beside this one; each was`,
    'measured in a run of its own.',
    '',
    table([['', 'before', 'after', ''], ['---', '---:', '---:', '---:'], ...rows]),
  ].join('\n');
}

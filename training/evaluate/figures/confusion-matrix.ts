import { READINGS, SHOWN } from '../confusion.ts';
import { figure, HEAD, LOOK, MARGIN, text } from './look.ts';

const CELL = 48;
const GAP = 3;
const LABELS = 64;
const RECALL = 72;

/** What was read as what; a row a digit shown, with the share of it read rightly. */
export function drawConfusion(
  counts: readonly (readonly number[])[],
  title: string,
  subtitle: string,
): string {
  const rows = SHOWN.flatMap((name, shown) => {
    const total = counts[shown].reduce((sum, count) => sum + count, 0);
    return total > 0 ? [{ name, cells: counts[shown], total, right: counts[shown][shown] }] : [];
  });
  const left = MARGIN + LABELS;
  const top = HEAD + 40;
  const heads = READINGS.map((name, column) =>
    text(left + (column + 0.5) * CELL, top - 10, name, {
      anchor: 'middle',
      fill: LOOK.text2,
      size: 12,
    }),
  );
  const body = rows.map(({ name, cells, total, right }, row) => {
    const y = top + row * CELL;
    const drawn = cells.map((count, column) =>
      drawCell(left + column * CELL, y, count, total, count === right && name === READINGS[column]),
    );
    return [
      text(left - 12, y + CELL / 2 + 5, name, { anchor: 'end', fill: LOOK.text2 }),
      ...drawn,
      text(
        left + READINGS.length * CELL + RECALL,
        y + CELL / 2 + 5,
        `${((100 * right) / total).toFixed(2)} %`,
        {
          anchor: 'end',
        },
      ),
    ].join('');
  });
  const content = [
    text(left, HEAD + 8, 'read as', { size: 12, fill: LOOK.text2 }),
    text(left - 12, HEAD + 30, 'shown', { size: 12, fill: LOOK.text2, anchor: 'end' }),
    ...heads,
    ...body,
  ].join('\n');
  return figure(
    {
      width: left + READINGS.length * CELL + RECALL + MARGIN,
      height: top + rows.length * CELL + MARGIN,
      title,
      subtitle,
    },
    content,
  );
}

/** The more often, the stronger the colour; mistakes are seen from one in a thousand on. */
function drawCell(x: number, y: number, count: number, total: number, isRight: boolean): string {
  const strength = count === 0 ? 0 : isRight ? 1 : 0.12 + 0.88 * mistakeStrength(count / total);
  const box = `x="${x}" y="${y}" width="${CELL - GAP}" height="${CELL - GAP}" rx="8"`;
  const fill = isRight ? LOOK.indigo : LOOK.violet;
  const cell =
    `<rect ${box} fill="${LOOK.quiet}"/>` +
    (strength > 0 ? `<rect ${box} fill="${fill}" fill-opacity="${strength.toFixed(3)}"/>` : '');
  if (count === 0) return cell;
  const middle = x + (CELL - GAP) / 2;
  return (
    cell +
    text(middle, y + CELL / 2 + 3, count, {
      anchor: 'middle',
      size: count > 9999 ? 11 : 13,
      weight: isRight ? 700 : 400,
      fill: strength > 0.45 ? LOOK.panel : LOOK.text,
    })
  );
}

/** 0 for one in a thousand, 1 for one in ten. */
function mistakeStrength(share: number): number {
  return Math.min(1, Math.max(0, (Math.log10(share) + 3) / 2));
}

import { BINS, type Bin, ece } from '../measures.ts';
import { figure, HEAD, LOOK, MARGIN, text } from './look.ts';

const SIDE = 300;
const BETWEEN = 64;
const AXIS = 40;
const COUNTS = 60;
/** The title needs it. */
const LEAST_WIDTH = 520;

/** Answers of one kind of pictures. */
export interface ReliabilityPanel {
  readonly title: string;
  readonly bins: readonly Bin[];
}

/** How often answers of a confidence were right, and how many there were; a panel a kind of pictures. */
export function drawReliability(
  panels: readonly ReliabilityPanel[],
  title: string,
  subtitle: string,
): string {
  const left = MARGIN + AXIS;
  return figure(
    {
      width: Math.max(LEAST_WIDTH, left + panels.length * (SIDE + BETWEEN) - BETWEEN + MARGIN),
      height: HEAD + 36 + SIDE + 34 + COUNTS + MARGIN,
      title,
      subtitle,
    },
    panels.map((panel, i) => drawPanel(panel, left + i * (SIDE + BETWEEN), HEAD + 36)).join('\n'),
  );
}

function drawPanel({ title, bins }: ReliabilityPanel, left: number, top: number): string {
  const bottom = top + SIDE;
  const width = SIDE / BINS;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const y = bottom - share * SIDE;
    const across = `<line x1="${left}" y1="${y}" x2="${left + SIDE}" y2="${y}" stroke="${LOOK.line}"/>`;
    const scale = { size: 11, fill: LOOK.text2 } as const;
    return (
      across +
      text(left - 8, y + 4, `${100 * share} %`, { ...scale, anchor: 'end' }) +
      text(left + share * SIDE, bottom + 18, 100 * share, { ...scale, anchor: 'middle' })
    );
  });
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const floor = bottom + 34 + COUNTS;
  const bars = bins.map(({ count, accuracy }, i) => {
    if (count === 0) return '';
    const x = left + i * width + 1.5;
    const high = Math.max(1, accuracy * SIDE);
    const many = Math.max(1.5, (COUNTS * Math.log1p(count)) / Math.log1p(most));
    return (
      `<rect x="${x}" y="${bottom - high}" width="${width - 3}" height="${high}" rx="2.5" fill="url(#accent-up)"/>` +
      `<rect x="${x}" y="${floor - many}" width="${width - 3}" height="${many}" rx="2.5" fill="${LOOK.cyan}" fill-opacity=".7"/>`
    );
  });
  const ideal = `<line x1="${left}" y1="${bottom}" x2="${left + SIDE}" y2="${top}" stroke="${LOOK.text}" stroke-opacity=".55" stroke-dasharray="4 4"/>`;
  const answers = bins.reduce((sum, { count }) => sum + count, 0);
  return [
    text(left, top - 14, title, { weight: 700 }),
    text(left + SIDE, top - 14, `ECE ${ece(bins).toFixed(4)}`, { fill: LOOK.text2, anchor: 'end' }),
    ...grid,
    ...bars,
    ideal,
    `<line x1="${left}" y1="${floor}" x2="${left + SIDE}" y2="${floor}" stroke="${LOOK.line}"/>`,
    text(left, floor + 18, `${answers} answers, logarithmic`, { size: 11, fill: LOOK.text2 }),
  ].join('\n');
}

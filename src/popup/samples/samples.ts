import { DIGIT_STROKES } from './digit-strokes.ts';

/** The built-in pictures, each drawn by us as a small SVG. */
export const SAMPLE_NAMES = ['seven', 'number', 'doubt', 'chalk', 'none'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

export interface Sample {
  readonly name: SampleName;
  /** The drawing, as a data URL and as a file. */
  readonly url: string;
  readonly file: () => File;
}

const WIDTH = 400;
const HEIGHT = 236;

/** One digit at x, y, so high, leaning so many degrees, in the present stroke. */
const digit = (value: number, x: number, y: number, height: number, lean = 0) =>
  `<path transform="translate(${x} ${y}) rotate(${lean}) scale(${height / 100})" d="${DIGIT_STROKES[value]}"/>`;

/** Ruled lines so far apart. */
function lines(step: number, color: string): string {
  const rows = Array.from({ length: Math.ceil(HEIGHT / step) }, (_, i) => (i + 0.7) * step);
  return `<path d="${rows.map((y) => `M0 ${y}h${WIDTH}`).join('')}" stroke="${color}" stroke-width="1.2"/>`;
}

/** A sheet of paper, lit from the left. */
const paper = (from: string, to: string) =>
  `<linearGradient id="p" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#p)"/>`;

/** Strokes of one pen. */
const pen = (color: string, width: number, body: string) =>
  `<g fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${body}</g>`;

/** Digits side by side, each a little higher or more upright than the last, as a hand writes. */
const number = (digits: string, left: number, step: number, top: number, height: number) =>
  Array.from(digits, (d, i) =>
    digit(Number(d), left + i * step, top + ((i * 7) % 5) * 2, height, ((i * 5) % 7) - 3),
  ).join('');

/** A line of waves, from the present point to the right. */
const WAVES = 'c24-44 48-44 72 0s48 44 72 0 48-44 72 0 48 44 72 0';

const DRAWINGS: Readonly<Record<SampleName, string>> = {
  seven:
    paper('#ece3d2', '#b9ab91') +
    lines(30, '#8fa6bf66') +
    pen('#24324f', 9, digit(7, 160, 44, 146, 3)),
  number: paper('#fbfbff', '#dfe3f2') + pen('#2b49c9', 9, number('2026', 62, 74, 66, 104)),
  doubt:
    paper('#f7f3ea', '#e2d8c4') +
    pen('#30302f', 10, '<path d="M164 74c16-10 32-14 44-14-2 40-6 84-8 116"/>'),
  chalk: paper('#2f4a43', '#1c2f2b') + pen('#f1f4ea', 8, number('384', 84, 86, 60, 112)),
  none:
    paper('#eef6fb', '#c4dcea') +
    pen('#0e7490', 8, [60, 100, 140, 180].map((y) => `<path d="M56 ${y}${WAVES}"/>`).join('')),
};

/** A sample by its name. */
export function sampleOf(name: SampleName): Sample {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${DRAWINGS[name]}</svg>`;
  return {
    name,
    url: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    file: () => new File([svg], `${name}.svg`, { type: 'image/svg+xml' }),
  };
}

/** The samples in the order they are offered. */
export const SAMPLES: readonly Sample[] = SAMPLE_NAMES.map(sampleOf);

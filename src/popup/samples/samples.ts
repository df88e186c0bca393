import { DIGIT_STROKES } from './digit-strokes.ts';

/** The built-in pictures, each drawn by us as a small SVG. */
export const SAMPLE_NAMES = ['seven', 'number', 'doubt', 'chalk', 'none'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

export interface Sample {
  readonly name: SampleName;
  /** The drawing, as a data URL and as a file. */
  readonly url: string;
  readonly blob: () => Blob;
}

const WIDTH = 400;
const HEIGHT = 236;

/** One digit at x, y, so high, leaning so many degrees, in the present stroke. */
const digit = (value: number, x: number, y: number, height: number, lean = 0) =>
  `<path transform="translate(${x} ${y}) rotate(${lean}) scale(${height / 100})" d="${DIGIT_STROKES[value]}"/>`;

const lines = (step: number, color: string) =>
  Array.from({ length: Math.ceil(HEIGHT / step) }, (_, i) => `M0 ${(i + 0.7) * step}h${WIDTH}`)
    .join('')
    .replace(/^.*$/, (d) => `<path d="${d}" stroke="${color}" stroke-width="1.2" fill="none"/>`);

const paper = (from: string, to: string) =>
  `<linearGradient id="p" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#p)"/>`;

const pen = (color: string, width: number, body: string) =>
  `<g fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${body}</g>`;

const number = (digits: string, left: number, step: number, top: number, height: number) =>
  Array.from(digits, (d, i) =>
    digit(Number(d), left + i * step, top + ((i * 7) % 5) * 2, height, ((i * 5) % 7) - 3),
  ).join('');

const DRAWINGS: Readonly<Record<SampleName, string>> = {
  seven:
    paper('#ece3d2', '#b9ab91') +
    lines(30, '#8fa6bf66') +
    pen('#24324f', 9, digit(7, 160, 44, 146, 3)),
  number: paper('#fbfbff', '#dfe3f2') + pen('#2b49c9', 9, number('2026', 62, 74, 66, 104)),
  doubt:
    paper('#f7f3ea', '#e2d8c4') +
    pen(
      '#30302f',
      10,
      '<path transform="translate(24 -18)" d="M150 72c-14 34-18 52-10 62 14 16 52 8 62-14 8-18 8-30 6-46-2 44-6 84-12 132M150 72c14-8 38-10 56-2"/>',
    ),
  chalk: paper('#2f4a43', '#1c2f2b') + pen('#f1f4ea', 8, number('384', 84, 86, 60, 112)),
  none:
    paper('#fff3e4', '#ffd9c2') +
    pen(
      '#c2410c',
      8,
      '<g transform="translate(200 118) scale(.84) translate(-180 -137)"><circle cx="180" cy="124" r="26"/>' +
        Array.from(
          { length: 8 },
          (_, i) =>
            `<path transform="rotate(${i * 45} 180 124)" d="M180 90c-20-30-14-58 0-62 14 4 20 32 0 62"/>`,
        ).join('') +
        '<path d="M180 150c4 36 0 66-6 96"/></g>',
    ),
};

/** The samples in the order they are offered. */
export const SAMPLES: readonly Sample[] = SAMPLE_NAMES.map((name) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${DRAWINGS[name]}</svg>`;
  return {
    name,
    url: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    blob: () => new Blob([svg], { type: 'image/svg+xml' }),
  };
});

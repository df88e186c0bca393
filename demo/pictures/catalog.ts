import { sevenSegments } from './display.ts';
import { write } from './hand.ts';
import { lit, ROUGH, rules, sheet, squares } from './paper.ts';
import { printed } from './print.ts';

/** File formats a picture can be stored in. */
export type Format = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'svg';

/** How the page comes by a picture: a file of its own, inside its HTML, made by a script, or a
 * file of another site that shares its pixels with nobody. */
export type Delivery = 'file' | 'data' | 'blob' | 'other-site';

/** A picture of the demo page. All of them are drawn here. */
export interface DemoPicture {
  readonly id: string;
  /** What a person sees. */
  readonly title: string;
  /** Its digits as the recognizer should read them, lines parted by a line feed; '' where none. */
  readonly expected: string;
  readonly format: Format;
  readonly delivery: Delivery;
  /** The picture as SVG, for a GIF one for every frame. */
  readonly frames: readonly string[];
  /** Width it is stored at where that is not the drawing's own, in pixels. */
  readonly width?: number;
}

const W = 480;
const H = 360;
const fill = (color: string) => `<rect width="${W}" height="${H}" fill="${color}"/>`;

/** A picture drawn from its layers, the lowest first, in a file of its own unless `how` says else. */
const picture = (
  id: string,
  title: string,
  expected: string,
  format: Format,
  layers: readonly string[],
  how: Partial<DemoPicture> = {},
): DemoPicture => ({
  id,
  title,
  expected,
  format,
  delivery: 'file',
  frames: [sheet(W, H, ...layers)],
  ...how,
});

/** One digit in the middle of the picture. */
const digit = (text: string, pen: number, color: string, seed: number) =>
  write(text, { x: 180, y: 74, height: 208, pen, color, seed });

/** The animation: the paper breathes, the digit stays. */
const breathing = ['#12131f', '#1c1e33', '#272a49', '#1c1e33'].map((paper) =>
  sheet(W, H, fill(paper), digit('9', 24, '#ffd479', 9)),
);

const byHand: readonly DemoPicture[] = [
  picture('photo', 'A photo of paper, lit from one side', '7', 'jpeg', [
    lit(W, H, '#f1e8d6', '#a8977a'),
    `<g transform="rotate(-5 240 180)">${digit('7', 13, '#24324f', 7)}</g>`,
  ]),
  picture('note', 'Felt pen on a sticky note', '3', 'jpeg', [
    lit(W, H, '#ffe66b', '#e9bd38'),
    digit('3', 22, '#c02238', 3),
  ]),
  picture('ruled', 'Ball pen on ruled paper', '42', 'png', [
    fill('#fdfcf7'),
    rules(W, H, 34, '#bcd2e6'),
    '<path d="M64 0V360" stroke="#eda3a3" stroke-width="2"/>',
    write('42', { x: 130, y: 92, height: 176, pen: 8, color: '#1f3f94', seed: 42 }),
  ]),
  picture('squared', 'Pencil on squared paper', '5', 'webp', [
    fill('#fbfbf8'),
    squares(W, H, 30, '#cfdbe4'),
    digit('5', 9, '#4a4c52', 5),
  ]),
  picture('chalk', 'Chalk on a blackboard', '8', 'jpeg', [
    `<defs>${ROUGH}</defs>`,
    lit(W, H, '#35574a', '#223b33'),
    `<g filter="url(#rough)">${digit('8', 17, '#eef2ea', 8)}</g>`,
  ]),
  picture('pencil', 'A faint pencil on grey', '6', 'avif', [
    fill('#c9cacd'),
    digit('6', 12, '#9b9ca3', 66),
  ]),
  picture('tilted', 'Blue marker, the sheet turned', '4', 'jpeg', [
    fill('#6b5b4d'),
    `<g transform="rotate(12 240 180)"><rect x="20" y="-40" width="440" height="440" fill="#f3f1ea"/>
     ${digit('4', 17, '#1d5fbf', 4)}</g>`,
  ]),
  picture('violet', 'White gel pen on violet card', '2', 'webp', [
    lit(W, H, '#7c5bb8', '#553a8c'),
    digit('2', 12, '#faf7ff', 22),
  ]),
];

const numbers: readonly DemoPicture[] = [
  picture('number', 'A whole number, marker on card', '1984', 'jpeg', [
    lit(W, H, '#f7f3ea', '#cdc3b0'),
    write('1984', { x: 52, y: 122, height: 122, pen: 12, color: '#1b1b22', seed: 84, gap: 26 }),
  ]),
  picture('lines', 'Several lines', '314\n159\n265', 'png', [
    fill('#fbfaf6'),
    ...['314', '159', '265'].map((line, i) => {
      const y = 30 + 112 * i;
      return write(line, {
        x: 130,
        y,
        height: 76,
        pen: 8,
        color: '#20306b',
        seed: Number(line),
        gap: 26,
      });
    }),
  ]),
  picture('boxes', 'One digit a box, as on a form', '509', 'png', [
    fill('#f5f8f6'),
    ...[0, 1, 2].map(
      (i) =>
        `<rect x="${66 + 120 * i}" y="110" width="108" height="140" fill="#fff" stroke="#5c8a78" stroke-width="3"/>`,
    ),
    write('509', { x: 94, y: 132, height: 94, pen: 8, color: '#23252b', seed: 509, gap: 63.6 }),
  ]),
  picture('envelope', 'The post code on an envelope', '90210', 'jpeg', [
    lit(W, H, '#d9b98c', '#b08d5e'),
    '<path d="M0 0 L240 170 L480 0" fill="none" stroke="#8d6d42" stroke-width="3" opacity=".5"/>',
    write('90210', { x: 72, y: 226, height: 84, pen: 8, color: '#2a2320', seed: 90210, gap: 24 }),
  ]),
  picture('display', 'A seven-segment display', '7032', 'png', [
    fill('#0d1210'),
    '<rect x="24" y="84" width="432" height="192" rx="18" fill="#121a17"/>',
    sevenSegments('7032', { x: 78, y: 116, height: 128, lit: '#59f2a4', unlit: '#16221d' }),
  ]),
  picture('alarm', 'A red alarm clock', '645', 'webp', [
    fill('#160a0b'),
    sevenSegments('645', { x: 104, y: 102, height: 156, lit: '#ff5347', unlit: '#2a1112' }),
  ]),
  picture('print', 'Printed in a book', '1675', 'jpeg', [
    fill('#f4efe4'),
    `<path d="${printed('1675', { x: 80, baseline: 232, size: 140 })}" fill="#22201c"/>`,
  ]),
  picture('plate', 'An enamel house number', '27', 'webp', [
    fill('#d7d3cb'),
    '<rect x="96" y="58" width="288" height="244" rx="26" fill="#173f8a"/>',
    `<path d="${printed('27', { x: 132, baseline: 244, size: 184 })}" fill="#f6f7fb"/>`,
  ]),
];

const fileKinds: readonly DemoPicture[] = [
  picture('vector', 'A drawing that scales', '2', 'svg', [
    fill('#eef0ff'),
    digit('2', 24, '#4f3ff0', 2),
  ]),
  picture('animation', 'An animation', '9', 'gif', [], { frames: breathing }),
  picture('cutout', 'Ink on nothing: a transparent picture', '0', 'png', [
    digit('0', 20, '#7a2fd6', 10),
  ]),
  picture(
    'tiny',
    'As small as the network’s own frame',
    '4',
    'png',
    [fill('#000'), write('4', { x: 166, y: 62, height: 236, pen: 36, color: '#fff', seed: 44 })],
    { width: 37 },
  ),
  picture(
    'inline',
    'Inside the page’s own text',
    '1',
    'png',
    [fill('#fff4ec'), digit('1', 20, '#b3471d', 11)],
    { delivery: 'data' },
  ),
  picture(
    'made',
    'Made by a script',
    '5',
    'png',
    [fill('#eafaf3'), digit('5', 22, '#0f7a4f', 55)],
    { delivery: 'blob' },
  ),
  picture(
    'elsewhere',
    'From another site, which shares no pixels',
    '36',
    'png',
    [
      fill('#ffffff'),
      write('36', { x: 108, y: 84, height: 190, pen: 18, color: '#14142b', seed: 36 }),
    ],
    { delivery: 'other-site' },
  ),
  picture(
    'large',
    'A photo of twelve megapixels',
    '8',
    'jpeg',
    [lit(W, H, '#dfe9ef', '#9fb3c0'), digit('8', 14, '#23313a', 88)],
    { width: 4000 },
  ),
];

const noDigit: readonly DemoPicture[] = [
  picture('leaf', 'A leaf', '', 'png', [
    fill('#f7f8f2'),
    '<path d="M90 270 C110 130 240 60 390 84 C396 210 300 312 150 286 Z" fill="#6ba36a"/>',
    '<path d="M70 312 C150 240 250 170 360 108 M170 232 L176 160 M232 190 L246 118 M196 216 L280 226 M262 170 L338 180" fill="none" stroke="#3f7442" stroke-width="7" stroke-linecap="round"/>',
  ]),
  picture('hills', 'Hills at dusk', '', 'jpeg', [
    lit(W, H, '#ffcf9b', '#8a6fb0'),
    '<path d="M0 250 C90 170 170 190 250 240 S420 200 480 232 V360 H0 Z" fill="#5d4f8e"/>',
    '<path d="M0 306 C110 250 220 290 320 300 S440 280 480 270 V360 H0 Z" fill="#2f2a56"/>',
  ]),
  picture('plaid', 'A chequered cloth', '', 'webp', [
    fill('#f4efe6'),
    '<path d="M0 60H480M0 180H480M0 300H480M60 0V360M180 0V360M300 0V360M420 0V360" stroke="#b5423c" stroke-width="48" opacity=".55"/>',
  ]),
  picture('empty', 'An empty page', '', 'jpeg', [
    lit(W, H, '#f6f4ee', '#d9d3c5'),
    rules(W, H, 34, '#c3d0dc'),
  ]),
];

/** The demo page's pictures, in its order, under its headings. */
export const CHAPTERS: readonly {
  readonly title: string;
  readonly pictures: readonly DemoPicture[];
}[] = [
  { title: 'By hand', pictures: byHand },
  { title: 'Numbers', pictures: numbers },
  { title: 'Every kind of file', pictures: fileKinds },
  { title: 'No digit at all', pictures: noDigit },
];

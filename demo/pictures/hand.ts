import { seeded } from './random.ts';

/** The ten digits as one hand writes them: SVG paths on a box 60 wide and 100 high. */
const STROKES: readonly string[] = [
  'M34 4 C10 2 2 34 6 62 C9 92 28 100 42 92 C60 82 62 44 54 22 C49 8 40 2 28 5',
  'M20 24 C28 18 34 12 39 4 C38 36 37 68 35 98',
  'M8 24 C10 2 46 -2 50 22 C53 44 22 70 6 94 C22 89 40 92 58 93',
  'M10 12 C28 -6 54 6 48 26 C44 42 32 46 22 47 C46 44 60 62 52 80 C44 102 16 100 6 86',
  'M32 4 C26 26 16 46 5 63 C24 61 42 60 60 61 M43 38 C43 58 42 78 41 98',
  'M52 5 C40 7 30 8 19 8 C17 22 15 34 13 46 C30 34 57 42 54 68 C51 96 20 102 6 88',
  'M46 4 C22 18 6 46 8 70 C10 100 46 102 52 76 C56 50 22 46 10 70',
  'M6 10 C24 14 42 12 57 6 C50 36 34 64 27 98',
  'M50 18 C42 -2 10 2 14 24 C18 44 52 50 54 74 C56 102 10 104 8 78 C6 56 48 44 50 18',
  'M52 22 C44 0 10 4 8 30 C6 56 44 58 51 24 C53 50 48 76 42 98',
];

/** How a line of digits is written. Lengths in pixels of the picture. */
export interface Handwriting {
  /** Left end of the line and top of its digits. */
  readonly x: number;
  readonly y: number;
  /** Height of a digit. */
  readonly height: number;
  /** Width of the pen's stroke. */
  readonly pen: number;
  readonly color: string;
  readonly seed: number;
  /** Lean to the right, in degrees. */
  readonly slant?: number;
  /** Space between two digits. */
  readonly gap?: number;
}

/** Writes digits by hand as an SVG group: every one wobbles a little, and no two are the same. */
export function write(text: string, style: Handwriting): string {
  const { height, pen, color, slant = 4, gap = height * 0.22 } = style;
  const random = seeded(style.seed);
  const scale = height / 100;
  let x = style.x;
  const digits = [...text].map((character) => {
    const strokes = STROKES[Number(character)];
    if (strokes === undefined) throw new Error(`There is no hand for ${character}`);
    const path = strokes.replace(/-?\d+/g, (number) =>
      (Number(number) + 1.5 * random.normal()).toFixed(1),
    );
    const lift = style.y + 0.02 * height * random.normal();
    const lean = -(slant + 2 * random.normal());
    const size = scale * (1 + 0.03 * random.normal());
    const place = `translate(${x.toFixed(1)} ${lift.toFixed(1)}) skewX(${lean.toFixed(1)}) scale(${size.toFixed(3)})`;
    x += 60 * scale + gap;
    return `<path transform="${place}" d="${path}" stroke-width="${(pen / size).toFixed(2)}"/>`;
  });
  return `<g fill="none" stroke="${color}" stroke-linecap="round" stroke-linejoin="round">${digits.join('')}</g>`;
}

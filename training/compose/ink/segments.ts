import { between, type Random } from '../../random.ts';
import { chance } from '../distributions.ts';
import { type Cap, type Stroke, type StrokeShape, strokeShape } from '../shape.ts';

/** How a seven-segment display is built. */
export interface SegmentStyle {
  readonly wide: number;
  readonly radius: number;
  /** Between two segments, in heights. */
  readonly gap: number;
  readonly cap: Cap;
  /** Some displays leave out the top of 6, the bottom of 9 or light the left of 7. */
  readonly bareSix: boolean;
  readonly bareNine: boolean;
  readonly tallSeven: boolean;
}

/** Segments a…g of the digits, clockwise from the top, g in the middle. */
const LIT = [
  'abcdef',
  'bc',
  'abged',
  'abgcd',
  'fgbc',
  'afgcd',
  'afgedc',
  'abc',
  'abcdefg',
  'abcdfg',
];
const ALL = 'abcdefg';

export function createSegmentStyle(random: Random): SegmentStyle {
  return {
    wide: between(random, 0.4, 0.66),
    radius: between(random, 0.03, 0.095),
    gap: chance(random, 0.7) ? between(random, 0, 0.03) : between(random, 0.03, 0.065),
    cap: chance(random, 0.7) ? 'point' : chance(random, 0.5) ? 'butt' : 'round',
    bareSix: chance(random, 0.15),
    bareNine: chance(random, 0.15),
    tallSeven: chance(random, 0.12),
  };
}

/** The lit segments of a digit. A 1 is as narrow as its ink. */
export function segmentShape(style: SegmentStyle, digit: number): StrokeShape {
  let lit = LIT[digit];
  if (digit === 6 && style.bareSix) lit = lit.replace('a', '');
  if (digit === 9 && style.bareNine) lit = lit.replace('d', '');
  if (digit === 7 && style.tallSeven) lit += 'f';
  return strokeShape([...lit].map((name) => segment(style, name)));
}

/** Letters and signs that seven segments can show. */
const LETTERS: Readonly<Record<string, string>> = {
  '-': 'g',
  A: 'abcefg',
  b: 'cdefg',
  C: 'adef',
  c: 'deg',
  d: 'bcdeg',
  E: 'adefg',
  F: 'aefg',
  H: 'bcefg',
  h: 'cefg',
  L: 'def',
  n: 'ceg',
  o: 'cdeg',
  P: 'abefg',
  r: 'eg',
  t: 'defg',
  U: 'bcdef',
  u: 'cde',
  y: 'bcdfg',
  '°': 'abfg',
  '=': 'dg',
  _: 'd',
};

/** A sign or a letter of a seven-segment display, if it can show it. */
export function segmentSign(style: SegmentStyle, char: string): StrokeShape | undefined {
  const { radius } = style;
  if (char === '.' || char === ',') return dots(char, radius, [1 - radius]);
  if (char === ':') return dots(char, radius, [0.28, 0.7]);
  const lit = LETTERS[char];
  if (!lit) return undefined;
  const strokes = [...lit].map((name) => segment(style, name));
  const ys = strokes.flatMap(({ points }) => points.map(([, y]) => y));
  const flat = Math.max(...ys) === Math.min(...ys);
  const top = Math.min(...ys) - radius;
  const tall = flat ? Math.max(2 * radius, style.wide / 4) : Math.max(...ys) + radius - top;
  return { ...strokeShape(strokes, 1 - top, tall - (1 - top)), char };
}

function dots(char: string, radius: number, rows: readonly number[]): StrokeShape {
  const strokes = rows.map((y): Stroke => ({ cap: 'round', points: [[0, y, radius]] }));
  const rise = 1 - rows[0] + radius;
  const drop = rows[rows.length - 1] + radius - 1;
  return { ...strokeShape(strokes, rise, drop), char };
}

/** All seven segments, lit or not: what a display shows faintly behind its digits. */
export function unlitShape(style: SegmentStyle): StrokeShape {
  return strokeShape([...ALL].map((name) => segment(style, name)));
}

/** Lit segments that are no digit. */
export function wrongShape(style: SegmentStyle, random: Random): StrokeShape {
  const codes = LIT.map((code) => [...code].sort().join(''));
  for (;;) {
    const lit = [...ALL].filter(() => chance(random, 0.5)).join('');
    const similar = [...codes, 'ef', 'bcdefg', 'abcf', 'cdefg', 'abcfg', 'cdeg', 'abfg'].includes(
      lit,
    );
    if (lit.length >= 3 && !similar)
      return strokeShape([...lit].map((name) => segment(style, name)));
  }
}

function segment({ wide, radius, gap, cap }: SegmentStyle, name: string): Stroke {
  const r = radius;
  const [left, right, top, middle, bottom] = [r, wide - r, r, 0.5, 1 - r];
  const lines: Record<string, [number, number, number, number]> = {
    a: [left, top, right, top],
    b: [right, top, right, middle],
    c: [right, middle, right, bottom],
    d: [left, bottom, right, bottom],
    e: [left, middle, left, bottom],
    f: [left, top, left, middle],
    g: [left, middle, right, middle],
  };
  const [x0, y0, x1, y1] = lines[name];
  const dx = Math.sign(x1 - x0) * gap;
  const dy = Math.sign(y1 - y0) * gap;
  return {
    cap,
    points: [
      [x0 + dx, y0 + dy, r],
      [x1 - dx, y1 - dy, r],
    ],
  };
}

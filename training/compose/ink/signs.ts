import { between, type Random } from '../../random.ts';
import { chance, jitter, pick } from '../distributions.ts';
import { type Stroke, type StrokeShape, strokeShape } from '../shape.ts';
import { arc, type Point, pressedLine, smoothLine } from './curve.ts';

/** Strokes of a sign in heights of the figures: y is 0 on the base line and −1 at their top. */
type Way = (random: Random) => readonly (readonly Point[])[];

const dot = (x: number, y: number): Point[] => [
  [x, y],
  [x + 0.01, y + 0.01],
];
const line = (...values: number[]): Point[] =>
  Array.from({ length: values.length / 2 }, (_, k) => [values[2 * k], values[2 * k + 1]] as const);
const ring = (x: number, y: number, rx: number, ry: number) => arc(x, y, rx, ry, -0.25, 0.78);

const WAYS: Readonly<Record<string, Way>> = {
  '.': () => [dot(0, -0.03)],
  ',': (random) => [
    line(0.05, -0.1, 0.04, 0.02, -between(random, 0.02, 0.1), between(random, 0.12, 0.25)),
  ],
  ':': (random) => [dot(0, -between(random, 0.08, 0.2)), dot(0, -between(random, 0.5, 0.7))],
  ';': () => [dot(0, -0.55), line(0.04, -0.1, 0.02, 0.02, -0.05, 0.18)],
  '-': (random) => {
    const [wide, tip] = [between(random, 0.22, 0.5), jitter(random, 0.03)];
    const y = -between(random, 0.38, 0.55);
    return [line(0, y, wide, y + tip)];
  },
  '+': (random) => {
    const r = between(random, 0.2, 0.33);
    return [line(-r, -0.45, r, -0.45), line(0, -0.45 - r, 0, -0.45 + r)];
  },
  '=': (random) => {
    const wide = between(random, 0.35, 0.6);
    return [line(0, -0.58, wide, -0.58), line(0, -0.34, wide, -0.34)];
  },
  '/': (random) => {
    const wide = between(random, 0.2, 0.6);
    return [line(0, between(random, 0, 0.15), wide, -between(random, 0.9, 1.15))];
  },
  '|': () => [line(0, 0.15, 0.01, -1.1)],
  '%': (random) => {
    const r = between(random, 0.11, 0.17);
    return [ring(0.15, -0.8, r, r), ring(0.65, -0.18, r, r), line(0.1, 0, 0.7, -1)];
  },
  '(': () => [smoothLine(line(0.22, -1.1, 0.02, -0.75, 0, -0.3, 0.2, 0.12))],
  ')': () => [smoothLine(line(0, -1.1, 0.2, -0.75, 0.22, -0.3, 0.02, 0.12))],
  '×': (random) => {
    const r = between(random, 0.16, 0.26);
    return [line(-r, -0.4 - r, r, -0.4 + r), line(r, -0.4 - r, -r, -0.4 + r)];
  },
  '°': (random) => [ring(0, -0.9, between(random, 0.09, 0.14), 0.12)],
  "'": () => [line(0.03, -1.05, 0, -0.8)],
  '"': () => [line(0.03, -1.05, 0, -0.8), line(0.18, -1.05, 0.15, -0.8)],
  '*': () => [
    line(-0.2, -0.7, 0.2, -0.7),
    line(-0.1, -0.9, 0.1, -0.5),
    line(0.1, -0.9, -0.1, -0.5),
  ],
  '#': () => [
    line(0.2, -0.95, 0.1, 0),
    line(0.5, -0.95, 0.4, 0),
    line(0, -0.65, 0.65, -0.65),
    line(-0.03, -0.3, 0.6, -0.3),
  ],
  '!': () => [line(0.02, -1, 0, -0.3), dot(0, -0.03)],
  '?': () => [
    smoothLine(line(0, -0.8, 0.2, -1, 0.42, -0.8, 0.2, -0.5, 0.18, -0.28)),
    dot(0.18, -0.03),
  ],
  $: () => [
    smoothLine(
      line(0.48, -0.82, 0.25, -0.95, 0.04, -0.75, 0.25, -0.5, 0.5, -0.25, 0.25, -0.03, 0, -0.17),
    ),
    line(0.26, -1.12, 0.24, 0.12),
  ],
  '€': () => [
    smoothLine(line(0.62, -0.85, 0.4, -0.98, 0.14, -0.7, 0.14, -0.3, 0.4, -0.02, 0.62, -0.14)),
    line(0, -0.6, 0.45, -0.6),
    line(0, -0.4, 0.42, -0.4),
  ],
  '£': () => [
    smoothLine(line(0.5, -0.8, 0.35, -0.98, 0.18, -0.75, 0.2, -0.4, 0.14, -0.05, 0, 0)),
    line(0, 0, 0.55, 0),
    line(0.02, -0.45, 0.42, -0.45),
  ],
  '<': () => [line(0.4, -0.75, 0, -0.45, 0.4, -0.15)],
  '>': () => [line(0, -0.75, 0.4, -0.45, 0, -0.15)],
  '~': () => [smoothLine(line(0, -0.4, 0.15, -0.52, 0.3, -0.4, 0.45, -0.52))],
  '÷': () => [line(0, -0.45, 0.5, -0.45), dot(0.25, -0.7), dot(0.25, -0.2)],
  '±': () => [line(0, -0.55, 0.4, -0.55), line(0.2, -0.8, 0.2, -0.3), line(0, 0, 0.4, 0)],
  '@': () => [
    smoothLine(
      line(
        0.6,
        -0.5,
        0.45,
        -0.7,
        0.3,
        -0.5,
        0.45,
        -0.3,
        0.6,
        -0.5,
        0.65,
        -0.28,
        0.85,
        -0.4,
        0.8,
        -0.8,
        0.45,
        -1,
        0.05,
        -0.7,
        0.1,
        -0.2,
        0.45,
        0,
        0.75,
        -0.1,
      ),
    ),
  ],
};
const SAME: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '•': '.',
  '’': "'",
  '·': '.',
};

/**
 * A sign of a number written with a pen; `radius` is half the width of its line in figure heights.
 * Nothing where there is no such sign.
 */
export function signShape(random: Random, char: string, radius: number): StrokeShape | undefined {
  const way = WAYS[SAME[char] ?? char];
  if (!way) return undefined;
  const lean = jitter(random, 0.06);
  const size = between(random, 0.85, 1.15);
  const heavy = chance(random, 0.5) && '.,:;'.includes(char) ? between(random, 1, 1.8) : 1;
  const strokes = way(random).map((points): Stroke => {
    const shaken = points.map(([x, y]): Point => {
      return [size * (x - lean * y) + jitter(random, 0.012), y * size + jitter(random, 0.012)];
    });
    return pressedLine(shaken, radius * heavy, pick(random, [0, 0.2]), 0);
  });
  const ys = strokes.flatMap(({ points }) => points.flatMap(([, y, r]) => [y - r, y + r]));
  const xs = strokes.flatMap(({ points }) => points.flatMap(([x, , r]) => [x - r, x + r]));
  const top = Math.min(...ys);
  const tall = Math.max(Math.max(...ys) - top, (Math.max(...xs) - Math.min(...xs)) / 4);
  return { ...strokeShape(strokes, -top, tall + top), char };
}

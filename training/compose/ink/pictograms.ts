import { between, type Random } from '../../random.ts';
import { pick, wholeBetween } from '../distributions.ts';
import { arc, type Point } from './curve.ts';

/** Lines of a pictogram in the square −1…1. */
type Lines = (random: Random) => readonly (readonly Point[])[];

const line = (...values: number[]): Point[] =>
  Array.from({ length: values.length / 2 }, (_, k) => [values[2 * k], values[2 * k + 1]] as const);
const ring = (x: number, y: number, r: number) => arc(x, y, r, r, 0, 1);
const box = (x0: number, y0: number, x1: number, y1: number) =>
  line(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0);
const turned = (points: readonly Point[], quarter: number): Point[] =>
  points.map(([x, y]) => {
    const [c, s] = [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ][quarter];
    return [c * x - s * y, s * x + c * y];
  });
const anyWay =
  (...lines: readonly (readonly Point[])[]): Lines =>
  (random) => {
    const quarter = wholeBetween(random, 0, 3);
    return lines.map((one) => turned(one, quarter));
  };

const gear: Lines = (random) => {
  const teeth = wholeBetween(random, 6, 9);
  const rim = Array.from({ length: 4 * teeth + 1 }, (_, k): Point => {
    const angle = (2 * Math.PI * k) / (4 * teeth);
    const radius = k % 4 < 2 ? 1 : 0.75;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return [rim, ring(0, 0, 0.33)];
};
const star: Lines = (random) => {
  const points = pick(random, [5, 5, 4, 6]);
  return [
    Array.from({ length: 2 * points + 1 }, (_, k): Point => {
      const angle = (Math.PI * k) / points - Math.PI / 2;
      const radius = k % 2 === 0 ? 1 : 0.42;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
  ];
};
const heart: Lines = () => [
  Array.from({ length: 25 }, (_, k): Point => {
    const t = (2 * Math.PI * k) / 24;
    const y = 13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t);
    return [Math.sin(t) ** 3, -y / 16];
  }),
];
const waves: Lines = () => [
  line(0, 0.8, 0, 0.82),
  arc(0, 0.8, 0.5, 0.5, -0.37, -0.13),
  arc(0, 0.8, 0.95, 0.95, -0.37, -0.13),
  arc(0, 0.8, 1.4, 1.4, -0.37, -0.13),
];
const trend: Lines = (random) => [
  Array.from({ length: 6 }, (_, k): Point => [-1 + 0.4 * k, between(random, -0.9, 0.9)]),
  line(-1, -1, -1, 1, 1, 1),
];

const cross: Lines = () => [line(-1, -1, 1, 1), line(1, -1, -1, 1)];
const plus: Lines = () => [line(-1, 0, 1, 0), line(0, -1, 0, 1)];
const minus: Lines = () => [line(-1, 0, 1, 0)];
const pause: Lines = () => [line(-0.4, -0.8, -0.4, 0.8), line(0.4, -0.8, 0.4, 0.8)];
/** Icons that are a sign or a figure to somebody else: nothing is learned from them. */
export const ALIKE = new Map<Lines, string>([
  [cross, '×'],
  [plus, '+'],
  [minus, '-'],
  [pause, '1'],
]);

export const PICTOGRAMS: readonly Lines[] = [
  anyWay(line(-0.5, -1, 0.5, 0, -0.5, 1)),
  anyWay(line(-1, 0, 1, 0), line(0.3, -0.6, 1, 0, 0.3, 0.6)),
  anyWay(line(-0.3, -1, 0.2, -0.5, -0.3, 0), line(-0.3, 0.1, 0.2, 0.6, -0.3, 1.1)),
  () => [line(-0.9, 0.1, -0.3, 0.7, 1, -0.7)],
  cross,
  plus,
  minus,
  () => [line(-1, -0.7, 1, -0.7), line(-1, 0, 1, 0), line(-1, 0.7, 1, 0.7)],
  () => [line(0, -0.8, 0, -0.78), line(0, 0, 0, 0.02), line(0, 0.8, 0, 0.82)],
  () => [line(-0.8, 0, -0.78, 0), line(0, 0, 0.02, 0), line(0.8, 0, 0.82, 0)],
  () => [ring(-0.2, -0.2, 0.7), line(0.3, 0.3, 1, 1)],
  gear,
  star,
  heart,
  waves,
  trend,
  () => [line(-1, 0, 0, -1, 1, 0), line(-0.75, -0.2, -0.75, 1, 0.75, 1, 0.75, -0.2)],
  () => [ring(0, -0.4, 0.5), arc(0, 1, 0.95, 0.9, -0.5, 0)],
  () => [box(-1, -0.7, 1, 0.7), line(-1, -0.7, 0, 0.2, 1, -0.7)],
  () => [
    box(-0.9, -0.8, 0.9, 1),
    line(-0.9, -0.3, 0.9, -0.3),
    line(-0.4, -1.1, -0.4, -0.6),
    line(0.4, -1.1, 0.4, -0.6),
  ],
  () => [line(-0.7, -1, 0.3, -1, 0.7, -0.6, 0.7, 1, -0.7, 1, -0.7, -1)],
  () => [line(-1, -0.7, -0.3, -0.7, 0, -0.4, 1, -0.4, 1, 0.7, -1, 0.7, -1, -0.7)],
  () => [
    line(-1, -0.7, 1, -0.7),
    line(-0.8, -0.7, -0.6, 1, 0.6, 1, 0.8, -0.7),
    line(-0.2, -0.3, -0.2, 0.6),
    line(0.2, -0.3, 0.2, 0.6),
  ],
  () => [line(0.6, -1, 1, -0.6, -0.4, 0.8, -1, 1, -0.8, 0.4, 0.6, -1)],
  () => [line(-0.6, -0.9, 0.9, 0, -0.6, 0.9, -0.6, -0.9)],
  pause,
  () => [box(-0.8, -0.8, 0.8, 0.8)],
  () => [ring(0, 0, 0.95), line(0, -0.5, 0, 0.05, 0.4, 0.3)],
  () => [ring(0, 0, 0.95), line(0, -0.5, 0, -0.48), line(0, -0.1, 0, 0.5)],
  () => [
    arc(0, -0.1, 0.6, 0.7, -0.5, 0),
    line(-0.6, -0.1, -0.8, 0.6, 0.8, 0.6, 0.6, -0.1),
    arc(0, 0.7, 0.25, 0.2, 0, 0.5),
  ],
  () => [arc(0, 0, 0.85, 0.85, -0.1, 0.7), line(0.3, -0.9, 0.75, -0.55, 0.85, -1)],
  () => [line(0, -0.9, 0, 0.5), line(-0.5, 0, 0, 0.5, 0.5, 0), line(-0.9, 0.9, 0.9, 0.9)],
  () => [
    line(0, 0.6, 0, -0.9),
    line(-0.5, -0.4, 0, -0.9, 0.5, -0.4),
    line(-0.9, 0.3, -0.9, 0.9, 0.9, 0.9, 0.9, 0.3),
  ],
  () => [arc(0, -0.3, 0.6, 0.6, -0.5, 0), box(-0.8, -0.3, 0.8, 0.9)],
  () => [
    ring(-0.7, 0, 0.25),
    ring(0.6, -0.7, 0.25),
    ring(0.6, 0.7, 0.25),
    line(-0.5, -0.1, 0.4, -0.6),
    line(-0.5, 0.1, 0.4, 0.6),
  ],
  () => [
    box(-0.9, -0.9, -0.15, -0.15),
    box(0.15, -0.9, 0.9, -0.15),
    box(-0.9, 0.15, -0.15, 0.9),
    box(0.15, 0.15, 0.9, 0.9),
  ],
  () => [
    line(-1, -0.2, -0.5, -0.2, 0.1, -0.8, 0.1, 0.8, -0.5, 0.2, -1, 0.2, -1, -0.2),
    arc(0.2, 0, 0.6, 0.6, -0.12, 0.12),
  ],
  () => [
    arc(0, -0.25, 0.7, 0.7, -0.6, 0.1),
    line(0.57, 0.16, 0, 1, -0.57, 0.16),
    ring(0, -0.25, 0.25),
  ],
  () => [line(-0.6, -1, 0.6, -1, 0.6, 1, 0, 0.5, -0.6, 1, -0.6, -1)],
  () => [
    box(-1, -0.6, 1, 0.8),
    ring(0, 0.1, 0.4),
    line(-0.4, -0.6, -0.2, -0.9, 0.2, -0.9, 0.4, -0.6),
  ],
  () => [
    box(-0.95, -0.8, 0.95, 0.8),
    line(-0.95, 0.5, -0.3, -0.1, 0.2, 0.4, 0.5, 0.1, 0.95, 0.5),
    ring(0.45, -0.35, 0.15),
  ],
  () => [
    line(-1, -0.9, -0.6, -0.9, -0.3, 0.4, 0.8, 0.4, 1, -0.5, -0.5, -0.5),
    ring(-0.1, 0.8, 0.1),
    ring(0.6, 0.8, 0.1),
  ],
];

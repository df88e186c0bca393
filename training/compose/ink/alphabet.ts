import { below, between, type Random } from '../../random.ts';
import { chance, jitter, pick, wholeBetween } from '../distributions.ts';
import { type Stroke, type StrokeShape, strokeShape } from '../shape.ts';
import { arc, type Point, pressedLine, smoothLine } from './curve.ts';

/** A letter of an alphabet that does not exist: strokes between the points of a small grid. */
export function inventedLetter(random: Random, radius: number): StrokeShape {
  const grid = pick(random, [2, 3, 3, 4]);
  const at = (): Point => [below(random, grid) / (grid - 1), below(random, grid) / (grid - 1)];
  const count = pick(random, grid === 2 ? [3, 4, 5] : [2, 3, 3, 3, 4, 4, 5]);
  const wide = between(random, 0.5, 1.1);
  const shake = between(random, 0.01, 0.06);
  const swing = chance(random, 0.4) ? between(random, 0, 0.4) : 0;
  const strokes: Stroke[] = [];
  let end = at();
  for (let k = 0; k < count; k++) {
    const start = chance(random, 0.45) ? end : at();
    const line = STROKES[below(random, STROKES.length)](random, start, at);
    end = line[line.length - 1];
    const placed = line.map(([x, y]): Point => {
      return [wide * (x + jitter(random, shake)), y + jitter(random, shake)];
    });
    strokes.push(pressedLine(smoothLine(placed), radius, swing, k));
  }
  const shape = strokeShape(strokes);
  const length = strokes.reduce((sum, { points }) => sum + lengthOf(points), 0);
  // Too simple, and it is a 1, a 7 or a 0 to somebody.
  return length < SIMPLE || shape.aspect < 0.3 ? inventedLetter(random, radius) : shape;
}

/** Least length of all strokes of a letter, in its heights. */
const SIMPLE = 2;

function lengthOf(points: Stroke['points']): number {
  return points.reduce((sum, [x, y], k) => {
    const [u, v] = points[Math.max(0, k - 1)];
    return sum + Math.hypot(x - u, y - v);
  }, 0);
}

type Way = (random: Random, start: Point, at: () => Point) => Point[];

const straight: Way = (_, start, at) => [start, elsewhere(start, at)];
const bow: Way = (random, start, at) => {
  const end = elsewhere(start, at);
  const lift = pick(random, [-1, 1]) * between(random, 0.15, 0.5);
  const middle: Point = [
    (start[0] + end[0]) / 2 - lift * (end[1] - start[1]),
    (start[1] + end[1]) / 2 + lift * (end[0] - start[0]),
  ];
  return [start, middle, end];
};
const zigzag: Way = (random, start, at) => {
  const line = [start];
  const corners = wholeBetween(random, 2, 3);
  for (let k = 0; k < corners; k++) line.push(elsewhere(line[k], at));
  return line.flatMap((point, k) => (k === 0 ? [point] : [point, point]));
};
const hook: Way = (random, start, at) => {
  const end = elsewhere(start, at);
  const side = pick(random, [-1, 1]) * between(random, 0.12, 0.3);
  return [start, end, [end[0] + side, end[1] + Math.abs(side) / 2], [end[0] + side, end[1] - 0.1]];
};
const ring: Way = (random, [x, y]) => {
  const size = between(random, 0.1, 0.22);
  return arc(x, y, size, size * between(random, 0.8, 1.3), 0, between(random, 0.8, 1.05));
};
const wave: Way = (random, start, at) => {
  const [x1, y1] = elsewhere(start, at);
  const depth = between(random, 0.08, 0.2);
  const turns = wholeBetween(random, 1, 3);
  return Array.from({ length: 13 }, (_, k) => {
    const t = k / 12;
    const lift = depth * Math.sin(2 * Math.PI * turns * t);
    return [
      start[0] + t * (x1 - start[0]) - lift * (y1 - start[1]),
      start[1] + t * (y1 - start[1]) + lift * (x1 - start[0]),
    ] as const;
  });
};
const dot: Way = (_, start) => [start, start];

const STROKES: readonly Way[] = [straight, straight, bow, bow, zigzag, hook, ring, wave, dot];

function elsewhere([x, y]: Point, at: () => Point): Point {
  for (;;) {
    const [u, v] = at();
    if (u !== x || v !== y) return [u, v];
  }
}

/** A line without a plan: what a bored hand, a test of a pen or an angry correction leaves. */
export function scribble(random: Random, radius: number): StrokeShape {
  const strokes: Stroke[] = [];
  const count = wholeBetween(random, 1, 3);
  // A short line alone may well be a digit.
  const shortest = count === 1 ? 24 : 10;
  for (let k = 0; k < count; k++) {
    let [x, y] = [random(), random()];
    let angle = between(random, 0, 7);
    let turn = between(random, -1, 1);
    const points: Point[] = [];
    const steps = wholeBetween(random, shortest, 45);
    for (let step = 0; step < steps; step++) {
      points.push([x, y]);
      turn = 0.7 * turn + jitter(random, 0.5);
      angle += turn;
      x = Math.min(1.3, Math.max(-0.3, x + 0.14 * Math.cos(angle)));
      y = Math.min(1, Math.max(0, y + 0.14 * Math.sin(angle)));
    }
    strokes.push(pressedLine(smoothLine(points), radius, 0.2, k));
  }
  return strokeShape(strokes);
}

/** Lines to and fro, as something is crossed out or shaded. */
export function hatching(random: Random, radius: number): StrokeShape {
  const count = wholeBetween(random, 4, 12);
  const points = Array.from({ length: count }, (_, k): Point => {
    return [k / count + jitter(random, 0.05), (k % 2) + jitter(random, 0.1)];
  });
  return strokeShape([
    pressedLine(chance(random, 0.5) ? points : smoothLine(points), radius, 0, 0),
  ]);
}

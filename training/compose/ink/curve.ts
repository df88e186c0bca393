import type { Stroke, StrokePoint } from '../shape.ts';

export type Point = readonly [x: number, y: number];

const STEPS = 6;

/** A smooth line through control points (Catmull–Rom). */
export function smoothLine(points: readonly Point[]): Point[] {
  const line: Point[] = [];
  for (let k = 0; k < points.length - 1; k++) {
    const a = points[Math.max(0, k - 1)];
    const b = points[k];
    const c = points[k + 1];
    const d = points[Math.min(points.length - 1, k + 2)];
    for (let s = 0; s < STEPS; s++) line.push(catmullRom(a, b, c, d, s / STEPS));
  }
  line.push(points[points.length - 1]);
  return line;
}

function catmullRom(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const at = (k: 0 | 1) =>
    b[k] +
    (t / 2) *
      (c[k] -
        a[k] +
        t * (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k] + t * (3 * (b[k] - c[k]) + d[k] - a[k])));
  return [at(0), at(1)];
}

/** An elliptic arc; angles in turns, 0 to the right, growing clockwise on the screen. */
export function arc(
  x: number,
  y: number,
  rx: number,
  ry: number,
  from: number,
  to: number,
): Point[] {
  const steps = Math.max(3, Math.ceil(Math.abs(to - from) * 10));
  return Array.from({ length: steps + 1 }, (_, k) => {
    const angle = 2 * Math.PI * (from + ((to - from) * k) / steps);
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)] as const;
  });
}

/** A pen of even width along a line. */
export function penLine(points: readonly Point[], radius: number): Stroke {
  return { cap: 'round', points: points.map(([x, y]): StrokePoint => [x, y, radius]) };
}

/** A pen whose pressure swings by `swing` (0…1) along the line. */
export function pressedLine(
  points: readonly Point[],
  radius: number,
  swing: number,
  phase: number,
): Stroke {
  const pressed = points.map(([x, y], k): StrokePoint => {
    const wave = Math.sin(phase + (5 * k) / Math.max(6, points.length));
    return [x, y, radius * (1 + swing * wave)];
  });
  return { cap: 'round', points: pressed };
}

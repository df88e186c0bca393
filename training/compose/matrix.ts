/**
 * A projective map of the plane, row by row: (x, y) ↦ (ax + by + c, dx + ey + f) / (gx + hy + i).
 */
export type Matrix = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export const IDENTITY: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** First `inner`, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = outer;
  const [A, B, C, D, E, F, G, H, I] = inner;
  return [
    a * A + b * D + c * G,
    a * B + b * E + c * H,
    a * C + b * F + c * I,
    d * A + e * D + f * G,
    d * B + e * E + f * H,
    d * C + e * F + f * I,
    g * A + h * D + i * G,
    g * B + h * E + i * H,
    g * C + h * F + i * I,
  ];
}

/** The map that undoes `matrix`, up to a common factor, which a projective map ignores. */
export function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const w = g * x + h * y + i;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/** How much lengths grow at a point (geometric mean over directions). */
export function scaleAt(matrix: Matrix, x: number, y: number): number {
  const [a, b, , d, e, , g, h, i] = matrix;
  const w = g * x + h * y + i;
  const [u, v] = apply(matrix, x, y);
  const xx = (a - g * u) / w;
  const xy = (b - h * u) / w;
  const yx = (d - g * v) / w;
  const yy = (e - h * v) / w;
  return Math.sqrt(Math.abs(xx * yy - xy * yx));
}

export function translate(x: number, y: number): Matrix {
  return [1, 0, x, 0, 1, y, 0, 0, 1];
}

export function scale(x: number, y = x): Matrix {
  return [x, 0, 0, 0, y, 0, 0, 0, 1];
}

/** Clockwise on the screen, where y points down; in radians. */
export function rotate(angle: number): Matrix {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
}

/** Leans upright strokes to the right by `lean` of their height. */
export function shear(lean: number): Matrix {
  return [1, -lean, 0, 0, 1, 0, 0, 0, 1];
}

/** The maps one after another, the last one first. */
export function chain(...maps: readonly Matrix[]): Matrix {
  return maps.reduce(multiply);
}

/** `map` carried out about a point instead of the origin. */
export function about(x: number, y: number, map: Matrix): Matrix {
  return chain(translate(x, y), map, translate(-x, -y));
}

import type { Box } from '../../src/recognizer/types.ts';
import { apply, inverse, type Matrix, scaleAt } from './matrix.ts';
import type { Bend, Cap, FieldShape, Stroke, StrokePoint } from './shape.ts';

/** How much of each pixel of a picture is covered, 0…1; empty between uses. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** How the edge of a shape is changed while it is drawn. */
export interface Edge {
  /** Added to half the width of every line, in pixels; negative for thinner. */
  readonly bold: number;
  /** Width of the transition from paper to ink, in pixels. */
  readonly soft: number;
  /** Only a line this wide along the edge is drawn. */
  readonly outline?: number;
}

/** Half the width of the thinnest line that still shows, in pixels. */
const THINNEST = 0.45;

/** Draws a distance field under a map from field pixels to picture pixels. */
export function coverField(cover: Coverage, shape: FieldShape, map: Matrix, edge: Edge): Box {
  const { field } = shape;
  const back = inverse(map);
  const grow = scaleAt(map, field.width / 2, field.height / 2);
  const box = boundsOf(cover, map, field.width, field.height);
  const own = finest(edge, shape.stem * shape.tall * grow);
  const { zero, gain } = field.bytes ?? { zero: 0, gain: 1 };
  const unit = grow / gain;
  const wave = shape.bend && bendTables(shape.bend, shape);
  const limitX = field.width - 1.001;
  const limitY = field.height - 1.001;
  const [a, b, c, d, e, f, g, h, i] = back;
  const { data, width: stride } = field;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const px = x + 0.5;
      const py = y + 0.5;
      const w = 1 / (g * px + h * py + i);
      let u = (a * px + b * py + c) * w - 0.5;
      let v = (d * px + e * py + f) * w - 0.5;
      if (wave && u >= 0 && v >= 0 && u < limitX && v < limitY) {
        const du = wave.byRow[v | 0];
        v += wave.byColumn[u | 0];
        u += du;
      }
      if (u < 0 || v < 0 || u >= limitX || v >= limitY) continue;
      const x0 = u | 0;
      const y0 = v | 0;
      const fx = u - x0;
      const fy = v - y0;
      const p = y0 * stride + x0;
      const top = data[p] + (data[p + 1] - data[p]) * fx;
      const bottom = data[p + stride] + (data[p + stride + 1] - data[p + stride]) * fx;
      put(cover, y * cover.width + x, (top + (bottom - top) * fy - zero) * unit, own);
    }
  }
  return box;
}

/** Draws lines whose points are mapped to picture pixels by `map`. */
export function coverStrokes(
  cover: Coverage,
  strokes: readonly Stroke[],
  map: Matrix,
  edge: Edge,
): Box {
  let [left, top, right, bottom] = [cover.width, cover.height, 0, 0];
  for (const { points, cap } of strokes) {
    const placed = points.map(([x, y, radius]): StrokePoint => {
      const [u, v] = apply(map, x, y);
      return [u, v, Math.max(THINNEST, radius * scaleAt(map, x, y) + edge.bold)];
    });
    for (let k = Math.min(1, placed.length - 1); k < placed.length; k++) {
      const from = placed[Math.max(0, k - 1)];
      const to = placed[k];
      const reach = Math.max(from[2], to[2]) + edge.soft;
      const x0 = Math.max(0, Math.floor(Math.min(from[0], to[0]) - reach));
      const y0 = Math.max(0, Math.floor(Math.min(from[1], to[1]) - reach));
      const x1 = Math.min(cover.width, Math.ceil(Math.max(from[0], to[0]) + reach) + 1);
      const y1 = Math.min(cover.height, Math.ceil(Math.max(from[1], to[1]) + reach) + 1);
      coverLine(cover, from, to, cap, { ...edge, bold: 0 }, { x0, y0, x1, y1 });
      left = Math.min(left, x0);
      top = Math.min(top, y0);
      right = Math.max(right, x1);
      bottom = Math.max(bottom, y1);
    }
  }
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function coverLine(
  cover: Coverage,
  [ax, ay, ar]: StrokePoint,
  [bx, by, br]: StrokePoint,
  cap: Cap,
  edge: Edge,
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
): void {
  const pointed = cap === 'point';
  const butt = cap === 'butt';
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.hypot(dx, dy);
  const ux = length > 1e-6 ? dx / length : 1;
  const uy = length > 1e-6 ? dy / length : 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const px = x + 0.5 - ax;
      const py = y + 0.5 - ay;
      const along = px * ux + py * uy;
      const across = Math.abs(py * ux - px * uy);
      const t = length > 0 ? Math.min(1, Math.max(0, along / length)) : 0;
      const radius = ar + (br - ar) * t;
      const toEnd = Math.min(along, length - along);
      let inside: number;
      if (pointed) inside = Math.min(radius - across, (toEnd - across + radius) * Math.SQRT1_2);
      else if (butt) inside = Math.min(radius - across, toEnd);
      else inside = radius - (toEnd < 0 ? Math.hypot(across, toEnd) : across);
      put(cover, y * cover.width + x, inside, edge);
    }
  }
}

/** The edge, so much bolder that lines of half width `stem` (in pixels) still show. */
function finest(edge: Edge, stem: number): Edge {
  return { ...edge, bold: Math.max(edge.bold, THINNEST - stem) };
}

/** `inside`: distance from the edge into the ink, in pixels, before the edge is moved. */
function put(cover: Coverage, at: number, inside: number, { bold, soft, outline }: Edge): void {
  let depth = inside;
  if (outline !== undefined) depth = outline / 2 - Math.abs(inside);
  else if (bold !== 0) depth += bold;
  const value = 0.5 + depth / soft;
  if (value > cover.data[at]) cover.data[at] = value > 1 ? 1 : value;
}

/** The picture's pixels that a field's rectangle may touch. */
function boundsOf(cover: Coverage, map: Matrix, width: number, height: number): Box {
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ];
  const mapped = corners.map(([x, y]) => apply(map, x, y));
  const x0 = Math.max(0, Math.floor(Math.min(...mapped.map(([x]) => x))));
  const y0 = Math.max(0, Math.floor(Math.min(...mapped.map(([, y]) => y))));
  const x1 = Math.min(cover.width, Math.ceil(Math.max(...mapped.map(([x]) => x))));
  const y1 = Math.min(cover.height, Math.ceil(Math.max(...mapped.map(([, y]) => y))));
  return { x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) };
}

function bendTables({ amplitude, phase, waves }: Bend, { field, tall }: FieldShape) {
  const reach = amplitude * tall;
  const wave = (length: number, k: 0 | 1) =>
    Float32Array.from(
      { length },
      (_, t) => reach * Math.sin(phase[k] + (waves[k] * 2 * Math.PI * t) / tall),
    );
  return { byRow: wave(field.height, 0), byColumn: wave(field.width, 1) };
}

import type { Stroke } from './strokes.ts';

/**
 * How much a drawing is reduced so that all of it lies on a sheet of this width to height; 1 where it
 * does. Only a drawing made on a sheet of another shape is ever reduced.
 */
export function reduction(strokes: readonly Stroke[], ratio: number): number {
  const { x, y } = halfSheet(ratio);
  let scale = 1;
  for (const { points } of strokes) {
    for (const point of points) {
      scale = Math.min(scale, x / Math.abs(point.x), y / Math.abs(point.y));
    }
  }
  return scale;
}

/** From the middle of a sheet to its edges, in units of its shorter side. */
export function halfSheet(ratio: number): { readonly x: number; readonly y: number } {
  return { x: Math.max(1, ratio) / 2, y: Math.max(1, 1 / ratio) / 2 };
}

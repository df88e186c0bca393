import type { Colour } from './colours.ts';
import type { Rect } from './line.ts';
import { apply, inverse } from './matrix.ts';
import type { Sheet } from './sheet.ts';

/** How an area is painted. */
export interface Panel {
  readonly fill?: Colour;
  readonly border?: Colour;
  /** Of the border, in pixels. */
  readonly width?: number;
  /** Of the corners, in pixels; half a side gives a pill or a disc. */
  readonly radius?: number;
  /** 0 invisible … 1. */
  readonly opacity?: number;
}

/** Paints a box with soft edges: buttons, fields, rules, avatars, rows of a table. */
export function panel(sheet: Sheet, [x, y, w, h]: Rect, look: Panel): void {
  const { fill, border, width = 1, opacity = 1 } = look;
  if (w <= 0 || h <= 0) return;
  const radius = Math.min(look.radius ?? 0, w / 2, h / 2);
  const back = inverse(sheet.lens);
  const corners = [
    [x, y],
    [x + w, y],
    [x, y + h],
    [x + w, y + h],
  ].map(([u, v]) => apply(sheet.lens, u, v));
  const left = Math.max(0, Math.floor(Math.min(...corners.map(([u]) => u))) - 1);
  const top = Math.max(0, Math.floor(Math.min(...corners.map(([, v]) => v))) - 1);
  const right = Math.min(sheet.width, Math.ceil(Math.max(...corners.map(([u]) => u))) + 1);
  const bottom = Math.min(sheet.height, Math.ceil(Math.max(...corners.map(([, v]) => v))) + 1);
  if (fill && opacity > 0.4) {
    // What lies surely inside, however the sheet is turned.
    const [[u0, v0], [u1, v1], [u2, v2], [u3, v3]] = corners;
    const [x0, y0] = [Math.max(u0, u2), Math.max(v0, v1)];
    const [x1, y1] = [Math.min(u1, u3), Math.min(v2, v3)];
    sheet.hide({ x: x0, y: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) });
  }
  const [cx, cy] = [x + w / 2, y + h / 2];
  const [rx, ry] = [w / 2 - radius, h / 2 - radius];
  const [a, b, c, d, e, f, g, hh, i] = back;
  for (let v = top; v < bottom; v++) {
    for (let u = left; u < right; u++) {
      const t = 1 / (g * (u + 0.5) + hh * (v + 0.5) + i);
      const px = Math.abs((a * (u + 0.5) + b * (v + 0.5) + c) * t - cx) - rx;
      const py = Math.abs((d * (u + 0.5) + e * (v + 0.5) + f) * t - cy) - ry;
      // Distance from the edge into the box.
      const inside =
        px > 0 && py > 0 ? radius - Math.sqrt(px * px + py * py) : radius - Math.max(px, py);
      if (inside <= -0.5) continue;
      const cover = opacity * Math.min(1, inside + 0.5);
      if (!border) mix(sheet, v * sheet.width + u, fill, cover);
      else {
        const deep = opacity * Math.min(1, Math.max(0, inside + 0.5 - width));
        mix(sheet, v * sheet.width + u, fill, deep);
        mix(sheet, v * sheet.width + u, border, cover - deep);
      }
    }
  }
}

function mix(
  { rgb, width, height }: Sheet,
  at: number,
  colour: Colour | undefined,
  cover: number,
): void {
  if (!colour || cover <= 0) return;
  const area = width * height;
  for (let c = 0; c < 3; c++) rgb[at + c * area] += (colour[c] - rgb[at + c * area]) * cover;
}

import type { PathCommand } from 'opentype.js';
import type { Field } from './shape.ts';

/** A straight piece of an outline. */
type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

/** Steps into which a curve is broken. */
const STEPS = 6;
/** Where parts of a letter overlap, edges are tested in pieces this long, in pixels. */
const PIECE = 2.5;
/** How far from the edge the distance is told, in pixels; further away it is this. */
const REACH = 12.8;

/**
 * Signed distance field of a filled outline (non-zero winding), straight from its curves.
 *
 * @param commands the outline in pixels of the field.
 */
export function outlineField(
  commands: readonly PathCommand[],
  width: number,
  height: number,
): Field & { readonly data: Float32Array } {
  const edges = edgesOf(commands);
  const signs = new Int8Array(width * height).fill(-1);
  const overlap = fillRows(edges, signs, width, height) > 1;
  const border = overlap ? edges.flatMap(pieces).filter((edge) => isBorder(edges, edge)) : edges;
  const data = new Float32Array(width * height).fill(REACH * REACH);
  for (const edge of border) approach(data, width, height, edge);
  for (let i = 0; i < data.length; i++) data[i] = signs[i] * Math.sqrt(data[i]);
  return { width, height, data };
}

/** Sets what is inside to 1. Tells how often the outline winds about a point at most. */
function fillRows(edges: readonly Edge[], signs: Int8Array, width: number, height: number): number {
  let most = 0;
  const rows = Array.from({ length: height }, () => [] as [x: number, winding: number][]);
  for (const [x0, y0, x1, y1] of edges) {
    const [from, to] = [Math.min(y0, y1), Math.max(y0, y1)];
    for (let y = Math.max(0, Math.ceil(from - 0.5)); y < height && y + 0.5 < to; y++) {
      const x = x0 + ((y + 0.5 - y0) / (y1 - y0)) * (x1 - x0);
      rows[y].push([x, y1 > y0 ? 1 : -1]);
    }
  }
  for (const [y, crossings] of rows.entries()) {
    crossings.sort(([a], [b]) => a - b);
    let winding = 0;
    for (const [k, [x, turn]] of crossings.entries()) {
      winding += turn;
      most = Math.max(most, Math.abs(winding));
      if (winding === 0) continue;
      const end = crossings[k + 1]?.[0] ?? width;
      const from = y * width + Math.max(0, Math.ceil(x - 0.5));
      signs.fill(1, from, Math.max(from, y * width + Math.min(width, Math.ceil(end - 0.5))));
    }
  }
  return most;
}

function edgesOf(commands: readonly PathCommand[]): Edge[] {
  const edges: Edge[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const to = (u: number, v: number) => {
    if (u !== x || v !== y) edges.push([x, y, u, v]);
    [x, y] = [u, v];
  };
  for (const command of commands) {
    if (command.type === 'M') {
      to(startX, startY);
      [startX, startY] = [command.x, command.y];
      [x, y] = [startX, startY];
    } else if (command.type === 'L') to(command.x, command.y);
    else if (command.type === 'Z') to(startX, startY);
    else {
      const [x0, y0] = [x, y];
      for (let k = 1; k <= STEPS; k++) {
        const t = k / STEPS;
        const s = 1 - t;
        if (command.type === 'Q') {
          const { x1, y1 } = command;
          to(
            s * s * x0 + 2 * s * t * x1 + t * t * command.x,
            s * s * y0 + 2 * s * t * y1 + t * t * command.y,
          );
        } else {
          const { x1, y1, x2, y2 } = command;
          const [a, b, c, d] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3];
          to(a * x0 + b * x1 + c * x2 + d * command.x, a * y0 + b * y1 + c * y2 + d * command.y);
        }
      }
    }
  }
  to(startX, startY);
  return edges;
}

function pieces([x0, y0, x1, y1]: Edge): Edge[] {
  const count = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / PIECE);
  const at = (k: number) => [x0 + ((x1 - x0) * k) / count, y0 + ((y1 - y0) * k) / count] as const;
  return Array.from({ length: count }, (_, k) => [...at(k), ...at(k + 1)] as const);
}

/** Whether one side of an edge is inside the shape and the other one is not. */
function isBorder(edges: readonly Edge[], [x0, y0, x1, y1]: Edge): boolean {
  const length = Math.max(1e-9, Math.hypot(x1 - x0, y1 - y0));
  const [dx, dy] = [(0.05 * (y0 - y1)) / length, (0.05 * (x1 - x0)) / length];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return isInside(edges, x + dx, y + dy) !== isInside(edges, x - dx, y - dy);
}

function isInside(edges: readonly Edge[], x: number, y: number): boolean {
  let winding = 0;
  for (const [x0, y0, x1, y1] of edges) {
    if (y0 <= y === y1 <= y) continue;
    if (x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) <= x) winding += y1 > y0 ? 1 : -1;
  }
  return winding !== 0;
}

/** Lowers the squared distances of the pixels that are near an edge. */
function approach(data: Float32Array, width: number, height: number, [x0, y0, x1, y1]: Edge): void {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const norm = 1 / Math.max(1e-12, dx * dx + dy * dy);
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - REACH));
  const right = Math.min(width, Math.ceil(Math.max(x0, x1) + REACH));
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - REACH));
  const bottom = Math.min(height, Math.ceil(Math.max(y0, y1) + REACH));
  for (let y = top; y < bottom; y++) {
    const v = y + 0.5 - y0;
    for (let x = left; x < right; x++) {
      const u = x + 0.5 - x0;
      const along = (u * dx + v * dy) * norm;
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const [p, q] = [u - t * dx, v - t * dy];
      const squared = p * p + q * q;
      const i = y * width + x;
      if (squared < data[i]) data[i] = squared;
    }
  }
}

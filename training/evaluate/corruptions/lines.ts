import { FRAME_SIDE } from '../../../src/recognizer/types.ts';
import { paint } from '../../paint.ts';
import { below } from '../../random.ts';
import type { Corruption } from './grey.ts';

/** Height above and below a line over which it fades, in pixels. */
const FADE = 2.3;
/** Width and height of a zigzag's strokes, in pixels. */
const ZIG = 2;
/** Columns between which a zigzag runs. */
const [ZIGZAG_START, ZIGZAG_END] = [2, 25];

type Point = readonly [x: number, y: number];

/** A line across the picture, two columns drawn and two left out. */
export const dottedLine: Corruption = (digit, random) => {
  const from: Point = [0, below(random, FRAME_SIDE - 1)];
  const to: Point = [FRAME_SIDE - 1, below(random, FRAME_SIDE - 1)];
  return paint((x, y, i) => digit[i] + (x % 4 < 2 ? 0 : line(x, y, from, to)));
};

/** A zigzag across the picture. */
export const zigzag: Corruption = (digit, random) => {
  const start = below(random, FRAME_SIDE - 1);
  const strokes = zigzagCorners(start, start - 5 + below(random, 10));
  return paint((x, y, i) =>
    strokes.slice(1).reduce((sum, to, k) => sum + line(x, y, strokes[k], to), digit[i]),
  );
};

/** The corners of a zigzag about the line from `start` to `end`, the heights of its two ends. */
function zigzagCorners(start: number, end: number): Point[] {
  const width = ZIGZAG_END - ZIGZAG_START;
  const angle = Math.atan2(end - start, width);
  const length = Math.hypot(end - start, width);
  const flat: Point[] = [[0, 0]];
  for (let along = ZIG, up = ZIG; along < length; along += 2 * ZIG, up = -up)
    flat.push([along, up]);
  flat.push([length, 0]);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return flat.map(([x, y]) => [ZIGZAG_START + cos * x - sin * y, start + sin * x + cos * y]);
}

/** How much of a pixel a line from left to right covers, 0…1; it fades with the height above it. */
function line(x: number, y: number, [x0, y0]: Point, [x1, y1]: Point): number {
  if (x < Math.floor(x0) || x >= Math.ceil(x1)) return 0;
  const distance = Math.abs(y - y0 - ((y1 - y0) / (x1 - x0)) * (x - x0));
  return distance < FADE ? Math.max(0, 1 + Math.log(1 - distance / FADE)) : 0;
}

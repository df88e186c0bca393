import { FRAME_SIDE } from '../../src/recognizer/types.ts';

/** What a frame resembles on its own, whatever it was cut from. */
export type Resemblance = 'digit' | 'blot' | 'something';

/** An upright line this thin, breadth to length, is a 1 to any reader. */
const THIN = 0.3;
/** Radians from the upright to which a line is still a 1. */
const UPRIGHT = 0.65;

/**
 * Parts of letters and rules may be the very shape of a 1 or a 0: to call them no digit would only
 * confuse. Blots and specks are easily told from digits and teach little.
 */
export function resemblanceOf(frame: Float32Array): Resemblance {
  const { mass, angle, thinness, box } = momentsOf(frame);
  if (thinness < THIN && Math.abs(angle) < UPRIGHT) return 'digit';
  if (isRing(frame, box)) return 'digit';
  const room = (box.right - box.left + 1) * (box.bottom - box.top + 1);
  return mass > 0.8 * room || mass < 15 || thinness < THIN ? 'blot' : 'something';
}

interface Moments {
  readonly mass: number;
  /** Of the main axis from the upright. */
  readonly angle: number;
  /** Spread across the main axis by spread along it. */
  readonly thinness: number;
  readonly box: Bounds;
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function momentsOf(frame: Float32Array): Moments {
  let [mass, mx, my] = [1e-6, 0, 0];
  let [left, top, right, bottom] = [FRAME_SIDE, FRAME_SIDE, 0, 0];
  for (let i = 0; i < frame.length; i++) {
    const x = i % FRAME_SIDE;
    const y = (i - x) / FRAME_SIDE;
    mass += frame[i];
    mx += frame[i] * x;
    my += frame[i] * y;
    if (frame[i] < 0.4) continue;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < frame.length; i++) {
    const x = (i % FRAME_SIDE) - mx / mass;
    const y = Math.floor(i / FRAME_SIDE) - my / mass;
    xx += frame[i] * x * x;
    xy += frame[i] * x * y;
    yy += frame[i] * y * y;
  }
  const spread = Math.hypot(xx - yy, 2 * xy);
  const thinness = Math.sqrt(Math.max(0, xx + yy - spread) / Math.max(1e-6, xx + yy + spread));
  const angle = 0.5 * Math.atan2(2 * xy, yy - xx);
  return { mass, angle, thinness, box: { left, top, right, bottom } };
}

/** Ink all around the edge of its box and none in the middle. */
function isRing(frame: Float32Array, { left, top, right, bottom }: Bounds): boolean {
  const [rx, ry] = [(right - left + 1) / 2, (bottom - top + 1) / 2];
  if (rx < 3 || ry < 3) return false;
  const sectors = new Uint8Array(16);
  let [rim, middle] = [0, 0];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const u = (x + 0.5 - left) / rx - 1;
      const v = (y + 0.5 - top) / ry - 1;
      const ink = frame[y * FRAME_SIDE + x];
      if (Math.hypot(u, v) < 0.4) middle += ink;
      else {
        rim += ink;
        if (ink > 0.4) sectors[Math.floor((Math.atan2(v, u) / Math.PI + 1) * 7.999)] = 1;
      }
    }
  }
  const closed = sectors.reduce((sum, hit) => sum + hit, 0) >= 15;
  return closed && middle < 0.04 * rim;
}

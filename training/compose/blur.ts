import type { Random } from '../random.ts';
import { around } from './distributions.ts';

/** Three box blurs are nearly Gaussian. The border is repeated. */
export function blur(plane: Float32Array, width: number, height: number, sigma: number): void {
  // A box of real width 2r + 1 has the variance r(r + 1)/3; three of them add up.
  const radius = (Math.sqrt(1 + 4 * sigma * sigma) - 1) / 2;
  const line = new Float32Array(Math.max(width, height) + 2 * Math.floor(radius) + 2);
  for (let y = 0; y < height; y++) boxLine(plane, y * width, 1, width, radius, line);
  for (let x = 0; x < width; x++) boxLine(plane, x, width, height, radius, line);
}

/** Blurs one row or column three times. */
function boxLine(
  plane: Float32Array,
  start: number,
  step: number,
  length: number,
  radius: number,
  line: Float32Array,
): void {
  const whole = Math.floor(radius);
  const part = radius - whole;
  const norm = 1 / (2 * radius + 1);
  const room = whole + 1;
  const end = start + length * step;
  for (let pass = 0; pass < 3; pass++) {
    for (let from = start, to = room; from < end; from += step) line[to++] = plane[from];
    for (let k = 0; k < room; k++) {
      line[k] = line[room];
      line[room + length + k] = line[room + length - 1];
    }
    let sum = 0;
    for (let k = 1; k < 2 * room; k++) sum += line[k];
    for (let to = start, k = 0; to < end; to += step, k++) {
      plane[to] = (sum + part * (line[k] + line[k + 2 * room])) * norm;
      sum += line[k + 2 * room] - line[k + 1];
    }
  }
}

/** The smear of a hand that moves in a straight line; `length` in pixels. */
export function smear(
  random: Random,
  planes: readonly Float32Array[],
  width: number,
  height: number,
  length: number,
): void {
  const steps = Math.ceil(length);
  const angle = around(random, Math.PI);
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  for (const plane of planes) {
    const still = plane.slice();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let k = 0; k < steps; k++) {
          const u = Math.round(x + dx * (k - steps / 2));
          const v = Math.round(y + dy * (k - steps / 2));
          const inside = Math.min(height - 1, Math.max(0, v)) * width;
          sum += still[inside + Math.min(width - 1, Math.max(0, u))];
        }
        plane[y * width + x] = sum / steps;
      }
    }
  }
}

import { FRAME_SIDE } from '../src/recognizer/types.ts';
import { augment, augmentedFrame, HANDWRITING } from './augment.ts';
import { NO_DIGIT } from './loss.ts';
import { below, between, type Random } from './random.ts';
import { allocateSamples, type Dataset, frameAt, PIXELS, type SampleSource } from './samples.ts';

type Paint = (out: Float32Array, random: Random, digits: Dataset) => void;

/**
 * Frames that show no digit: what is left when a picture is empty, noisy, scribbled on, or shows two
 * digits in one box.
 */
export function negatives(digits: Dataset): SampleSource {
  return {
    size: digits.labels.length,
    draw(random, count) {
      const drawn = allocateSamples(count);
      drawn.labels.fill(NO_DIGIT);
      for (let i = 0; i < count; i++) {
        const painted = new Float32Array(PIXELS);
        PAINTS[below(random, PAINTS.length)](painted, random, digits);
        // As blurred as digits are, or sharpness would tell them apart.
        augment(painted, frameAt(drawn.frames, i), random, HANDWRITING);
      }
      return drawn;
    },
  };
}

const blank: Paint = (out, random) => {
  const ink = between(random, 0, 0.3);
  for (let i = 0; i < PIXELS; i++) out[i] = ink * random();
};

const noise: Paint = (out, random) => {
  const density = between(random, 0.05, 0.9);
  const cell = 1 + below(random, 4);
  const across = Math.ceil(FRAME_SIDE / cell);
  const cells = Float32Array.from({ length: across * across }, () =>
    random() < density ? random() : 0,
  );
  for (let i = 0; i < PIXELS; i++) {
    const row = Math.floor(i / FRAME_SIDE / cell);
    out[i] = cells[row * across + Math.floor((i % FRAME_SIDE) / cell)];
  }
};

/** Straight strokes from anywhere to anywhere; so many that they make no digit by chance. */
const scribble: Paint = (out, random) => {
  const count = 5 + below(random, 6);
  const width = between(random, 0.6, 1.8);
  let [x, y] = [between(random, 4, 24), between(random, 4, 24)];
  for (let stroke = 0; stroke < count; stroke++) {
    const [toX, toY] = [between(random, 3, 25), between(random, 3, 25)];
    const steps = Math.ceil(2 * Math.hypot(toX - x, toY - y));
    for (let step = 0; step <= steps; step++) {
      dab(out, x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps, width);
    }
    [x, y] = random() < 0.6 ? [toX, toY] : [between(random, 4, 24), between(random, 4, 24)];
  }
};

/** Two digits side by side, squeezed into one box. */
const pair: Paint = (out, random, digits) => {
  const [left, right] = [randomDigit(random, digits), randomDigit(random, digits)];
  const squeeze = between(random, 1.3, 1.5);
  for (let row = 0; row < FRAME_SIDE; row++) {
    for (let column = 0; column < FRAME_SIDE / 2; column++) {
      const from = row * FRAME_SIDE + Math.floor(4 + column * squeeze);
      const i = row * FRAME_SIDE + column;
      out[i] = left[from];
      out[i + FRAME_SIDE / 2] = right[from];
    }
  }
};

const PAINTS: readonly Paint[] = [blank, noise, scribble, scribble, pair];

/** Any digit but a 1, which squeezed into half a box could be a stroke of the other. */
function randomDigit(random: Random, digits: Dataset): Float32Array {
  let original = below(random, digits.labels.length);
  while (digits.labels[original] === 1) original = below(random, digits.labels.length);
  const frame = new Float32Array(PIXELS);
  augmentedFrame(digits, original, frame, random, HANDWRITING);
  return frame;
}

function dab(out: Float32Array, x: number, y: number, width: number): void {
  for (let row = Math.floor(y) - 2; row <= y + 3; row++) {
    for (let column = Math.floor(x) - 2; column <= x + 3; column++) {
      if (row < 0 || column < 0 || row >= FRAME_SIDE || column >= FRAME_SIDE) continue;
      const ink = Math.min(1, Math.max(0, width + 0.5 - Math.hypot(column - x, row - y)));
      const i = row * FRAME_SIDE + column;
      out[i] = Math.max(out[i], ink);
    }
  }
}

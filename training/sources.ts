import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS } from './architectures.ts';
import { type Augmentation, augmentedFrame, NONE } from './augment.ts';
import { augmentInContext } from './augment-context.ts';
import { LOOKALIKE, NO_DIGIT } from './loss.ts';
import { below } from './random.ts';
import {
  allocateSamples,
  type Dataset,
  frameAt,
  PIXELS,
  part,
  type SampleSource,
} from './samples.ts';

const IN_CONTEXT = CHANNELS.context;

/** Share of frames that stay as they are: what is resampled is never quite as sharp. */
const AS_IS = 0.2;

/** Random frames of a set, nearly all of them changed as `augmentation` says. */
export function augmented(dataset: Dataset, augmentation: Augmentation): SampleSource {
  const size = dataset.labels.length;
  return {
    size,
    channels: 1,
    draw(random, count) {
      const drawn = allocateSamples(count);
      for (let i = 0; i < count; i++) {
        const original = below(random, size);
        drawn.labels[i] = dataset.labels[original];
        const change = random() < AS_IS ? NONE : augmentation;
        augmentedFrame(dataset, original, frameAt(drawn.frames, i), random, change);
      }
      return drawn;
    },
  };
}

/** Random frames with what stands around them, nearly all of them changed as `augmentation` says. */
export function augmentedInContext(dataset: Dataset, augmentation: Augmentation): SampleSource {
  const size = dataset.labels.length;
  const values = IN_CONTEXT * PIXELS;
  return {
    size,
    channels: IN_CONTEXT,
    draw(random, count) {
      const drawn = allocateSamples(count, IN_CONTEXT);
      for (let i = 0; i < count; i++) {
        const original = below(random, size);
        drawn.labels[i] = dataset.labels[original];
        const ink = dataset.ink.subarray(original * values, (original + 1) * values);
        const out = drawn.frames.subarray(i * values, (i + 1) * values);
        for (let k = 0; k < values; k++) out[k] = ink[k] / 255;
        if (random() >= AS_IS) augmentInContext(out, random, augmentation);
      }
      return drawn;
    },
  };
}

/** A pool of composed frames; its last twentieth is held out like MNIST's validation images. */
export interface Pool {
  readonly training: Dataset;
  readonly validation: Dataset;
}

const HELD_OUT = 0.05;

/**
 * Reads a pool of composed frames: `<name>.frames.bin` (n × 784 ink values, 0…255) and
 * `<name>.labels.bin` (n labels, −2…9) in `folder`. What looks like a digit by itself and is none
 * is left out.
 *
 * @throws where a file is missing or the two do not fit.
 */
export function loadPool(folder: string, name: string): Pool {
  const { frames, labels } = readPool(folder, name);
  const rows = [...labels.keys()].filter((row) => labels[row] !== LOOKALIKE);
  const ink = new Uint8Array(rows.length * PIXELS);
  rows.forEach((row, i) => {
    ink.set(frames.subarray(row * PIXELS, (row + 1) * PIXELS), i * PIXELS);
  });
  return holdOut({ ink, labels: Int8Array.from(rows, (row) => labels[row]) });
}

/**
 * The same with what stands around the frames, `<name>.surroundings.bin` (n × 2 × 784): three
 * numbers a pixel. What looks like a digit by itself and is none is no digit here.
 */
export function loadPoolInContext(folder: string, name: string): Pool {
  const { frames, labels } = readPool(folder, name);
  const around = readFileSync(join(folder, `${name}.surroundings.bin`));
  if (around.length !== 2 * frames.length) {
    throw new Error(`pool ${name}: ${around.length} values around ${frames.length} of ink`);
  }
  const ink = new Uint8Array(IN_CONTEXT * frames.length);
  for (let row = 0; row < labels.length; row++) {
    for (let p = 0; p < PIXELS; p++) {
      const to = IN_CONTEXT * (row * PIXELS + p);
      ink[to] = frames[row * PIXELS + p];
      ink[to + 1] = around[2 * row * PIXELS + p];
      ink[to + 2] = around[(2 * row + 1) * PIXELS + p];
    }
  }
  return holdOut({ ink, labels: labels.map((label) => Math.max(NO_DIGIT, label)) });
}

function readPool(folder: string, name: string) {
  const frames = readFileSync(join(folder, `${name}.frames.bin`));
  const labels = new Int8Array(readFileSync(join(folder, `${name}.labels.bin`)));
  if (labels.length === 0 || frames.length !== labels.length * PIXELS) {
    throw new Error(`pool ${name}: ${frames.length} ink values do not fit ${labels.length} labels`);
  }
  if (labels.some((label) => label < LOOKALIKE || label > 9)) {
    throw new Error(`pool ${name} has a label outside −2…9`);
  }
  return { frames, labels };
}

function holdOut(all: Dataset): Pool {
  const border = Math.floor(all.labels.length * (1 - HELD_OUT));
  return { training: part(all, 0, border), validation: part(all, border) };
}

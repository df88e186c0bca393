import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../tooling/user-error.ts';
import { type Augmentation, augmentedFrame, NONE } from './augment.ts';
import { NO_DIGIT } from './loss.ts';
import { below } from './random.ts';
import {
  allocateSamples,
  type Dataset,
  frameAt,
  PIXELS,
  part,
  type SampleSource,
} from './samples.ts';

/** Share of frames that stay as they are: what is resampled is never quite as sharp. */
const AS_IS = 0.2;

/** Random frames of a set, nearly all of them changed as `augmentation` says. */
export function augmented(dataset: Dataset, augmentation: Augmentation): SampleSource {
  const size = dataset.labels.length;
  return {
    size,
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

/** A pool of composed frames; its last twentieth is held out like MNIST's validation images. */
export interface Pool {
  readonly training: Dataset;
  readonly validation: Dataset;
}

const HELD_OUT = 0.05;

/**
 * Reads a pool of composed frames: `<name>.frames.bin` (n × 784 ink values, 0…255) and
 * `<name>.labels.bin` (n labels, −1…9) in `folder`.
 *
 * @throws where a file is missing or the two do not fit.
 */
export function loadPool(folder: string, name: string): Pool {
  const ink = readFileSync(join(folder, `${name}.frames.bin`));
  const labels = new Int8Array(readFileSync(join(folder, `${name}.labels.bin`)));
  if (labels.length === 0 || ink.length !== labels.length * PIXELS) {
    throw new UserError(
      `pool ${name}: ${ink.length} ink values do not fit ${labels.length} labels`,
    );
  }
  if (labels.some((label) => label < NO_DIGIT || label > 9)) {
    throw new UserError(`pool ${name} has a label outside −1…9`);
  }
  return holdOut({ ink, labels });
}

function holdOut(all: Dataset): Pool {
  const border = Math.floor(all.labels.length * (1 - HELD_OUT));
  return { training: part(all, 0, border), validation: part(all, border) };
}

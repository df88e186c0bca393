import { FRAME_SIDE } from '../src/recognizer/types.ts';
import type { Random } from './random.ts';

/** Ink values of one frame. */
export const PIXELS = FRAME_SIDE * FRAME_SIDE;

/** Frames and what they show. */
export interface Samples {
  /** n × 28 × 28 values, 0…1. */
  readonly frames: Float32Array;
  /** 0…9, or −1 where there is no digit. */
  readonly labels: Int8Array;
}

/** Frames as they are kept: one byte a pixel. */
export interface Dataset {
  /** n × 28 × 28 values, 0…255. */
  readonly ink: Uint8Array;
  /** 0…9, or −1 where there is no digit. */
  readonly labels: Int8Array;
}

/** The frames `from` … `to` − 1 of a set. */
export function part({ ink, labels }: Dataset, from: number, to = labels.length): Dataset {
  const size = ink.length / labels.length;
  return { ink: ink.subarray(from * size, to * size), labels: labels.subarray(from, to) };
}

/** Several sets as one. */
export function concatenate(sets: readonly Dataset[]): Dataset {
  const ink = Buffer.concat(sets.map((set) => set.ink));
  const labels = Int8Array.from(sets.flatMap((set) => [...set.labels]));
  return { ink, labels };
}

/** All frames of a set, ready for a network. */
export function samplesOf({ ink, labels }: Dataset): Samples {
  const frames = new Float32Array(ink.length);
  for (let i = 0; i < ink.length; i++) frames[i] = ink[i] / 255;
  return { frames, labels };
}

/** Where training frames come from. */
export interface SampleSource {
  /** How many different originals it draws from. */
  readonly size: number;
  /** `count` random frames; the same stream gives the same frames. */
  draw(random: Random, count: number): Samples;
}

/** An empty batch. */
export function allocateSamples(count: number): Samples {
  return { frames: new Float32Array(count * PIXELS), labels: new Int8Array(count) };
}

/** The pixels of the `index`-th frame, shared with `frames`. */
export function frameAt(frames: Float32Array, index: number): Float32Array {
  return frames.subarray(index * PIXELS, (index + 1) * PIXELS);
}

/** A source and its share of every batch; shares are relative to their sum. */
export interface Ingredient {
  readonly source: SampleSource;
  readonly share: number;
}

/** Draws from several sources in fixed proportions; what does not divide evenly is left to chance. */
export function mix(ingredients: readonly Ingredient[]): SampleSource {
  const total = ingredients.reduce((sum, { share }) => sum + share, 0);
  return {
    size: ingredients.reduce((sum, { source }) => sum + source.size, 0),
    draw(random, count) {
      const samples = allocateSamples(count);
      const chance = random();
      let cumulative = 0;
      let start = 0;
      ingredients.forEach(({ source, share }, index) => {
        cumulative += (share / total) * count;
        const last = index === ingredients.length - 1;
        const end = last ? count : Math.min(count, Math.floor(cumulative + chance));
        const part = source.draw(random, end - start);
        samples.frames.set(part.frames, start * PIXELS);
        samples.labels.set(part.labels, start);
        start = end;
      });
      return samples;
    },
  };
}

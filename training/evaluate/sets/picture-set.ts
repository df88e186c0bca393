import type { Pixels } from '../../../src/recognizer/types.ts';

/** Pictures with what they show, made or decoded one at a time. */
export interface PictureSet {
  readonly length: number;
  /** What tells a picture from the others of its set. */
  name(index: number): string;
  /** The digits it shows; `''` where there are none. */
  label(index: number): string;
  /** The same pixels every time. @throws Error where the file is no picture. */
  pixels(index: number): Promise<Pixels>;
}

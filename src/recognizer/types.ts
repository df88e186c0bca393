/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture as an `ImageData` lays it out: RGBA, 8 bit, straight alpha, row by row from the top. */
export interface Pixels extends Size {
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** A rectangle in picture coordinates (pixels, origin top left). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One number per pixel, row by row. What the number means is said where the plane is made. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Side of the square frame the networks see, in pixels. */
export const FRAME_SIDE = 28;

/** The two networks that can be asked. */
export type ModelName = 'cnn' | 'mlp';
export const MODEL_NAMES = ['cnn', 'mlp'] as const satisfies readonly ModelName[];

/** What the person says is in the picture: one digit, a number, or find out. */
export type Expect = 'auto' | 'digit' | 'number';
export const EXPECTATIONS = ['auto', 'digit', 'number'] as const satisfies readonly Expect[];

/** One digit that was read. */
export interface DigitReading {
  /** 0…9. */
  readonly digit: number;
  /** Calibrated probability that this is a digit and that it is this one, 0…1. */
  readonly confidence: number;
  /** Ten calibrated probabilities that sum to 1, given that it is a digit. */
  readonly probabilities: readonly number[];
  /** Where it stands in the picture. */
  readonly box: Box;
  /** The 28×28 frame the network saw, row by row, 0 (paper) … 255 (ink). */
  readonly frame: readonly number[];
}

/** A digit, or a sign that belongs to a number. */
export interface CharacterReading {
  /** As it stands in the text. */
  readonly char: string;
  readonly box: Box;
  /** Probability that it is there and is this one, 0…1. */
  readonly confidence: number;
}

/** What a character was taken for: only digits, and signs between and beside them, are read. */
export const SORTS = ['digit', 'sign', 'letter'] as const;
export type Sort = (typeof SORTS)[number];

/** A character that was found, whether it was read or left alone. */
export interface SeenCharacter extends CharacterReading {
  readonly sort: Sort;
}

/** Maximum number of characters listed for a picture. */
export const MOST_SEEN = 300;

/** What was read in one picture. */
export interface Reading {
  /**
   * The numbers as they are written, with their signs, in reading order: several on a line separated
   * by a space, lines by a line feed; `''` where there is no digit.
   */
  readonly text: string;
  /** How sure the whole reading is, 0…1; near 0 where there is no digit. */
  readonly confidence: number;
  readonly digits: readonly DigitReading[];
  /** The digits, and the signs that stand between and beside them, as they follow in `text`. */
  readonly characters: readonly CharacterReading[];
  /** What was found, read or left alone, the surest first; at most {@link MOST_SEEN}. */
  readonly seen: readonly SeenCharacter[];
  /** How many characters were found that are no digit and no sign of a number. */
  readonly rejected: number;
  /** Not everything was looked at: the picture holds more than there was time for. */
  readonly stopped: boolean;
  /** Size of the picture that `box` refers to. */
  readonly width: number;
  readonly height: number;
  readonly model: ModelName;
}

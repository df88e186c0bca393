import type { Expect, ModelName, Reading } from '../recognizer/types.ts';

/** How a picture should be read. */
export interface ClassifyOptions {
  readonly model: ModelName;
  readonly expect: Expect;
  /** Whether signs between and beside digits are kept; they are where nothing is said. */
  readonly signs?: boolean;
}

/**
 * Pixels as they travel in a message: `runtime.sendMessage` is JSON in Chrome, so the RGBA bytes
 * go as base64.
 */
export interface WirePixels {
  readonly width: number;
  readonly height: number;
  /** Base64 of width × height × 4 bytes. */
  readonly rgba: string;
}

/** What a classification gives: the reading and how long the recognizer took, in milliseconds. */
export interface Classified {
  readonly reading: Reading;
  readonly ms: number;
}

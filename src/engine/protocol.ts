import type { ExplainOptions } from '../recognizer/explain/explanation.ts';
import type { Expect, ModelName, Reading } from '../recognizer/types.ts';
import type { Result } from './failure.ts';

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

/** Asks the engine to read the digits of a picture. */
export interface ClassifyRequest {
  readonly type: 'classify';
  readonly id: string;
  readonly pixels: WirePixels;
  readonly options: ClassifyOptions;
}

/** Asks the engine why a frame is read as it is. */
export interface ExplainRequest {
  readonly type: 'explain';
  readonly id: string;
  /** 28×28 ink values, row by row, 0 (paper) … 255 (ink). */
  readonly frame: readonly number[];
  readonly options: ExplainOptions;
}

/** Tells the engine that nobody waits for the answer to request `id` any more. */
export interface CancelRequest {
  readonly type: 'cancel';
  readonly id: string;
}

/** Asks for a sign of life while request `id` is waited for. */
export interface PingRequest {
  readonly type: 'ping';
  readonly id: string;
}

/** Requests an extension page may send to the engine. */
export type EngineRequest = ClassifyRequest | ExplainRequest | CancelRequest | PingRequest;

/** What a classification gives: the reading and how long the recognizer took, in milliseconds. */
export interface Classified {
  readonly reading: Reading;
  readonly ms: number;
}

/** The answer to the request with the same id. */
export type EngineResponse<T> = Result<T> & { readonly id: string };

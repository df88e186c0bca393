import type { Expect, ModelName, Reading } from '../recognizer/types.ts';

/** How a picture should be read. */
export interface ClassifyOptions {
  readonly model: ModelName;
  readonly expect: Expect;
}

/** Why something could not be done. The UI turns the code into words (`error_<code>` in `_locales`). */
export type ErrorCode =
  | 'bad-message'
  | 'picture-missing'
  | 'picture-broken'
  | 'picture-too-large'
  | 'picture-unreadable'
  | 'page-forbidden'
  | 'model-broken'
  | 'timeout'
  | 'cancelled'
  | 'internal';

/** An error as a value: a code for the program and the words to show, a detail for the developer. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail: string;
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

/** Requests an extension page or an injected script may send to the background. */
export type EngineRequest = ClassifyRequest;

/** What a classification gives: the reading and how long the recognizer took, in milliseconds. */
export interface Classified {
  readonly reading: Reading;
  readonly ms: number;
}

/** The answer to the request with the same id. */
export type EngineResponse<T> =
  | { readonly id: string; readonly ok: true; readonly value: T }
  | { readonly id: string; readonly ok: false; readonly error: Failure };

/** Why something could not be done. The interface turns the code into words (`error_…` in `_locales`). */
export const ERROR_CODES = [
  'bad-message',
  'picture-missing',
  'picture-broken',
  'picture-pdf',
  'picture-heic',
  'picture-too-large',
  'picture-unreadable',
  'picture-pending',
  'picture-unloaded',
  'pictures-left-out',
  'tab-hidden',
  'extension-gone',
  'address-unreachable',
  'frame-forbidden',
  'page-forbidden',
  'model-broken',
  'timeout',
  'cancelled',
  'store-full',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error as a value: a code for the program and the words to show, a detail for the developer. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail: string;
}

/** No value, and why. */
export interface Failed {
  readonly ok: false;
  readonly error: Failure;
}

/** A value, or why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failed;

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failure with what is known about its cause: words, or whatever was thrown. */
export function fail(code: ErrorCode, cause: unknown): Failed {
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return { ok: false, error: { code, detail } };
}

/** A failure as a promise rejects with it. */
export class EngineError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.code}: ${failure.detail}`);
    this.name = 'EngineError';
    this.failure = failure;
  }

  get code(): ErrorCode {
    return this.failure.code;
  }
}

import type * as v from 'valibot';
import type { ExplainOptions, Explanation } from '../recognizer/explain/explanation.ts';
import type { Pixels } from '../recognizer/types.ts';
import { EngineError, type Failure } from './failure.ts';
import { SILENCE_MS } from './limits.ts';
import type { Classified, ClassifyOptions, EngineRequest } from './protocol.ts';
import { resend } from './resend.ts';
import { classified, engineResponse, explanation, parse } from './schema.ts';
import { toWire } from './wire.ts';

/** What the interface asks of the engine, wherever that runs. */
export interface EngineClient {
  /**
   * Reads the digits of a picture of at most `READ_PIXELS` pixels. Rejects with an `EngineError`;
   * with code `cancelled` once `signal` is aborted, and the engine then stops working on it.
   */
  classify(pixels: Pixels, options: ClassifyOptions, signal?: AbortSignal): Promise<Classified>;
  /** Says why a 28×28 frame (0…255) is read as it is. Rejects as `classify` does. */
  explain(
    frame: readonly number[],
    options: ExplainOptions,
    signal?: AbortSignal,
  ): Promise<Explanation>;
}

/**
 * Carries one request to where the engine lives and its answer back. Rejects or gives `undefined`
 * where nobody answers, for instance because the service worker was killed while it worked.
 */
export type Transport = (request: EngineRequest) => Promise<unknown>;

/** An engine is given up once so many pings in a row were not answered. */
const PINGS = 3;

/**
 * An engine at the far end of a transport. How long a request may take is for the engine to say,
 * which knows when its turn came; here only an engine that says nothing at all is given up.
 */
export function createClient(transport: Transport, silenceMs = SILENCE_MS): EngineClient {
  return {
    classify: (pixels, options, signal) => {
      const id = crypto.randomUUID();
      return ask({ type: 'classify', id, pixels: toWire(pixels), options }, classified, signal);
    },
    explain: (frame, options, signal) => {
      const id = crypto.randomUUID();
      return ask({ type: 'explain', id, frame, options }, explanation, signal);
    },
  };

  /** What the engine answers to `request`, or an `EngineError`. */
  async function ask<T>(
    request: EngineRequest,
    answer: v.GenericSchema<unknown, T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const parsed = parse(engineResponse(answer), await settle(request, signal));
    if (!parsed.ok) throw new EngineError(parsed.error);
    if (!parsed.value.ok) throw new EngineError(parsed.value.error);
    return parsed.value.value;
  }

  /** The answer to `request`, or an `EngineError` when nobody wants or nobody gives it any more. */
  function settle(request: EngineRequest, signal: AbortSignal | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const stop = (failure: Failure) => {
        end();
        reject(new EngineError(failure));
        transport({ type: 'cancel', id: request.id }).catch(() => {});
      };
      const onAbort = () => stop({ code: 'cancelled', detail: 'The caller took it back.' });
      if (signal?.aborted) return onAbort();
      signal?.addEventListener('abort', onAbort);
      const unwatch = watch(request.id, () =>
        stop({ code: 'timeout', detail: `No sign of life in ${silenceMs} ms.` }),
      );
      const end = () => {
        unwatch();
        signal?.removeEventListener('abort', onAbort);
      };
      resend(() => transport(request))
        .then(resolve, reject)
        .finally(end);
    });
  }

  /** Calls `onSilence` once the engine gave no sign of life for too long. Returns the way to stop. */
  function watch(id: string, onSilence: () => void): () => void {
    // Counted, not timed: the clock of a page in the background or of a machine asleep stands still.
    let unanswered = 0;
    const timer = setInterval(() => {
      if (unanswered === PINGS) return onSilence();
      unanswered++;
      transport({ type: 'ping', id }).then(
        (answer) => {
          if (answer !== undefined) unanswered = 0;
        },
        () => {},
      );
    }, silenceMs / PINGS);
    return () => clearInterval(timer);
  }
}

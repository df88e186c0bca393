import type { ExplainOptions, Explanation } from '../recognizer/explain/explanation.ts';
import type { Pixels } from '../recognizer/types.ts';
import { caller, type Envelope } from './calls.ts';
import { engineCalls } from './engine-calls.ts';
import { EngineError, type Failure, type Result } from './failure.ts';
import { SILENCE_MS } from './limits.ts';
import type { Classified, ClassifyOptions } from './protocol.ts';
import { resend } from './resend.ts';
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
 * Carries one message to where the engine lives and its answer back. Rejects or gives `undefined`
 * where nobody answers, for instance because the service worker was killed while it worked.
 */
export type Transport = (message: Envelope) => Promise<unknown>;

/** An engine is given up once so many pings in a row were not answered. */
const PINGS = 3;

/**
 * An engine at the far end of a transport. How long a request may take is for the engine to say,
 * which knows when its turn came; here only an engine that says nothing at all is given up.
 */
export function createClient(transport: Transport, silenceMs = SILENCE_MS): EngineClient {
  const engine = caller('engine', engineCalls, (message) => resend(() => transport(message)));
  const { ping, cancel } = caller('engine', engineCalls, transport);

  return {
    classify: (pixels, options, signal) =>
      ask((id) => engine.classify(id, toWire(pixels), options), signal),
    explain: (frame, options, signal) => ask((id) => engine.explain(id, frame, options), signal),
  };

  /** What the engine answers, or an `EngineError` when nobody wants or nobody gives it any more. */
  function ask<T>(
    send: (id: string) => Promise<Result<T>>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const id = crypto.randomUUID();
    const takenBack: Failure = { code: 'cancelled', detail: 'The caller took it back.' };
    if (signal?.aborted) return Promise.reject(new EngineError(takenBack));
    return new Promise((resolve, reject) => {
      const stop = (failure: Failure) => {
        end();
        reject(new EngineError(failure));
        cancel(id).catch(() => {});
      };
      const onAbort = () => stop(takenBack);
      signal?.addEventListener('abort', onAbort);
      const unwatch = watch(id, () =>
        stop({ code: 'timeout', detail: `No sign of life in ${silenceMs} ms.` }),
      );
      const end = () => {
        unwatch();
        signal?.removeEventListener('abort', onAbort);
      };
      send(id)
        .then((answer) =>
          answer.ok ? resolve(answer.value) : reject(new EngineError(answer.error)),
        )
        .catch(reject)
        .finally(end);
    });
  }

  /** Calls `onSilence` once the engine gave no sign of life for too long. Returns its unsubscribe. */
  function watch(id: string, onSilence: () => void): () => void {
    // Counted, not timed: the clock of a page in the background or of a machine asleep stands still.
    let unanswered = 0;
    const timer = setInterval(() => {
      if (unanswered === PINGS) return onSilence();
      unanswered++;
      ping(id).then(
        () => {
          unanswered = 0;
        },
        () => {},
      );
    }, silenceMs / PINGS);
    return () => clearInterval(timer);
  }
}

import type * as v from 'valibot';
import type { ExplainOptions, Explanation } from '../recognizer/explain/explanation.ts';
import type { Pixels } from '../recognizer/types.ts';
import { EngineError, type Failure } from './failure.ts';
import type { Classified, ClassifyOptions, EngineRequest } from './protocol.ts';
import { classified, engineResponse, explanation, parse } from './schema.ts';
import { toWire } from './wire.ts';

/** What the interface asks of the engine, wherever that runs. */
export interface EngineClient {
  /**
   * Reads the digits of a picture of at most `MAX_PIXELS` pixels. Rejects with an `EngineError`;
   * with code `cancelled` once `signal` is aborted, and the answer is then dropped.
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
 * Carries one request to where the engine lives and its answer back. Rejects where nobody answers,
 * for instance because the service worker was killed while it worked.
 */
export type Transport = (request: EngineRequest) => Promise<unknown>;

/** A cold service worker answers in a quarter of a second; this is for a machine on its knees. */
const PATIENCE_MS = 15_000;

/** An engine at the far end of a transport. */
export function createClient(transport: Transport, patience = PATIENCE_MS): EngineClient {
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

  /** The answer to `request`, or an `EngineError` when time is up or nobody wants it any more. */
  function settle(request: EngineRequest, signal: AbortSignal | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const stop = (failure: Failure) => {
        reject(new EngineError(failure));
        transport({ type: 'cancel', id: request.id }).catch(() => {});
      };
      const onAbort = () => stop({ code: 'cancelled', detail: 'The caller took it back.' });
      if (signal?.aborted) return onAbort();
      signal?.addEventListener('abort', onAbort);
      const timer = setTimeout(
        () => stop({ code: 'timeout', detail: `No answer in ${patience} ms.` }),
        patience,
      );
      sendTwice(request)
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', onAbort);
        });
    });
  }

  /** A killed worker drops its requests; the second one wakes a fresh worker. */
  async function sendTwice(request: EngineRequest): Promise<unknown> {
    try {
      return await transport(request);
    } catch {
      return transport(request).catch((error: unknown) => {
        throw new EngineError({ code: 'internal', detail: String(error) });
      });
    }
  }
}

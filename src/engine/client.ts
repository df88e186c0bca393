import type { Pixels } from '../recognizer/types.ts';
import { EngineError, type Failure } from './failure.ts';
import type { Classified, ClassifyOptions, EngineRequest } from './protocol.ts';
import { classified, engineResponse, parse } from './schema.ts';
import { toWire } from './wire.ts';

/** What the interface asks of the engine, wherever that runs. */
export interface EngineClient {
  /**
   * Reads the digits of a picture of at most `MAX_PIXELS` pixels. Rejects with an `EngineError`;
   * with code `cancelled` once `signal` is aborted, and the answer is then dropped.
   */
  classify(pixels: Pixels, options: ClassifyOptions, signal?: AbortSignal): Promise<Classified>;
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
    classify: async (pixels, options, signal) => {
      const request: EngineRequest = {
        type: 'classify',
        id: crypto.randomUUID(),
        pixels: toWire(pixels),
        options,
      };
      const answer = await settle(request, signal);
      const parsed = parse(engineResponse(classified), answer);
      if (!parsed.ok) throw new EngineError(parsed.error);
      if (!parsed.value.ok) throw new EngineError(parsed.value.error);
      return parsed.value.value;
    },
  };

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

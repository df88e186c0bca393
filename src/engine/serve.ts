import type { Explanation } from '../recognizer/explain/explanation.ts';
import { answerer, type Calls } from './calls.ts';
import type { Engine } from './engine.ts';
import { engineCalls } from './engine-calls.ts';
import { fail, type Result } from './failure.ts';
import type { Classified } from './protocol.ts';
import { fromWire } from './wire.ts';

/** Puts an engine behind messages; `undefined` for those that are not for it. */
export function serve(engine: Engine): (message: unknown) => Promise<unknown> | undefined {
  const readings = createRequests<Classified>();
  const explanations = createRequests<Explanation>();
  const handlers: Calls<typeof engineCalls> = {
    classify: (id, pixels, options) =>
      readings.run(id, (signal) => engine.classify(fromWire(pixels), options, signal)),
    explain: (id, frame, options) =>
      explanations.run(id, (signal) => engine.explain(frame, options, signal)),
    cancel: async (id) => {
      readings.cancel(id);
      explanations.cancel(id);
      return null;
    },
    ping: async () => null,
  };
  const answer = answerer('engine', engineCalls, () => handlers);
  return (message) => answer(message, null);
}

/** Requests in our hands, by id, each of which can be cancelled. */
function createRequests<T>() {
  const running = new Map<string, { cancel: AbortController; answer: Promise<Result<T>> }>();
  return {
    run(id: string, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
      // Sent once more though we have it: its sender thought that we were gone.
      const known = running.get(id);
      if (known) return known.answer;
      const cancel = new AbortController();
      const answer = settle(() => work(cancel.signal)).finally(() => running.delete(id));
      running.set(id, { cancel, answer });
      return answer;
    },
    cancel: (id: string) => running.get(id)?.cancel.abort(),
  };
}

/** What was asked for in bytes that are none of a picture is refused. */
async function settle<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail('bad-message', error);
  }
}

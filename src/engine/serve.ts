import type { Explanation } from '../recognizer/explain/explanation.ts';
import type { Engine } from './engine.ts';
import { fail, type Result } from './failure.ts';
import type { CancelRequest, Classified, EngineRequest, EngineResponse } from './protocol.ts';
import { engineRequest, parse } from './schema.ts';
import { fromWire } from './wire.ts';

type Answer = Classified | Explanation;

/** Answers one message, whatever it is. */
export type Server = (message: unknown) => Promise<EngineResponse<Answer | null>>;

/** Puts an engine behind messages: parses them, answers under their id, honours cancellations. */
export function serve(engine: Engine): Server {
  const running = new Map<string, AbortController>();
  return async (message) => {
    const parsed = parse(engineRequest, message);
    if (!parsed.ok) return { id: idOf(message), ...parsed };
    const request = parsed.value;
    const { id } = request;
    if (request.type === 'cancel') {
      running.get(id)?.abort();
      return { id, ok: true, value: null };
    }
    const cancel = new AbortController();
    running.set(id, cancel);
    try {
      return { id, ...(await answer(engine, request, cancel.signal)) };
    } finally {
      running.delete(id);
    }
  };
}

async function answer(
  engine: Engine,
  request: Exclude<EngineRequest, CancelRequest>,
  signal: AbortSignal,
): Promise<Result<Answer>> {
  try {
    return request.type === 'classify'
      ? await engine.classify(fromWire(request.pixels), request.options, signal)
      : await engine.explain(request.frame, request.options, signal);
  } catch (error) {
    return fail('bad-message', error);
  }
}

/** The id of a message that is otherwise not understood, so that its sender can be answered. */
function idOf(message: unknown): string {
  const named = typeof message === 'object' && message !== null && 'id' in message;
  return named && typeof message.id === 'string' ? message.id.slice(0, 64) : '';
}

import type { Explanation } from '../recognizer/explain/explanation.ts';
import type { Engine } from './engine.ts';
import { fail, type Result } from './failure.ts';
import type { Classified, ClassifyRequest, EngineResponse, ExplainRequest } from './protocol.ts';
import { engineRequest, parse } from './schema.ts';
import { fromWire } from './wire.ts';

type Answer = Classified | Explanation;
type Response = EngineResponse<Answer | null>;

/** Answers one message, whatever it is. */
export type Server = (message: unknown) => Promise<Response>;

/** A request in our hands. */
interface Running {
  readonly cancel: AbortController;
  readonly response: Promise<Response>;
}

/** Puts an engine behind messages: parses them, answers under their id, honours cancellations. */
export function serve(engine: Engine): Server {
  const running = new Map<string, Running>();

  function start(request: ClassifyRequest | ExplainRequest): Running {
    const { id } = request;
    const cancel = new AbortController();
    const response = answer(engine, request, cancel.signal)
      .then((result) => ({ id, ...result }))
      .finally(() => running.delete(id));
    const started = { cancel, response };
    running.set(id, started);
    return started;
  }

  return async (message) => {
    const parsed = parse(engineRequest, message);
    if (!parsed.ok) return { id: idOf(message), ...parsed };
    const request = parsed.value;
    const { id } = request;
    const known = running.get(id);
    if (request.type === 'cancel') known?.cancel.abort();
    if (request.type === 'cancel' || request.type === 'ping') return { id, ok: true, value: null };
    // Sent once more though we have it: its sender thought that we were gone.
    return (known ?? start(request)).response;
  };
}

async function answer(
  engine: Engine,
  request: ClassifyRequest | ExplainRequest,
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

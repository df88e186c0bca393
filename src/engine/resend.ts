import { EngineError } from './failure.ts';

/** A request that ends its worker each time is not sent for ever. */
const TRIES = 5;

/**
 * Sends a message until it is answered: a worker that is killed drops what it was asked, and the
 * next message wakes a fresh one. The sender then sees a rejection, or `undefined` for an answer,
 * which no receiver of ours gives. Rejects with an `EngineError` (`internal`) after some tries.
 */
export async function resend(send: () => Promise<unknown>): Promise<unknown> {
  let why: unknown = 'no answer';
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const answer = await send();
      if (answer !== undefined) return answer;
    } catch (error) {
      why = error;
    }
  }
  throw new EngineError({ code: 'internal', detail: `Lost ${TRIES} times: ${why}` });
}

import { type Failed, fail } from '../engine/failure.ts';
import { type Click, forget, record, recorded, unanswered } from './pending-clicks.ts';

/** A click that ends its worker each time is not taken up for ever. */
const MOST_LIVES = 4;

/** What is asked for by a click. */
type Asked = Pick<Click, 'action' | 'tab' | 'target'>;

/** What a click handler needs: what to do about a click, and how to say that it came to nothing. */
export interface ClickHandlerParts {
  readonly act: (click: Click, signal: AbortSignal) => Promise<void>;
  readonly say: (failure: Failed) => Promise<void>;
  /** Wakes this worker where it is killed while a tab waits. Returns its unsubscribe function. */
  readonly watch: (tabId: number) => () => void;
}

/** Takes clicks up, one for each tab, and sees to it that none goes unanswered. */
export interface ClickHandler {
  /** Does what was asked for; a newer click in the same tab stops it. Never rejects. */
  take(asked: Asked): Promise<void>;
  /** Takes up what earlier lives of this worker left undone. */
  resume(): Promise<void>;
}

/**
 * A click handler for one life of the worker. A click is recorded before anything else is done about it: the
 * browser may kill the worker at any moment, and the next life answers what is on record.
 */
export function createClickHandler({ act, say, watch }: ClickHandlerParts): ClickHandler {
  const life = crypto.randomUUID();
  const current = new Map<number, AbortController>();

  async function handle(asked: Asked): Promise<void> {
    const { id } = asked.tab;
    current.get(id)?.abort();
    const stop = new AbortController();
    current.set(id, stop);
    // At once: between the record and the watch nobody would wake the next life.
    const unwatch = watch(id);
    const { action, tab, target } = asked;
    const click = { action, tab, target, life, lives: await livesOf(asked) };
    try {
      if (click.lives > MOST_LIVES) {
        await say(fail('internal', `It ended its worker ${MOST_LIVES} times.`));
        return;
      }
      await record(click);
      if (!stop.signal.aborted) await act(click, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) await say(fail('internal', error)).catch(() => {});
    } finally {
      unwatch();
      if (current.get(id) === stop) {
        current.delete(id);
        await forget(click);
      }
    }
  }

  /** The how manieth life of the worker takes this up; the card that waits for it asks for it anew. */
  async function livesOf({ tab, target }: Asked): Promise<number> {
    const before = await recorded(tab.id);
    if (before === null || JSON.stringify(before.target) !== JSON.stringify(target)) return 1;
    return before.life === life ? before.lives : before.lives + 1;
  }

  return {
    take: handle,
    resume: async () => {
      const left = await unanswered(life);
      // Where a newer click came meanwhile the old one is of no use any more.
      await Promise.all(left.filter(({ tab }) => !current.has(tab.id)).map(handle));
    },
  };
}

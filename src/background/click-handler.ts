import { type Failed, fail } from '../engine/failure.ts';
import { type Click, forget, record, unanswered } from './pending-clicks.ts';

/** A click that ends its worker each time is not taken up for ever. */
const MOST_LIVES = 4;

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
  take(asked: Pick<Click, 'action' | 'tab' | 'target'>): Promise<void>;
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

  async function handle(click: Click): Promise<void> {
    const { id } = click.tab;
    current.get(id)?.abort();
    const stop = new AbortController();
    current.set(id, stop);
    // At once: between the record and the watch nobody would wake the next life.
    const unwatch = watch(id);
    await record(click);
    try {
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

  async function takeUp(click: Click): Promise<void> {
    if (click.lives < MOST_LIVES) return handle({ ...click, life, lives: click.lives + 1 });
    await forget(click);
    await say(fail('internal', `It ended its worker ${click.lives} times.`));
  }

  return {
    take: (asked) => handle({ ...asked, id: crypto.randomUUID(), life, lives: 1 }),
    resume: async () => {
      const left = await unanswered(life);
      // Where a newer click came meanwhile the old one is of no use any more.
      await Promise.all(left.filter(({ tab }) => !current.has(tab.id)).map(takeUp));
    },
  };
}

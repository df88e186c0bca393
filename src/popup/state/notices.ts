import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { MessageKey } from '../../components/i18n.ts';
import type { Undo } from '../environment.ts';

/** Something to say at the edge of the app. */
export interface Notice {
  readonly id: number;
  readonly words: MessageKey;
  /** Takes back what the notice tells of. */
  readonly undo?: Undo | undefined;
}

/** How long what was done can be undone, from when nothing keeps its notice any more. */
const UNDO_MS = 10_000;

export type Notices = ReturnType<typeof createNotices>;

/** What the app has to say besides its answers. What was done last can be undone while it is `covered`. */
export function createNotices(covered: ReadonlySignal<boolean> = signal(false)) {
  const list = signal<readonly Notice[]>([]);
  const said = new Set<MessageKey>();
  let next = 1;
  /** The notices under the pointer and with the focus. */
  const held = { pointer: signal<number | null>(null), focus: signal<number | null>(null) };

  const dismiss = (id: number) => {
    list.value = list.peek().filter((notice) => notice.id !== id);
  };

  /** Dismisses a notice when nothing has kept it for a while: neither a person nor a sheet. */
  const expire = (id: number) => {
    const kept = computed(() => {
      const newest = list.value.at(-1)?.id === id;
      return held.pointer.value === id || held.focus.value === id || (covered.value && newest);
    });
    const stop = effect(() => {
      if (kept.value) return;
      const timer = setTimeout(() => {
        stop();
        dismiss(id);
      }, UNDO_MS);
      return () => clearTimeout(timer);
    });
  };

  /** Says something, unless it stands there already. */
  const say = (words: MessageKey) => {
    if (list.peek().some((notice) => notice.words === words)) return;
    list.value = [...list.peek(), { id: next++, words }];
  };

  /** Says something once as long as the app is open. */
  const once = (words: MessageKey) => {
    if (said.has(words)) return;
    said.add(words);
    say(words);
  };

  return {
    list: list as ReadonlySignal<readonly Notice[]>,
    held,
    dismiss,
    say,
    once,
    /** Says that something was done, and for ten seconds or longer how to undo it. */
    done(words: MessageKey, undo: Undo): void {
      const id = next++;
      list.value = [...list.peek(), { id, words, undo }];
      expire(id);
    },
    /** Takes back what a notice tells of, and says so where the store takes nothing back. */
    async undo({ id, undo }: Notice): Promise<void> {
      dismiss(id);
      try {
        await undo?.();
      } catch {
        once('store_refused');
      }
    },
  };
}

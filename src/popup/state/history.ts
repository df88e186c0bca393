import { type ReadonlySignal, signal } from '@preact/signals';
import type { HistoryEntry } from '../../storage/history-schema.ts';
import type { HistoryStore, Undo } from '../environment.ts';
import type { Notices } from './notices.ts';

/** The history; each of `others` forgets something else that is stored of earlier times. */
export function createHistory(
  history: HistoryStore,
  notices: Notices,
  others: readonly (() => Promise<Undo>)[],
) {
  const entries = signal<readonly HistoryEntry[]>([]);
  const refused = () => notices.once('store_refused');
  void history.load().then((list) => {
    entries.value = list;
  }, refused);
  history.subscribe((list) => {
    entries.value = list;
  });

  return {
    entries: entries as ReadonlySignal<readonly HistoryEntry[]>,
    async remove(id: string): Promise<void> {
      try {
        notices.done('history_forgotten_one', await history.remove(id));
      } catch {
        refused();
      }
    },
    async clear(): Promise<void> {
      try {
        const undos = [await history.clear()];
        for (const forget of others) undos.push(await forget());
        notices.done('history_forgotten', async () => {
          for (const undo of undos) await undo();
        });
      } catch {
        refused();
      }
    },
  };
}

import { effect } from '@preact/signals';
import type { KeyValueStore } from '../../storage/key-value-store.ts';
import type { Row } from '../batch/row.ts';
import type { BatchState } from './batch-state.ts';

/** Maximum bytes of files saved for one batch; rows beyond keep their thumbnail only. */
const MOST_BYTES = 256 * 2 ** 20;
/** Changes that follow one another this closely are stored together. */
const TOGETHER_MS = 200;

/** Saves the rows of a batch under `own`; `onRefused` is called where the store takes no more. */
export function createRowAutosave(
  workspaces: KeyValueStore,
  own: string,
  batch: BatchState,
  onRefused: () => void,
) {
  /** Rows as they were last stored. */
  let kept = new Map<string, Row>();
  /** How large the stored files are, by the row they belong to. */
  let withFile = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function store(): Promise<unknown> {
    clearTimeout(timer);
    timer = undefined;
    last = last.then(put).catch(onRefused);
    return last;
  }

  async function put(): Promise<void> {
    const before = kept;
    const now = new Map(batch.rows.peek().map((row) => [row.id, row]));
    const changed = [...now.values()].filter((row) => before.get(row.id) !== row);
    const gone = [...before.keys()].filter((id) => !now.has(id));
    const files = newFiles(changed);
    await workspaces.remove(gone.flatMap((id) => [`${own}/row/${id}`, `${own}/file/${id}`]));
    await workspaces.put([
      ...changed.map(({ file: _, ...row }) => [`${own}/row/${row.id}`, row] as const),
      ...files.map(({ id, file }) => [`${own}/file/${id}`, file] as const),
    ]);
    // Where all was forgotten meanwhile, these rows are to be stored again.
    if (kept !== before) return;
    kept = now;
    withFile = new Map([...withFile].filter(([id]) => now.has(id)));
    for (const { id, file } of files) withFile.set(id, file.size);
  }

  /** The files that are not stored yet, as far as there is room. */
  function newFiles(rows: readonly Row[]): { readonly id: string; readonly file: File }[] {
    let room = MOST_BYTES - [...withFile.values()].reduce((sum, size) => sum + size, 0);
    return rows.flatMap(({ id, file }) => {
      if (!file || withFile.has(id) || file.size > room) return [];
      room -= file.size;
      return [{ id, file }];
    });
  }

  return {
    watch(): void {
      effect(() => {
        void batch.rows.value;
        timer ??= setTimeout(store, TOGETHER_MS);
      });
      globalThis.addEventListener?.('pagehide', () => {
        // What was forgotten and has not changed since stays forgotten.
        if (timer !== undefined) void store();
      });
    },
    flush: store,
    /** Says which rows are stored, each with its file if it has one: they are not stored again. */
    know(rows: readonly Row[]): void {
      kept = new Map(rows.map((row) => [row.id, row]));
      withFile = new Map(rows.flatMap(({ id, file }) => (file ? [[id, file.size]] : [])));
    },
    /**
     * Says that nothing is stored any more: the next change stores all rows again, with files.
     * Returns its undo.
     */
    forget(): () => void {
      const [keptBefore, withFileBefore] = [kept, withFile];
      clearTimeout(timer);
      timer = undefined;
      kept = new Map();
      withFile = new Map();
      return () => {
        kept = new Map([...kept, ...keptBefore]);
        withFile = new Map([...withFile, ...withFileBefore]);
      };
    },
  };
}

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EngineClient } from '../../engine/client.ts';
import type { Failure } from '../../engine/failure.ts';
import type { ClassifyOptions } from '../../engine/protocol.ts';
import { needsLook, type Order, type Row, sortRows } from '../batch/row.ts';
import { createBatchRun, type Record } from './batch-run.ts';
import type { Notices } from './notices.ts';
import { createOpenRow } from './open-row.ts';

/** The batch on screen. */
export type BatchState = ReturnType<typeof createBatchState>;

/** Who is told what becomes of the rows. */
export interface BatchListeners {
  readonly record: Record;
  /** The person said what the reading of a key really is. */
  readonly onCorrect: (key: string, corrected: string | null) => void;
}

/** Many pictures, read one after the other, and the one of them that lies open. */
export function createBatchState(
  engine: EngineClient,
  options: ReadonlySignal<ClassifyOptions>,
  threshold: ReadonlySignal<number>,
  notices: Notices,
  { record, onCorrect }: BatchListeners,
) {
  const rows = signal<readonly Row[]>([]);
  const order = signal<Order>({ by: null, descending: false });
  const onlyDoubtful = signal(false);
  const failure = signal<Failure | null>(null);
  const { run, left, update, start, stop } = createBatchRun(engine, options, rows, record);
  const doubtful = computed(() => rows.value.filter((row) => needsLook(row, threshold.value)));
  const shown = computed(() =>
    sortRows(onlyDoubtful.value ? doubtful.value : rows.value, order.value),
  );
  /** The last place given so far; those of rows that are gone count, they may come back. */
  let last = 0;
  const open = createOpenRow(engine, options, threshold, rows, shown, {
    update,
    correct,
    record,
  });

  function correct(id: string, corrected: string | null): void {
    const row = rows.peek().find((each) => each.id === id);
    if (!row) return;
    rows.value = rows.peek().map((each) => (each === row ? { ...row, corrected } : each));
    if (row.key !== null) onCorrect(row.key, corrected);
  }

  function put(added: readonly Row[]): void {
    rows.value = [...rows.peek(), ...added].toSorted((a, b) => a.place - b.place);
    last = Math.max(last, rows.peek().at(-1)?.place ?? 0);
  }

  /** Undoes that the table was emptied; a run that began since takes along what waits. */
  function putBack(gone: readonly Row[]): void {
    const before = left.peek();
    put(gone);
    if (run.peek()) void start(left.peek() - before);
  }

  return {
    rows: rows as ReadonlySignal<readonly Row[]>,
    order,
    onlyDoubtful,
    /** What was brought here in vain. */
    failure,
    run,
    left,
    doubtful,
    open,
    /** The rows on screen, filtered and in order. */
    shown,
    add(files: readonly File[]): void {
      failure.value = files.length > 0 ? null : { code: 'picture-missing', detail: 'no pictures' };
      const first = last + 1;
      put(
        files.map((file, i) => ({
          id: crypto.randomUUID(),
          place: first + i,
          name: file.webkitRelativePath || file.name,
          file,
          thumbnail: null,
          result: { state: 'waiting' },
          corrected: null,
          key: null,
        })),
      );
      void start(files.length);
    },
    /** Puts rows of an earlier time back, and goes on with those that wait. */
    restore(kept: readonly Row[]): void {
      put(kept);
      void start();
    },
    /** Says what a picture really shows; `null` takes that back. */
    correct,
    /** Reads every picture again, under the present options. */
    rerun(): void {
      stop();
      rows.value = rows
        .peek()
        .map((row) => (row.file ? { ...row, result: { state: 'waiting' } } : row));
      void start();
    },
    stop,
    resume: () => start(),
    /** Empties the table; for a while that can be undone. */
    clear(): void {
      stop();
      const gone = rows.peek();
      rows.value = [];
      onlyDoubtful.value = false;
      open.opened.value = null;
      if (gone.length > 0) notices.done('batch_emptied', () => putBack(gone));
    },
  };
}

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EngineClient } from '../../engine/client.ts';
import type { ClassifyOptions } from '../../engine/protocol.ts';
import type { Row, RowResult } from '../batch/row.ts';
import { decodePicture, type Picture, release } from '../picture/decode.ts';
import type { Record } from './batch-run.ts';
import { createReader } from './reader.ts';

/** What the open row does to the batch. */
export interface RowActions {
  readonly update: (id: string, change: Partial<Row>) => void;
  /** Says what a row really is; `null` takes that back. */
  readonly correct: (id: string, corrected: string | null) => void;
  readonly record: Record;
}

/** The row of the batch that is open, large; `shown` are the rows one can step through. */
export function createOpenRow(
  engine: EngineClient,
  options: ReadonlySignal<ClassifyOptions>,
  threshold: ReadonlySignal<number>,
  rows: ReadonlySignal<readonly Row[]>,
  shown: ReadonlySignal<readonly Row[]>,
  { update, correct, record }: RowActions,
) {
  /** The row's id; `null` where none is open. */
  const opened = signal<string | null>(null);
  const row = computed(() => rows.value.find(({ id }) => id === opened.value) ?? null);
  const picture = signal<Picture | null>(null);
  /** What the reader says already. */
  let told: RowResult | null = null;
  const reader = createReader(engine, options, threshold, {
    onAnswer: async (answer, pixels) => {
      const id = opened.peek();
      if (id === null) return;
      told = { state: 'read', ...answer };
      update(id, { result: told });
      const key = await record(answer, pixels).catch(() => null);
      if (key !== null) update(id, { key });
    },
    onCorrect: (corrected) => {
      const id = opened.peek();
      if (id !== null) correct(id, corrected);
    },
  });

  // The reader says what the row says.
  effect(() => {
    const present = row.value;
    const result = present?.result ?? null;
    const corrected = present?.corrected ?? null;
    if (result === told && corrected === reader.corrected.peek()) return;
    told = result;
    const answer = result?.state === 'read' ? { reading: result.reading, ms: result.ms } : null;
    reader.turn(answer, corrected);
  });

  /** Where the open row stands, or stood last, in the order on screen. */
  let place = 0;
  effect(() => {
    const at = shown.value.findIndex(({ id }) => id === opened.value);
    if (at >= 0) place = at;
  });

  /** Whether the row is to be read again as soon as its picture is there. */
  let due = false;
  function reread(): void {
    // What waits will be read under the present options.
    if (row.peek()?.result.state === 'waiting') return;
    const present = picture.peek();
    due = present === null;
    if (present) reader.read(present.pixels);
  }

  const file = computed(() => row.value?.file ?? null);
  effect(() => {
    const present = file.value;
    let gone = false;
    due = false;
    if (present) {
      void decodePicture(present).then((result) => {
        if (!result.ok) return;
        if (gone) return release(result.value);
        picture.value = result.value;
        if (due) reread();
      });
    }
    return () => {
      gone = true;
      release(picture.peek());
      picture.value = null;
    };
  });

  return {
    opened,
    row,
    picture: picture as ReadonlySignal<Picture | null>,
    reader,
    /** Reads the same row again, under other options. */
    reread,
    /** Goes so many rows on or back in the order on screen, as far as there are any. */
    step(by: number): void {
      const all = shown.peek();
      const at = all.findIndex(({ id }) => id === opened.peek());
      // A row that left the filter gave its place to the next one.
      const from = at >= 0 ? at : place - (by > 0 ? 1 : 0);
      const to = Math.max(0, Math.min(all.length - 1, from + by));
      opened.value = all[to]?.id ?? null;
    },
  };
}

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EngineClient } from '../../engine/client.ts';
import type { ClassifyOptions } from '../../engine/protocol.ts';
import type { Row, RowResult } from '../batch/row.ts';
import { decodePicture, type Picture, release } from '../picture/decode.ts';
import { createReader } from './reader.ts';

/**
 * The row of the batch that is open, large; `shown` are the rows one can step through, `correct` is
 * called with what the person says it is.
 */
export function createOpenRow(
  engine: EngineClient,
  options: ReadonlySignal<ClassifyOptions>,
  threshold: ReadonlySignal<number>,
  rows: ReadonlySignal<readonly Row[]>,
  shown: ReadonlySignal<readonly Row[]>,
  correct: (id: string, corrected: string | null) => void,
) {
  /** The row's id; `null` where none is open. */
  const opened = signal<string | null>(null);
  const row = computed(() => rows.value.find(({ id }) => id === opened.value) ?? null);
  const picture = signal<Picture | null>(null);
  const reader = createReader(engine, options, threshold, {
    onCorrect: (corrected) => {
      const id = opened.peek();
      if (id !== null) correct(id, corrected);
    },
  });

  // The reader says what the row says.
  let told: RowResult | null = null;
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

  const file = computed(() => row.value?.file ?? null);
  effect(() => {
    const present = file.value;
    let gone = false;
    if (present) {
      void decodePicture(present).then((result) => {
        if (!result.ok) return;
        if (gone) release(result.value);
        else picture.value = result.value;
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

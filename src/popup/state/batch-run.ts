import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { EngineClient } from '../../engine/client.ts';
import type { Classified, ClassifyOptions } from '../../engine/protocol.ts';
import type { Pixels } from '../../recognizer/types.ts';
import { failureOf } from '../../storage/page-pictures.ts';
import type { Row, RowResult } from '../batch/row.ts';
import { thumbnail } from '../history/thumbnail.ts';
import { decodePicture, release } from '../picture/decode.ts';
import { toFailure } from './reader.ts';

/** Pictures opened at once: while one is read the next are being decoded. */
const AT_ONCE = 3;

/** Remembers what was read in a picture; resolves with the name of its entry. */
export type Record = (answer: Classified, pixels: Pixels) => Promise<string>;

/** Reads the rows that wait, a few at a time; holds thumbnails, never pixels. */
export function createBatchRun(
  engine: EngineClient,
  options: ReadonlySignal<ClassifyOptions>,
  rows: Signal<readonly Row[]>,
  record: Record,
) {
  /** When the present run began (`performance.now()`) and how many were waiting then. */
  const run = signal<{ readonly start: number; readonly total: number } | null>(null);
  const left = computed(() => rows.value.filter(({ result }) => result.state === 'waiting').length);
  let abort = new AbortController();

  function update(id: string, change: Partial<Row>): void {
    rows.value = rows.peek().map((row) => (row.id === id ? { ...row, ...change } : row));
  }

  async function work(signal: AbortSignal): Promise<void> {
    const taken = new Set<string>();
    const next = () =>
      rows.peek().find(({ id, result }) => result.state === 'waiting' && !taken.has(id));
    const worker = async () => {
      for (let row = next(); row && !signal.aborted; row = next()) {
        taken.add(row.id);
        const change = await readRow(row, signal);
        if (!signal.aborted) update(row.id, change);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  async function readRow(row: Row, signal: AbortSignal): Promise<Partial<Row>> {
    if (!row.file) return { result: { state: 'failed', code: 'picture-missing' } };
    const failure = failureOf(row.file);
    if (failure) return { result: { state: 'failed', code: failure } };
    const opened = await decodePicture(row.file);
    if (!opened.ok) return { result: { state: 'failed', code: opened.error.code } };
    const { pixels } = opened.value;
    release(opened.value);
    const small = row.thumbnail ?? (await thumbnail(pixels).catch(() => null));
    return { thumbnail: small, ...(await classify(pixels, signal)) };
  }

  async function classify(
    pixels: Pixels,
    signal: AbortSignal,
  ): Promise<{ result: RowResult; key?: string | null }> {
    try {
      const answer = await engine.classify(pixels, options.peek(), signal);
      // What was read is good though it may not be remembered.
      const key = await record(answer, pixels).catch(() => null);
      return { result: { state: 'read', ...answer }, key };
    } catch (error) {
      return { result: { state: 'failed', code: toFailure(error).code } };
    }
  }

  return {
    run: run as ReadonlySignal<{ readonly start: number; readonly total: number } | null>,
    left,
    update,
    /** Reads whatever waits; a run that is under way takes what was `added` along. */
    async start(added = 0): Promise<void> {
      const waiting = left.peek();
      const present = run.peek();
      if (present) run.value = { ...present, total: present.total + added };
      if (present || waiting === 0) return;
      abort = new AbortController();
      const { signal } = abort;
      run.value = { start: performance.now(), total: waiting };
      try {
        await work(signal);
      } finally {
        // Where it was stopped, the present run is another one.
        if (!signal.aborted) run.value = null;
      }
    },
    stop(): void {
      abort.abort();
      run.value = null;
    },
  };
}

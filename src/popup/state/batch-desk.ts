import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EngineClient } from '../../engine/client.ts';
import type { Failure } from '../../engine/failure.ts';
import type { ClassifyOptions } from '../../engine/protocol.ts';
import { failureOf } from '../../storage/page-pictures.ts';
import { needsLook, type Order, type Row, type RowResult, sortRows } from '../batch/row.ts';
import { thumbnail } from '../history/thumbnail.ts';
import { decodePicture, release } from '../picture/decode.ts';
import { toFailure } from './reader.ts';

/** The batch on screen. */
export type BatchDesk = ReturnType<typeof createBatchDesk>;

/** Pictures opened at once: while one is read the next are being decoded. */
const LANES = 3;

/** Reads many pictures, a few at a time; holds their files and thumbnails, never their pixels. */
export function createBatchDesk(
  engine: EngineClient,
  options: ReadonlySignal<ClassifyOptions>,
  threshold: ReadonlySignal<number>,
) {
  const rows = signal<readonly Row[]>([]);
  const order = signal<Order>({ by: null, descending: false });
  const onlyDoubtful = signal(false);
  const failure = signal<Failure | null>(null);
  /** When the present run began (`performance.now()`) and how many were waiting then. */
  const run = signal<{ readonly start: number; readonly total: number } | null>(null);
  let abort = new AbortController();
  let nextId = 1;

  function update(id: number, change: Partial<Row>): void {
    rows.value = rows.peek().map((row) => (row.id === id ? { ...row, ...change } : row));
  }

  async function work(signal: AbortSignal): Promise<void> {
    const taken = new Set<number>();
    const next = () =>
      rows.peek().find(({ id, result }) => result.state === 'waiting' && !taken.has(id));
    const lane = async () => {
      for (let row = next(); row && !signal.aborted; row = next()) {
        taken.add(row.id);
        const change = await readRow(row, signal);
        if (!signal.aborted) update(row.id, change);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  async function readRow(row: Row, signal: AbortSignal): Promise<Partial<Row>> {
    const failure = failureOf(row.file);
    if (failure) return { result: { state: 'failed', code: failure } };
    const opened = await decodePicture(row.file);
    if (!opened.ok) return { result: { state: 'failed', code: opened.error.code } };
    const { pixels } = opened.value;
    release(opened.value);
    const small = row.thumbnail ?? (await thumbnail(pixels));
    return { thumbnail: small, result: await classify(pixels, signal) };
  }

  async function classify(
    pixels: Parameters<EngineClient['classify']>[0],
    signal: AbortSignal,
  ): Promise<RowResult> {
    try {
      const { reading, ms } = await engine.classify(pixels, options.peek(), signal);
      const { text, confidence, model } = reading;
      return { state: 'read', text, confidence, model, ms };
    } catch (error) {
      return { state: 'failed', code: toFailure(error).code };
    }
  }

  /** Reads whatever waits. */
  async function start(): Promise<void> {
    if (left.peek() === 0) return;
    abort = new AbortController();
    const { signal } = abort;
    run.value = { start: performance.now(), total: left.peek() };
    await work(signal);
    if (!signal.aborted) run.value = null;
  }

  const left = computed(() => rows.value.filter(({ result }) => result.state === 'waiting').length);
  const doubtful = computed(() => rows.value.filter((row) => needsLook(row, threshold.value)));

  function stop(): void {
    abort.abort();
    run.value = null;
  }

  return {
    rows: rows as ReadonlySignal<readonly Row[]>,
    order,
    onlyDoubtful,
    /** What was brought here in vain. */
    failure,
    run: run as ReadonlySignal<{ readonly start: number; readonly total: number } | null>,
    left,
    doubtful,
    /** The rows on screen, filtered and in order. */
    shown: computed(() => sortRows(onlyDoubtful.value ? doubtful.value : rows.value, order.value)),
    add(files: readonly File[]): void {
      failure.value = files.length > 0 ? null : { code: 'picture-missing', detail: 'no pictures' };
      const added = files.map(
        (file): Row => ({
          id: nextId++,
          name: file.webkitRelativePath || file.name,
          file,
          thumbnail: null,
          result: { state: 'waiting' },
          corrected: null,
        }),
      );
      rows.value = [...rows.peek(), ...added];
      // A run that is under way takes them along.
      const present = run.peek();
      if (present) run.value = { ...present, total: present.total + added.length };
      else void start();
    },
    /** Says what a picture really shows; `null` takes that back. */
    correct: (id: number, corrected: string | null) => update(id, { corrected }),
    /** Reads every picture again, under the present options. */
    rerun(): void {
      stop();
      rows.value = rows.peek().map((row) => ({ ...row, result: { state: 'waiting' } }));
      void start();
    },
    stop,
    resume: start,
    clear(): void {
      stop();
      rows.value = [];
      onlyDoubtful.value = false;
    },
  };
}

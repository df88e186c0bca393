import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { judge } from '../../components/verdict.ts';
import type { EngineClient } from '../../engine/client.ts';
import { EngineError, type Failure } from '../../engine/failure.ts';
import type { Classified, ClassifyOptions } from '../../engine/protocol.ts';
import type { Pixels } from '../../recognizer/types.ts';
import { latestWins } from './latest-wins.ts';

/** What is being read, and what came of it. The one owner of a reading on screen. */
export type Reader = ReturnType<typeof createReader>;

/**
 * A reader over an engine. `options` and `threshold` may change; `read` uses what is then in
 * force. `onAnswer` is told every new answer with what it was read from.
 */
export function createReader(
  engine: EngineClient,
  options: ReadonlySignal<ClassifyOptions>,
  threshold: ReadonlySignal<number>,
  onAnswer?: (answer: Classified, pixels: Pixels) => void,
) {
  const classified = signal<Classified | null>(null);
  const failure = signal<Failure | null>(null);
  const busy = signal(false);
  const selected = signal(0);
  /** Answers of an earlier subject are dropped. */
  let subject = {};
  /** The work in hand, and the options under which it reads. */
  let work = { stop: new AbortController(), options: options.peek() };

  const read = latestWins(async ([pixels, asked]: [Pixels, object]) => {
    busy.value = true;
    work = { stop: new AbortController(), options: options.peek() };
    const { signal } = work.stop;
    try {
      const answer = await engine.classify(pixels, work.options, signal);
      if (asked === subject) {
        show(answer);
        onAnswer?.(answer, pixels);
      }
    } catch (error) {
      if (asked === subject && !signal.aborted) failure.value = toFailure(error);
    }
    busy.value = false;
  });

  function show(answer: Classified | null): void {
    batch(() => {
      failure.value = null;
      classified.value = answer;
      selected.value = weakestOrFirst(answer);
    });
  }

  /** The digit whose bars are of most use at first: the one to look at again, or the first. */
  function weakestOrFirst(answer: Classified | null): number {
    const verdict = answer && judge(answer.reading, threshold.peek());
    return verdict?.kind === 'unsure' ? verdict.weakest : 0;
  }

  return {
    classified: classified as ReadonlySignal<Classified | null>,
    failure,
    busy: busy as ReadonlySignal<boolean>,
    /** Index of the digit whose bars are shown. */
    selected,
    verdict: computed(() => {
      const answer = classified.value;
      return answer && judge(answer.reading, threshold.value);
    }),
    /** Reads pixels of the present subject; while one reading runs only the newest waits. */
    read(pixels: Pixels): void {
      // What is read under other options would not be shown; an earlier stroke's answer is.
      if (work.options !== options.peek()) work.stop.abort();
      read([pixels, subject]);
    },
    /** Turns to another subject: nothing of the former one will be shown. */
    turn(answer: Classified | null = null): void {
      subject = {};
      work.stop.abort();
      show(answer);
    },
  };
}

/** Whatever was thrown, as a failure that has words. */
export function toFailure(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  return { code: 'internal', detail: String(error) };
}

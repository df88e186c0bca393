import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { verdictOf } from '../../components/verdict.ts';
import type { EngineClient } from '../../engine/client.ts';
import { EngineError, type Failure } from '../../engine/failure.ts';
import type { Classified, ClassifyOptions } from '../../engine/protocol.ts';
import type { Pixels } from '../../recognizer/types.ts';
import { latestWins } from './latest-wins.ts';

/** What is being read, and what came of it. The one owner of a reading on screen. */
export type Reader = ReturnType<typeof createReader>;

interface Question {
  readonly pixels: Pixels;
  /** Whether more is about to come, as while the pen is down. */
  readonly passing: boolean;
}

/** Who wants to know what becomes of a reading. */
export interface Listeners {
  /** Told every new answer with what it was read from, but not those in passing. */
  readonly onAnswer?: (answer: Classified, pixels: Pixels) => void;
  /** Told what the person says it is; `null` where they take that back. */
  readonly onCorrect?: (corrected: string | null) => void;
}

/**
 * A reader over an engine. `options` and `threshold` may change; `read` uses what is then in
 * force.
 */
export function createReader(
  engine: EngineClient,
  options: ReadonlySignal<ClassifyOptions>,
  threshold: ReadonlySignal<number>,
  { onAnswer, onCorrect }: Listeners = {},
) {
  const classified = signal<Classified | null>(null);
  const corrected = signal<string | null>(null);
  const failure = signal<Failure | null>(null);
  const busy = signal(false);
  const selected = signal(0);
  /** Whether a person chose the digit in focus. */
  let chosen = false;

  const work = latestWins(async ({ pixels, passing }: Question, signal) => {
    busy.value = true;
    try {
      const answer = await engine.classify(pixels, options.peek(), signal);
      if (signal.aborted) return;
      show(answer);
      if (!passing) onAnswer?.(answer, pixels);
    } catch (error) {
      if (signal.aborted) return;
      failure.value = toFailure(error);
    }
    busy.value = false;
  });

  /** Shows an answer; a digit that was chosen keeps the focus, if it is still there. */
  function show(answer: Classified | null): void {
    batch(() => {
      failure.value = null;
      classified.value = answer;
      const kept = chosen && selected.peek() < (answer?.reading.digits.length ?? 0);
      if (!kept) selected.value = weakestOrFirst(answer);
    });
  }

  /** The digit whose bars are of most use at first: the one to look at again, or the first. */
  function weakestOrFirst(answer: Classified | null): number {
    const verdict = answer && verdictOf(answer.reading, threshold.peek());
    return verdict?.kind === 'unsure' ? verdict.weakest : 0;
  }

  return {
    classified: classified as ReadonlySignal<Classified | null>,
    /** What the person says it is; `null` where they said nothing. */
    corrected: corrected as ReadonlySignal<string | null>,
    correct(text: string | null): void {
      corrected.value = text;
      onCorrect?.(text);
    },
    /** What counts as the reading: the person's word, else the network's; `''` where neither has one. */
    said: computed(() => corrected.value ?? classified.value?.reading.text ?? ''),
    failure,
    busy: busy as ReadonlySignal<boolean>,
    /** Index of the digit whose bars are shown. */
    selected: selected as ReadonlySignal<number>,
    select(index: number): void {
      chosen = true;
      selected.value = index;
    },
    verdict: computed(() => {
      const answer = classified.value;
      return answer && verdictOf(answer.reading, threshold.value);
    }),
    /** Reads pixels of the present subject; whatever is being read is given up. */
    read: (pixels: Pixels) => work.now({ pixels, passing: false }),
    /** Reads pixels that are about to change, once what is being read is done. */
    follow: (pixels: Pixels) => work.later({ pixels, passing: true }),
    /** Turns to another subject, of which these may be known: nothing of the former one stays. */
    turn(answer: Classified | null = null, said: string | null = null): void {
      work.stop();
      chosen = false;
      batch(() => {
        busy.value = false;
        corrected.value = said;
        show(answer);
      });
    },
  };
}

/** Whatever was thrown, as a failure that has words. */
export function toFailure(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  return { code: 'internal', detail: String(error) };
}

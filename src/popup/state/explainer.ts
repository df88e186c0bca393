import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EngineClient } from '../../engine/client.ts';
import type { Failure } from '../../engine/failure.ts';
import type { Explanation } from '../../recognizer/explain/explanation.ts';
import { MODEL_NAMES, type ModelName } from '../../recognizer/types.ts';
import { type Reader, toFailure } from './reader.ts';

export type Explanations = Readonly<Partial<Record<ModelName, Explanation>>>;

/** Asks both models about the digit in focus of the present reader, while anyone wants to know. */
export function createExplainer(engine: EngineClient, reader: ReadonlySignal<Reader | null>) {
  const wanted = signal(false);
  const explanations = signal<Explanations>({});
  const failure = signal<Failure | null>(null);
  /** The digit the person asks about; `null` is the one that was read. */
  const chosen = signal<number | null>(null);

  const subject = computed(() => {
    const present = reader.value;
    return present?.classified.value?.reading.digits[present.selected.value] ?? null;
  });
  const seen = computed(() => reader.value?.classified.value?.reading.seen ?? []);
  const useful = computed(() => subject.value !== null || seen.value.length > 0);
  const digit = computed(() => chosen.value ?? subject.value?.digit ?? 0);

  // Another subject is asked about by what it was read as.
  effect(() => {
    void subject.value;
    chosen.value = null;
  });

  effect(() => {
    const frame = subject.value?.frame;
    if (!wanted.value || !frame) return;
    const about = digit.value;
    const abort = new AbortController();
    void Promise.all(
      MODEL_NAMES.map((model) => engine.explain(frame, { model, digit: about }, abort.signal)),
    ).then(
      (all) => {
        if (abort.signal.aborted) return;
        batch(() => {
          failure.value = null;
          explanations.value = Object.fromEntries(all.map((each) => [each.model, each]));
        });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) failure.value = toFailure(error);
      },
    );
    return () => abort.abort();
  });

  return {
    wanted,
    chosen,
    digit,
    /** The digit in focus; `null` where nothing was read. */
    subject,
    /** What the reader saw, read or not. */
    seen,
    /** Whether there is anything to explain. */
    useful,
    /** Whether it can be opened, or closed where it is open. */
    toggleable: computed(() => wanted.value || useful.value),
    /** By model; those of the former digit stay until the new ones come. */
    explanations: explanations as ReadonlySignal<Explanations>,
    failure: failure as ReadonlySignal<Failure | null>,
  };
}

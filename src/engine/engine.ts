import type { ExplainOptions, Explanation } from '../recognizer/explain/explanation.ts';
import type { Expect, ModelName, Pixels, Reading } from '../recognizer/types.ts';
import { fail, type Result, succeed } from './failure.ts';
import { memoize } from './memoize.ts';
import type { Classified, ClassifyOptions } from './protocol.ts';
import { createQueue } from './queue.ts';

/** The parts an engine is made of, so that tests can put in others. */
export interface EngineParts<Network> {
  /** Brings a network to life; slow, and asked for once per model. */
  readonly load: (model: ModelName) => Promise<Network>;
  /** Reads the digits of a picture; rejects between two tiles once `signal` is aborted. */
  readonly read: (
    pixels: Pixels,
    network: Network,
    options: {
      readonly expect: Expect;
      readonly model: ModelName;
      readonly signs?: boolean;
      readonly signal?: AbortSignal;
    },
  ) => Promise<Reading>;
  /** Says why a frame is read as it is. */
  readonly explain: (
    frame: readonly number[],
    network: Network,
    options: ExplainOptions,
  ) => Explanation;
  /**
   * Gives back memory that grew, while nothing is asked. Says whether the networks went with it and
   * must be loaded anew.
   */
  readonly freeMemory?: () => boolean;
}

/** The one owner of loaded models. */
export interface Engine {
  /** Starts loading a model that will be asked soon. Never rejects. */
  prepare(model: ModelName): void;
  /** Reads one picture, in its turn. */
  classify(
    pixels: Pixels,
    options: ClassifyOptions,
    signal?: AbortSignal,
  ): Promise<Result<Classified>>;
  /** Explains one frame (28×28, 0…255), in its turn. */
  explain(
    frame: readonly number[],
    options: ExplainOptions,
    signal?: AbortSignal,
  ): Promise<Result<Explanation>>;
}

const NEVER = new AbortController().signal;
/** Nothing asked for so long is a pause. */
const PAUSE_MS = 1_000;

/**
 * An engine that does one thing at a time and loads each model once. A model that did not load
 * is tried again by the next request.
 */
export function createEngine<Network>(
  { load, read, explain, freeMemory }: EngineParts<Network>,
  pauseMs = PAUSE_MS,
): Engine {
  const enqueue = createQueue();
  const networks = memoize(load);

  let pause: ReturnType<typeof setTimeout> | undefined;
  let waiting = 0;

  /** Once nothing was asked for a while, memory is given back. */
  function onAnswered(): void {
    waiting--;
    if (waiting > 0 || !freeMemory) return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (waiting === 0 && freeMemory()) networks.clear();
    }, pauseMs);
  }

  /** Does some work with a network, in its turn. */
  function ask<T>(
    model: ModelName,
    signal: AbortSignal,
    work: (network: Network, signal: AbortSignal) => T | Promise<T>,
  ): Promise<Result<T>> {
    waiting++;
    return enqueue<T>({
      signal,
      run: async (signal) => {
        let network: Network;
        try {
          network = await networks.get(model);
        } catch (error) {
          return fail('model-broken', error);
        }
        return succeed(await work(network, signal));
      },
    }).finally(onAnswered);
  }

  return {
    prepare: (model) => void networks.get(model).catch(() => {}),
    classify: (pixels, options, signal = NEVER) =>
      ask(options.model, signal, async (network, signal) => {
        const start = performance.now();
        const reading = await read(pixels, network, { ...options, signal });
        return { reading, ms: performance.now() - start };
      }),
    explain: (frame, options, signal = NEVER) =>
      ask(options.model, signal, (network) => explain(frame, network, options)),
  };
}

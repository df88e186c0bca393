import type { Expect, ModelName, Pixels, Reading } from '../recognizer/types.ts';
import { fail, type Result, succeed } from './failure.ts';
import type { Classified, ClassifyOptions } from './protocol.ts';
import { createQueue } from './queue.ts';

/** The parts an engine is made of, so that tests can put in others. */
export interface EngineParts<Network> {
  /** Brings a network to life; slow, and asked for once per model. */
  readonly load: (model: ModelName) => Promise<Network>;
  /** Reads the digits of a picture. */
  readonly read: (
    pixels: Pixels,
    network: Network,
    options: { readonly expect: Expect; readonly model: ModelName },
  ) => Reading;
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
}

const NEVER = new AbortController().signal;

/**
 * An engine that reads one picture at a time and loads each model once. A model that did not load
 * is tried again by the next request.
 */
export function createEngine<Network>({ load, read }: EngineParts<Network>): Engine {
  const enqueue = createQueue();
  const networks = new Map<ModelName, Promise<Network>>();

  function networkOf(model: ModelName): Promise<Network> {
    const known = networks.get(model);
    if (known) return known;
    const loading = load(model);
    networks.set(model, loading);
    loading.catch(() => networks.delete(model));
    return loading;
  }

  return {
    prepare: (model) => void networkOf(model).catch(() => {}),
    classify: (pixels, options, signal = NEVER) =>
      enqueue({
        signal,
        run: async () => {
          let network: Network;
          try {
            network = await networkOf(options.model);
          } catch (error) {
            return fail('model-broken', error);
          }
          const start = performance.now();
          const reading = read(pixels, network, options);
          return succeed({ reading, ms: performance.now() - start });
        },
      }),
  };
}

import { parseArgs } from 'node:util';
import { MODEL_NAMES } from '../src/recognizer/types.ts';
import { UserError } from '../tooling/user-error.ts';
import type { Job } from './job.ts';

export const HELP = `npm run train -- cnn|mlp [options]
npm run train -- reader --help
npm run train -- pack --help
npm run train -- judge --help

Trains a network that says which digit a frame shows, and writes it, with its figures, to
models/<network>. The reader, which finds characters, has options of its own.

  --epochs N         passes over as many frames as MNIST has for training; 0 writes what it starts from
  --seed N           decides initial weights and batches (default 1)
  --out FOLDER       where the model goes (default models/<network>)
  --name NAME        checkpoints go to .cache/training/NAME (default <network>-<seed>)
  --resume           goes on from the last checkpoint
  --quick            a fifth of an epoch, to see that everything works
  --workers N        threads that share every batch (default 2)
  --batch N          frames a step (default 200 for mlp, 100 for the others)
  --rate X           highest learning rate
  --mnist SHARE      share of augmented MNIST digits in a batch (default 1)
  --negatives SHARE  share of synthetic frames without a digit (default 0.1)
  --pool NAME=SHARE  share of composed frames from .cache/pool/NAME.*.bin; may be repeated
  --from NAME        starts from the averaged weights of the training called NAME, or from a model's
                     folder; from their mean where it is repeated
  --checkpoint SEC   seconds between checkpoints (default 60)
  --preview          writes contact sheets of what is taught to artifacts/preview, trains nothing
  --help             this text

Shares are relative to their sum.`;

/** What \`npm run train\` was asked to do. */
export interface TrainOptions {
  readonly job: Job;
  readonly out: string;
  readonly name: string;
  readonly resume: boolean;
  readonly checkpointSeconds: number;
}

const EPOCHS = { cnn: 16, mlp: 24 } as const;
const BATCH = { cnn: 100, mlp: 200 } as const;
const LEARNING_RATE = { cnn: 2e-3, mlp: 1e-3 } as const;

/** Training images of MNIST that are not held out. */
const EPOCH_FRAMES = 55_000;

/**
 * @param args the words after the command; `null` is returned where help is asked for.
 * @throws with words for the person at the keyboard.
 */
export function parseOptions(args: readonly string[]): TrainOptions | 'preview' | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      epochs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      name: { type: 'string' },
      resume: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      workers: { type: 'string', default: '2' },
      batch: { type: 'string' },
      rate: { type: 'string' },
      mnist: { type: 'string', default: '1' },
      negatives: { type: 'string', default: '0.1' },
      pool: { type: 'string', multiple: true, default: [] },
      from: { type: 'string', multiple: true },
      checkpoint: { type: 'string', default: '60' },
      preview: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (values.preview) return 'preview';
  const model = MODEL_NAMES.find((name) => name === positionals[0]);
  if (model === undefined || positionals.length > 1) {
    throw new UserError(
      `which network, ${[...MODEL_NAMES, 'reader'].join(', ')}? (--help tells more)`,
    );
  }
  const seed = number(values.seed, '--seed');
  const shards = atLeast(1, values.workers, '--workers');
  const batch = atLeast(shards, values.batch ?? BATCH[model], '--batch');
  if (batch % shards !== 0)
    throw new UserError(`--batch ${batch} does not divide by ${shards} workers`);
  const epochs = atLeast(0, values.epochs ?? EPOCHS[model], '--epochs');
  return {
    job: {
      model,
      seed,
      epochs: values.quick ? 1 : epochs,
      stepsPerEpoch: Math.floor((values.quick ? EPOCH_FRAMES / 5 : EPOCH_FRAMES) / batch),
      batch,
      shards,
      learningRate: number(values.rate ?? LEARNING_RATE[model], '--rate'),
      weightDecay: 0.01,
      mnist: number(values.mnist, '--mnist'),
      negatives: number(values.negatives, '--negatives'),
      pools: Object.fromEntries(values.pool.map(share)),
      ...(values.from !== undefined && { from: values.from }),
    },
    out: values.out ?? `models/${model}`,
    name: values.name ?? `${model}-${seed}`,
    resume: values.resume,
    checkpointSeconds: number(values.checkpoint, '--checkpoint'),
  };
}

/** @throws with words for the person at the keyboard. */
function share(text: string): [string, number] {
  const [name, value, ...rest] = text.split('=');
  if (value === undefined || rest.length > 0)
    throw new UserError(`--pool ${text} is not NAME=SHARE`);
  return [name, number(value, `--pool ${name}`)];
}

/** @throws with words for the person at the keyboard. */
export function number(value: string | number, option: string): number {
  const parsed = Number(value);
  if (value !== '' && Number.isFinite(parsed) && parsed >= 0) return parsed;
  throw new UserError(`${option} ${value} is not a number of at least 0`);
}

/** @throws with words for the person at the keyboard. */
export function atLeast(least: number, value: string | number, option: string): number {
  const parsed = number(value, option);
  if (Number.isInteger(parsed) && parsed >= least) return parsed;
  throw new UserError(`${option} ${value} is not a whole number of at least ${least}`);
}

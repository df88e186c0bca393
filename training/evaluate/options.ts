import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { MODEL_NAMES, type ModelName } from '../../src/recognizer/types.ts';
import { UserError } from '../../tooling/user-error.ts';
import { atLeast } from '../options.ts';

export const PART_NAMES = ['mnist', 'enlarged', 'corrupted', 'pictures', 'timing'] as const;
export type PartName = (typeof PART_NAMES)[number];

export const HELP = `npm run evaluate -- [options] [FOLDER…]

Measures the whole recognizer, from pixels to reading (--reader --help: what the reader alone finds;
--composed --help: composed pictures, paired with earlier readings). Tables go to standard output; figures and
the list of mistakes go to artifacts/evaluate. A picture that cannot be read counts as wrong.

FOLDER holds labelled pictures: labels.tsv with a line a picture (file, tab, digits; none where
there are none, a slash between lines of them); or it holds such folders.

  --json             one JSON document instead of tables
  --model cnn|mlp|both
                     which network (both)
  --models FOLDER    where cnn/ and mlp/ are, or the one network itself (models)
  --only NAME,…      of mnist, enlarged, corrupted, pictures, timing
  --full             corrupt all 10,000 test digits, not 2,000 of them
  --limit N          at most N pictures a set, for a quick look
  --threads N        pictures read at a time (${availableParallelism()} here)
  --help             this text

mnist      the MNIST test digits, 28×28, and their frames sent straight into the network
enlarged   the same, dark on light, 200 pixels, random colours, JPEG quality 60
corrupted  the same with each of the fifteen corruptions of MNIST-C
pictures   the pictures in every FOLDER
timing     milliseconds for a 256×256 and a 12 MP picture, once warm`;

/** How many test digits are corrupted unless all are asked for. */
const CORRUPTED = 2_000;
const TEST_DIGITS = 10_000;

/** What `npm run evaluate` was asked to do. */
export interface EvaluateOptions {
  readonly json: boolean;
  readonly models: readonly ModelName[];
  readonly modelsFolder: string | undefined;
  readonly parts: readonly PartName[];
  /** Pictures a set at most. */
  readonly limit: number;
  /** Test digits that are corrupted. */
  readonly corrupted: number;
  readonly threads: number;
  readonly folders: readonly string[];
}

/**
 * @param args the words after the command; `null` is returned where help is asked for.
 * @throws Error with words for the person at the keyboard.
 */
export function parseOptions(args: readonly string[]): EvaluateOptions | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      model: { type: 'string', default: 'both' },
      models: { type: 'string' },
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
      limit: { type: 'string' },
      threads: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const models = MODEL_NAMES.filter((name) => values.model === name || values.model === 'both');
  if (models.length === 0) throw new UserError(`--model ${values.model} is not cnn, mlp or both`);
  const limit = values.limit === undefined ? Infinity : atLeast(1, values.limit, '--limit');
  return {
    json: values.json,
    models,
    modelsFolder: values.models,
    parts: parseParts(values.only, positionals.length > 0),
    limit,
    corrupted: Math.min(limit, values.full ? TEST_DIGITS : CORRUPTED),
    threads:
      values.threads === undefined
        ? availableParallelism()
        : atLeast(1, values.threads, '--threads'),
    folders: positionals,
  };
}

function parseParts(only: string | undefined, hasFolders: boolean): readonly PartName[] {
  const named = only?.split(',').map((word) => word.trim()) ?? PART_NAMES;
  const unknown = named.find((name) => !PART_NAMES.some((part) => part === name));
  if (unknown !== undefined) {
    throw new UserError(`--only ${unknown} is none of ${PART_NAMES.join(', ')}`);
  }
  if (only !== undefined && named.includes('pictures') && !hasFolders) {
    throw new UserError('--only pictures needs a FOLDER of labelled pictures');
  }
  return PART_NAMES.filter((part) => named.includes(part) && (part !== 'pictures' || hasFolders));
}

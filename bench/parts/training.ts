import type { ModelName } from '../../src/recognizer/types.ts';
import { loadMnist } from '../../training/mnist.ts';
import { part, type Samples, samplesOf } from '../../training/samples.ts';
import { OURS } from '../contenders/contender.ts';
import { ourTrainer, type Trainer, tfjsTrainer } from '../contenders/trainers.ts';
import { figureOf } from '../report/figure.ts';
import type { Row } from '../report/report.ts';
import type { Part } from './part.ts';
import { takeTurns } from './take-turns.ts';

interface Column {
  readonly title: string;
  /** It is given one part in so many of a step. */
  readonly parts: number;
  open(network: ModelName): Trainer | Promise<Trainer>;
}

const COLUMNS: readonly Column[] = [
  { title: OURS, parts: 1, open: ourTrainer },
  { title: 'TensorFlow.js WASM', parts: 1, open: (network) => tfjsTrainer(network, 'wasm') },
  // A whole step takes it half a minute.
  { title: 'TensorFlow.js cpu', parts: 10, open: (network) => tfjsTrainer(network, 'cpu') },
];
/** Pictures a step, as our training has them. */
const NETWORKS = [
  { name: 'cnn', title: 'CNN', batch: 100 },
  { name: 'mlp', title: 'MLP', batch: 200 },
] as const;

interface Contestant {
  readonly column: string;
  readonly train: Trainer;
  readonly samples: Samples;
  /** Images a second, of each round. */
  readonly rates: number[];
}

/** Steps of a training: the gradient of a batch and what follows from it. */
export const training: Part = {
  name: 'training',
  about: "images a second, beside TensorFlow.js' own trainer",
  async run({ progress, quick }) {
    const rounds = quick ? 1 : 3;
    const { training: digits } = loadMnist();
    progress.begin('training', NETWORKS.length * COLUMNS.length * (rounds + 1));
    const rows: Row[] = [];
    for (const { name, title, batch } of NETWORKS) {
      const contestants: Contestant[] = [];
      for (const { title: column, parts, open } of COLUMNS) {
        const samples = samplesOf(part(digits, 0, batch / parts));
        contestants.push({ column, train: await open(name), samples, rates: [] });
      }
      const failures = new Set<string>();
      // The first round is not timed: it compiles and allocates.
      await takeTurns(contestants, rounds + 1, async ({ column, train, samples, rates }, round) => {
        progress.step();
        const start = performance.now();
        try {
          await train(samples);
        } catch (error) {
          failures.add(`${column}: ${firstSentence(error)}`);
          return;
        }
        if (round > 0) rates.push((1000 * samples.labels.length) / (performance.now() - start));
      });
      rows.push({
        what: `${title}, ${batch} a step`,
        unit: 'images/s',
        figures: Object.fromEntries(
          contestants.flatMap(({ column, rates }) =>
            rates.length > 0 ? [[column, figureOf(rates)]] : [],
          ),
        ),
        beside: [...failures].join('; '),
      });
    }
    return {
      title: 'Training',
      how: `Median of ${rounds} steps, one thread each: the gradient of a batch and a step of Adam; for the cpu backend, of a tenth of the batch. Ours works the gradient out with ONNX Runtime.`,
      columns: COLUMNS.map(({ title }) => title),
      rows,
      ratios: true,
      beside: 'what cannot be done',
    };
  },
};

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/[.\n]/)[0] ?? message;
}

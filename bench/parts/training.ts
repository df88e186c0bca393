import { loadMnist } from '../../training/mnist.ts';
import { part, samplesOf } from '../../training/samples.ts';
import { OURS } from '../contenders/contender.ts';
import { ourTrainer, type Trainer, tfjsTrainer } from '../contenders/trainers.ts';
import { figureOf } from '../report/figure.ts';
import type { Row } from '../report/report.ts';
import type { Part } from './part.ts';
import { takeTurns } from './take-turns.ts';

const COLUMNS = [OURS, 'TensorFlow.js WASM', 'TensorFlow.js cpu'];
/** Pictures a step, as our training has them. */
const NETWORKS = [
  { name: 'cnn', title: 'CNN', batch: 100 },
  { name: 'mlp', title: 'MLP', batch: 200 },
] as const;

/** The cpu backend gets one part in so many of a step: a whole one takes it half a minute. */
const CPU_SHARE = 10;

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
      const trainers: readonly Trainer[] = [
        ourTrainer(name),
        await tfjsTrainer(name, 'wasm'),
        await tfjsTrainer(name, 'cpu'),
      ];
      const samples = [batch, batch, batch / CPU_SHARE].map((count) =>
        samplesOf(part(digits, 0, count)),
      );
      const rates = COLUMNS.map((): number[] => []);
      const failures = new Set<string>();
      // The first round is not timed: it compiles and allocates.
      await takeTurns([...COLUMNS.keys()], rounds + 1, async (i, round) => {
        progress.step();
        const start = performance.now();
        try {
          await trainers[i](samples[i]);
        } catch (error) {
          failures.add(`${COLUMNS[i]}: ${firstSentence(error)}`);
          return;
        }
        if (round > 0)
          rates[i].push((1000 * samples[i].labels.length) / (performance.now() - start));
      });
      rows.push({
        what: `${title}, ${batch} a step`,
        unit: 'images/s',
        figures: Object.fromEntries(
          COLUMNS.flatMap((column, i) =>
            rates[i].length > 0 ? [[column, figureOf(rates[i])]] : [],
          ),
        ),
        beside: [...failures].join('; '),
      });
    }
    return {
      title: 'Training',
      how: `Median of ${rounds} steps, one thread each: the gradient of a batch and a step of Adam; for the cpu backend, of a tenth of the batch. Ours works the gradient out with ONNX Runtime.`,
      columns: COLUMNS,
      rows,
      ratios: true,
      beside: 'what cannot be done',
    };
  },
};

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/[.\n]/)[0];
}

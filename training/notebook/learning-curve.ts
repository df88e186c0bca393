import { loadNetwork } from '../../src/recognizer/network/network.ts';
import type { ModelName } from '../../src/recognizer/types.ts';
import { ARCHITECTURES } from '../architectures.ts';
import { HANDWRITING } from '../augment.ts';
import { UNCALIBRATED } from '../calibration.ts';
import { exportModel } from '../export.ts';
import { measure } from '../metrics.ts';
import { createModel } from '../model.ts';
import { adamStep, scheduled, startingState } from '../optimizer.ts';
import { createRandom } from '../random.ts';
import { type Dataset, samplesOf } from '../samples.ts';
import { augmented } from '../sources.ts';

const BATCH = 50;
const SEED = 1;

/** How far a training was at some moment. */
export interface Point {
  readonly model: string;
  readonly step: number;
  readonly loss: number;
  /** On frames that are not learned from, 0…1. */
  readonly accuracy: number;
}

/** A short training from random weights, by the same steps as the long ones. */
export async function learningCurve(
  name: ModelName,
  { training, validation }: { readonly training: Dataset; readonly validation: Dataset },
  { steps, every, augment }: { steps: number; every: number; augment: boolean },
): Promise<Point[]> {
  const model = createModel(ARCHITECTURES[name]);
  const source = augmented(training, HANDWRITING);
  const plain = samplesOf(training);
  const parameters = model.initialize(SEED);
  const state = startingState(parameters);
  const gradient = new Float32Array(model.size);
  const points: Point[] = [];
  for (let step = 0; step < steps; step++) {
    const random = createRandom(SEED, step);
    const batch = augment ? source.draw(random, BATCH) : drawPlain(plain, random);
    const { loss } = await model.gradient(parameters, batch.frames, batch.labels, gradient);
    const learningRate = scheduled(step, steps, 20, 1e-3);
    const settings = { step, learningRate, weightDecay: 0.01, averageOver: 20 };
    adamStep(state, [gradient], settings, 0, model.size);
    if ((step + 1) % every > 0) continue;
    const files = exportModel(model.layers, state.average, { name, ...UNCALIBRATED });
    const network = loadNetwork(files.modelJson, files.weights);
    const { accuracy } = measure(network, validation);
    network.dispose();
    points.push({ model: name.toUpperCase(), step: step + 1, loss, accuracy });
  }
  return points;
}

type Samples = ReturnType<typeof samplesOf>;

function drawPlain({ frames, labels }: Samples, random: () => number): Samples {
  const size = frames.length / labels.length;
  const drawn = { frames: new Float32Array(BATCH * size), labels: new Int8Array(BATCH) };
  for (let i = 0; i < BATCH; i++) {
    const from = Math.floor(random() * labels.length);
    drawn.frames.set(frames.subarray(from * size, (from + 1) * size), i * size);
    drawn.labels[i] = labels[from] ?? 0;
  }
  return drawn;
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNetwork } from '../src/recognizer/network/network.ts';
import { ARCHITECTURES, trace } from './architectures.ts';
import { type Calibration, calibrate, UNCALIBRATED } from './calibration.ts';
import { exportModel, WEIGHTS_FILE } from './export.ts';
import type { Job, JobData } from './job.ts';
import { type Measured, measure } from './metrics.ts';
import { negatives } from './negatives.ts';
import { createRandom } from './random.ts';
import { concatenate, type Dataset, samplesOf } from './samples.ts';

/** `metrics.json` beside a model: what was measured on the shipped files. */
export interface Metrics {
  readonly model: string;
  readonly validation: Measured;
  readonly test: Measured;
  /** Held-out parts of the pools, by name. */
  readonly pools: Readonly<Record<string, Measured>>;
  readonly parameters: number;
  /** Multiply–adds for one frame. */
  readonly macs: number;
  /** Size of `model.json` and the weights. */
  readonly bytes: number;
  readonly sha256: string;
  readonly commit: string;
  readonly job: Job;
}

/** Calibrates a trained network, writes it to `out`, and measures what was written. */
export function ship(job: Job, data: JobData, values: Float32Array, out: string): Metrics {
  const layers = trace(ARCHITECTURES[job.model]);
  const write = (calibration: Calibration) => {
    const { modelJson, weights } = exportModel(layers, values, { name: job.model, ...calibration });
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'model.json'), `${JSON.stringify(modelJson, null, 1)}\n`);
    writeFileSync(join(out, WEIGHTS_FILE), Buffer.from(weights));
  };
  write(UNCALIBRATED);
  const uncalibrated = openModel(out);
  const { frames, labels } = samplesOf(calibrationSet(data));
  write(calibrate(uncalibrated.logits(frames, labels.length), labels));
  uncalibrated.dispose();

  const network = openModel(out);
  const [json, weights] = ['model.json', WEIGHTS_FILE].map((file) => readFileSync(join(out, file)));
  const metrics: Metrics = {
    model: job.model,
    validation: measure(network, data.mnist.validation),
    test: measure(network, data.mnist.test),
    pools: Object.fromEntries(
      Object.entries(data.pools).map(([name, pool]) => [name, measure(network, pool.validation)]),
    ),
    parameters: layers.flatMap(({ parameters }) => parameters).reduce((n, { size }) => n + size, 0),
    macs: layers.reduce((total, layer) => total + layer.macs, 0),
    bytes: json.length + weights.length,
    sha256: createHash('sha256').update(weights).digest('hex'),
    commit: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
    job,
  };
  network.dispose();
  writeFileSync(join(out, 'metrics.json'), `${JSON.stringify(metrics, null, 1)}\n`);
  return metrics;
}

function openModel(folder: string) {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  return loadNetwork(json, new Uint8Array(readFileSync(join(folder, WEIGHTS_FILE))).buffer);
}

/** Held-out digits, and frames without one: from the pools, or made from the held-out digits. */
function calibrationSet({ mnist, pools }: JobData): Dataset {
  const held = Object.values(pools).map((pool) => pool.validation);
  const made = negatives(mnist.validation).draw(createRandom(0), 1_000);
  const synthetic = { ink: Uint8Array.from(made.frames, (ink) => ink * 255), labels: made.labels };
  return concatenate([mnist.validation, synthetic, ...held]);
}

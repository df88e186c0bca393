import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHITECTURES, trace } from './architectures.ts';
import { type Calibration, calibrate, UNCALIBRATED } from './calibration.ts';
import { deflate } from './deflate.ts';
import { exportModel, type ModelFiles, WEIGHTS_FILE } from './export.ts';
import type { Job, JobData } from './job.ts';
import { type Measured, measure } from './metrics.ts';
import { openModel } from './open-model.ts';
import { samplesOf } from './samples.ts';

/** `metrics.json` beside a model: what was measured on the shipped files. */
export interface Metrics {
  readonly model: string;
  /** What was held out: `mnist`, and parts of the pools. */
  readonly validation: Readonly<Record<string, Measured>>;
  /** The MNIST test images. */
  readonly test: Measured;
  readonly parameters: number;
  /** Multiply–adds for one frame. */
  readonly macs: number;
  /** Size of `model.json` and the weights. */
  readonly bytes: number;
  /** The same in a zip, as the extension is handed out. */
  readonly deflated: number;
  readonly sha256: string;
  readonly commit: string;
  readonly job: Job;
}

/** Calibrates a trained network, writes it to `out`, and measures what was written. */
export function ship(job: Job, data: JobData, values: Float32Array, out: string): Metrics {
  const layers = trace(ARCHITECTURES[job.model]);
  const write = (calibration: Calibration) =>
    writeModel(out, exportModel(layers, values, { name: job.model, ...calibration }));
  write(UNCALIBRATED);
  const uncalibrated = openModel(out);
  const { frames, labels } = samplesOf(data.calibration);
  const logits = uncalibrated.logits(frames, labels.length);
  const calibration = calibrate(logits, labels);
  uncalibrated.dispose();
  write(calibration);
  return report(job, data, out);
}

/** Writes the two files of a model to a folder. */
export function writeModel(out: string, { modelJson, weights }: ModelFiles): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'model.json'), `${JSON.stringify(modelJson, null, 1)}\n`);
  writeFileSync(join(out, WEIGHTS_FILE), Buffer.from(weights));
}

/**
 * Measures the model in `out` and writes the figures beside it.
 *
 * @param job the training it came from.
 */
export function report(job: Job, data: JobData, out: string): Metrics {
  const layers = trace(ARCHITECTURES[job.model]);
  const network = openModel(out);
  const [json, weights] = ['model.json', WEIGHTS_FILE].map((file) => readFileSync(join(out, file)));
  const metrics: Metrics = {
    model: job.model,
    validation: Object.fromEntries(
      Object.entries(data.validation).map(([name, set]) => [name, measure(network, set)]),
    ),
    test: measure(network, data.test),
    parameters: layers.flatMap(({ parameters }) => parameters).reduce((n, { size }) => n + size, 0),
    macs: layers.reduce((total, layer) => total + layer.macs, 0),
    bytes: json.length + weights.length,
    deflated: deflate(json).length + deflate(weights).length,
    sha256: createHash('sha256').update(weights).digest('hex'),
    commit: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
    job,
  };
  network.dispose();
  writeFileSync(join(out, 'metrics.json'), `${JSON.stringify(metrics, null, 1)}\n`);
  return metrics;
}

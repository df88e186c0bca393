import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARCHITECTURES, trace } from '../../../training/architectures.ts';
import { UNCALIBRATED } from '../../../training/calibration.ts';
import { exportModel, WEIGHTS_FILE } from '../../../training/export.ts';
import { createModel } from '../../../training/model.ts';
import { startFrom } from '../../../training/start.ts';

const model = createModel(ARCHITECTURES.cnn);

/** A folder with a network all of whose weights are `value`. */
function folderOf(value: number): string {
  const values = new Float32Array(model.size).fill(value);
  const files = exportModel(trace(ARCHITECTURES.cnn), values, { name: 'cnn', ...UNCALIBRATED });
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  writeFileSync(join(folder, 'model.json'), JSON.stringify(files.modelJson));
  writeFileSync(join(folder, WEIGHTS_FILE), Buffer.from(files.weights));
  return folder;
}

test('a training starts from the weights of a model, or from the mean of several', () => {
  const [one, two] = [folderOf(0.5), folderOf(2)];
  const everywhere = (values: Float32Array, value: number) =>
    values.every((own) => Math.abs(own - value) < 1e-5);
  expect(everywhere(startFrom([two], model, 1), 2)).toBe(true);
  expect(everywhere(startFrom([one, two], model, 1), 1.25)).toBe(true);
});

test('there is nothing to start from where there is no such training', () => {
  expect(() => startFrom(['no-such-training'], model, 1)).toThrow('no-such-training');
});

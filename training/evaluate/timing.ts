import { type Networks, read } from '../../src/recognizer/read.ts';
import type { ModelName } from '../../src/recognizer/types.ts';
import { drawScene } from './scene.ts';

/** How long decoded pictures of one kind take, from pixels to reading, once warm. */
export interface Timing {
  readonly name: string;
  readonly runs: number;
  /** In milliseconds. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

const SCENES = [
  { name: '256×256, one digit', width: 256, height: 256, columns: 1, rows: 1, runs: 60 },
  {
    name: '4000×3000 (12 MP), twelve digits',
    width: 4000,
    height: 3000,
    columns: 4,
    rows: 3,
    runs: 9,
  },
] as const;
const WARM_UPS = 3;

/** Times the whole recognizer on this thread. */
export async function timeReading(networks: Networks, model: ModelName): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const { name, width, height, columns, rows, runs } of SCENES) {
    const pixels = drawScene(width, height, columns, rows);
    const times: number[] = [];
    for (let run = -WARM_UPS; run < runs; run++) {
      const start = performance.now();
      await read(pixels, networks, { model, expect: 'auto' });
      if (run >= 0) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const median = times[Math.floor(runs / 2)];
    timings.push({ name, runs, median, fastest: times[0], slowest: times[runs - 1] });
  }
  return timings;
}

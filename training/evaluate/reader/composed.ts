import { readFileSync } from 'node:fs';
import { arrange } from '../../../src/recognizer/lines/arrange.ts';
import { type Networks, read } from '../../../src/recognizer/read.ts';
import type { Expect, ModelName } from '../../../src/recognizer/types.ts';
import type { Assets } from '../../compose/assets.ts';
import type { Kind } from '../../compose/kinds/kinds.ts';
import { type ComposedPicture, composePicture } from '../../compose/large.ts';
import { legibleDigits } from '../../compose/legible.ts';
import { createRandom } from '../../random.ts';

/** Another seed than any training's. */
const SEED = 2_000_003;

/** A composed picture, what it shows and what was read. */
export interface ComposedReading {
  readonly n: number;
  readonly kind: Kind;
  /** The digits it shows, line by line; `''` where there are none. */
  readonly label: string;
  readonly text: string;
  readonly confidence: number;
  readonly ms: number;
}

/**
 * Reads composed pictures that no training has seen, those left out that show digits of which nobody
 * can say whether they are some.
 *
 * @param onReading is told of each, for progress.
 */
export async function readComposed(
  assets: Assets,
  networks: Networks,
  options: { readonly model: ModelName; readonly expect: Expect },
  pictures: number,
  onReading: (done: number) => void,
): Promise<ComposedReading[]> {
  const readings: ComposedReading[] = [];
  for (let n = 0; readings.length < pictures; n++) {
    const composed = composePicture(createRandom(SEED, n), assets);
    const label = labelOf(composed);
    if (label === null) continue;
    const start = performance.now();
    const { text, confidence } = await read(composed.pixels, networks, options);
    const ms = performance.now() - start;
    readings.push({ n, kind: composed.kind, label, text, confidence, ms });
    onReading(readings.length);
  }
  return readings;
}

/** The digits of a picture in reading order; `null` where some are unclear or too small. */
function labelOf(composed: ComposedPicture): string | null {
  const digits = legibleDigits(composed);
  if (digits === null) return null;
  return arrange(digits)
    .map((line) => line.map(({ char }) => char).join(''))
    .join('');
}

/** Whether the digits were read, whatever stands between them. */
export function isRight({ label, text }: Pick<ComposedReading, 'label' | 'text'>): boolean {
  return text.replace(/\D/g, '') === label;
}

/** Readings as lines of JSON. */
export function parseReadings(path: string): ComposedReading[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ComposedReading);
}

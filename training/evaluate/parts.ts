import { basename } from 'node:path';
import type { Dataset } from '../samples.ts';
import { CORRUPTION_NAMES, type CorruptionName } from './corruptions/corruptions.ts';
import type { EvaluateOptions, PartName } from './options.ts';
import { corruptedFrames } from './sets/corrupted.ts';
import { findLabelled } from './sets/labelled.ts';
import type { SetSource } from './sets/open-set.ts';
import { drawTestDigits } from './sets/test-digits.ts';

/** A part of the evaluation that reads pictures. */
export type PicturePart = Exclude<PartName, 'timing'>;

/** A set of pictures that is measured, a row of the table. */
export interface Row {
  readonly name: string;
  readonly source: SetSource;
  /** The same digits as frames that need no recognizer, where they are such. */
  readonly frames?: () => Dataset;
}

/** The sets of a part. */
export function rowsOf(part: PicturePart, options: EvaluateOptions): Row[] {
  const { limit: count, corrupted } = options;
  switch (part) {
    case 'mnist':
      return [
        {
          name: 'MNIST test digits',
          source: { kind: 'mnist', count },
          frames: () => drawTestDigits(count),
        },
      ];
    case 'enlarged':
      return [{ name: 'enlarged, coloured, JPEG', source: { kind: 'enlarged', count } }];
    case 'corrupted':
      return CORRUPTION_NAMES.map((name) => corruptedRow(name, corrupted));
    case 'pictures':
      return findLabelled(options.folders).map((folder) => ({
        name: basename(folder),
        source: { kind: 'labelled', folder, count },
      }));
  }
}

function corruptedRow(corruption: CorruptionName, count: number): Row {
  return {
    name: corruption,
    source: { kind: 'corrupted', corruption, count },
    frames: () => corruptedFrames(corruption, count),
  };
}

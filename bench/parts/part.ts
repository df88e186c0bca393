import type { Recognizer } from '../contenders/networks.ts';
import type { Progress } from '../progress.ts';
import type { PartReport } from '../report/report.ts';

/** What every part is given. */
export interface Context {
  /** Our recognizer, open. */
  readonly recognizer: Recognizer;
  /** Path of the Chromium that is measured in. */
  readonly browserPath: string;
  /** Folder of our built extension. */
  readonly dist: string;
  readonly progress: Progress;
  /** Few measurements: to see that everything works. */
  readonly quick: boolean;
  /** Folders with labelled pictures. */
  readonly pictures: readonly string[];
}

/** A part of the benchmark that can be run alone. */
export interface Part {
  readonly name: string;
  /** What it measures, in a line. */
  readonly about: string;
  run(context: Context): Promise<PartReport>;
}

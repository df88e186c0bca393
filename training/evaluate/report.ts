import type { ModelName } from '../../src/recognizer/types.ts';
import type { PicturePart } from './parts.ts';
import type { Summary } from './summary.ts';
import type { Timing } from './timing.ts';

/** How one set was read. */
export interface RowReport extends Summary {
  readonly name: string;
  /** Share of the frames read rightly that were sent straight into the network; 0…1. */
  readonly frames: number | null;
}

/** How a part of the evaluation went. */
export interface PartReport {
  readonly rows: readonly RowReport[];
  /** Over the pictures of all rows. */
  readonly all: RowReport;
  /** `confusion.counts[shown][read]`. */
  readonly confusion: {
    readonly shown: readonly string[];
    readonly read: readonly string[];
    readonly counts: readonly (readonly number[])[];
  };
}

export interface ModelReport {
  /** Of the networks that were measured. */
  readonly fingerprint: string;
  readonly parts: { readonly [part in PicturePart]?: PartReport };
  readonly timing: readonly Timing[] | null;
}

/** What `--json` prints. */
export type Report = { readonly [model in ModelName]?: ModelReport };

import type { Figure } from './figure.ts';
import type { Machine } from './machine.ts';

export type Unit = 'ms' | 's' | '%' | 'kB' | 'MB' | 'images/s' | 'GMAC/s';

/** One thing that was measured, of everyone who can do it. */
export interface Row {
  readonly what: string;
  readonly unit: Unit;
  /** By the names of the columns. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** What else is worth knowing of it. */
  readonly beside?: string;
}

/** One part of the benchmark. */
export interface PartReport {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  /** Ours first. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Whether the others' figures are also told as multiples of ours. */
  readonly ratios: boolean;
  /** What the last column, beside the figures, tells; left out where there is none. */
  readonly beside?: string;
}

/** A run of the benchmark. */
export interface Report {
  /** Of what was measured. */
  readonly fingerprint: string;
  readonly machine: Machine;
  /** By their names. */
  readonly parts: Readonly<Record<string, PartReport>>;
}

import type { ErrorCode } from '../../engine/failure.ts';
import type { ModelName, Reading } from '../../recognizer/types.ts';

/** One picture of the batch. It holds no pixels: they are decoded from the file whenever needed. */
export interface Row {
  readonly id: string;
  /** Rows are listed by it where no column orders them. */
  readonly place: number;
  readonly name: string;
  /** `null` where there were too many to keep them all. */
  readonly file: File | null;
  /** A small data URL; `null` until the picture was opened. */
  readonly thumbnail: string | null;
  readonly result: RowResult;
  /** What the person says it is; `null` where they said nothing. */
  readonly corrected: string | null;
  /** Names its entry in the history; `null` before it was read. */
  readonly key: string | null;
}

export type RowResult =
  | { readonly state: 'waiting' }
  | { readonly state: 'read'; readonly reading: Reading; readonly ms: number }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** What counts as the row's reading: the person's word, else the network's; `''` where neither has one. */
export const textOf = ({ corrected, result }: Row): string =>
  corrected ?? (result.state === 'read' ? result.reading.text : '');

/** How sure the network was, 0…1; 0 where it read nothing. */
export const confidenceOf = ({ result }: Row): number =>
  result.state === 'read' && result.reading.text !== '' ? result.reading.confidence : 0;

/** The network that read it, and how long that took in milliseconds; `null` where none did. */
export const effortOf = ({ result }: Row): { model: ModelName; ms: number } | null =>
  result.state === 'read' ? { model: result.reading.model, ms: result.ms } : null;

/** Whether a person should look: it failed, or is less sure than `threshold`, and nobody corrected it. */
export const needsLook = (row: Row, threshold: number): boolean =>
  row.corrected === null && row.result.state !== 'waiting' && confidenceOf(row) < threshold;

export const SORT_KEYS = ['name', 'reading', 'confidence', 'ms'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Order {
  readonly by: SortKey | null;
  readonly descending: boolean;
}

const COMPARE: Readonly<Record<SortKey, (a: Row, b: Row) => number>> = {
  name: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
  reading: (a, b) => textOf(a).localeCompare(textOf(b), undefined, { numeric: true }),
  confidence: (a, b) => confidenceOf(a) - confidenceOf(b),
  ms: (a, b) => (effortOf(a)?.ms ?? 0) - (effortOf(b)?.ms ?? 0),
};

/** The rows in order; as they came where `by` is `null`. Equal ones keep their order. */
export function sortRows(rows: readonly Row[], { by, descending }: Order): readonly Row[] {
  if (!by) return rows;
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * COMPARE[by](a, b));
}

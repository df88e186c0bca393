/** What came of an attack. The last four must not happen. */
export const ENDS = ['answered', 'failed', 'hung', 'crashed', 'silent', 'lost'] as const;
export type End = (typeof ENDS)[number];

/** What is counted, and told as it goes. */
export interface Tally {
  readonly name: string;
  readonly tried: number;
  readonly ends: Readonly<Record<End, number>>;
  /** What failed, by code, and what must not happen, by name; with how often. */
  readonly notes: ReadonlyMap<string, number>;
}

/** How one attack ended, with its code or its name. */
export interface Ended {
  readonly end: End;
  readonly note?: string;
}

/** Counts the attacks of one kind; `onAttack` is told after each. */
export function createTally(name: string, onAttack: (tally: Tally) => void) {
  let tried = 0;
  const ends: Record<End, number> = {
    answered: 0,
    failed: 0,
    hung: 0,
    crashed: 0,
    silent: 0,
    lost: 0,
  };
  const notes = new Map<string, number>();
  const tally = (): Tally => ({ name, tried, ends, notes });
  return {
    tally,
    add({ end, note }: Ended): void {
      tried++;
      ends[end]++;
      if (note) notes.set(`${end}: ${note}`, (notes.get(`${end}: ${note}`) ?? 0) + 1);
      onAttack(tally());
    },
  };
}

export type Counter = ReturnType<typeof createTally>;

/** Whether only what may happen happened. */
export const survived = ({ ends }: Tally): boolean =>
  ends.hung + ends.crashed + ends.silent + ends.lost === 0;

/** The tallies as a table, with what was noted below it. */
export function tallyTable(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ name, tried, ends }) => [
    name,
    tried,
    ...ENDS.map((end) => ends[end]),
  ]);
  const head = ['', 'tried', ...ENDS.map((end) => (end === 'failed' ? 'with a code' : end))];
  const lines = [head, ...rows].map((row) =>
    row.map((cell, i) => (i === 0 ? `${cell}`.padEnd(8) : `${cell}`.padStart(12))).join(''),
  );
  const notes = tallies.flatMap(({ name, notes: own }) =>
    [...own].sort((a, b) => b[1] - a[1]).map(([note, count]) => `${name}: ${count} × ${note}`),
  );
  return [...lines, '', ...notes].join('\n');
}

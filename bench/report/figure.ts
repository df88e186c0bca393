/** What repeated measurements of one thing gave. */
export interface Figure {
  readonly median: number;
  /** A quarter of them lies below, a quarter above; left out where there was one measurement. */
  readonly middle?: readonly [low: number, high: number];
  /** Share of the digits that were read, 0…1, where it was a reading. */
  readonly right?: number;
}

/** Median and middle half of measurements. */
export function figureOf(values: readonly number[], right?: number): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below = Number.NaN, above = below] = sorted.slice(Math.floor(place));
    return below + (place - Math.floor(place)) * (above - below);
  };
  return {
    median: at(0.5),
    ...(values.length > 1 && { middle: [at(0.25), at(0.75)] as const }),
    ...(right !== undefined && { right }),
  };
}

/** The middle value. */
export function medianOf(values: readonly number[]): number {
  return figureOf(values).median;
}

import { sharedHeight } from './boxes.ts';
import type { Box } from './types.ts';

export interface Boxed {
  readonly box: Box;
}

/** Digits on one line overlap in height by at least this share of the smaller one. */
const SAME_LINE = 0.4;

/**
 * Puts boxes into lines from top to bottom, and each line from left to right.
 *
 * @param endOf the box at the end of a line that the next one is compared with.
 */
export function arrange<T extends Boxed>(
  items: readonly T[],
  endOf = (line: readonly T[]): Box => line[line.length - 1].box,
): T[][] {
  const lines: T[][] = [];
  for (const item of [...items].sort((a, b) => a.box.x - b.box.x)) {
    // Compared with the end of a line only, so that a sloping line stays one line.
    const inLine = (line: readonly T[]) => overlap(endOf(line), item.box);
    const best = lines.reduce<T[] | undefined>(
      (a, b) => (a && inLine(a) >= inLine(b) ? a : b),
      undefined,
    );
    if (best && inLine(best) >= SAME_LINE) best.push(item);
    else lines.push([item]);
  }
  const middle = ({ box }: Boxed) => box.y + box.height / 2;
  const height = (line: readonly T[]) =>
    line.reduce((sum, item) => sum + middle(item), 0) / line.length;
  return lines.sort((a, b) => height(a) - height(b));
}

/** Common height of two boxes as a share of the smaller height. */
function overlap(a: Box, b: Box): number {
  return sharedHeight(a, b) / Math.min(a.height, b.height);
}

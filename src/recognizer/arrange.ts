import type { Box } from './types.ts';

interface Boxed {
  readonly box: Box;
}

/** Digits on one line overlap in height by at least this share of the smaller one. */
const SAME_LINE = 0.4;

/** Puts boxes into lines from top to bottom, and each line from left to right. */
export function arrange<T extends Boxed>(items: readonly T[]): T[][] {
  const lines: T[][] = [];
  const middle = ({ box }: Boxed) => box.y + box.height / 2;
  const byHeight = [...items].sort((a, b) => b.box.height - a.box.height);
  for (const item of byHeight) {
    const line = lines.find((others) => overlap(nearest(others, item).box, item.box) >= SAME_LINE);
    if (line) line.push(item);
    else lines.push([item]);
  }
  const height = (line: readonly T[]) =>
    line.reduce((sum, item) => sum + middle(item), 0) / line.length;
  for (const line of lines) line.sort((a, b) => a.box.x - b.box.x);
  return lines.sort((a, b) => height(a) - height(b));
}

/** The member of a line that stands nearest, so that a sloping line stays one line. */
function nearest<T extends Boxed>(line: readonly T[], { box }: Boxed): T {
  const distance = (other: T) => Math.abs(other.box.x - box.x);
  return line.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** Common height of two boxes as a share of the smaller height. */
function overlap(a: Box, b: Box): number {
  const common = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return common / Math.min(a.height, b.height);
}

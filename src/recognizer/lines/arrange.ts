import { sharedHeight } from '../boxes.ts';
import type { Box } from '../types.ts';

interface Boxed {
  readonly box: Box;
}

/** Characters on one line overlap in height by at least this share of the smaller one. */
const SAME_LINE = 0.4;
/** A word ends where the gap is wider than this, in heights of the line's characters … */
const WORD_GAP = 0.5;
/** … and than this many median gaps of the line: some write far apart. */
const USUAL_GAPS = 2;

/** Puts boxes into lines from top to bottom, and each line from left to right. */
export function arrange<T extends Boxed>(items: readonly T[]): T[][] {
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

/** Where a line ends: at its last character that is not a mere dot or stroke beside the one before. */
function endOf<T extends Boxed>(line: readonly T[]): Box {
  const last = line[line.length - 1].box;
  const before = line[line.length - 2]?.box;
  return before && last.height < before.height / 2 ? before : last;
}

/** Common height of two boxes as a share of the smaller height. */
function overlap(a: Box, b: Box): number {
  return sharedHeight(a, b) / Math.min(a.height, b.height);
}

/** Cuts a line into words where the gaps are wide. */
export function words<T extends Boxed>(line: readonly T[]): T[][] {
  const heights = line.map(({ box }) => box.height).sort((a, b) => a - b);
  const tall = heights[Math.floor(0.75 * (heights.length - 1))] ?? 0;
  const gaps = line.map(({ box }, k) => {
    const before = line[k - 1]?.box;
    return before ? box.x - before.x - before.width : 0;
  });
  const usual = [...gaps.slice(1)].sort((a, b) => a - b)[(gaps.length - 2) >> 1] ?? 0;
  const widest = Math.max(WORD_GAP * tall, USUAL_GAPS * usual);
  return line.reduce<T[][]>((cut, item, k) => {
    if (k === 0 || gaps[k] > widest) cut.push([]);
    cut[cut.length - 1].push(item);
    return cut;
  }, []);
}

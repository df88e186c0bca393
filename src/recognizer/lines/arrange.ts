import { arrange, type Boxed } from '../arrange.ts';
import type { Box } from '../types.ts';

/** A word ends where the gap is wider than this, in heights of the line … */
const WORD_GAP = 0.5;
/** … and than so many usual gaps of the line: some write far apart. */
const USUAL_GAPS = 2;

/** Puts characters, dots and strokes among them, into lines as {@link arrange} does. */
export const arrangeCharacters = <T extends Boxed>(characters: readonly T[]): T[][] =>
  arrange(characters, endOf);

/** Where a line ends: at its last character that is not a mere dot or stroke beside the one before. */
function endOf<T extends Boxed>(line: readonly T[]): Box {
  const last = line[line.length - 1].box;
  const before = line[line.length - 2]?.box;
  return before && last.height < before.height / 2 ? before : last;
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

/**
 * Lines of a text table: the first column to the left, the others to the right, a rule under the
 * head. An empty row leaves a blank line.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const format = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [format(head), rule, ...rows.map(format)].join('\n');
}

/** What stands where nothing was measured. */
const NOTHING = '–';

/** A share, 0…1, in percent. */
export function percent(share: number | null): string {
  return share === null ? NOTHING : (100 * share).toFixed(2);
}

export function decimals(value: number | null, digits: number): string {
  return value === null ? NOTHING : value.toFixed(digits);
}

/** How many, or nothing. */
export function tally(count: number): string {
  return count === 0 ? NOTHING : String(count);
}

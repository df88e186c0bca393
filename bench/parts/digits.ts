/** The digits of a text and nothing else: letters, signs and lines differ from reader to reader. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Share of the digits that were read, 0…1: one less for each that is wrong, missing or too many. */
export function shareRead(read: string, wanted: string): number {
  if (wanted === '') return read === '' ? 1 : 0;
  return Math.max(0, 1 - editDistance(read, wanted) / wanted.length);
}

/** Fewest changes of one character that make one text of the other (Levenshtein, 1966). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, above[j] + 1, row[j - 1] + 1));
    }
    above = row;
  }
  return above[b.length];
}

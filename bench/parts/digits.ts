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
  let row = Array.from({ length: b.length }, (_, j) => j + 1);
  for (let i = 0; i < a.length; i++) {
    let [corner, left] = [i, i + 1];
    row = row.map((above, j) => {
      const replaced = corner + (a[i] === b[j] ? 0 : 1);
      corner = above;
      left = Math.min(replaced, above + 1, left + 1);
      return left;
    });
  }
  return row.at(-1) ?? a.length;
}

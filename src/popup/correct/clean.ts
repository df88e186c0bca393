/** What a number is written with besides digits, and the most that is taken of one. */
const FOREIGN = /[^\d\s.,:;/+\-−–%$€£¥₹()#'’°]/g;
const LONGEST = 1000;

/** Points and commas of other scripts, as their keyboards write them into a number. */
const POINTS: Readonly<Record<string, string>> = { '。': '.', '、': ',', '٫': '.', '٬': ',' };

/** What a person typed as a reading, without what no number holds, its blanks made single. */
export const cleanReading = (text: string): string =>
  inPlainDigits(text).replace(FOREIGN, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** A number of any script as it is written with 0–9. */
const inPlainDigits = (text: string): string =>
  text
    // Only forms of another width: elsewhere NFKC makes 52 of 5².
    .replace(/[\uFF01-\uFFEE]/g, (wide) => wide.normalize('NFKC'))
    .replace(/[。、٫٬]/g, (point) => POINTS[point] ?? point)
    .replace(/\p{Nd}/gu, decimal);

/** A decimal digit's value: in Unicode the ten of a script stand in a row, from zero on. */
function decimal(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}

/** A reading in one line, as tables and fields hold it. */
export const inOneLine = (text: string): string => text.replaceAll('\n', ' ');

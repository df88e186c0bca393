/** What a number is written with besides digits, and the most that is taken of one. */
const FOREIGN = /[^\d\s.,:;/+\-−–%$€£¥₹()#'’°]/g;
const LONGEST = 1000;

/** What a person typed as a reading, without what no number holds, its blanks made single. */
export const cleanReading = (text: string): string =>
  text.replace(FOREIGN, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** A reading in one line, as tables and fields hold it. */
export const inOneLine = (text: string): string => text.replaceAll('\n', ' ');

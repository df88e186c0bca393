/** Control characters of terminals (C0, C1, DEL), and those that turn the direction of a line. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

const escaped = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Words from outside, such as a file's name, made safe for a terminal: escapes are shown, not obeyed. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, escaped);

/** A value as JSON on one line that is safe for a terminal, too. */
export const printableJson = (value: unknown): string => printable(JSON.stringify(value));

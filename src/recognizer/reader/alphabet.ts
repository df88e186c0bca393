/** The ten digits, in their order. */
const DIGITS = '0123456789';
/** Letters that differ by more than their size; `c`, `o`, `s` … are in their capitals' place. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghimnqrt';
/** Signs that stand in and beside numbers and words. */
const SIGNS = ".,:;-/|%$€£+=()#*'°!?&@";
/** Any other character: of other scripts, symbols, letters of alphabets that do not exist. */
const OTHER = '\u{FFFD}';

/** What the reader can call a character; its outputs are in this order. */
export const SYMBOLS: readonly string[] = [...DIGITS, ...LETTERS, ...SIGNS, OTHER];

/** Place of what is none of the others. */
export const UNKNOWN = SYMBOLS.length - 1;

/** Characters that look like one of the symbols, whatever their code point. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  l: 'I',
  '¦': '|',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '"': "'",
  '’': "'",
  '‘': "'",
  '“': "'",
  '”': "'",
  '′': "'",
  '⁄': '/',
  '×': 'X',
  '·': '.',
  '•': '.',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  º: '°',
  // Cyrillic and Greek
  ...pairs('АВЕЅІЈКМНОРСТХаеорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABESIJKMHOPCTXaeopcyxABEZHIKMNOPTYXo'),
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((char, i) => [char, [...to][i]]));
}

const INDEX: ReadonlyMap<string, number> = new Map(SYMBOLS.map((symbol, i) => [symbol, i]));

/** Place of a character in {@link SYMBOLS}; accents are left out, what has no place is *other*. */
export function symbolOf(char: string): number {
  const [base] = char.normalize('NFD');
  const alike = LOOKALIKES[base] ?? base;
  return INDEX.get(alike) ?? INDEX.get(alike.toUpperCase()) ?? UNKNOWN;
}

/** Whether a symbol is a digit: its place is its value. */
export function isDigit(symbol: number): boolean {
  return symbol < DIGITS.length;
}

/** Whether a symbol is a sign, and no letter, digit or unknown. */
export function isSign(symbol: number): boolean {
  return symbol >= DIGITS.length + LETTERS.length && symbol < UNKNOWN;
}

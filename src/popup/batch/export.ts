import { inOneLine } from '../correct/clean.ts';
import { confidenceOf, effortOf, type Row, textOf } from './row.ts';

/** One row as it is exported: one line, whatever the picture holds. */
const record = (row: Row) => {
  const { result } = row;
  const effort = effortOf(row);
  return {
    file: row.name,
    text: inOneLine(textOf(row)),
    confidence: effort && rounded(confidenceOf(row)),
    model: effort?.model ?? null,
    ms: effort && Number(effort.ms.toPrecision(3)),
    corrected: row.corrected !== null,
    error: result.state === 'failed' ? result.code : null,
  };
};

/** What is known of each digit: where it stands in the picture, and what it may be. */
const digitsOf = ({ result }: Row) => {
  if (result.state !== 'read') return { width: null, height: null, digits: [] };
  const { width, height, digits } = result.reading;
  return {
    width,
    height,
    digits: digits.map(({ digit, confidence, box, probabilities }) => ({
      digit,
      confidence: rounded(confidence),
      box,
      probabilities: probabilities.map(rounded),
    })),
  };
};

const rounded = (share: number) => Number(share.toFixed(4));

const COLUMNS = ['file', 'text', 'confidence', 'model', 'ms', 'corrected', 'error'] as const;

/** The rows as CSV (RFC 4180, with a byte order mark, so that spreadsheets see UTF-8). */
export function toCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const values = record(row);
    return COLUMNS.map((column) => cell(values[column])).join(',');
  });
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  // A file name that starts like a formula must not become one in a spreadsheet; a number is none.
  const formula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text);
  const safe = formula ? `'${text}` : text;
  // Some spreadsheets part cells at semicolons or tabs: what follows one could be a formula too.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as JSON, one object a picture, with the boxes and probabilities of its digits. */
export const toJson = (rows: readonly Row[]): string =>
  `${JSON.stringify(
    rows.map((row) => ({ ...record(row), ...digitsOf(row) })),
    null,
    2,
  )}\n`;

/** The readings one below the other, ready to be pasted into a spreadsheet. */
export const toColumn = (rows: readonly Row[]): string =>
  rows.map((row) => inOneLine(textOf(row))).join('\n');

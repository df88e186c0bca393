import { type Row, textOf } from './row.ts';

/** One row as it is exported. */
const record = (row: Row) => {
  const { result } = row;
  const read = result.state === 'read' ? result : null;
  return {
    file: row.name,
    text: textOf(row),
    confidence: read ? Number(read.confidence.toFixed(4)) : null,
    model: read?.model ?? null,
    ms: read ? Number(read.ms.toPrecision(3)) : null,
    corrected: row.corrected !== null,
    error: result.state === 'failed' ? result.code : null,
  };
};

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
  // A file name that starts like a formula must not become one in a spreadsheet.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as JSON, one object a picture. */
export const toJson = (rows: readonly Row[]): string =>
  `${JSON.stringify(rows.map(record), null, 2)}\n`;

/** The readings one below the other, ready to be pasted into a spreadsheet. */
export const toColumn = (rows: readonly Row[]): string =>
  rows.map((row) => textOf(row).replaceAll('\n', ' ')).join('\n');

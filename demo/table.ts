import { type DemoReading, isRight } from './readings.ts';
import { fileName } from './site.ts';

/** Digits on one line, `–` for none. */
const inline = (text: string) => (text === '' ? '–' : text.replaceAll('\n', ' / '));

function cells(reading: DemoReading): string[] {
  const { picture, text, confidence = 0, ms = 0, error } = reading;
  const how = picture.delivery === 'file' ? '' : ` (${picture.delivery})`;
  return [
    isRight(reading) ? '✓' : '✗',
    fileName(picture) + how,
    inline(picture.expected),
    error ?? inline(text ?? ''),
    error === undefined ? `${(100 * confidence).toFixed(1)} %` : '',
    error === undefined ? ms.toFixed(1) : '',
  ];
}

/** The readings as a table for a terminal, with a closing line. */
export function readingTable(readings: readonly DemoReading[]): string {
  const rows = [
    ['', 'picture', 'expected', 'reading', 'confidence', 'ms'],
    ...readings.map((reading) => cells(reading)),
  ];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column >= 4 ? cell.padStart(width(column)) : cell.padEnd(width(column)),
      )
      .join('  ')
      .trimEnd(),
  );
  const right = readings.filter(isRight).length;
  return [...lines, '', `${right} of ${readings.length} pictures read as expected.`].join('\n');
}

import { between, type Random } from '../../random.ts';
import { chance, pick, wholeBetween } from '../distributions.ts';
import { type Entry, entriesOf, type Line, setLine } from '../line.ts';
import { code, wholeNumber } from '../text/figures.ts';
import type { Writer } from '../writer.ts';

/** What a display shows: a time, a temperature, a weight, a score, a sum, a word of segments. */
export function shownText(random: Random): string {
  return pick(random, [
    () => `${hour(random)}:${code(random, 2)}`,
    () => `${code(random, 2)}:${code(random, 2)}`,
    () => `${hour(random)}:${code(random, 2)}:${code(random, 2)}`,
    () =>
      `${wholeNumber(random, wholeBetween(random, 1, 3))}.${code(random, wholeBetween(random, 1, 3))}`,
    () => `${wholeNumber(random, wholeBetween(random, 1, 3))}°`,
    () => `${wholeNumber(random, wholeBetween(random, 1, 2))}.${code(random, 1)}°C`,
    () => `-${wholeNumber(random, wholeBetween(random, 1, 3))}`,
    () => wholeNumber(random, wholeBetween(random, 1, 8)),
    () => code(random, wholeBetween(random, 2, 6)),
    () => `${wholeNumber(random, 2)}-${wholeNumber(random, 2)}`,
    () =>
      pick(random, [
        'HELP',
        'Err',
        'OFF',
        'Lo',
        'HI',
        'End',
        'Auto',
        'PUSH',
        'FULL',
        'dEF',
        '----',
      ]),
    () =>
      `${wholeNumber(random, wholeBetween(random, 2, 3))}${pick(random, ['F', 'C', 'h', 'A', 'L', 'P'])}`,
  ])();
}

/** Of a clock with twelve or twenty-four hours. */
function hour(random: Random): string {
  return String(chance(random, 0.5) ? wholeBetween(random, 1, 12) : wholeBetween(random, 0, 23));
}

/** A text as a display sets it: evenly, all figures upright or leaning alike. */
export function shown(random: Random, writer: Writer, text: string, lean: number): Line {
  const spacing = { gap: between(random, 0.1, 0.35), uneven: 0 };
  const entries: Entry[] = entriesOf(text);
  return setLine(random, writer, entries, spacing, { rise: 0, size: 0, turn: 0, lean });
}

/** What is printed on devices and boards of lamps. */
export const WORDS =
  'AM PM SET MODE ALARM TEMP kg lb °C HOME GUEST AWAY TIME START STOP MAX MIN LAP km/h bpm SYS DIA PULSE mmHg L/100 TOTAL WIFI ON OFF CLEAR Quartz CASIO Timer Power Low Hold'.split(
    ' ',
  );

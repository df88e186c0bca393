import { auroc, ece, reliability } from '../measures.ts';
import { type ComposedReading, isRight } from './composed.ts';
import { mcnemar } from './mcnemar.ts';

/** An answer at least so confident counts as sure. */
const SURE = 0.8;

/** What was read of composed pictures, kind by kind. */
export function composedTable(readings: readonly ComposedReading[]): string {
  const kinds = [...new Set(readings.map(({ kind }) => kind))].sort();
  const rows = kinds.map((kind) => row(kind, of(readings, kind)));
  return [
    `${'kind'.padEnd(16)}${'shown'.padStart(7)}${'exact %'.padStart(9)}${'none'.padStart(7)}${'unread %'.padStart(10)}${'sure, wrong'.padStart(13)}${'ms'.padStart(7)}`,
    ...rows,
    row('all', readings),
    summary(readings),
  ].join('\n');
}

const of = (readings: readonly ComposedReading[], kind: string) =>
  readings.filter((reading) => reading.kind === kind);

function row(name: string, readings: readonly ComposedReading[]): string {
  const shown = readings.filter(({ label }) => label !== '');
  const none = readings.filter(({ label }) => label === '');
  const share = (some: readonly ComposedReading[]) =>
    some.length === 0 ? '–' : ((100 * some.filter(isRight).length) / some.length).toFixed(1);
  const sureWrong = readings.filter(
    (one) => !isRight(one) && one.text !== '' && one.confidence >= SURE,
  );
  const times = readings.map(({ ms }) => ms).sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? Number.NaN;
  return `${name.padEnd(16)}${String(shown.length).padStart(7)}${share(shown).padStart(9)}${String(none.length).padStart(7)}${share(none).padStart(10)}${String(sureWrong.length).padStart(13)}${median.toFixed(1).padStart(7)}`;
}

function summary(readings: readonly ComposedReading[]): string {
  const confidences = (shown: boolean) =>
    readings.filter(({ label }) => (label !== '') === shown).map(({ confidence }) => confidence);
  const answers = readings
    .filter(({ text }) => text !== '')
    .map((one) => ({ confidence: one.confidence, right: isRight(one) }));
  return `AUROC of digits against none ${auroc(confidences(true), confidences(false)).toFixed(4)} · ECE of answers ${ece(reliability(answers)).toFixed(4)}`;
}

/** How readings differ from earlier ones of the same pictures, and how likely that is chance. */
export function comparison(
  now: readonly ComposedReading[],
  before: readonly ComposedReading[],
): string {
  const earlier = new Map(before.map((one) => [one.n, one]));
  const pairs = now.flatMap((one) => {
    const other = earlier.get(one.n);
    return other && other.label === one.label
      ? [{ now: isRight(one), before: isRight(other) }]
      : [];
  });
  const better = pairs.filter((pair) => pair.now && !pair.before).length;
  const worse = pairs.filter((pair) => !pair.now && pair.before).length;
  const p = mcnemar(better, worse);
  return `of ${pairs.length} pictures of both: ${better} right now that were wrong, ${worse} wrong that were right; McNemar p = ${p.toPrecision(2)}`;
}

import { language, t } from '../../components/i18n.ts';
import type { HistoryEntry } from '../../storage/history-schema.ts';

/** What was read on one day. */
export interface Day {
  /** As a person would call it. */
  readonly name: string;
  readonly entries: readonly HistoryEntry[];
}

/** Entries, newest first, by the day they were read on; `now` in milliseconds since 1970. */
export function byDay(entries: readonly HistoryEntry[], now: number): Day[] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const name = nameOf(entry.at, now);
    days.set(name, [...(days.get(name) ?? []), entry]);
  }
  return [...days].map(([name, each]) => ({ name, entries: each }));
}

function nameOf(at: number, now: number): string {
  const day = new Date(at);
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (day.toDateString() === new Date(now).toDateString()) return t('today');
  if (day.toDateString() === yesterday.toDateString()) return t('yesterday');
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(day);
}

import { language } from '../../components/i18n.ts';
import type { HistoryEntry } from '../../storage/history-schema.ts';
import { inOneLine } from '../correct/clean.ts';

/** The entries whose digits or day contain the query. */
export function searchHistory(
  entries: readonly HistoryEntry[],
  query: string,
): readonly HistoryEntry[] {
  const wanted = query.trim().replace(/\s+/g, ' ').toLowerCase();
  if (!wanted) return entries;
  const day = new Intl.DateTimeFormat(language(), { dateStyle: 'long' });
  return entries.filter(
    ({ text, corrected = '', at }) =>
      inOneLine(text).includes(wanted) ||
      inOneLine(corrected).includes(wanted) ||
      day.format(at).toLowerCase().includes(wanted),
  );
}

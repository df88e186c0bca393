import { language } from '../../components/i18n.ts';
import type { HistoryEntry } from '../../storage/history-schema.ts';

/** The entries whose digits or day contain the query. */
export function searchHistory(
  entries: readonly HistoryEntry[],
  query: string,
): readonly HistoryEntry[] {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return entries;
  const day = new Intl.DateTimeFormat(language(), { dateStyle: 'long' });
  return entries.filter(
    ({ text, corrected = '', at }) =>
      text.includes(wanted) ||
      corrected.includes(wanted) ||
      day.format(at).toLowerCase().includes(wanted),
  );
}

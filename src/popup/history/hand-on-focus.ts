/**
 * Gives the focus on before a row that has it is forgotten: to the bin of the next one, else to the
 * search, which goes with the last row, else to the sheet. Otherwise it would be nowhere.
 */
export function handOnFocus(row: HTMLLIElement): void {
  const sheet = row.closest('dialog');
  if (!sheet) return;
  const rows = [...sheet.querySelectorAll('.history-list li')];
  const search = sheet.querySelector<HTMLInputElement>('.search input');
  const next = rows[rows.indexOf(row) + 1]?.querySelector<HTMLElement>('button:last-child');
  const searchStays = rows.length > 1 || search?.value !== '';
  (next ?? (searchStays ? search : null) ?? sheet).focus();
}

import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { useApp } from '../state/app.ts';
import { SORT_KEYS, type SortKey } from './row.ts';
import { TableRow } from './table-row.tsx';
import { rowWindow } from './window.ts';

const ROW_HEIGHT = 52;

/** The rows near the view only, so that a thousand scroll as smoothly as ten. */
export function Table() {
  const { batch } = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useSignal({ top: 0, height: 400 });
  /** The row that keys reach; set anew whenever it is to get the focus. */
  const focused = useSignal({ index: 0, wanted: false });
  const rows = batch.shown.value;
  const { first, end, above, below } = rowWindow(
    rows.length,
    ROW_HEIGHT,
    view.value.top,
    view.value.height,
  );
  // Tab always comes to a row, though the one that had the focus may not be drawn any more.
  const reachable = Math.max(first, Math.min(end - 1, focused.value.index));

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      view.value = { top: element.scrollTop, height: element.clientHeight };
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => observer.disconnect();
  }, [view]);

  /** Brings a row into view. */
  const reveal = (index: number) => {
    const element = scroller.current;
    if (!element || element.clientHeight === 0) return;
    const top = index * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    const room = element.clientHeight - 2 * ROW_HEIGHT;
    if (top > element.scrollTop + room) element.scrollTop = top - room;
    view.value = { top: element.scrollTop, height: element.clientHeight };
  };

  /** Brings a row into view and gives it the focus. */
  const go = (index: number) => {
    const to = Math.max(0, Math.min(batch.shown.peek().length - 1, index));
    focused.value = { index: to, wanted: true };
    const { opened } = batch.open;
    if (opened.peek() !== null) opened.value = batch.shown.peek()[to]?.id ?? null;
    reveal(to);
  };

  // At once when it stands there: a frame later the next key would have gone elsewhere, and a field
  // that it opened would lose the focus.
  useLayoutEffect(() => {
    const { index, wanted } = focused.value;
    if (!wanted) return;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-index="${index}"]`)
      ?.focus({ preventScroll: true });
  }, [focused.value]);

  // What is gone through beside the table is kept in sight in it; what was open has the focus again.
  const { opened } = batch.open;
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    const at = batch.shown.peek().findIndex(({ id }) => id === (opened.value ?? last.current));
    if (at >= 0 && opened.value === null && document.activeElement === document.body) go(at);
    else if (at >= 0 && opened.value !== null) reveal(at);
    last.current = opened.value;
  }, [opened.value]);

  return (
    <div class="scroller" ref={scroller}>
      <table aria-rowcount={rows.length + 1} aria-label={t('tab_batch')}>
        <thead>
          <tr>
            <td class="thumb" />
            {SORT_KEYS.map((key) => (
              <Heading key={key} by={key} />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="room" style={{ height: `${above}px` }} />
          {rows.slice(first, end).map((row, i) => (
            <TableRow
              key={row.id}
              row={row}
              index={first + i}
              focusable={first + i === reachable}
              go={go}
            />
          ))}
          <tr class="room" style={{ height: `${below}px` }} />
        </tbody>
      </table>
    </div>
  );
}

function Heading({ by }: { readonly by: SortKey }) {
  const { order } = useApp().batch;
  const mine = order.value.by === by;
  const direction = order.value.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={by} aria-sort={mine ? direction : 'none'}>
      <button
        type="button"
        onClick={() => {
          order.value = { by, descending: mine && !order.peek().descending };
        }}
      >
        {t(`column_${by}`)}
      </button>
    </th>
  );
}

/** The rows that are near enough to be seen, and the room of those that are not. */
export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Heights of what is left out above and below, in pixels. */
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
const MARGIN = 8;

/** Which of `count` rows of `rowHeight` to draw in a view `height` tall, scrolled by `top`. */
export function rowWindow(
  count: number,
  rowHeight: number,
  top: number,
  height: number,
): RowWindow {
  const first = Math.min(count, Math.max(0, Math.floor(top / rowHeight) - MARGIN));
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN);
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight };
}

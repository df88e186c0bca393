import { blend, type Colour } from '../colours.ts';
import { chance, wholeBetween } from '../distributions.ts';
import { panel } from '../panel.ts';
import { type Emphasis, type Page, styleOf } from './page.ts';
import { setText, spell, widthOf } from './typeset.ts';

/** Breaks words into lines, some of them emphasised. Tells the next base line. */
export function flow(
  page: Page,
  { left, wide, indent }: { left: number; wide: number; indent: number },
  y: number,
  words: readonly string[],
  most: number,
): number {
  const { random, step, height, sheet } = page;
  const space = height * page.face.regular.space;
  let x = left + indent;
  let base = y;
  let lines = 1;
  for (const word of words) {
    const look = LOOKS[chance(random, 0.12) ? wholeBetween(random, 1, LOOKS.length - 1) : 0];
    const { emphasis = {}, mark } = look(page);
    const style = styleOf(page, emphasis);
    const text = spell(word, style.cut);
    const length = widthOf(text, style);
    if (length > wide) continue;
    if (x + length > left + wide && x > left) {
      if (lines++ === most) break;
      x = left;
      base += step;
    }
    if (base > sheet.height + height) break;
    const at = page.snapped ? Math.round(base) : base;
    mark?.(x, at, length);
    setText(sheet, text, x, at, style);
    x += length + space;
  }
  return base + step;
}

/** How a word is emphasised, and what is painted under it. */
type Look = (page: Page) => {
  readonly emphasis?: Emphasis;
  readonly mark?: (x: number, y: number, wide: number) => void;
};

const plain: Look = () => ({});
const strong: Look = () => ({ emphasis: { bold: true } });
const slanted: Look = () => ({ emphasis: { italic: true } });
const link: Look = ({ random, sheet, theme, height }) => {
  const underlined = chance(random, 0.6);
  const line = (x: number, y: number, wide: number) =>
    panel(sheet, [x, y + Math.round(0.2 * height), wide, Math.max(1, 0.07 * height)], {
      fill: theme.accent,
    });
  return { emphasis: { colour: theme.accent }, ...(underlined && { mark: line }) };
};
const marked = (fill: Colour, radius: number, emphasis: Emphasis, page: Page) => {
  const { sheet, height } = page;
  const mark = (x: number, y: number, wide: number) =>
    panel(sheet, [x - 0.2 * height, y - 1.25 * height, wide + 0.4 * height, 1.6 * height], {
      fill,
      radius,
    });
  return { emphasis, mark };
};
const selected: Look = (page) =>
  marked(page.theme.accent, 0, { colour: page.theme.onAccent }, page);
const highlighted: Look = (page) =>
  marked(blend(page.theme.paper, page.theme.accent, 0.3), 0, {}, page);
const badge: Look = (page) => marked(page.theme.card, 3, { size: 0.92 }, page);
const struck: Look = ({ sheet, theme, height }) => ({
  emphasis: { colour: theme.muted },
  mark: (x, y, wide) => panel(sheet, [x, y - 0.4 * height, wide, 1], { fill: theme.muted }),
});

const LOOKS: readonly Look[] = [
  plain,
  strong,
  strong,
  slanted,
  link,
  link,
  selected,
  highlighted,
  badge,
  struck,
];

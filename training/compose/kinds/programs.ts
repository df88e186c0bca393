import { between, type Random } from '../../random.ts';
import type { Colour } from '../colours.ts';
import { blend, brightness } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../distributions.ts';
import { panel } from '../panel.ts';
import { createPage, finish, write } from '../text/page.ts';
import { codeToken } from '../text/program-text.ts';
import { sentence } from '../text/random-text.ts';

/** A program's text: a gutter of line numbers, indentation, colours; mostly light on dark. */
export const program: Composer = (random, assets) => {
  const page = createPage(random, assets, {
    printed: 0.05,
    mono: chance(random, 0.92),
    tallest: 16,
  });
  const { sheet, theme, height, step } = page;
  const colours = Array.from({ length: 4 }, () => syntaxColour(random, theme.paper, theme.ink));
  const gutter = chance(random, 0.7);
  const first = wholeBetween(random, 1, pick(random, [1, 20, 400, 3000]));
  const left = gutter ? height * between(random, 2.5, 5) : between(random, -20, 8);
  if (gutter && chance(random, 0.3))
    panel(sheet, [-1, -1, left, sheet.height + 2], { fill: theme.card });
  let y = around(random, 0.5 * step) + 0.5 * height;
  let depth = wholeBetween(random, 0, 2);
  for (let line = first; y < sheet.height + height; line++, y += step) {
    if (chance(random, 0.06))
      panel(sheet, [0, y - 1.4 * height, sheet.width, step], { fill: theme.card });
    if (gutter) write(page, String(line), left - height, y, { colour: theme.muted }, 'right');
    depth = Math.max(0, Math.min(4, depth + pick(random, [-1, 0, 0, 0, 1])));
    if (chance(random, 0.1)) continue;
    let x = left + depth * height * 1.7;
    const comment = chance(random, 0.12);
    const words = comment
      ? ['//', ...sentence(random, 5, 0.2)]
      : Array.from({ length: wholeBetween(random, 1, 7) }, () => codeToken(random));
    for (const word of words) {
      const colour = comment ? theme.muted : pick(random, [theme.ink, theme.ink, ...colours]);
      x += write(page, word, x, y, { colour }) + height * page.face.regular.space;
      if (x > sheet.width) break;
    }
  }
  return finish(page);
};

function syntaxColour(random: Random, paper: Colour, ink: Colour): Colour {
  const tone = blend(paper, ink, between(random, 0.55, 0.95));
  const shift = [around(random, 70), around(random, 40), around(random, 90)];
  const made: Colour = [tone[0] + shift[0], tone[1] + shift[1], tone[2] + shift[2]];
  return Math.abs(brightness(made) - brightness(paper)) > 50 ? made : ink;
}

import { between } from '../../random.ts';
import { blend } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick, wholeBetween } from '../distributions.ts';
import { panel } from '../panel.ts';
import { createPage, finish, write } from '../text/page.ts';
import { sentence } from '../text/random-text.ts';
import { writtenNumber } from '../text/written-number.ts';

/** Bubbles of a conversation with names and times. */
export const chat: Composer = (random, assets) => {
  const page = createPage(random, assets, { printed: 0.02, tallest: 15 });
  const { sheet, theme, height, step } = page;
  const avatars = chance(random, 0.5);
  for (let y = around(random, step); y < sheet.height; ) {
    const own = chance(random, 0.45);
    const lines = wholeBetween(random, 1, 3);
    const wide = sheet.width * between(random, 0.4, 0.8);
    const tall = lines * step + 0.9 * height;
    const x = own ? sheet.width - wide - 6 : avatars ? 6 + 3 * height : 6;
    const fill = own ? theme.accent : theme.card;
    const colour = own ? theme.onAccent : theme.ink;
    panel(sheet, [x, y, wide, tall], { fill, radius: pick(random, [3, 8, 14]) });
    if (avatars && !own)
      panel(sheet, [4, y, 2.5 * height, 2.5 * height], {
        fill: blend(theme.paper, theme.accent, 0.5),
        radius: 99,
      });
    for (let k = 0; k < lines; k++) {
      const text = sentence(
        random,
        wholeBetween(random, 1, Math.ceil(wide / height / 5)),
        0.25,
      ).join(' ');
      write(page, text, x + height, y + k * step + 1.75 * height, {
        colour,
        room: wide - 1.5 * height,
      });
    }
    y += tall + 0.5 * height;
    if (chance(random, 0.5)) {
      const time = writtenNumber(random, pick(random, ['clock', 'date']));
      const at = own ? sheet.width - 8 : x;
      write(
        page,
        time,
        at,
        y + 0.9 * height,
        { colour: theme.muted, size: 0.75 },
        own ? 'right' : 'left',
      );
      y += 1.6 * height;
    }
  }
  return finish(page);
};

import { between, type Random } from '../../random.ts';
import { phone } from '../camera.ts';
import { anyColours, blend, colourOf, palette } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective } from '../lens.ts';
import { panel } from '../panel.ts';
import { gradient, texture } from '../paper.ts';
import { Sheet } from '../sheet.ts';
import { code, wholeNumber } from '../text/figures.ts';
import { setText, spell, type TextStyle, widthOf } from '../text/typeset.ts';
import { caption } from '../text/vocabulary.ts';

const LETTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZIOQ'];
const letters = (random: Random, count: number) =>
  Array.from({ length: count }, () => pick(random, LETTERS)).join('');

function plateText(random: Random): string {
  return pick(random, [
    () =>
      `${letters(random, wholeBetween(random, 1, 3))} ${letters(random, wholeBetween(random, 1, 2))} ${wholeNumber(random, wholeBetween(random, 1, 4))}`,
    () => `${letters(random, 2)}${code(random, 2)} ${letters(random, 3)}`,
    () => `${letters(random, 3)}-${code(random, 4)}`,
    () => `${letters(random, 3)} ${code(random, 3)}`,
    () => `${wholeNumber(random, 1)}${letters(random, 3)}${code(random, 3)}`,
    () => `${letters(random, 2)}-${code(random, 3)}-${letters(random, 2)}`,
    () => `${code(random, 4)} ${letters(random, 3)}`,
  ])();
}

function signText(random: Random): string {
  return pick(random, [
    () => wholeNumber(random, wholeBetween(random, 1, 3)),
    () => wholeNumber(random, wholeBetween(random, 1, 4)),
    () =>
      `${wholeNumber(random, wholeBetween(random, 1, 2))}${pick(random, ['a', 'b', 'A', 'B', 'C'])}`,
    () => `${wholeNumber(random, 1)}-${wholeNumber(random, 1)}`,
    () =>
      pick(random, [
        '30',
        '50',
        '60',
        '80',
        '100',
        '120',
        '5',
        '3.5t',
        '7.5 t',
        '2,8m',
        '20 km',
        'No. 7',
        'A 8',
        'E45',
        'B12',
        'M25',
        'Platform 9',
        'Gate 14',
        'EXIT 27',
        '24h',
        '1st',
      ]),
    () => `${caption(random, 1)} ${wholeNumber(random, 2)}`,
  ])();
}

/** Plates of cars, numbers of houses and doors, signs of roads and platforms, on walls and metal. */
export const plate: Composer = (random, assets) => {
  const car = chance(random, 0.5);
  const faces = assets.typefaces.filter(({ style }) =>
    car ? style === 'print' : style === 'print' || style === 'display',
  );
  const face = pick(random, faces);
  const height = logBetween(random, 11, 56);
  const cut = chance(random, 0.7) ? face.bold : face.regular;
  const { paper, ink, contrast } = chance(random, 0.6)
    ? palette(
        pick(random, [
          [245, 245, 242],
          [250, 205, 40],
          [20, 60, 140],
          [0, 90, 60],
          [230, 230, 225],
          [25, 25, 28],
        ] as const),
        [0, 0, 0],
      )
    : anyColours(random, 0.35);
  const light = contrast < 0.4 ? ([250, 250, 250] as const) : ink;
  const style: TextStyle = {
    cut,
    height,
    pen: { colour: light, soft: between(random, 0.9, 1.6) },
    tracking: between(random, 0, 0.2),
  };
  const text = spell(car ? plateText(random) : signText(random), cut);
  const wide = widthOf(text, style);
  const pad = height * between(random, 0.3, 0.8);
  const box = [wide + 2 * pad, height + 2 * pad * between(random, 0.5, 1)] as const;
  const room = height * between(random, 0.05, 1.5);
  const sheet = new Sheet(Math.min(280, box[0] + 2 * room), Math.min(200, box[1] + 2 * room));
  const wall = colourOf(random, between(random, 20, 220), between(random, 0, 0.6));
  gradient(random, sheet, wall, blend(wall, [0, 0, 0], between(random, -0.2, 0.5)));
  texture(random, sheet, between(random, 2, 25));
  perspective(random, sheet, 14);
  const x = (sheet.width - box[0]) / 2;
  const y = (sheet.height - box[1]) / 2;
  const round = !car && text.length <= 3 && chance(random, 0.3);
  const radius = round ? 999 : height * pick(random, [0, 0.1, 0.25]);
  const rim = blend(paper, light, between(random, 0.4, 1));
  const red = round && chance(random, 0.6) ? ([200, 20, 30] as const) : rim;
  const bare = !car && chance(random, 0.25) && palette(wall, light).contrast > 0.3;
  if (!bare) {
    panel(sheet, [x, y, ...box], {
      fill: paper,
      radius,
      ...(chance(random, 0.7) && {
        border: red,
        width: height * between(random, 0.03, round ? 0.2 : 0.08),
      }),
    });
    if (car && chance(random, 0.35))
      panel(sheet, [x, y, 0.45 * height, box[1]], { fill: [10, 50, 160], radius });
    for (const sx of chance(random, 0.4) ? [0.3 * pad, box[0] - 0.4 * pad] : []) {
      panel(sheet, [x + sx, y + box[1] / 2, 0.15 * height, 0.15 * height], {
        fill: [120, 120, 120],
        radius: 9,
      });
    }
  }
  if (bare || chance(random, 0.2)) {
    const shade = {
      ...style,
      pen: { ...style.pen, colour: blend(wall, [0, 0, 0], 0.6), opacity: 0.6 },
    };
    const depth = 0.06 * height;
    setText(sheet, text, x + pad + depth, y + (box[1] + height) / 2 + depth, shade);
    sheet.forget();
  }
  setText(sheet, text, x + pad, y + (box[1] + height) / 2 + around(random, 0.03 * height), style);
  return { sheet, camera: phone(random, height, 0.8) };
};

import { between, type Random } from '../../random.ts';
import { phone } from '../camera.ts';
import { blend, colourOf } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective } from '../lens.ts';
import { writeLine } from '../line.ts';
import { panel } from '../panel.ts';
import { gradient } from '../paper.ts';
import { type Pen, Sheet } from '../sheet.ts';
import { code, wholeNumber } from '../text/figures.ts';
import { setText, type TextStyle, widthOf } from '../text/typeset.ts';
import { writtenNumber } from '../text/written-number.ts';
import { createWriter } from '../writer.ts';
import { shown, WORDS } from './display-text.ts';
import { LEDS } from './displays.ts';

/** Boards of lamps in a hall, a stadium, a station or a street: scores, times, lines, prices. */
export const board: Composer = (random, assets) => {
  const height = logBetween(random, 9, 34);
  const sheet = new Sheet(between(random, 110, 210), between(random, 70, 150));
  const night = colourOf(random, between(random, 2, 70), 0.5);
  gradient(random, sheet, night, blend(night, [120, 120, 120], between(random, 0, 0.5)));
  perspective(random, sheet, 6);
  const ground = colourOf(random, between(random, 3, 45), 0.4);
  const inset = between(random, -10, 14);
  panel(sheet, [inset, inset, sheet.width - 2 * inset, sheet.height - 2 * inset], { fill: ground });
  const writers = [0, 1].map(() =>
    createWriter(random, assets, { segment: 5, dots: 6, print: 0.7, pixel: 0.5 }),
  );
  const lights = [0, 1, 2].map(() =>
    chance(random, 0.7) ? pick(random, LEDS) : colourOf(random, between(random, 150, 250), 0.9),
  );
  const glow = chance(random, 0.6)
    ? { glow: { reach: 0.1 * height, strength: between(random, 0.2, 0.7) } }
    : {};
  const boxed = chance(random, 0.4);
  let y = inset + height * between(random, 0.2, 1);
  while (y < sheet.height - inset) {
    const size = height * pick(random, [0.6, 1, 1, 1.5]);
    let x = inset + height * between(random, 0.2, 1);
    while (x < sheet.width - inset) {
      const colour = pick(random, lights);
      const pen: Pen = { colour, ...glow };
      if (chance(random, 0.3)) {
        const print = pick(random, assets.typefaces);
        const style: TextStyle = {
          cut: print.bold,
          height: Math.max(6, 0.5 * size),
          pen: { colour: [225, 225, 225] },
        };
        const word = pick(random, WORDS);
        setText(sheet, word, x, y + 0.75 * size, style);
        x += widthOf(word, style) + 0.6 * height;
        continue;
      }
      const line = shown(random, pick(random, writers), boardText(random), 0);
      if (line.items.length === 0) break;
      if (boxed) {
        const box = [
          x - 0.25 * size,
          y - 0.2 * size,
          size * (line.wide + 0.5),
          1.4 * size,
        ] as const;
        panel(sheet, box, { fill: [5, 5, 6], border: [110, 110, 110], radius: 2 });
      }
      writeLine(sheet, line, { x, y, height: size }, pen);
      x += size * line.wide + height * between(random, 0.6, 2.5);
    }
    y += size * between(random, 1.4, 2.2);
  }
  return { sheet, camera: { ...phone(random, height, 0.8), light: 0.6 * random() } };
};

function boardText(random: Random): string {
  return pick(random, [
    () => code(random, wholeBetween(random, 1, 3)),
    () => wholeNumber(random, wholeBetween(random, 1, 3)),
    () => `${wholeNumber(random, 1)}:${code(random, 2)}`,
    () => `${code(random, 2)}:${code(random, 2)}`,
    () => `${wholeNumber(random, 2)}-${wholeNumber(random, 2)}`,
    () => writtenNumber(random, pick(random, ['clock', 'price', 'decimal', 'percent'])).slice(0, 7),
    () =>
      pick(random, [
        'HOME',
        'GUEST',
        'AWAY',
        'SET',
        'TIME',
        'BUS',
        'GATE',
        'EXIT',
        'ZOO',
        'SOLO',
        'OSLO',
        'STOP',
        'LINE',
      ]),
  ])();
}

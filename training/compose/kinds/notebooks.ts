import { between, type Random } from '../../random.ts';
import { phone, scanner } from '../camera.ts';
import { blend, colourOf, inkOnPaper } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, jitter, logBetween, pick } from '../distributions.ts';
import { perspective, tilt } from '../lens.ts';
import { entriesOf, setLine, writeLine } from '../line.ts';
import { plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { rulesAcross, rulesDown } from '../rules.ts';
import { Sheet } from '../sheet.ts';
import { sentence } from '../text/random-text.ts';
import { setText, spell, widthOf } from '../text/typeset.ts';
import { caption } from '../text/vocabulary.ts';
import { writtenNumber } from '../text/written-number.ts';
import { createWriter } from '../writer.ts';
import { writingVariationOf } from '../writing-variation.ts';

/** A page of a book of notes: lines of words and numbers by hand, on rules and across them. */
export const notebook: Composer = (random, assets) => {
  const sheet = new Sheet(between(random, 110, 170), between(random, 60, 120));
  const { paper, ink, contrast } = inkOnPaper(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.5)) tilt(random, sheet, 6);
  else perspective(random, sheet, 6);
  const height = logBetween(random, 8, 34);
  const step = height * between(random, 1.25, 2.4);
  const first = height * between(random, 0.5, 1.5);
  rulePaper(
    random,
    sheet,
    first,
    step,
    blend(paper, colourOf(random, 90, 1), between(random, 0.2, 0.8)),
  );
  const pen = randomPen(random, ink);
  // Some write on the rules, some between them, some through them.
  const off = pick(random, [0, 0, between(random, -0.5, 0.5)]) * height;
  const numbers = chance(random, 0.2) ? 0 : between(random, 0.3, 1);
  const hands = assets.typefaces.filter(({ style }) => style === 'hand');
  const face = pick(random, hands.length > 0 ? hands : assets.typefaces);
  const writer = createWriter(random, assets, { mnist: 2, skeleton: 3, script: 3 });
  const variation = writingVariationOf(random, writer);
  const gap = between(random, 0, 0.25);
  for (let y = first + off; y < sheet.height + step; y += step) {
    let x = height * between(random, -1, 2);
    const base = y + jitter(random, 0.04 * height);
    while (x < sheet.width) {
      if (chance(random, numbers)) {
        const entries = entriesOf(writtenNumber(random).slice(0, 12));
        const line = setLine(random, writer, entries, { gap, uneven: 0.05 }, variation);
        writeLine(sheet, line, { x, y: base - height, height }, pen);
        x += height * (line.wide + between(random, 0.5, 2));
      } else {
        const style = { cut: face.regular, height, pen };
        const text = spell(
          chance(random, 0.5) ? caption(random, 2) : sentence(random, 2, 0).join(' '),
          face.regular,
        );
        setText(sheet, text, x, base, style);
        x += widthOf(text, style) + height * between(random, 0.5, 2);
      }
      if (chance(random, 0.25)) break;
    }
  }
  return { sheet, camera: pick(random, [phone, phone, scanner])(random, height, contrast) };
};

function rulePaper(
  random: Random,
  sheet: Sheet,
  first: number,
  step: number,
  colour: ReturnType<typeof blend>,
): void {
  const pen = { colour };
  const width = between(random, 0.6, 1.5);
  const roll = random();
  if (roll < 0.45) rulesAcross(sheet, first, step, width, pen);
  else if (roll < 0.8) {
    const square = step / pick(random, [1, 2, 2, 3]);
    rulesAcross(sheet, first, square, width, pen);
    rulesDown(sheet, step * random(), square, width, pen);
  }
  if (chance(random, 0.2))
    rulesDown(sheet, sheet.width * random(), 4 * sheet.width, width, { colour: [200, 90, 90] });
}

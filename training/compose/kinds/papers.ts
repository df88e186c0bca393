import { between, type Random } from '../../random.ts';
import { anyCamera, phone, SCREENSHOT, scanner } from '../camera.ts';
import { blend, colourOf, inkOnPaper, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, jitter, logBetween, pick, wholeBetween } from '../distributions.ts';
import { perspective, tilt } from '../lens.ts';
import { type Entry, entriesOf, setLine, writeLine } from '../line.ts';
import { fill, gradient, plainPaper, texture } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { rulesAcross, rulesDown } from '../rules.ts';
import { Sheet } from '../sheet.ts';
import { caption, sentence } from '../text/random-text.ts';
import { setText, spell, widthOf } from '../text/typeset.ts';
import { writtenNumber } from '../text/written-number.ts';
import { ANY, createWriter, writingVariationOf } from '../writer.ts';
import { randomEntries } from './numbers.ts';

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

/** One entry of a table filled in by hand, cut out close: its rule, and remains of its neighbours. */
export const entry: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { mnist: 3, skeleton: 3, script: 2 });
  const variation = writingVariationOf(random, writer);
  const spacing = { gap: between(random, 0.1, 0.6), uneven: between(random, 0, 0.15) };
  const line = () => setLine(random, writer, reading(random), spacing, variation);
  const own = line();
  const height = logBetween(random, 16, 70);
  const margin = () => height * between(random, 0.02, 0.6);
  const [left, top] = [margin(), margin()];
  const sheet = new Sheet(
    Math.min(300, left + height * own.wide + margin()),
    Math.min(200, top + height + margin()),
  );
  const { paper, ink, contrast } = inkOnPaper(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.7)) tilt(random, sheet, 5);
  const step = height * between(random, 1.1, 1.7);
  const rule = top + height * between(random, 0.85, 1.25);
  if (chance(random, 0.8)) {
    const colour = blend(paper, ink, between(random, 0.3, 1));
    rulesAcross(sheet, rule - 2 * step, step, between(random, 0.02, 0.09) * height, { colour });
  }
  const pen = randomPen(random, ink, writer.kind);
  writeLine(sheet, own, { x: left, y: top, height }, pen);
  for (const side of [-1, 1]) {
    if (chance(random, 0.5))
      writeLine(sheet, line(), { x: margin(), y: top + side * step, height }, pen);
  }
  return { sheet, camera: pick(random, [phone, phone, scanner])(random, height, contrast) };
};

/** What is written down of a measurement: one number or two, 1 more often than any other digit. */
function reading(random: Random): Entry[] {
  const number = () =>
    Array.from({ length: wholeBetween(random, 1, 4) }, () =>
      chance(random, 0.25) ? 1 : wholeBetween(random, 0, 9),
    );
  if (chance(random, 0.6)) return number();
  return [...number(), ' ', pick(random, ['/', '-', '.', ':', ',']), ' ', ...number()];
}

/** A thick pen on paper seen close: its grain, a shadow, corners that grow dark. */
export const marker: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { mnist: 5, skeleton: 4, script: 2 });
  const count = pick(random, [1, 1, 1, 1, 2, 3]);
  const entries = chance(random, 0.85)
    ? Array.from({ length: count }, () => wholeBetween(random, 0, 9))
    : randomEntries(random, 2, 1).slice(0, 4);
  const line = setLine(
    random,
    writer,
    entries,
    { gap: between(random, 0.1, 0.5), uneven: 0.05 },
    writingVariationOf(random, writer),
  );
  const height = logBetween(random, 34, 92);
  const margin = height * logBetween(random, 0.15, 1);
  const sheet = new Sheet(
    Math.min(240, height * line.wide + 2 * margin),
    Math.min(200, height + 2 * margin),
  );
  const { paper, ink, contrast } = chance(random, 0.8) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  grain(random, sheet, contrast);
  if (chance(random, 0.5)) perspective(random, sheet, 15);
  const x = (sheet.width - height * line.wide) / 2;
  const y = (sheet.height - height) / 2;
  const pen = randomPen(random, ink, writer.kind);
  writeLine(sheet, line, { x, y, height }, { ...pen, soft: between(random, 0.8, 3) });
  const camera = phone(random, 0.5 * height, contrast);
  return { sheet, camera: { ...camera, light: between(random, 0.4, 1) } };
};

/** Paper, canvas, cardboard or a wall as a lens sees it: grain of several sizes at once. */
function grain(random: Random, sheet: Sheet, contrast: number): void {
  for (let k = wholeBetween(random, 1, 3); k > 0; k--)
    texture(random, sheet, between(random, 2, 24) * contrast);
}

/** One small figure or number alone in a large picture, plain or textured. */
export const lone: Composer = (random, assets) => {
  const side = logBetween(random, 90, 300);
  const sheet = new Sheet(side, side * between(random, 0.5, 1));
  const height = Math.max(8, side * logBetween(random, 0.025, 0.12));
  const writer = createWriter(random, assets, ANY);
  const length = pick(random, [1, 1, 1, 1, 2, 3]);
  const entries = chance(random, 0.8)
    ? Array.from({ length }, () => wholeBetween(random, 0, 9))
    : randomEntries(random, 3, 1);
  const line = setLine(
    random,
    writer,
    entries,
    { gap: between(random, 0.1, 0.3), uneven: 0.03 },
    writingVariationOf(random, writer),
  );
  const { paper, ink, contrast } = worldColours(random);
  fill(sheet, paper);
  const busy = chance(random, 0.4);
  if (busy) {
    gradient(random, sheet, paper, blend(paper, ink, between(random, 0, 0.2)));
    texture(random, sheet, between(random, 0, 14) * contrast);
  }
  const x = between(random, 0.02, 0.98) * Math.max(1, sheet.width - height * line.wide);
  const y = between(random, 0.02, 0.98) * Math.max(1, sheet.height - height);
  writeLine(sheet, line, { x, y, height }, randomPen(random, ink, writer.kind));
  return { sheet, camera: busy ? anyCamera(random, height, contrast) : SCREENSHOT };
};

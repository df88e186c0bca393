import { between } from '../../random.ts';
import { anyCamera } from '../camera.ts';
import { anyColours, blend, type Colour } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween } from '../distributions.ts';
import { perspective, tilt } from '../lens.ts';
import { gradient, plainPaper } from '../paper.ts';
import { createSingleDigit, margins, type SingleDigit } from '../single-digit.ts';
import { createWriter } from '../writer.ts';

/** House numbers, jerseys, logos: coloured, outlined, shaded, on a changing ground. */
export const sign: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { print: 5, display: 5, script: 2, mnist: 1 });
  const height = logBetween(random, 14, 100);
  const single = createSingleDigit(
    random,
    writer,
    height,
    margins(() => between(random, 0.08, 0.6)),
  );
  const { sheet } = single;
  const { paper, ink, contrast } = anyColours(random, 0.3);
  if (chance(random, 0.5)) gradient(random, sheet, paper, blend(paper, ink, around(random, 0.25)));
  else plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.35)) tilt(random, sheet, 20);
  else if (chance(random, 0.5)) perspective(random, sheet);
  const outlined = writer.outline === undefined && chance(random, 0.45);
  if (outlined)
    underlay(single, blend(paper, ink, chance(random, 0.5) ? 1.3 : -0.6), height, random);
  single.write({ colour: ink, soft: between(random, 0.8, 1.5) });
  return { sheet, camera: anyCamera(random, height, contrast) };
};

/** A border or a drop shadow in another colour, under the digit itself. */
function underlay(
  single: SingleDigit,
  colour: Colour,
  height: number,
  random: Parameters<Composer>[0],
): void {
  const { sheet } = single;
  const lens = sheet.lens;
  const shift = chance(random, 0.5) ? between(random, 0.02, 0.06) * height : 0;
  sheet.lens = [
    lens[0],
    lens[1],
    lens[2] + shift,
    lens[3],
    lens[4],
    lens[5] + shift,
    lens[6],
    lens[7],
    lens[8],
  ];
  single.write({ colour, bold: shift > 0 ? 0 : between(random, 0.02, 0.05) * height });
  sheet.forget();
  sheet.lens = lens;
}

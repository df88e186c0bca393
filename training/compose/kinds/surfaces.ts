import { below, between } from '../../random.ts';
import { anyCamera } from '../camera.ts';
import { anyColours, blend, inkOnPaper, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween } from '../distributions.ts';
import { scribble } from '../ink/alphabet.ts';
import { perspective } from '../lens.ts';
import { faceLetters } from '../letters.ts';
import { fitInto } from '../line.ts';
import { gradient, plainPaper, texture } from '../paper.ts';
import { frame, printedPaper, rulesAcross, rulesDown } from '../rules.ts';
import { Sheet } from '../sheet.ts';

/** Paper with nothing on it: rules, shadows, stains, noise. */
export const blank: Composer = (random) => {
  const side = logBetween(random, 20, 100);
  const sheet = new Sheet(side, side * between(random, 0.6, 1.4));
  const { paper, ink, contrast } = chance(random, 0.6) ? inkOnPaper(random) : worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.5)) perspective(random, sheet, 12);
  const roll = random();
  const colour = blend(paper, ink, between(random, 0.08, 0.8));
  const height = side * between(random, 0.2, 0.6);
  if (roll < 0.35) printedPaper(random, sheet, height, { colour });
  else if (roll < 0.5)
    rulesAcross(sheet, between(random, 0, height), height, between(random, 0.7, 3), { colour });
  else if (roll < 0.6)
    rulesDown(sheet, between(random, 0, height), height, between(random, 0.7, 3), { colour });
  else if (roll < 0.75) {
    const inset = side * between(random, 0.02, 0.2);
    const w = Math.max(1, side * logBetween(random, 0.01, 0.06));
    frame(random, sheet, [inset, inset, sheet.width - inset, sheet.height - inset], [w, w, w, w], {
      colour,
    });
  }
  if (chance(random, 0.3)) texture(random, sheet, between(random, 3, 25) * contrast);
  return { sheet, camera: { ...anyCamera(random, side / 2, contrast), light: random() } };
};

/** Surfaces and blurred things: wood, cloth, leaves, somebody's jumper. */
export const surface: Composer = (random, assets) => {
  const side = logBetween(random, 24, 90);
  const sheet = new Sheet(side, side * between(random, 0.7, 1.4));
  const { paper, ink } = anyColours(random, 0.15);
  gradient(random, sheet, paper, blend(paper, ink, between(random, 0, 0.6)));
  for (let k = 0; k < below(random, 7); k++) {
    const size = side * between(random, 0.1, 0.8);
    // Nothing but a blot: what it was once, nobody can tell.
    const { char, ...blot } = faceLetters(random, assets)().shape;
    const shape = chance(random, 0.6) ? scribble(random, between(random, 0.05, 0.3)) : blot;
    const rect = [around(random, side), around(random, side), size, size] as const;
    const colour = blend(paper, ink, between(random, -0.3, 1));
    sheet.draw(shape, fitInto(shape, rect), {
      colour,
      opacity: between(random, 0.3, 1),
      bold: size * between(random, 0, 0.1),
    });
  }
  texture(random, sheet, between(random, 5, 50));
  const blur = chance(random, 0.6) ? between(random, 0.5, 4) : 0;
  return { sheet, camera: { ...anyCamera(random, side / 2, 0.5), blur, light: random() } };
};

import { between } from '../../random.ts';
import { anyCamera } from '../camera.ts';
import { worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, logBetween, pick } from '../distributions.ts';
import { ICONS } from '../ink/icons.ts';
import { fitInto } from '../line.ts';
import { plainPaper } from '../paper.ts';
import { Sheet } from '../sheet.ts';

/** Icons and plain geometry. */
export const icon: Composer = (random) => {
  const height = logBetween(random, 12, 80);
  const shape = pick(random, ICONS)(random, logBetween(random, 0.02, 0.09));
  const margin = height * between(random, 0.05, 0.6);
  const wide = height * Math.min(2, shape.aspect);
  const sheet = new Sheet(wide + 2 * margin, height + 2 * margin);
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  sheet.draw(shape, fitInto(shape, [margin, margin, wide, height], around(random, 0.1)), {
    colour: ink,
  });
  return { sheet, camera: anyCamera(random, height, contrast) };
};

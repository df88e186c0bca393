import { between } from '../../random.ts';
import { anyCamera, SCREENSHOT, scanner } from '../camera.ts';
import { anyColours, blend, inkOnPaper, palette, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick } from '../distributions.ts';
import { tilt } from '../lens.ts';
import { ANY, HANDWRITTEN, PRINTED } from '../mixtures.ts';
import { fill, plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { printedPaper } from '../rules.ts';
import { createSingleDigit, margins } from '../single-digit.ts';
import { createWriter } from '../writer.ts';

/** One digit of any kind with room around it. */
export const plain: Composer = (random, assets) => {
  const writer = createWriter(random, assets, ANY);
  const height = logBetween(random, 9, 90);
  const wide = logBetween(random, 0.12, 0.9);
  const single = createSingleDigit(
    random,
    writer,
    height,
    margins(() => wide * between(random, 0.5, 1.4)),
  );
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, single.sheet, paper, contrast);
  if (chance(random, 0.5)) tilt(random, single.sheet, 25);
  if (chance(random, 0.12)) {
    const colour = blend(paper, ink, between(random, 0.15, 0.5));
    printedPaper(random, single.sheet, height, { colour });
  }
  single.write(randomPen(random, ink, writer.kind));
  return { sheet: single.sheet, camera: anyCamera(random, height, contrast) };
};

/** A digit cut out so closely that it touches or nearly touches the edges. */
export const tight: Composer = (random, assets) => {
  const writer = createWriter(random, assets, ANY);
  const height = logBetween(random, 9, 80);
  const room = pick(random, [0, 0.02, 0.06, 0.12]);
  const single = createSingleDigit(
    random,
    writer,
    height,
    margins(() => room * random()),
  );
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, single.sheet, paper, contrast);
  single.write(randomPen(random, ink, writer.kind));
  return { sheet: single.sheet, camera: anyCamera(random, height, contrast) };
};

/** Drawn with the mouse: pure colours, hard or soft edges, a lot of empty canvas. */
export const paint: Composer = (random, assets) => {
  const writer = createWriter(random, assets, { mnist: 3, skeleton: 5, pixel: 1.5, script: 0.5 });
  const height = logBetween(random, 10, 110);
  const wide = logBetween(random, 0.1, 1);
  const single = createSingleDigit(
    random,
    writer,
    height,
    margins(() => wide * between(random, 0.3, 1.7)),
  );
  const colours = chance(random, 0.6)
    ? palette([255, 255, 255], [0, 0, 0])
    : anyColours(random, 0.3);
  const { paper, ink } = chance(random, 0.15) ? palette(colours.ink, colours.paper) : colours;
  fill(single.sheet, paper);
  const aliased = chance(random, 0.6);
  single.write({
    colour: ink,
    aliased,
    bold: aliased && height > 20 ? around(random, 0.04 * height) : 0,
  });
  return { sheet: single.sheet, camera: { enlarge: height < 26 ? pick(random, [1, 2, 4]) : 1 } };
};

/** A cut-out figure on a transparent ground. */
export const transparent: Composer = (random, assets) => {
  const writer = createWriter(random, assets, ANY);
  const height = logBetween(random, 12, 90);
  const single = createSingleDigit(
    random,
    writer,
    height,
    margins(() => between(random, 0.02, 0.5)),
  );
  const { ink } = inkOnPaper(random);
  const light = chance(random, 0.3);
  fill(single.sheet, light ? [0, 0, 0] : [255, 255, 255]);
  single.write({ colour: light ? [255, 255, 255] : ink });
  return { sheet: single.sheet, camera: SCREENSHOT, transparent: true };
};

/** A printed or handwritten digit, poorly copied: speckles, holes, uneven ink. */
export const worn: Composer = (random, assets) => {
  const writer = createWriter(random, assets, chance(random, 0.5) ? PRINTED : HANDWRITTEN);
  const height = logBetween(random, 14, 70);
  const single = createSingleDigit(
    random,
    writer,
    height,
    margins(() => between(random, 0.05, 0.5)),
  );
  const { paper, ink, contrast } = inkOnPaper(random);
  plainPaper(random, single.sheet, paper, contrast);
  single.write({ colour: ink, grain: between(random, 0.3, 1) });
  const camera = scanner(random, height, contrast);
  const noise = between(random, 5, 35) * contrast;
  return { sheet: single.sheet, camera: { ...camera, noise, binary: chance(random, 0.4) } };
};

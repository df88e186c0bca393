import { between } from '../../random.ts';
import { anyCamera, SCREENSHOT, scanner } from '../camera.ts';
import { anyColours, blend, inkOnPaper, palette, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick } from '../distributions.ts';
import { perspective, tilt } from '../lens.ts';
import { fill, gradient, plainPaper } from '../paper.ts';
import { randomPen } from '../pens.ts';
import { printedPaper } from '../rules.ts';
import type { Field, StrokePoint, StrokeShape } from '../shape.ts';
import type { Colour } from '../sheet.ts';
import { createSingleDigit, margins, type SingleDigit } from '../single-digit.ts';
import { ANY, createWriter, HANDWRITTEN, PRINTED } from '../writer.ts';

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

/**
 * Binary scans as in old collections of handwritten figures: 12…48 pixels a side, stretched to
 * fill the frame or centred in it, black and white.
 */
export const scan: Composer = (random, assets) => {
  const writer = createWriter(random, assets, HANDWRITTEN);
  const side = chance(random, 0.5)
    ? pick(random, [16, 20, 24, 28, 32])
    : Math.round(between(random, 12, 48));
  const filled = chance(random, 0.7);
  const height = filled ? side : side * between(random, 0.6, 0.95);
  const shift = between(random, 0.3, 0.7);
  const rest = side / height - 1;
  const single = createSingleDigit(random, stretchy(random, writer, filled), height, (wide) => {
    const spare = Math.max(0, side / height - wide);
    return { left: spare * shift, right: spare * (1 - shift), top: rest / 2, bottom: rest / 2 };
  });
  const dark = chance(random, 0.6);
  const [paper, ink]: Colour[] = dark
    ? [
        [255, 255, 255],
        [0, 0, 0],
      ]
    : [
        [0, 0, 0],
        [255, 255, 255],
      ];
  fill(single.sheet, paper);
  // Ink that ran: what is left of a 1 may be half as wide as high.
  const ran = chance(random, 0.12) ? between(random, 0, 0.12) * height : 0;
  single.write({ colour: ink, aliased: true, bold: around(random, 0.4) + ran });
  const rough = chance(random, 0.3) ? { noise: between(random, 5, 40), blur: 0.5 } : {};
  const grey = chance(random, 0.2);
  return {
    sheet: single.sheet,
    camera: { ...rough, binary: !grey, enlarge: pick(random, [1, 1, 1, 2, 4]) },
  };
};

/** Some collections stretch every figure to the same width. */
function stretchy(
  random: Parameters<Composer>[0],
  writer: ReturnType<typeof createWriter>,
  filled: boolean,
): typeof writer {
  if (!filled || chance(random, 0.4)) return writer;
  const wide = between(random, 0.7, 1);
  return {
    ...writer,
    digit(digit) {
      const drawn = writer.digit(digit);
      const { shape } = drawn;
      const aspect = Math.max(shape.aspect, Math.min(wide, 2.2 * shape.aspect));
      if (shape.kind === 'strokes') {
        return { ...drawn, shape: stretch(shape, aspect / shape.aspect) };
      }
      const field = widen(shape.field, aspect / shape.aspect);
      return {
        ...drawn,
        shape: { ...shape, field, left: (shape.left * aspect) / shape.aspect, aspect },
      };
    },
  };
}

function stretch(shape: StrokeShape, factor: number): StrokeShape {
  const strokes = shape.strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map(([x, y, radius]): StrokePoint => [factor * x, y, radius]),
  }));
  return { ...shape, strokes, aspect: factor * shape.aspect };
}

function widen(field: Field, factor: number): Field {
  const width = Math.round(field.width * factor);
  const data = new (field.bytes ? Uint8Array : Float32Array)(width * field.height);
  for (let y = 0; y < field.height; y++) {
    for (let x = 0; x < width; x++) {
      data[y * width + x] =
        field.data[y * field.width + Math.min(field.width - 1, Math.floor(x / factor))];
    }
  }
  return { ...field, width, data };
}

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

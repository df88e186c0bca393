import { between } from '../../random.ts';
import type { Colour } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, pick } from '../distributions.ts';
import { HANDWRITTEN } from '../mixtures.ts';
import { fill } from '../paper.ts';
import type { Field, StrokePoint, StrokeShape } from '../shape.ts';
import { createSingleDigit } from '../single-digit.ts';
import { createWriter } from '../writer.ts';

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

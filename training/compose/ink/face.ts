import type { Random } from '../../random.ts';
import { stemOf } from '../distance.ts';
import { FIELD_GAIN, FIELD_ZERO, type Glyph } from '../glyphs.ts';
import type { FieldShape } from '../shape.ts';
import { bend } from './mnist.ts';

/** A glyph as a shape, bent by up to `most` of its height. */
export function glyphShape(random: Random, glyph: Glyph, most = 0): FieldShape {
  const { char, width, height, left, top, wide, tall, rise, drop } = glyph;
  const data = new Float32Array(glyph.data.length);
  for (let i = 0; i < data.length; i++) data[i] = (glyph.data[i] - FIELD_ZERO) / FIELD_GAIN;
  const field = { width, height, data };
  const stem = stemOf(field) / tall;
  const shape = { kind: 'field', field, left, top, tall, stem } as const;
  const extent = { char, aspect: wide / tall, rise, drop };
  return most > 0 ? { ...shape, ...extent, bend: bend(random, most) } : { ...shape, ...extent };
}

import type { Random } from '../../random.ts';
import { FIELD_GAIN, FIELD_ZERO, type Glyph } from '../glyphs.ts';
import type { FieldShape } from '../shape.ts';
import { bend } from './mnist.ts';

const BYTES = { zero: FIELD_ZERO, gain: FIELD_GAIN };

/** A glyph as a shape, bent by up to `most` of its height. */
export function glyphShape(random: Random, glyph: Glyph, most = 0): FieldShape {
  const { char, width, height, data, left, top, wide, tall, rise, drop, stem } = glyph;
  const field = { width, height, data, bytes: BYTES };
  const ink = { kind: 'field', field, left, top, tall, stem: stem / tall } as const;
  const shape = { ...ink, char, aspect: wide / tall, rise, drop };
  return most > 0 ? { ...shape, bend: bend(random, most) } : shape;
}

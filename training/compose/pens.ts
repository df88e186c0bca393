import { between, type Random } from '../random.ts';
import type { Colour } from './colours.ts';
import { chance } from './distributions.ts';
import type { WriterKind } from './mixtures.ts';
import type { Pen } from './sheet.ts';

/** A pen as this kind of writer uses it: ballpoint, pencil, marker, ink jet. */
export function randomPen(random: Random, colour: Colour, kind: WriterKind = 'mnist'): Pen {
  const hand = kind === 'mnist' || kind === 'skeleton' || kind === 'script';
  const dry = chance(random, hand ? 0.3 : 0.12);
  return {
    colour,
    opacity: chance(random, 0.3) ? between(random, 0.6, 1) : 1,
    ...(dry && { grain: between(random, 0.1, 0.9) }),
    soft: chance(random, 0.3) ? between(random, 0.8, 1.8) : 1,
  };
}

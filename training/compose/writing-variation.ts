import { between, type Random } from '../random.ts';
import { around, chance, jitter } from './distributions.ts';
import type { Writer } from './writer.ts';

/** How far a digit stands from where it should, and how it leans. */
export interface WritingVariation {
  readonly rise: number;
  readonly size: number;
  readonly turn: number;
  readonly lean: number;
}

/** Share of hands that are hurried: uneven, leaning. */
const HURRIED = 0.3;

/** People are less even than machines. */
export function writingVariationOf(random: Random, { kind }: Writer): WritingVariation {
  const hand = kind === 'mnist' || kind === 'skeleton' || kind === 'script';
  if (!hand)
    return { rise: 0, size: 0, turn: 0, lean: chance(random, 0.15) ? around(random, 0.3) : 0 };
  const uneven = chance(random, HURRIED) ? 2.2 : 1;
  return {
    rise: between(random, 0, 0.1 * uneven),
    size: between(random, 0, 0.1 * uneven),
    turn: between(random, 0, 0.07 * uneven),
    lean: jitter(random, 0.1 * uneven),
  };
}

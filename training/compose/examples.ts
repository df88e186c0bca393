import type { Random } from '../random.ts';
import { candidatesOf } from './candidates.ts';
import { chance, shuffled } from './dice.ts';
import { type LabelledFrame, labelCandidates } from './label.ts';
import type { Scene } from './scene.ts';

/** Of one digit, so many of its nearly equal proposals are kept. */
const MOST_OF_ONE = 2;
/** So many proposals that are no digit are kept of a scene with digits, and of one without. */
const MOST_BESIDE = 2;
const MOST_ALONE = 4;
/** Share of the dull ones among them that are kept. */
const DULL = 0.15;

/** The frames to learn from that the front end makes of a scene. */
export function examplesOf(random: Random, scene: Scene): LabelledFrame[] {
  const { pixels, truth } = scene;
  const labelled = labelCandidates(candidatesOf(random, pixels), scene);
  const room = new Map<number, number>([[-1, truth.length > 0 ? MOST_BESIDE : MOST_ALONE]]);
  for (const { digit } of truth) room.set(digit, (room.get(digit) ?? 0) + MOST_OF_ONE);
  return shuffled(random, labelled).filter(({ label, dull }) => {
    const left = room.get(label) ?? 0;
    if (left === 0 || (dull && !chance(random, DULL))) return false;
    room.set(label, left - 1);
    return true;
  });
}

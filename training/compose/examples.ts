import type { Random } from '../random.ts';
import { candidatesOf } from './candidates.ts';
import { chance, inTurn, shuffled } from './dice.ts';
import { type LabelledFrame, labelCandidates } from './label.ts';
import type { Scene } from './scene.ts';

/** How much each frame that is no digit looks like one where it stands, 0…1. */
export type Resembles = (examples: readonly LabelledFrame[]) => readonly number[];

/** Of one digit, so many of its nearly equal proposals are kept. */
const MOST_OF_ONE = 3;
/** So many proposals that are no digit are kept of a scene with digits, and of one without. */
const MOST_BESIDE = 3;
const MOST_ALONE = 4;
/** Share of the dull ones among them that are kept. */
const DULL = 0.15;
/** So many of the others are looked at: a texture has hundreds. */
const MOST_LOOKED_AT = 60;
/** How readily what looks like no digit at all is kept, against what looks like nothing else. */
const EASY = 0.04;

/**
 * The frames to learn from that the front end makes of a scene. What is mistaken for a digit
 * teaches most and is kept most readily.
 *
 * Sung & Poggio, "Example-based learning for view-based human face detection", 1998.
 */
export function examplesOf(
  random: Random,
  scene: Scene,
  resembles: Resembles = (examples) => examples.map(() => 1),
): LabelledFrame[] {
  const { pixels, truth } = scene;
  const labelled = labelCandidates(candidatesOf(random, pixels), scene);
  const room = new Map<number, number>([[-1, truth.length > 0 ? MOST_BESIDE : MOST_ALONE]]);
  for (const { digit } of truth) room.set(digit, (room.get(digit) ?? 0) + MOST_OF_ONE);
  const others = shuffled(
    random,
    labelled.filter(({ label, dull }) => label < 0 && (!dull || chance(random, DULL))),
  ).slice(0, MOST_LOOKED_AT);
  const candidates = [...labelled.filter(({ label }) => label >= 0), ...others];
  const likeness = new Map(resembles(others).map((share, i) => [others[i], share]));
  const weight = (example: LabelledFrame) =>
    example.label < 0 ? EASY + (likeness.get(example) ?? 0) : 1;
  return inTurn(random, candidates, weight).filter(({ label }) => {
    const kind = Math.max(-1, label);
    const left = room.get(kind) ?? 0;
    if (left === 0) return false;
    room.set(kind, left - 1);
    return true;
  });
}

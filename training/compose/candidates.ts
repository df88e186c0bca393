import { FLATTEST } from '../../src/recognizer/findings.ts';
import { flatten, type Proposal } from '../../src/recognizer/proposal.ts';
import { propose } from '../../src/recognizer/propose.ts';
import { COARSE_AREA } from '../../src/recognizer/read.ts';
import type { Pixels } from '../../src/recognizer/types.ts';
import { factorFor, toWorking } from '../../src/recognizer/working.ts';
import type { Random } from '../random.ts';
import { chance, inTurn } from './dice.ts';

/** In this share of the pictures some ink is looked at more closely. */
const LOOKED_CLOSELY = 0.7;
/** So many proposals of an idea of ink are cut and viewed otherwise, large ones rather than small. */
const MOST_LOOKS = 3;

/**
 * What the extension's front end makes of a picture: its proposals, and now and then pieces and
 * other views of some of them, which the recognizer turns to where it is in doubt.
 */
export function candidatesOf(random: Random, pixels: Pixels): Proposal[] {
  const picture = toWorking(pixels, factorFor(pixels, COARSE_AREA));
  const closely = chance(random, LOOKED_CLOSELY);
  const { likely, unlikely } = propose(picture);
  return [...likely, ...unlikely()]
    .flatMap((roots) => {
      const all = flatten(roots);
      const looks = closely ? inTurn(random, all, ({ mass }) => mass).slice(0, MOST_LOOKS) : [];
      return [...all, ...looks.flatMap(closer)];
    })
    .filter(({ box }) => box.width < FLATTEST * box.height);
}

function closer(proposal: Proposal): Proposal[] {
  return [
    ...proposal.cut().pieces.map((piece) => piece.proposal),
    ...proposal.otherViews().flatMap((view) => flatten(view)),
  ];
}

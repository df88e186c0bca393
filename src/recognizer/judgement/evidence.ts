import { area, intersection } from '../boxes.ts';
import { inkAround } from '../frame/ink.ts';
import { isolate } from '../frame/isolate.ts';
import { normalize } from '../frame/normalize.ts';
import { type Context, contextOf } from '../lines/context.ts';
import { type Named, readSymbols } from '../lines/symbols.ts';
import { predict } from '../network/calibrate.ts';
import type { Network } from '../network/network.ts';
import type { Pyramid } from '../pyramid/pyramid.ts';
import type { Character } from '../reader/merge.ts';
import { createPlaces } from '../reader/places.ts';
import { pause, type Scheduling } from '../scheduling.ts';
import type { Box, Size } from '../types.ts';

/** All that is known of a character: whether it is a digit and which is told from this. */
export interface Evidence {
  readonly character: Character;
  readonly named: Named;
  /** How much the characters around it are digits, and how large it is among them. */
  readonly context: Context;
  /** Share of its box that a surer character's lies over. */
  readonly covered: number;
  /** Its height, as a share of the picture's. */
  readonly share: number;
  /** How far it is from the nearest edge of the picture, in heights. */
  readonly edgeDistance: number;
  /** Characters of the picture. */
  readonly characterCount: number;
  /** What the frame network sees; where the reader sees no digit at all it is not asked. */
  readonly seen?: Seen;
}

/** What the frame network says of a character. */
export interface Seen {
  readonly frame: Float32Array;
  /** Logit of *is a digit*. */
  readonly digitLogit: number;
  readonly probabilities: readonly number[];
}

/** Below this probability of being there and a digit a character's frame is not looked at. */
const WORTH_A_FRAME = 0.01;
/** Frames of characters that are less likely digits than this are looked at only while few are. */
const LIKELY = 0.1;
const FEW_FRAMES = 48;
/** Most frames that are looked at in one picture; those most likely digits first. */
const MOST_FRAMES = 600;
/** Frames that are looked at in one go. */
const BATCH = 32;
/** Logits are kept within this, so that no single one decides. */
const MOST = 7;

/**
 * Gathers what both networks say of the characters of a picture.
 *
 * @throws the signal's reason where it is aborted.
 */
export async function gatherEvidence(
  pyramid: Pyramid,
  characters: readonly Character[],
  network: Network,
  onlyDigits: boolean,
  scheduling: Scheduling,
): Promise<Evidence[]> {
  const { picture } = pyramid;
  const named = characters.map(({ symbols }) => readSymbols(symbols, onlyDigits));
  const context = contextOf(
    characters,
    named.map(({ asDigit, asLetter }) => asDigit - asLetter),
  );
  const likely = characters.map(({ score }, i) => score * named[i].asDigit);
  const worth = [...named.keys()]
    .filter((i) => likely[i] >= WORTH_A_FRAME)
    .sort((a, b) => likely[b] - likely[a])
    .filter((i, rank) => rank < (likely[i] >= LIKELY ? MOST_FRAMES : FEW_FRAMES));
  const seen = new Map<number, Seen>();
  for (let from = 0; from < worth.length; from += BATCH) {
    await pause(scheduling);
    const batch = worth.slice(from, from + BATCH);
    const frames = batch.map((i) => normalize(isolate(inkAround(pyramid, characters[i].box))));
    for (const [k, { digitLogit, probabilities }] of predict(network, frames).entries()) {
      seen.set(batch[k], { frame: frames[k], digitLogit: bounded(digitLogit), probabilities });
    }
  }
  const covered = coveredShares(characters);
  return characters.map((character, i) => {
    const own = seen.get(i);
    return {
      character,
      covered: covered[i],
      named: named[i],
      context: context[i],
      share: character.box.height / picture.height,
      edgeDistance: edgeDistanceOf(character.box, picture),
      characterCount: characters.length,
      ...(own && { seen: own }),
    };
  });
}

function edgeDistanceOf({ x, y, width, height }: Box, picture: Size): number {
  const gap = Math.min(x, y, picture.width - x - width, picture.height - y - height);
  return gap / Math.max(1e-6, height);
}

/** How much of each character's box a surer one lies over: the same ink may be found twice. */
function coveredShares(characters: readonly Character[]): number[] {
  const places = createPlaces<{ readonly box: Box }>();
  const shares = new Array<number>(characters.length).fill(0);
  const surestFirst = [...characters.keys()].sort(
    (a, b) => characters[b].score - characters[a].score,
  );
  for (const i of surestFirst) {
    const { box } = characters[i];
    const common = places.around(box).map((other) => intersection(other.box, box));
    shares[i] = Math.max(0, ...common) / Math.max(1e-6, area(box));
    places.add({ box });
  }
  return shares;
}

/** Logit of a probability, kept within bounds; rounding may have made it a little more than 1. */
export function logit(p: number): number {
  return bounded(Math.log(p / Math.max(0, 1 - p)));
}

function bounded(z: number): number {
  return Math.min(MOST, Math.max(-MOST, z));
}

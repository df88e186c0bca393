import { judge, sigmoid } from './calibrate.ts';
import { inkAround } from './frame/ink.ts';
import { isolate } from './frame/isolate.ts';
import { type Company, companyOf } from './lines/company.ts';
import { type Named, readSymbols } from './lines/symbols.ts';
import type { Network } from './network/network.ts';
import { normalize } from './normalize.ts';
import type { Character } from './reader/merge.ts';
import type { Judgement } from './reader/metadata.ts';
import type { Pixels } from './types.ts';

/** What speaks for and against a character being a digit, and for which. */
export interface Evidence {
  readonly character: Character;
  readonly named: Named;
  /** Logit that there is a character. */
  readonly score: number;
  /** Logit of the reader's probabilities of the ten digits. */
  readonly digit: number;
  /** How much the characters around it are digits. */
  readonly company: Company;
  /** What the frame network sees; where the reader sees no digit at all it is not asked. */
  readonly seen?: {
    readonly frame: Float32Array;
    /** Logit of *is a digit*. */
    readonly isDigit: number;
    readonly probabilities: readonly number[];
  };
}

/** Below this probability of being there and a digit a character's frame is not looked at. */
const WORTH_A_FRAME = 0.1;
/** Logits are kept within this, so that no single one decides. */
const MOST = 7;

/** Gathers what both networks say of the characters of a picture. */
export function gatherEvidence(
  picture: Pixels,
  characters: readonly Character[],
  network: Network,
  onlyDigits: boolean,
): Evidence[] {
  const named = characters.map(({ symbols }) => readSymbols(symbols, onlyDigits));
  const company = companyOf(
    characters,
    named.map(({ asDigit, asLetter }) => asDigit - asLetter),
  );
  const worth = [...named.keys()].filter(
    (i) => characters[i].score * named[i].asDigit >= WORTH_A_FRAME,
  );
  const frames = worth.map((i) => normalize(isolate(inkAround(picture, characters[i].box))));
  const verdicts = judge(network, frames);
  const seen = new Map(
    worth.map((i, k) => {
      const { isDigit, probabilities } = verdicts[k];
      return [i, { frame: frames[k], isDigit: bounded(isDigit), probabilities }] as const;
    }),
  );
  return characters.map((character, i) => {
    const own = seen.get(i);
    return {
      character,
      named: named[i],
      score: logit(character.score),
      digit: logit(named[i].asDigit),
      company: company[i],
      ...(own && { seen: own }),
    };
  });
}

/** Probability that a character is a digit. */
export function digitness(evidence: Evidence, { exists }: Judgement): number {
  const features = featuresOf(evidence);
  if (features === null) return 0;
  return sigmoid(
    exists.bias + EXISTS.reduce((sum, name) => sum + exists[name] * features[name], 0),
  );
}

/** What speaks for a digit, each with a weight of its own. */
export const EXISTS = [
  'score',
  'digit',
  'frame',
  'word',
  'line',
  'alone',
  'frameAlone',
] as const satisfies readonly (keyof Judgement['exists'])[];

/** The numbers that {@link EXISTS} names; `null` where the frame was not looked at. */
export function featuresOf({ score, digit, company, seen }: Evidence) {
  if (seen === undefined) return null;
  const { word, line } = company;
  const alone = word === 0 && line === 0 ? 1 : 0;
  const frame = seen.isDigit;
  return { score, digit, frame, word, line, alone, frameAlone: alone * frame };
}

/** Ten probabilities that sum to 1: which digit, if it is one. */
export function whichDigit({ named, seen }: Evidence, { which }: Judgement): number[] {
  const frameWeight = which.frame + which.frameSure * sigmoid(seen?.isDigit ?? -MOST);
  const joined = named.digits.map((p, digit) => {
    const own = Math.max(1e-4, p / Math.max(1e-6, named.asDigit));
    const frame = Math.max(1e-6, seen?.probabilities[digit] ?? 0.1);
    return own ** which.reader * frame ** frameWeight;
  });
  const sum = joined.reduce((total, p) => total + p, 0);
  return joined.map((p) => p / sum);
}

/** Logit of a probability, kept within bounds. */
export function logit(p: number): number {
  return bounded(Math.log(p / (1 - p)));
}

function bounded(z: number): number {
  return Math.min(MOST, Math.max(-MOST, z));
}

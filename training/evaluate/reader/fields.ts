import { overlap } from '../../../src/recognizer/boxes.ts';
import { MIN_SCORE } from '../../../src/recognizer/judgement/judged.ts';
import { normalizeContrast } from '../../../src/recognizer/pyramid/contrast.ts';
import { isDigit } from '../../../src/recognizer/reader/alphabet.ts';
import { candidatesIn } from '../../../src/recognizer/reader/candidates.ts';
import { type Character, mergeCandidates } from '../../../src/recognizer/reader/merge.ts';
import type { Reader } from '../../../src/recognizer/reader/reader.ts';
import type { Assets } from '../../compose/assets.ts';
import { FIELD } from '../../reader/architecture.ts';
import { composeField } from '../../reader/compose-field.ts';
import { isReadable } from '../../reader/targets.ts';

/** Another seed than any training's. */
const SEED = 1_000_003;
/** Boxes that overlap so much (intersection over union) are of the same character. */
const SAME = 0.4;
/** Pixels by which they may differ. */
const SLACK = 1;

/** What a reader makes of characters in fields, as counts. */
export interface FieldFigures {
  readonly fields: number;
  readonly characters: number;
  readonly found: number;
  readonly named: number;
  readonly digits: number;
  readonly digitsNamed: number;
  readonly letters: number;
  readonly lettersAsDigits: number;
  /** Characters reported where there is none. */
  readonly invented: number;
  readonly inventedDigits: number;
}

/** Looks at composed fields the reader has not learned from. */
export function measureFields(
  reader: Reader,
  assets: Assets,
  fields: number,
  onField: (done: number) => void,
): FieldFigures {
  const counts = {
    characters: 0,
    found: 0,
    named: 0,
    digits: 0,
    digitsNamed: 0,
    letters: 0,
    lettersAsDigits: 0,
    invented: 0,
    inventedDigits: 0,
  };
  const view = { x: 0, y: 0, width: FIELD, height: FIELD };
  const pixels = new Float32Array(3 * FIELD * FIELD);
  for (let n = 0; n < fields; n++) {
    const { rgb, characters } = composeField(SEED, n, assets);
    normalizeContrast({ width: FIELD, height: FIELD, data: Float32Array.from(rgb) }, pixels);
    const cells = reader.look(pixels, FIELD, FIELD);
    const seen = mergeCandidates(candidatesIn(cells, { view, core: view }, 1)).filter(
      ({ score }) => score >= MIN_SCORE,
    );
    const taken = new Set<Character>();
    for (const character of characters) {
      const match = seen.find(
        (one) => overlap(one.box, character.box, SLACK) >= SAME && !taken.has(one),
      );
      if (match) taken.add(match);
      if (!isReadable(character)) continue;
      const named = match && mostProbable(match.symbols);
      counts.characters++;
      if (match) counts.found++;
      if (named === character.symbol) counts.named++;
      if (isDigit(character.symbol)) {
        counts.digits++;
        if (named === character.symbol) counts.digitsNamed++;
      } else {
        counts.letters++;
        if (named !== undefined && isDigit(named)) counts.lettersAsDigits++;
      }
    }
    for (const one of seen) {
      if (taken.has(one) || characters.some(({ box }) => overlap(one.box, box, SLACK) > 0.1))
        continue;
      counts.invented++;
      if (isDigit(mostProbable(one.symbols))) counts.inventedDigits++;
    }
    onField(n + 1);
  }
  return { fields, ...counts };
}

function mostProbable(symbols: Float32Array): number {
  return symbols.indexOf(symbols.reduce((a, b) => Math.max(a, b), 0));
}

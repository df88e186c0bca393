import { overlap } from '../../src/recognizer/boxes.ts';
import { type Evidence, gatherEvidence } from '../../src/recognizer/judgement/evidence.ts';
import { featuresOf } from '../../src/recognizer/judgement/features.ts';
import { acceptedOf, judgeCharacter } from '../../src/recognizer/judgement/judged.ts';
import { type Judgement, UNFITTED } from '../../src/recognizer/judgement/judgement.ts';
import { whichDigit } from '../../src/recognizer/judgement/probabilities.ts';
import { wholeEvidence } from '../../src/recognizer/judgement/whole.ts';
import type { Network } from '../../src/recognizer/network/network.ts';
import { createPyramid } from '../../src/recognizer/pyramid/pyramid.ts';
import { isDigit, symbolOf } from '../../src/recognizer/reader/alphabet.ts';
import { findCharacters } from '../../src/recognizer/reader/find.ts';
import type { Reader } from '../../src/recognizer/reader/reader.ts';
import { linesOf } from '../../src/recognizer/reading.ts';
import type { Size } from '../../src/recognizer/types.ts';
import type { Assets } from '../compose/assets.ts';
import { type ComposedPicture, composePicture } from '../compose/large.ts';
import { isLegible, legibleDigits } from '../compose/legible.ts';
import { createRandom } from '../random.ts';
import { fitLogistic } from './logistic.ts';
import { fitPerceptron } from './perceptron.ts';

/** Another seed than any training's and evaluation's. */
const SEED = 3_000_017;
/** Boxes that overlap so much (intersection over union) are of the same character. */
const SAME = 0.4;
/** Boxes may differ by a soft edge, as a share of the longest side. */
const SLACK = 0.06;
/** What overlaps so much with something that nobody can tell cannot be told either. */
const UNCLEAR = 0.1;

/** Of one picture so many characters are learned from: a page must not outweigh a hundred digits. */
const MOST_OF_ONE = 12;

/** A composed picture's evidence and what is true of it. */
interface Example {
  readonly picture: Size;
  /** Whether it can be told what the picture shows. */
  readonly clear: boolean;
  readonly evidence: readonly Evidence[];
  /** The digit each of them is; −1 for none, `null` where nobody can tell. */
  readonly truth: readonly (number | null)[];
  /** Digits that were not found at all. */
  readonly overlooked: number;
}

/**
 * Fits what both networks' outputs count for on composed pictures: whether a character is a digit,
 * which one, and whether a whole reading is right.
 *
 * @param onPicture is told of each, for progress.
 */
export async function fitJudgement(
  reader: Reader,
  network: Network,
  assets: Assets,
  pictures: number,
  onPicture: (done: number) => void,
): Promise<Judgement> {
  const examples: Example[] = [];
  for (let n = 0; n < pictures; n++) {
    const composed = composePicture(createRandom(SEED, n), assets);
    const pyramid = createPyramid(composed.pixels);
    const { characters } = await findCharacters(pyramid, reader, {});
    const evidence = await gatherEvidence(pyramid, characters, network, false, {});
    examples.push(exampleOf(composed, evidence));
    onPicture(n + 1);
  }
  const exists = fitExists(examples);
  const which = fitWhich(examples);
  return { exists, which, whole: fitWhole(examples, { ...UNFITTED, exists, which }) };
}

function exampleOf(composed: ComposedPicture, evidence: readonly Evidence[]): Example {
  const { pixels, characters, unclear } = composed;
  const digits = characters.filter(({ char }) => isDigit(symbolOf(char)));
  const taken = new Set<(typeof characters)[number]>();
  const truth = evidence.map(({ character: { box } }) => {
    const slack = SLACK * Math.max(box.width, box.height);
    const match = characters.find((one) => !taken.has(one) && overlap(one.box, box, slack) >= SAME);
    if (match === undefined) {
      return unclear.some((one) => overlap(one, box, slack) > UNCLEAR) ? null : -1;
    }
    taken.add(match);
    if (!isLegible(match)) return null;
    const symbol = symbolOf(match.char);
    return isDigit(symbol) ? symbol : -1;
  });
  return {
    picture: { width: pixels.width, height: pixels.height },
    clear: legibleDigits(composed) !== null,
    evidence,
    truth,
    overlooked: digits.filter((one) => !taken.has(one)).length,
  };
}

function fitExists(examples: readonly Example[]): Judgement['exists'] {
  const rows: number[][] = [];
  const labels: number[] = [];
  for (const { evidence, truth } of examples) {
    const step = Math.ceil(evidence.length / MOST_OF_ONE);
    evidence.forEach((one, i) => {
      const real = truth[i];
      const features = featuresOf(one);
      if (i % step !== 0 || real === null || features === null) return;
      rows.push(features);
      labels.push(real >= 0 ? 1 : 0);
    });
  }
  return fitPerceptron(rows, labels, SEED);
}

/**
 * Weights on a grid: there are but three, and the loss is smooth. The reader's is bounded: composed
 * pictures are what it learned from, and on others the frame network is more often right.
 */
function fitWhich(examples: readonly Example[]): Judgement['which'] {
  const digits = examples.flatMap(({ evidence, truth }) => {
    const own = evidence.flatMap((one, i) => {
      const real = truth[i];
      return real !== null && real >= 0 && one.seen
        ? [{ named: one.named, seen: one.seen, real }]
        : [];
    });
    return own.slice(0, MOST_OF_ONE);
  });
  let best = { which: UNFITTED.which, loss: Number.POSITIVE_INFINITY };
  for (const reader of tenths(0, 6, 2)) {
    for (const frame of tenths(0, 8, 1)) {
      for (const frameSure of tenths(0, 14, 2)) {
        const which = { reader, frame, frameSure };
        const judgement = { ...UNFITTED, which };
        let loss = 0;
        for (const { named, seen, real } of digits) {
          loss -= Math.log(Math.max(1e-9, whichDigit(named, seen, judgement)[real]));
        }
        if (loss < best.loss) best = { which, loss };
      }
    }
  }
  return best.which;
}

/** Tenths from one number of them to another; sums of steps would miss the end by rounding. */
function tenths(first: number, last: number, step: number): number[] {
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, k) => (first + k * step) / 10);
}

function fitWhole(examples: readonly Example[], judgement: Judgement): Judgement['whole'] {
  const rows: number[][] = [];
  const labels: number[] = [];
  for (const { picture, clear, evidence, truth, overlooked } of examples) {
    if (!clear) continue;
    const judged = evidence.map((one) => judgeCharacter(one, judgement));
    const read = new Set(
      linesOf(acceptedOf(judged, picture))
        .flat(2)
        .filter(({ sort }) => sort === 'digit'),
    );
    if (read.size === 0) continue;
    const { weakest, right, complete, count } = wholeEvidence(
      [...read],
      judged.filter((one) => !read.has(one)),
    );
    rows.push([weakest, right, complete, count]);
    const isRight = judged.every(
      (one, i) => (read.has(one) ? one.symbol : -1) === (truth[i] ?? -1),
    );
    labels.push(overlooked === 0 && isRight ? 1 : 0);
  }
  const [bias, weakest, right, complete, count] = fitLogistic(rows, labels);
  return { bias, weakest, right, complete, count };
}

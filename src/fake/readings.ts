import { FRAME_SIDE, type Reading, type SeenCharacter } from '../recognizer/types.ts';

/** A digit as a scene tells it: what, how sure, the runner-up, and where (shares of the picture). */
export interface FakeDigit {
  readonly digit: number;
  readonly sure: number;
  readonly second: number;
  /** How sure it is that it is a digit at all, 0…1; certain without. */
  readonly digitness?: number;
  readonly box: readonly [x: number, y: number, width: number, height: number];
}

/** A character that was seen and left alone. */
export interface FakeLeft {
  readonly char: string;
  readonly sort: SeenCharacter['sort'];
  readonly sure: number;
  readonly box: FakeDigit['box'];
}

const BLANK = new Array<number>(FRAME_SIDE ** 2).fill(0);

/** A reading that looks like the recognizer's, for screenshots and tests of the app alone. */
export function fakeReading(
  digits: readonly FakeDigit[],
  size: { width: number; height: number },
  rejected = 0,
  frame: (digit: number) => readonly number[] = () => BLANK,
  left: readonly FakeLeft[] = [],
): Reading {
  const place = ([x, y, width, height]: FakeDigit['box']) => ({
    x: x * size.width,
    y: y * size.height,
    width: width * size.width,
    height: height * size.height,
  });
  const read = digits.map(({ digit, sure, second, digitness = 1, box }) => ({
    digit,
    confidence: sure * digitness,
    probabilities: spread(digit, sure, second),
    box: place(box),
    frame: frame(digit),
  }));
  const characters = read.map(({ digit, box, confidence }) => ({
    char: `${digit}`,
    box,
    confidence,
  }));
  const seen = [
    ...characters.map((one) => ({ ...one, sort: 'digit' as const })),
    ...left.map(({ sure, box, ...one }) => ({ ...one, confidence: sure, box: place(box) })),
  ];
  return {
    text: digits.map(({ digit }) => digit).join(''),
    confidence: digits.reduce(
      (least, { sure, digitness = 1 }) => Math.min(least, sure * digitness),
      digits.length ? 1 : 0.02,
    ),
    digits: read,
    characters,
    seen: seen.toSorted((a, b) => b.confidence - a.confidence),
    rejected,
    stopped: false,
    ...size,
    model: 'cnn',
  };
}

/** Ten probabilities: the winner's share, most of the rest to the runner-up. */
function spread(digit: number, sure: number, second: number): number[] {
  const rest = 1 - sure;
  const crumbs = Array.from({ length: 10 }, (_, d) => 1 + ((d * 7 + digit * 3) % 5));
  const total = crumbs.reduce((sum, c, d) => (d === digit || d === second ? sum : sum + c), 0);
  return crumbs.map((crumb, d) => {
    if (d === digit) return sure;
    return d === second ? rest * 0.8 : (rest * 0.2 * crumb) / total;
  });
}

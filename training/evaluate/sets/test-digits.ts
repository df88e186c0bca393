import { loadMnist } from '../../mnist.ts';
import { below, createRandom } from '../../random.ts';
import { type Dataset, PIXELS } from '../../samples.ts';

/** A seed of its own: the same digits are drawn whatever else is measured. */
const SEED = 0x7e57;

let loaded: Dataset | undefined;

/** The MNIST test digits. They are loaded once. */
function testDigits(): Dataset {
  loaded ??= loadMnist().test;
  return loaded;
}

/** A part of the MNIST test digits. */
export interface TestDigits extends Dataset {
  /** Which test digits these are. */
  readonly indices: readonly number[];
}

/** `count` test digits drawn at random, in the order of the file; the same ones every time. */
export function drawTestDigits(count: number): TestDigits {
  const { ink, labels } = testDigits();
  const deck = [...labels.keys()];
  const random = createRandom(SEED);
  const drawn = Math.min(count, deck.length);
  for (let i = 0; i < drawn; i++) {
    const j = i + below(random, deck.length - i);
    [deck[i], deck[j]] = [deck[j], deck[i]];
  }
  const indices = deck.slice(0, drawn).sort((a, b) => a - b);
  const part = new Uint8Array(drawn * PIXELS);
  indices.forEach((index, i) => {
    part.set(ink.subarray(index * PIXELS, (index + 1) * PIXELS), i * PIXELS);
  });
  return { indices, ink: part, labels: Int8Array.from(indices, (index) => labels[index]) };
}

/** The ink of one of them, 0…255. */
export function inkOf({ ink }: Dataset, i: number): Uint8Array {
  return ink.subarray(i * PIXELS, (i + 1) * PIXELS);
}

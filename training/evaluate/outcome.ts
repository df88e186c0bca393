import { type Networks, read } from '../../src/recognizer/read.ts';
import type { ModelName } from '../../src/recognizer/types.ts';
import type { PictureSet } from './sets/picture-set.ts';

/** What became of one picture of a set. */
export interface Outcome {
  readonly index: number;
  readonly name: string;
  /** The digits shown; `''` where there are none. */
  readonly label: string;
  /** The digits read; `''` where none were. */
  readonly text: string;
  readonly confidence: number;
  /** Why the picture could not be read. It then counts as wrong, whatever it shows. */
  readonly failure?: string;
}

/** Reads one picture of a set as the extension would. Never throws. */
export async function readOne(
  set: PictureSet,
  index: number,
  networks: Networks,
  model: ModelName,
): Promise<Outcome> {
  const known = { index, name: set.name(index), label: set.label(index) };
  try {
    const pixels = await set.pixels(index);
    const { text, confidence } = await read(pixels, networks, { model, expect: 'auto' });
    return { ...known, text, confidence };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { ...known, text: '', confidence: 0, failure };
  }
}

/** Whether the picture was read as it should be: its digits, or nothing where there are none. */
export function isRight({ label, text, failure }: Outcome): boolean {
  return failure === undefined && digitsOf(text) === digitsOf(label);
}

/** Labels say nothing of signs, nor of how numbers stand to each other. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

import { gatherEvidence } from './judgement/evidence.ts';
import type { Network } from './network/network.ts';
import { createPyramid } from './pyramid/pyramid.ts';
import { findCharacters } from './reader/find.ts';
import type { Reader } from './reader/reader.ts';
import { readingOf } from './reading.ts';
import type { Scheduling } from './scheduling.ts';
import type { Expect, ModelName, Pixels, Reading } from './types.ts';

/** How a picture is to be read. */
export interface ReadOptions extends Scheduling {
  readonly model: ModelName;
  readonly expect: Expect;
  /** Whether signs that stand between and beside digits are kept; they are where nothing is said. */
  readonly signs?: boolean;
}

/** What reading needs, on an initialised TensorFlow.js backend. */
export interface Networks {
  /** Finds and names the characters of a picture. */
  readonly reader: Reader;
  /** Sees the frame of a digit and says which one it is. */
  readonly digits: Network;
}

/**
 * Reads the digits of a picture. Knows no browser.
 *
 * @param pixels any size and content.
 * @throws the signal's reason where it is aborted.
 */
export async function read(
  pixels: Pixels,
  { reader, digits }: Networks,
  options: ReadOptions,
): Promise<Reading> {
  const pyramid = createPyramid(pixels);
  const { characters, stopped } = await findCharacters(pyramid, reader, options);
  const onlyDigits = options.expect !== 'auto';
  const evidence = await gatherEvidence(pyramid, characters, digits, onlyDigits, options);
  return {
    ...readingOf(evidence, pyramid.picture, reader.judgement, options),
    stopped,
    model: options.model,
  };
}

import type { Pixels, Reading } from '../../src/recognizer/types.ts';
import { decodeFile } from '../../tooling/decode.ts';
import { type Contender, OURS } from './contender.ts';
import { macsOf, type Recognizer } from './networks.ts';

/** Our recognizer as the command line runs it: one thread of WebAssembly. */
export function ours(recognizer: Recognizer): Contender {
  return {
    name: OURS,
    read: async (file) => recognizer.read(await pixelsOf(file)),
    close: async () => {},
  };
}

/** The pixels of a picture file, reduced while they are decoded as everywhere in the product. */
export async function pixelsOf(file: string): Promise<Pixels> {
  const decoded = await decodeFile(file);
  if (!decoded.ok) throw new Error(`${file}: ${decoded.error.detail}`);
  return decoded.value.pixels;
}

/** A reading and what it was made of. */
export interface Effort {
  readonly reading: Reading;
  /** In milliseconds: opening the file, asking the networks, everything else. */
  readonly decoding: number;
  readonly networks: number;
  readonly rest: number;
  /** Views that the reader saw, and frames that the CNN saw. */
  readonly views: number;
  readonly frames: number;
  /** Multiply–adds, in thousands of millions. */
  readonly gmac: number;
}

/** Reads a picture and tells what that took. */
export async function readWithEffort(recognizer: Recognizer, file: string): Promise<Effort> {
  const start = performance.now();
  const pixels = await pixelsOf(file);
  const decoded = performance.now();
  let [networks, views, frames, macs] = [0, 0, 0, 0];
  const reading = await recognizer.read(pixels, (call, ask) => {
    const asked = performance.now();
    const answer = ask();
    networks += performance.now() - asked;
    macs += macsOf(call);
    if (call.network === 'reader') views++;
    else frames += call.shape[0];
    return answer;
  });
  const decoding = decoded - start;
  const rest = performance.now() - decoded - networks;
  return { reading, decoding, networks, rest, views, frames, gmac: macs / 1e9 };
}

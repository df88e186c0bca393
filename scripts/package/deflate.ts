import { constants, deflateRawSync } from 'node:zlib';

/** Weights repeat nothing that is worth a reference: their levels alone tell how long a code is. */
const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY];

/** Bytes deflated in the way that gives fewest of them. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const [first, ...others] = STRATEGIES.map((strategy) =>
    deflateRawSync(bytes, { level: 9, memLevel: 9, strategy }),
  );
  return others.reduce((least, other) => (other.length < least.length ? other : least), first);
}

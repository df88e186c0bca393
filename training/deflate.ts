import { constants, deflateRawSync } from 'node:zlib';

const { Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY, Z_RLE } = constants;

/**
 * Weights repeat nothing that is worth a reference, but perhaps their zeros; the less memory, the
 * sooner codes are made anew for weights of another distribution.
 */
const WAYS = [
  { strategy: Z_DEFAULT_STRATEGY, memLevel: 9 },
  ...[5, 6, 7, 8, 9].flatMap((memLevel) =>
    [Z_HUFFMAN_ONLY, Z_RLE].map((strategy) => ({ strategy, memLevel })),
  ),
];

/** Bytes deflated in the way that gives fewest of them. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const [first, ...others] = WAYS.map((way) => deflateRawSync(bytes, { level: 9, ...way }));
  return others.reduce((least, other) => (other.length < least.length ? other : least), first);
}

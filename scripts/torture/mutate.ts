import { pick } from '../../training/compose/distributions.ts';

/** Numbers 0 … below 1 that a seed determines (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes that decoders trip over: ends of ranges, and what XML is made of. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x3c, 0x22, 0x26];

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

const at = (bytes: Buffer, random: () => number) => Math.floor(random() * bytes.length);

/** What can happen to a file. */
const MUTATIONS: readonly Mutation[] = [
  function flip(bytes, random) {
    for (let n = 1 + 8 * random(); n > 0; n--) {
      const place = at(bytes, random);
      bytes[place] = bytes.readUInt8(place) ^ (1 << (8 * random()));
    }
    return bytes;
  },
  function edge(bytes, random) {
    for (let n = 1 + 4 * random(); n > 0; n--) {
      bytes[at(bytes, random)] = pick(random, EDGES);
    }
    return bytes;
  },
  function header(bytes, random) {
    const end = Math.min(bytes.length, 64);
    bytes[Math.floor(end * random())] = pick(random, EDGES);
    return bytes;
  },
  function size(bytes, random) {
    // Somewhere in the head a number becomes as large as can be.
    if (bytes.length > 80)
      bytes.writeUInt32BE(Math.floor(0x7fffffff * random()), Math.floor(64 * random()));
    return bytes;
  },
  function cut(bytes, random) {
    return bytes.subarray(0, at(bytes, random));
  },
  function erase(bytes, random) {
    const from = at(bytes, random);
    return bytes.fill(0, from, Math.min(bytes.length, from + Math.floor(256 * random())));
  },
  function repeat(bytes, random) {
    const from = at(bytes, random);
    const part = bytes.subarray(from, from + 1024 * random());
    return Buffer.concat([
      bytes.subarray(0, from),
      ...new Array(20).fill(part),
      bytes.subarray(from),
    ]);
  },
  function remove(bytes, random) {
    const from = at(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 64 * random())]);
  },
];

/** A copy of a file to which one to three things happened. */
export function mutate(file: Uint8Array, random: () => number): Buffer {
  let bytes: Buffer = Buffer.from(file);
  for (let n = 1 + 2 * random(); n > 0 && bytes.length > 0; n--) {
    bytes = pick(random, MUTATIONS)(bytes, random);
  }
  return bytes;
}

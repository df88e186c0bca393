import { FIELD } from './architecture.ts';
import { TARGET_BYTES, type Targets, targetsIn } from './targets.ts';

/** Fields that are kept at once. */
export const RING = 12_288;
const RGB_BYTES = FIELD * FIELD * 3;
/** Rings in several buffers: one would be larger than some machines allow. */
const CHUNK = 1_024;

/**
 * The last fields of an endless row of them, in memory that a composing thread writes and a
 * training thread reads. Field number `n` depends on the seed and `n` alone.
 */
export interface Ring {
  readonly chunks: readonly SharedArrayBuffer[];
  /** How many fields have been made, and how many may be. */
  readonly counters: Int32Array;
}

const MADE = 0;
const ALLOWED = 1;

export function allocateRing(): Ring {
  const bytes = CHUNK * (RGB_BYTES + TARGET_BYTES);
  return {
    chunks: Array.from({ length: RING / CHUNK }, () => new SharedArrayBuffer(bytes)),
    counters: new Int32Array(new SharedArrayBuffer(8)),
  };
}

/** Memory of field number `n`. */
export function slotOf({ chunks }: Ring, n: number): { rgb: Uint8Array; targets: Targets } {
  const slot = n % RING;
  const buffer = chunks[Math.floor(slot / CHUNK)];
  const offset = (slot % CHUNK) * (RGB_BYTES + TARGET_BYTES);
  return {
    targets: targetsIn(buffer, offset),
    rgb: new Uint8Array(buffer, offset + TARGET_BYTES, RGB_BYTES),
  };
}

/** Waits until field number `n` may be written. */
export function waitForRoom({ counters }: Ring, n: number): void {
  for (;;) {
    const allowed = Atomics.load(counters, ALLOWED);
    if (n < allowed) return;
    Atomics.wait(counters, ALLOWED, allowed);
  }
}

/** Field number `n` is written. */
export function announce({ counters }: Ring, n: number): void {
  Atomics.store(counters, MADE, n + 1);
  Atomics.notify(counters, MADE);
}

/**
 * Lets fields below `to` be composed, and waits until there are `least` of them.
 *
 * @returns how many have been made.
 */
export async function fieldsMade({ counters }: Ring, least: number, to: number): Promise<number> {
  Atomics.store(counters, ALLOWED, to);
  Atomics.notify(counters, ALLOWED);
  for (;;) {
    const made = Atomics.load(counters, MADE);
    if (made >= least) return made;
    // Not blocking: the composer's thread may fail, and that is heard on this one.
    await Atomics.waitAsync(counters, MADE, made).value;
  }
}

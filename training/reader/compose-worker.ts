import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { loadAssets } from '../compose/assets.ts';
import { composeField } from './compose-field.ts';
import { announce, type Ring, slotOf, waitForRoom } from './ring.ts';
import { writeTargets } from './targets.ts';

/** What a composing thread is started with. */
export interface ComposeOrder {
  readonly ring: Ring;
  readonly seed: number;
  readonly first: number;
}

const { ring, seed, first } = workerData as ComposeOrder;
// On Linux this is about this thread alone: the thread that trains goes first.
setPriority(5);
const assets = await loadAssets();
for (let n = first; ; n++) {
  const { rgb, characters } = composeField(seed, n, assets);
  waitForRoom(ring, n);
  const slot = slotOf(ring, n);
  slot.rgb.set(rgb);
  writeTargets(characters, slot.targets);
  announce(ring, n);
}

import { session } from './areas.ts';
import { valueIn } from './values.ts';

const KEY = 'told-store-full';
let told = false;

/** Whether it was never said before, in this session of the browser, that a store is full; now it is. */
export async function firstToSayFull(): Promise<boolean> {
  if (told) return false;
  told = true;
  if ((await valueIn(session, KEY)) !== undefined) return false;
  await session.set({ [KEY]: true }).catch(() => {});
  return true;
}

import { session } from './areas.ts';
import { valueIn } from './values.ts';

const KEY = 'told-store-full';
let warned = false;

/** Whether the warning that a store is full is due: once in a session of the browser, the first time asked. */
export async function firstFullWarning(): Promise<boolean> {
  if (warned) return false;
  warned = true;
  if ((await valueIn(session, KEY)) !== undefined) return false;
  await session.set({ [KEY]: true }).catch(() => {});
  return true;
}

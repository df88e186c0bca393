import { succeed } from '../engine/failure.ts';
import type { ClickedTab } from './clicked-tab.ts';
import { reach } from './inject.ts';
import { presentFailure } from './present.ts';
import { withTimeout } from './with-timeout.ts';

const PAGE_MS = 3_000;

/**
 * Lets the person choose a part of the screen; the page then asks for it to be read. Where the page
 * cannot be reached, the popup says so.
 */
export async function chooseRegion({ id }: ClickedTab): Promise<void> {
  const top = await reach(id, 0);
  const started = top.ok
    ? await withTimeout('region', PAGE_MS, async () => succeed(await top.value.chooseRegion()))
    : top;
  if (!started.ok) await presentFailure(started);
}

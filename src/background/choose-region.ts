import { askPage } from './ask-page.ts';
import type { ClickedTab } from './clicked-tab.ts';
import { reach } from './inject.ts';
import { presentFailure } from './present.ts';

/**
 * Lets the person choose a part of the screen; the page then asks for it to be read. Where the page
 * cannot be reached, the popup says so.
 */
export async function chooseRegion({ id }: ClickedTab): Promise<void> {
  const top = await reach(id, 0);
  const started = top.ok ? await askPage('region', () => top.value.chooseRegion()) : top;
  if (!started.ok) await presentFailure(started);
}

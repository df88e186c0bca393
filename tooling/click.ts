import type { Page } from 'puppeteer';
import type { ExtensionWorker } from './extension-worker.ts';

/** A click in the context menu, given to whoever listens: Chrome has it, its types do not. */
export interface DispatchableEvent {
  dispatch(info: object, tab: chrome.tabs.Tab): { readonly results: readonly unknown[] };
}

/** What of the context menu is clicked. */
export type MenuItem = 'classify' | 'read-region' | 'read-page';

/**
 * Gives the background a click in the context menu of a page, which must be the only tab with its
 * address; resolves once the background has it, not when it is answered.
 *
 * @param srcUrl address of the picture that was clicked; none where it was the page.
 */
async function click(
  worker: ExtensionWorker,
  page: Page,
  srcUrl: string | undefined,
  item: MenuItem = 'classify',
): Promise<void> {
  await worker.evaluate(
    async (srcUrl, pageUrl, menuItemId) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === pageUrl);
      if (!tab) throw new Error(`No tab shows ${pageUrl}`);
      const clicked = chrome.contextMenus.onClicked as unknown as DispatchableEvent;
      clicked.dispatch({ menuItemId, frameId: 0, srcUrl, pageUrl }, tab);
    },
    srcUrl,
    page.url(),
    item,
  );
}

/** The same on the first picture that matches a selector. */
export async function clickOn(
  worker: ExtensionWorker,
  page: Page,
  selector: string,
  item: MenuItem = 'classify',
): Promise<void> {
  const srcUrl = await page.$eval(selector, (image) => {
    image.scrollIntoView({ block: 'center' });
    return (image as HTMLImageElement).currentSrc;
  });
  await click(worker, page, srcUrl, item);
}

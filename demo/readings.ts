import type { Page } from 'puppeteer';
import type { DispatchableEvent } from '../tooling/click.ts';
import type { LaunchedExtension } from '../tooling/extension.ts';
import type { DemoPicture } from './pictures/picture.ts';

/** What the extension made of one picture of the page. */
export interface DemoReading {
  readonly picture: DemoPicture;
  /** What was read; undefined where it could not be. */
  readonly text?: string;
  /** 0…1. */
  readonly confidence?: number;
  /** What the recognizer took. */
  readonly ms?: number;
  /** Why nothing could be read. */
  readonly error?: string;
}

/** Whether a picture was read, and rightly. */
export const isRight = ({ picture, text }: DemoReading): boolean => text === picture.expected;

/** The part of the stored last reading that is looked at here. */
interface LastReading {
  readonly outcome:
    | {
        readonly ok: true;
        readonly value: { reading: { text: string; confidence: number }; ms: number };
      }
    | { readonly ok: false; readonly error: { code: string; detail: string } };
}

/**
 * Reads one picture the way a right-click does: the background hears of the click, gets the pixels,
 * reads them and shows the card on the page. Only the menu itself is left out, since a browser
 * without a window has none.
 */
export async function readOnPage(
  extension: LaunchedExtension,
  page: Page,
  picture: DemoPicture,
): Promise<DemoReading> {
  const srcUrl = await page.$eval(`#${picture.id}`, (image) => {
    image.scrollIntoView({ block: 'center' });
    return (image as HTMLImageElement).currentSrc;
  });
  const worker = await extension.worker();
  const last = await worker.evaluate(
    async (srcUrl, pageUrl) => {
      await chrome.storage.session.remove('last-reading');
      const [tab] = await chrome.tabs.query({ url: pageUrl });
      if (!tab) throw new Error('The page is in no tab');
      const clicked = chrome.contextMenus.onClicked as unknown as DispatchableEvent;
      const info = { menuItemId: 'classify', mediaType: 'image', frameId: 0, srcUrl, pageUrl };
      await Promise.all(clicked.dispatch(info, tab).results);
      const stored = await chrome.storage.session.get('last-reading');
      return JSON.parse(String(stored['last-reading'] ?? null)) as LastReading | null;
    },
    srcUrl,
    page.url(),
  );
  if (last === null) return { picture, error: 'nothing was read' };
  const { outcome } = last;
  if (!outcome.ok) return { picture, error: `${outcome.error.code}: ${outcome.error.detail}` };
  const { reading, ms } = outcome.value;
  return { picture, text: reading.text, confidence: reading.confidence, ms };
}

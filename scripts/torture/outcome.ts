import type { LaunchedExtension } from '../../tooling/extension.ts';
import { until } from '../../tooling/extension.ts';
import type { Ended } from './tally.ts';

/** What the background stored of the click that was answered last, as JSON. */
interface Stored {
  readonly outcome: { readonly ok: boolean; readonly error?: { readonly code: string } };
}

/** Runs a function in a page of the extension, whichever life its worker is in. */
export async function inExtension<A extends readonly unknown[], T>(
  { browser, url }: LaunchedExtension,
  run: (...args: A) => Promise<T>,
  ...args: A
): Promise<T> {
  const pages = await browser.pages();
  const home = url('manifest.json');
  let page = pages.find((each) => each.url() === home);
  if (!page) {
    const front = pages.at(-1);
    page = await browser.newPage();
    await page.goto(home);
    await front?.bringToFront();
  }
  return (await page.evaluate(run as unknown as (...args: unknown[]) => Promise<T>, ...args)) as T;
}

/** Forgets what was answered, so that the next answer is seen. */
export const forgetOutcome = (extension: LaunchedExtension): Promise<void> =>
  inExtension(extension, async () => {
    await chrome.storage.session.remove('last-reading');
  });

/** Waits for the answer to a click: `lost` where none is on record any more and none comes. */
export async function outcomeOf(extension: LaunchedExtension, ms: number): Promise<Ended> {
  let answer: Stored | undefined;
  let waiting = true;
  try {
    await until(async () => {
      const stored = await inExtension(extension, () => chrome.storage.session.get(null));
      const json = stored['last-reading'];
      answer = typeof json === 'string' ? (JSON.parse(json) as Stored) : undefined;
      waiting = Object.keys(stored).some((key) => key.startsWith('click-'));
      return answer !== undefined && !waiting;
    }, ms);
  } catch {
    if (!answer) return waiting ? { end: 'hung' } : { end: 'lost' };
    return { end: 'hung', note: 'answered, but still on record' };
  }
  if (answer?.outcome.ok) return { end: 'answered' };
  return { end: 'failed', note: answer?.outcome.error?.code ?? 'no code' };
}

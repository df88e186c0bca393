import { fail, succeed } from '../engine/failure.ts';
import type { Page } from '../engine/page-calls.ts';
import { forgetPagePictures, keepPagePicture } from '../storage/page-pictures.ts';
import { acquire, type Source } from './cascade.ts';
import { reach } from './inject.ts';
import { pngOf } from './pixels.ts';
import { openApp, presentFailure } from './present.ts';
import type { ClickedTab } from './read-target.ts';
import { pictureSources, screenSource } from './sources.ts';
import { step } from './step.ts';

const PAGE_MS = 3_000;
/** Chrome photographs a tab at most twice a second. */
const BETWEEN_PHOTOGRAPHS_MS = 550;

/**
 * Collects all pictures of a page, then opens the app, which reads them as a batch. The person sees
 * how far it is and may stop it by closing the card.
 */
export async function gatherPage({ id, windowId }: ClickedTab): Promise<void> {
  const job = crypto.randomUUID();
  const reached = await reach(id, 0);
  if (!reached.ok) return presentFailure(reached);
  const page = reached.value;
  await page.open(job, { kind: 'page' }, null);
  const listed = await step('list', PAGE_MS, async () => succeed(await page.list()));
  if (!listed.ok || listed.value.length === 0) {
    await page.show(job, listed.ok ? fail('picture-missing', 'There are none here.') : listed);
    return;
  }
  await forgetPagePictures();
  const pace = pacer(BETWEEN_PHOTOGRAPHS_MS);
  for (const [index, picture] of listed.value.entries()) {
    if (!(await page.progress(job, index, listed.value.length))) {
      await page.close(job);
      return forgetPagePictures();
    }
    const acquired = await acquire([
      ...pictureSources(page, picture.job),
      revealedSource(page, windowId, picture.job, pace),
    ]);
    const file = acquired.ok ? await pngOf(acquired.value.pixels) : new Blob();
    await keepPagePicture(index, picture.name, file);
  }
  await page.close(job);
  await openApp('batch');
}

/** From the screen, after the picture was scrolled into view. */
function revealedSource(
  page: Page,
  windowId: number,
  job: string,
  pace: () => Promise<void>,
): Source {
  return {
    name: 'screen',
    timeoutMs: PAGE_MS,
    origin: 'screen',
    take: async (signal) => {
      const place = await page.reveal(job);
      if (!place.ok) return place;
      await pace();
      return screenSource(page, windowId, place.value).take(signal);
    },
  };
}

/** Lets its callers through one by one, so many milliseconds apart. */
function pacer(ms: number): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    const wait = last + ms - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    last = performance.now();
  };
}

import { fail, succeed } from '../engine/failure.ts';
import type { Page } from '../engine/page-calls.ts';
import { forgetPagePictures, keepPagePicture } from '../storage/page-pictures.ts';
import { acquire, type Source } from './cascade.ts';
import type { ClickedTab } from './clicked-tab.ts';
import { reach } from './inject.ts';
import { loadMessages } from './messages.ts';
import { pngOf } from './pixels.ts';
import { openApp, presentFailure } from './present.ts';
import { pictureSources, screenSource } from './sources.ts';
import { withTimeout } from './with-timeout.ts';

const PAGE_MS = 3_000;
/** A very large page is looked through for as long as its answer is worth. */
const LIST_MS = 20_000;
/** A picture that is scrolled to may have to come from its site. */
const REVEAL_MS = 5_000;
/** Chrome photographs a tab at most twice a second. */
const BETWEEN_PHOTOGRAPHS_MS = 550;

/**
 * Collects all pictures of a page, then opens the app, which reads them as a batch. The person sees
 * how far it is and may stop it by closing the card. What could not be had, or was left out, has a
 * row that says so.
 */
export async function gatherPage(tab: ClickedTab): Promise<void> {
  const job = crypto.randomUUID();
  const reached = await reach(tab.id, 0);
  if (!reached.ok) return presentFailure(reached);
  const page = reached.value;
  await withTimeout('open', PAGE_MS, async () =>
    succeed(await page.open(job, { kind: 'page' }, null)),
  );
  const listed = await withTimeout('list', LIST_MS, async () => succeed(await page.list()));
  if (!listed.ok || listed.value.pictures.length === 0) {
    const failure = listed.ok ? fail('picture-missing', 'There are none here.') : listed;
    const shown = await withTimeout('show', PAGE_MS, async () =>
      succeed(await page.show(job, failure)),
    );
    return shown.ok && shown.value ? undefined : presentFailure(failure);
  }
  const { pictures, leftOut } = listed.value;
  await forgetPagePictures();
  const pace = pacer(BETWEEN_PHOTOGRAPHS_MS);
  for (const [index, picture] of pictures.entries()) {
    const wanted = await withTimeout('progress', PAGE_MS, async () =>
      succeed(await page.progress(job, index, pictures.length)),
    );
    if (!wanted.ok || !wanted.value) {
      await withTimeout('close', PAGE_MS, async () => succeed(await page.close(job)));
      await forgetPagePictures();
      return wanted.ok ? undefined : presentFailure(wanted);
    }
    const screen = revealedSource(page, tab, picture.job, pace);
    const acquired = await acquire(pictureSources(page, picture.job, picture.sourceKinds, screen));
    const got = acquired.ok ? await pngOf(acquired.value.pixels) : acquired.error.code;
    await keepPagePicture(index, picture.name, got);
  }
  if (leftOut !== 0) {
    const rest = (await loadMessages())('page_rest');
    const name = leftOut === null ? rest : `${rest} (${leftOut})`;
    await keepPagePicture(pictures.length, name, 'pictures-left-out');
  }
  await withTimeout('close', PAGE_MS, async () => succeed(await page.close(job)));
  await openApp('batch');
}

/** From the screen, after the picture was scrolled into view. */
function revealedSource(
  page: Page,
  tab: ClickedTab,
  job: string,
  pace: () => Promise<void>,
): Source {
  return {
    name: 'screen',
    timeoutMs: REVEAL_MS,
    origin: 'screen',
    take: async (signal) => {
      const place = await page.reveal(job);
      if (!place.ok) return place;
      await pace();
      return screenSource(page, tab, place.value).take(signal);
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

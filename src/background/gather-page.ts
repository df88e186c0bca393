import { fail, type Result, succeed } from '../engine/failure.ts';
import type { Page } from '../engine/page-calls.ts';
import { forgetPagePictures, keepPagePicture } from '../storage/page-pictures.ts';
import { askPage } from './ask-page.ts';
import { acquire, type Source } from './cascade.ts';
import type { ClickedTab } from './clicked-tab.ts';
import { reach } from './inject.ts';
import { loadMessages } from './messages.ts';
import { pngOf } from './pixels.ts';
import { openApp, presentFailure } from './present.ts';
import { pictureSources, screenSource } from './sources.ts';

/** A very large page is looked through for as long as its answer is worth. */
const LIST_MS = 20_000;
/** A picture that is scrolled to may have to come from its site. */
const REVEAL_MS = 5_000;
/** Chrome photographs a tab at most twice a second. */
const BETWEEN_PHOTOGRAPHS_MS = 550;

/** The pictures of a page, as its script lists them. */
type Listed = Awaited<ReturnType<Page['list']>>;

/**
 * Collects all pictures of a page, then opens the app, which reads them as a batch. The person sees
 * how far it is and may stop it by closing the card. What could not be had, or was left out, has a
 * row that says so. Once `signal` is aborted it stops without a word: a newer click has the page.
 */
export async function gatherPage(tab: ClickedTab, signal: AbortSignal): Promise<void> {
  const job = crypto.randomUUID();
  const reached = await reach(tab.id, 0);
  if (signal.aborted) return;
  if (!reached.ok) return presentFailure(reached);
  const page = reached.value;
  await askPage('open', () => page.open(job, { kind: 'page' }, null));
  if (signal.aborted) return;
  const listed = await askPage('list', () => page.list(job), LIST_MS);
  if (signal.aborted) return;
  if (!listed.ok || listed.value.pictures.length === 0) {
    const failure = listed.ok ? fail('picture-missing', 'There are none here.') : listed;
    const shown = await askPage('show', () => page.show(job, failure));
    return shown.ok && shown.value ? undefined : presentFailure(failure);
  }
  let handedOver = false;
  try {
    const kept = await keepPictures(page, tab, job, listed.value, signal);
    if (signal.aborted) return;
    await askPage('close', () => page.close(job));
    if (!kept.ok) return await presentFailure(kept);
    if (!kept.value) return;
    await openApp('batch', job);
    handedOver = true;
  } finally {
    if (!handedOver) await forgetPagePictures(job);
  }
}

/** Keeps the pictures of a page for the app; `false` where they were no longer wanted. */
async function keepPictures(
  page: Page,
  tab: ClickedTab,
  job: string,
  { pictures, leftOut }: Listed,
  signal: AbortSignal,
): Promise<Result<boolean>> {
  const pace = pacer(BETWEEN_PHOTOGRAPHS_MS);
  for (const [index, picture] of pictures.entries()) {
    if (signal.aborted) return succeed(false);
    const wanted = await askPage('progress', () => page.progress(job, index, pictures.length));
    if (!wanted.ok || !wanted.value) return wanted;
    const screen = revealedSource(page, tab, picture.job, pace);
    const sources = pictureSources(page, picture.job, picture.sourceKinds, screen);
    const acquired = await acquire(sources, signal);
    const got = acquired.ok ? await pngOf(acquired.value.pixels) : acquired.error.code;
    if (signal.aborted) return succeed(false);
    await keepPagePicture(job, index, picture.name, got);
  }
  if (leftOut !== 0) {
    const rest = (await loadMessages())('page_rest');
    const name = leftOut === null ? rest : `${rest} (${leftOut})`;
    await keepPagePicture(job, pictures.length, name, 'pictures-left-out');
  }
  return succeed(true);
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
      if (signal.aborted) return fail('cancelled', 'Nobody waits for it any more.');
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

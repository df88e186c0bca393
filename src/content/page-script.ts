import browser from 'webextension-polyfill';
import { answerer } from '../engine/calls.ts';
import { fail, type Result, succeed } from '../engine/failure.ts';
import { type Page, pageCalls } from '../engine/page-calls.ts';
import type { WirePixels } from '../engine/protocol.ts';
import { toWire } from '../engine/wire.ts';
import type { Pixels } from '../recognizer/types.ts';
import { background } from './background.ts';
import { drawPicture, reloadPicture } from './draw.ts';
import { fetchPicture } from './fetch-picture.ts';
import { findPicture } from './find-picture.ts';
import { removeLayers } from './layer.ts';
import { loadLazy } from './lazy.ts';
import { listPictures } from './list-pictures.ts';
import { locate, type PictureInPage, sourceKindsOf } from './location.ts';
import { nameOf } from './name.ts';
import { followPointer } from './pointer.ts';
import { openRegionChooser } from './region-chooser.tsx';
import { type OpenCard, openCard } from './show-card.tsx';

// Injected at every click; only the first one in a document sets itself up.
const MARK = Symbol.for('digit-classifier');
if (!(MARK in globalThis)) {
  Object.assign(globalThis, { [MARK]: true });
  removeLayers();
  followPointer();
  listen();
}

function listen(): void {
  /** The picture that was pointed at, and the job for which. */
  let chosen: { readonly job: string; readonly picture: PictureInPage } | null = null;
  let listed = new Map<string, PictureInPage>();
  let scrolled = { left: 0, top: 0 };
  let card: OpenCard | null = null;
  /** The job that the card is, or is about to be, for. */
  let latest = '';
  /** The job whose card the page took away. */
  let gone = '';

  const page: Page = {
    locate: async (job, address) => {
      const picture = await findPicture(address);
      if (picture === null) return fail('picture-missing', 'There is no picture.');
      chosen = { job, picture };
      return locate(picture);
    },
    list: async (job) => {
      const { pictures, leftOut } = await listPictures();
      const found = new Map(pictures.map((picture) => [crypto.randomUUID(), picture]));
      if (latest === job) listed = found;
      const answers = [...found].map(([job, picture]) => ({
        job,
        name: nameOf(picture),
        sourceKinds: [...sourceKindsOf(picture)],
      }));
      return { pictures: answers, leftOut };
    },
    reveal: async (job) => {
      const picture = listed.get(job);
      if (picture) await loadLazy(picture.element);
      // A newer job may have come meanwhile; the page stands still for it.
      if (!picture || !listed.has(job)) return fail('cancelled', 'It is no longer listed.');
      picture.element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      return locate(picture);
    },
    progress: async (job, done, total) => {
      if (card?.job !== job) return gone === job;
      card.progress(done, total);
      return true;
    },
    close: async (job) => {
      if (latest !== job) return null;
      listed.clear();
      window.scrollTo({ ...scrolled, behavior: 'instant' });
      if (card?.job === job) card.close();
      return null;
    },
    draw: (job) => pixels(job, drawPicture),
    reload: (job) => pixels(job, reloadPicture),
    fetch: async (address) => wired(await fetchPicture(address)),
    open: async (job, target, anchor) => {
      const pinnedAt = card?.pinnedAt() ?? null;
      card?.close();
      card = null;
      latest = job;
      listed.clear();
      scrolled = { left: window.scrollX, top: window.scrollY };
      const opened = await openCard({
        job,
        target,
        anchor,
        pinnedAt,
        onClosed: () => {
          card = null;
        },
        onGone: (answered) => {
          gone = job;
          card = null;
          // Of an answer that is still to come the background hears when it brings it.
          if (answered) background.present().catch(() => {});
        },
        onRegion: () => void page.chooseRegion(),
      });
      if (latest !== job) opened.close();
      else if (gone !== job) card = opened;
      return null;
    },
    chooseRegion: async () => {
      card?.close();
      card = null;
      await openRegionChooser();
      return null;
    },
    conceal: async () => {
      card?.setVisible(false);
      await painted();
      return null;
    },
    show: async (job, outcome) => {
      if (card?.job === job) card.show(outcome);
      return gone !== job;
    },
  };

  async function pixels(
    job: string,
    take: (picture: PictureInPage) => Promise<Result<Pixels>>,
  ): Promise<Result<WirePixels>> {
    const inList = listed.get(job);
    if (inList) await loadLazy(inList.element);
    const picture = chosen?.job === job ? chosen.picture : inList;
    if (!picture) return fail('cancelled', 'Another picture was chosen since.');
    return wired(await take(picture));
  }

  browser.runtime.onMessage.addListener(answerer('page', pageCalls, () => page));
}

const wired = (taken: Result<Pixels>): Result<WirePixels> =>
  taken.ok ? succeed(toWire(taken.value)) : taken;

/** A hidden page is not painted; then this much later, in milliseconds. */
const UNPAINTED_MS = 250;

/** Resolves once what was changed before is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, UNPAINTED_MS);
  });
}

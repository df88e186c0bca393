import browser from 'webextension-polyfill';
import { answerer } from '../engine/calls.ts';
import { fail, type Result, succeed } from '../engine/failure.ts';
import { type Page, pageCalls } from '../engine/page-calls.ts';
import type { WirePixels } from '../engine/protocol.ts';
import { toWire } from '../engine/wire.ts';
import type { Pixels } from '../recognizer/types.ts';
import { drawPicture, reloadPicture } from './draw.ts';
import { fetchPicture } from './fetch-picture.ts';
import { findPicture, listPictures, nameOf, type PictureElement } from './pictures.ts';
import { openRegionChooser } from './region-chooser.tsx';
import { type OpenCard, openCard } from './show-card.tsx';
import { placeOf } from './whereabouts.ts';

// Injected at every click; only the first one in a document sets itself up.
const MARK = Symbol.for('digit-classifier');
if (!(MARK in globalThis)) {
  Object.assign(globalThis, { [MARK]: true });
  listen();
}

function listen(): void {
  let picture: { readonly job: string; readonly element: PictureElement } | null = null;
  let listed = new Map<string, PictureElement>();
  let scrolled = { left: 0, top: 0 };
  let card: OpenCard | null = null;
  /** The job that the card is, or is about to be, for. */
  let latest = '';

  const page: Page = {
    locate: async (job, address) => {
      const element = findPicture(address);
      if (element === null) return fail('picture-missing', 'No element shows this address.');
      picture = { job, element };
      return placeOf(element);
    },
    list: async () => {
      listed = new Map(listPictures().map((element) => [crypto.randomUUID(), element]));
      return [...listed].map(([job, element]) => ({ job, name: nameOf(element) }));
    },
    reveal: async (job) => {
      const element = listed.get(job);
      if (!element) return fail('picture-missing', 'It was not listed.');
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      return placeOf(element);
    },
    progress: async (job, done, total) => {
      if (card?.job !== job) return false;
      card.progress(done, total);
      return true;
    },
    close: async (job) => {
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
      scrolled = { left: window.scrollX, top: window.scrollY };
      const onClosed = () => {
        card = null;
      };
      const opened = await openCard({ job, target, anchor, pinnedAt, onClosed });
      if (latest === job) card = opened;
      else opened.close();
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
      return null;
    },
  };

  async function pixels(
    job: string,
    take: (element: PictureElement) => Promise<Result<Pixels>>,
  ): Promise<Result<WirePixels>> {
    const element = picture?.job === job ? picture.element : listed.get(job);
    if (!element) return fail('cancelled', 'Another picture was chosen since.');
    return wired(await take(element));
  }

  browser.runtime.onMessage.addListener(answerer('page', pageCalls, () => page));
}

const wired = (taken: Result<Pixels>): Result<WirePixels> =>
  taken.ok ? succeed(toWire(taken.value)) : taken;

/** Resolves once what was changed before is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}

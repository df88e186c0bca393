import { type Result, succeed } from '../engine/failure.ts';
import type { Page, Place } from '../engine/page-calls.ts';
import { fromWire } from '../engine/wire.ts';
import type { Pixels } from '../recognizer/types.ts';
import type { Source } from './cascade.ts';
import { download } from './download.ts';
import { photograph } from './screen.ts';

/** A picture may still be on its way. */
const PICTURE_MS = 8_000;
const SCREEN_MS = 3_000;

/** From a picture that a script of ours stands beside: what it shows, cheapest first. */
export function pictureSources(frame: Page, job: string): readonly Source[] {
  const common = { timeoutMs: PICTURE_MS, origin: 'picture' } as const;
  return [
    { ...common, name: 'draw', take: () => wired(frame.draw(job)) },
    { ...common, name: 'reload', take: () => wired(frame.reload(job)) },
  ];
}

/** From the screen: a place in the tab in front of a window, without our card over it. */
export function screenSource(top: Page, windowId: number, place: Place): Source {
  return {
    name: 'screen',
    timeoutMs: SCREEN_MS,
    origin: 'screen',
    take: async () => {
      await top.conceal();
      return photograph(windowId, place);
    },
  };
}

const wired = async (answer: ReturnType<Page['draw']>): Promise<Result<Pixels>> => {
  const drawn = await answer;
  return drawn.ok ? succeed(fromWire(drawn.value)) : drawn;
};

/** From an address: what a page of the site itself can fetch. */
export const fetchSource = (frame: Page, address: string): Source => ({
  name: 'fetch',
  timeoutMs: PICTURE_MS,
  origin: 'picture',
  take: () => wired(frame.fetch(address)),
});

/** From an address: what the background itself can fetch. */
export const downloadSource = (address: string): Source => ({
  name: 'download',
  timeoutMs: PICTURE_MS,
  origin: 'picture',
  take: (signal) => download(address, signal),
});

import { fail, type Result, succeed } from '../engine/failure.ts';
import { PICTURE_MS } from '../engine/limits.ts';
import type { Located, Page, Place, SourceKind } from '../engine/page-calls.ts';
import { fromWire } from '../engine/wire.ts';
import type { Pixels } from '../recognizer/types.ts';
import type { Source } from './cascade.ts';
import type { ClickedTab } from './clicked-tab.ts';
import { download } from './download.ts';
import { photograph } from './screen.ts';

/** Beside a picture nobody waits for a download as long as in the app. */
const CLICK_DOWNLOAD_MS = 8_000;
// The last resort: a busy machine is waited for.
const SCREEN_MS = 8_000;

/** The sources of a picture that a script of ours stands beside, in the order it gives. */
export function pictureSources(
  frame: Page,
  job: string,
  sourceKinds: Located['sourceKinds'],
  screen: Source,
): readonly Source[] {
  const common = { timeoutMs: PICTURE_MS, origin: 'picture' } as const;
  const sources: Readonly<Record<SourceKind, Source>> = {
    draw: { ...common, name: 'draw', take: () => wired(frame.draw(job)) },
    reload: { ...common, name: 'reload', take: () => wired(frame.reload(job)) },
    screen,
  };
  return sourceKinds.map((kind) => sources[kind]);
}

/** From the screen: a place in a tab, without our card over it. */
export function screenSource(top: Page, tab: ClickedTab, place: Place): Source {
  return {
    name: 'screen',
    timeoutMs: SCREEN_MS,
    origin: 'screen',
    take: async (signal) => {
      await top.conceal();
      // The browser takes only so many photographs a second: this one would be another's.
      if (signal.aborted) return fail('cancelled', 'Nobody waits for it any more.');
      return photograph(tab, place);
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
  timeoutMs: CLICK_DOWNLOAD_MS,
  origin: 'picture',
  take: (signal) => download(address, signal),
});

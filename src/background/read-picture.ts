import type { Engine } from '../engine/engine.ts';
import { fail, type Result, succeed } from '../engine/failure.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Page, Place, Target } from '../engine/page-calls.ts';
import { fromWire } from '../engine/wire.ts';
import type { Pixels } from '../recognizer/types.ts';
import { saveLastReading } from '../storage/last-reading.ts';
import { loadSettings } from '../storage/settings.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { type Acquired, acquire, type Source } from './cascade.ts';
import { download } from './download.ts';
import { reach } from './inject.ts';
import { previewOf } from './pixels.ts';
import { presentInPopup } from './present.ts';
import { photograph } from './screen.ts';
import { step } from './step.ts';

/** The tab that was clicked in. */
export interface ClickedTab {
  readonly id: number;
  readonly windowId: number;
}

/** A page answers at once unless it is busy with itself. */
const PAGE_MS = 3_000;
/** A picture may still be on its way. */
const PICTURE_MS = 8_000;
const ENGINE_MS = 20_000;

/**
 * Reads a picture on a page and shows the outcome, also a failure, in a card beside it; in the popup
 * where the page cannot be reached. Never rejects for anything the page, the site or the picture do.
 */
export async function readPicture(engine: Engine, tab: ClickedTab, target: Target): Promise<void> {
  const job = crypto.randomUUID();
  const settings = await loadSettings();
  engine.prepare(settings.model);
  const top = await reach(tab.id, 0);
  const frame = target.frameId === 0 ? top : await reach(tab.id, target.frameId);
  const place = frame.ok
    ? await step('locate', PAGE_MS, () => frame.value.locate(job, target.address))
    : frame;
  if (top.ok) {
    const rect = place.ok ? place.value.rect : null;
    await step('open', PAGE_MS, async () => succeed(await top.value.open(job, target, rect)));
  }

  const acquired =
    frame.ok && place.ok && top.ok
      ? await acquire(sourcesOf(tab, job, frame.value, top.value, place.value))
      : await withoutPage(place, target.address);
  const outcome = acquired.ok ? await classify(engine, acquired.value, settings) : acquired;
  await saveLastReading(outcome);

  const shown = top.ok
    ? await step('show', PAGE_MS, async () => succeed(await top.value.show(job, outcome)))
    : top;
  if (!shown.ok) await presentInPopup();
}

/** The ways to a picture that a script of ours stands beside, cheapest and truest first. */
function sourcesOf(tab: ClickedTab, job: string, frame: Page, top: Page, place: Place): Source[] {
  const wired = async (answer: ReturnType<Page['draw']>): Promise<Result<Pixels>> => {
    const drawn = await answer;
    return drawn.ok ? succeed(fromWire(drawn.value)) : drawn;
  };
  return [
    {
      name: 'draw',
      timeoutMs: PICTURE_MS,
      origin: 'picture',
      take: () => wired(frame.draw(job)),
    },
    {
      name: 'reload',
      timeoutMs: PICTURE_MS,
      origin: 'picture',
      take: () => wired(frame.reload(job)),
    },
    {
      name: 'screen',
      timeoutMs: PAGE_MS,
      origin: 'screen',
      take: async () => {
        await top.conceal();
        return photograph(tab.windowId, place);
      },
    },
  ];
}

/** The way to a picture on a page we cannot enter; if there is none, why we cannot. */
async function withoutPage(
  why: Result<unknown>,
  address: string | null,
): Promise<Result<Acquired>> {
  if (address !== null) {
    const acquired = await acquire([
      {
        name: 'download',
        timeoutMs: PICTURE_MS,
        origin: 'picture',
        take: () => download(address),
      },
    ]);
    if (acquired.ok) return acquired;
  }
  return why.ok ? fail('internal', 'The page was reached and left again.') : why;
}

async function classify(
  engine: Engine,
  { pixels, origin }: Acquired,
  { model, expect }: Settings,
): Promise<Outcome> {
  const preview = previewOf(pixels);
  const classified = await step('classify', ENGINE_MS, () =>
    engine.classify(pixels, { model, expect }),
  );
  return classified.ok ? { ...classified, preview: await preview, origin } : classified;
}

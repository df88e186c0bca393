import type { Engine } from '../engine/engine.ts';
import { EngineError, type Result } from '../engine/failure.ts';
import { isFirefox } from '../engine/firefox.ts';
import { KEPT_SIDE, THUMBNAIL_SIDE } from '../engine/limits.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Page, Target } from '../engine/page-calls.ts';
import type { Box } from '../recognizer/types.ts';
import { fingerprint } from '../storage/fingerprint.ts';
import { firstFullWarning } from '../storage/full-warning.ts';
import { addToHistory } from '../storage/history.ts';
import { saveLastReading } from '../storage/last-reading.ts';
import { loadSettings } from '../storage/settings.ts';
import type { Settings } from '../storage/settings-schema.ts';
import { askPage, PAGE_MS } from './ask-page.ts';
import { type Acquired, acquire, type Source, unavailable } from './cascade.ts';
import type { ClickedTab } from './clicked-tab.ts';
import { reach } from './inject.ts';
import { previewOf } from './pixels.ts';
import { presentInPopup } from './present.ts';
import { downloadSource, fetchSource, pictureSources, screenSource } from './sources.ts';
import { withTimeout } from './with-timeout.ts';

/** What is read in one go and shown in a card. */
type ReadableTarget = Exclude<Target, { kind: 'page' }>;

/**
 * Reads a target on a page and shows the outcome, also a failure, in a card beside it; in the popup
 * where the page cannot be reached. Never rejects for anything the page, the site or the picture do.
 * Once `signal` is aborted it stops without a word: a newer click answers instead.
 */
export async function readTarget(
  engine: Engine,
  tab: ClickedTab,
  target: ReadableTarget,
  signal: AbortSignal,
): Promise<void> {
  const job = crypto.randomUUID();
  const settings = await loadSettings();
  engine.prepare(settings.model);
  const top = await reach(tab.id, 0);
  const { rect, sources } = await locateTarget(target, job, tab, top);
  if (signal.aborted) return;
  if (top.ok) await askPage('open', () => top.value.open(job, target, rect));

  const acquired = await acquire(sources, signal);
  if (signal.aborted) return;
  const outcome = acquired.ok ? await classify(engine, acquired.value, settings, signal) : acquired;
  if (signal.aborted) return;
  await saveLastReading(outcome);

  const shown = top.ok ? await askPage('show', () => top.value.show(job, outcome)) : top;
  if (!(shown.ok && shown.value) && !tab.isApp) await presentInPopup();
  if (!acquired.ok || !outcome.ok) return;
  const kept = await remember(outcome, acquired.value);
  if (!kept && top.ok && (await firstFullWarning())) {
    await askPage('show', () => top.value.show(job, { ...outcome, kept }));
  }
}

/** Where a target stands, and the ways to its pixels. */
interface LocatedTarget {
  readonly rect: Box | null;
  readonly sources: readonly Source[];
}

async function locateTarget(
  target: ReadableTarget,
  job: string,
  tab: ClickedTab,
  top: Result<Page>,
): Promise<LocatedTarget> {
  if (target.kind === 'region') {
    const { rect } = target.place;
    return {
      rect,
      sources: [top.ok ? screenSource(top.value, tab, target.place) : unavailable('page', top)],
    };
  }
  const { frameId, address } = target;
  const frame = frameId === 0 ? top : await reach(tab.id, frameId);
  const place = frame.ok
    ? await withTimeout('locate', PAGE_MS, () => frame.value.locate(job, address))
    : frame;
  if (!top.ok || !frame.ok || !place.ok) {
    const closed = [top, frame, place].filter((each) => !each.ok);
    // The page's own fetch first: its server then learns of the page, not of the extension.
    const elsewhere =
      address === null
        ? []
        : [
            ...(frame.ok ? [fetchSource(frame.value, address)] : []),
            ...(mayDownload(address) ? [downloadSource(address)] : []),
          ];
    return {
      rect: null,
      sources: [...closed.map((why) => unavailable('page', why)), ...elsewhere],
    };
  }
  const { rect, sourceKinds } = place.value;
  const screen = screenSource(top.value, tab, place.value);
  return { rect, sources: pictureSources(frame.value, job, sourceKinds, screen) };
}

/** Whether the background may fetch an address without telling its server whose it is. */
const mayDownload = (address: string) => !isFirefox || !/^https?:/i.test(address);

async function classify(
  engine: Engine,
  { pixels, origin }: Acquired,
  { model, expect, signs }: Settings,
  signal: AbortSignal,
): Promise<Outcome> {
  const preview = previewOf(pixels, KEPT_SIDE);
  const key = fingerprint(pixels);
  const classified = await engine.classify(pixels, { model, expect, signs }, signal);
  return classified.ok
    ? { ...classified, preview: await preview, origin, key: await key }
    : classified;
}

/** Whether there was room to remember it. */
async function remember(
  { value, preview, key }: Extract<Outcome, { ok: true }>,
  { pixels }: Acquired,
): Promise<boolean> {
  try {
    const { text, confidence, model } = value.reading;
    const thumbnail = (await previewOf(pixels, THUMBNAIL_SIDE)).url;
    const picture = await (await fetch(preview.url)).blob();
    const detail = { picture, classified: value };
    await addToHistory({ text, confidence, model, thumbnail, key, detail });
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'store-full') return false;
    throw error;
  }
}

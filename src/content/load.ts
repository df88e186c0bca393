import { type Failed, fail, type Result, succeed } from '../engine/failure.ts';
import { addressOf } from './kinds.ts';
import type { PictureInPage } from './location.ts';

export type Drawable = HTMLImageElement | HTMLCanvasElement | HTMLVideoElement;

/** Longer than this nobody waits for a picture that is on its way, in milliseconds. */
const PATIENCE_MS = 3_000;
/** Whether a site answers at all is known sooner. */
const PROBE_MS = 1_000;

/** What an element shows, ready to be drawn. */
export async function load({ element, kind }: PictureInPage): Promise<Result<Drawable>> {
  switch (kind) {
    case 'canvas':
      return succeed(element as HTMLCanvasElement);
    case 'video':
      return loadVideo(element as HTMLVideoElement);
    default:
      return element.localName === 'img'
        ? loaded(element as HTMLImageElement)
        : loadCopy(addressOf(element), null);
  }
}

/** The frame of a video that is on the screen, or its poster. */
async function loadVideo(video: HTMLVideoElement): Promise<Result<Drawable>> {
  const { poster, paused, currentTime, played, readyState } = video;
  const untouched = paused && currentTime === 0 && played.length === 0;
  if (poster !== '' && untouched) return loadCopy(poster, null);
  const hasFrame = readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  return hasFrame ? succeed(video) : fail('internal', 'The video has no frame yet.');
}

/** A picture of an address, loaded by the page. */
export async function loadCopy(
  address: string,
  crossOrigin: 'anonymous' | null,
): Promise<Result<HTMLImageElement>> {
  const copy = new Image();
  copy.crossOrigin = crossOrigin;
  copy.src = address;
  return loaded(copy);
}

async function loaded(image: HTMLImageElement): Promise<Result<HTMLImageElement>> {
  if (image.loading === 'lazy') image.loading = 'eager';
  if (image.complete && image.naturalWidth > 0) return succeed(image);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'late');
  });
  // In a tab that is not in front nothing is decoded ahead of time.
  const here = new Promise((resolve) => {
    image.addEventListener('load', resolve, { once: true });
  });
  try {
    if ((await Promise.race([image.decode(), here, late])) !== 'late') return succeed(image);
  } catch (error) {
    return whyBroken(addressOf(image), error);
  } finally {
    clearTimeout(timer);
  }
  // What has arrived so far is on the screen.
  return image.naturalWidth > 0
    ? fail('internal', 'It is here only in part.')
    : fail('picture-pending', `Not here after ${PATIENCE_MS} ms.`);
}

/** Whether it is the picture that is broken, or its site that does not give it. */
async function whyBroken(address: string, error: unknown): Promise<Failed> {
  if (!/^https?:/.test(address)) return fail('picture-broken', error);
  try {
    const { ok, status, type } = await fetch(address, {
      mode: 'no-cors',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    if (ok || type === 'opaque') return fail('picture-broken', error);
    return fail('picture-unloaded', `HTTP ${status}`);
  } catch (reason) {
    return fail('picture-unloaded', reason);
  }
}

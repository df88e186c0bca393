import { fail, type Result, succeed } from '../engine/failure.ts';
import type { Located, SourceKind } from '../engine/page-calls.ts';
import type { Box } from '../recognizer/types.ts';
import { clip, contentBox, isAltered, scaleOf, styleOf } from './clip.ts';
import type { Kind } from './kinds.ts';
import { drawnBox, intersect } from './rects.ts';
import { sizeOf } from './size.ts';

/** An element that shows a picture, and how. */
export interface PictureInPage {
  readonly element: Element;
  readonly kind: Kind;
}

/** What an element draws itself is had in full; what others make of it only the screen shows. */
const DRAWN: readonly SourceKind[] = ['draw', 'reload', 'screen'];
const SEEN_FIRST: readonly SourceKind[] = ['screen', 'draw', 'reload'];
const SEEN_ONLY: readonly SourceKind[] = ['screen'];

/** The ways to the pixels of a picture as it is seen, best first. */
export function sourceKindsOf({ element, kind }: PictureInPage): readonly SourceKind[] {
  if (kind === 'vector' || kind === 'style' || kind === 'other') return SEEN_ONLY;
  return isAltered(element) || wholeBox({ element, kind }) === null ? SEEN_FIRST : DRAWN;
}

/**
 * Where the visible part of a picture stands in the tab, and the ways to its pixels. Fails in a frame
 * of another site, which cannot know where it stands itself.
 */
export function locate(picture: PictureInPage): Result<Located> {
  const { element } = picture;
  let rect = clip(element, shownBox(picture), true);
  try {
    let view = element.ownerDocument.defaultView ?? window;
    for (; view !== view.parent; view = view.parent as Window & typeof globalThis) {
      const frame = view.frameElement;
      if (frame === null) return fail('frame-forbidden', 'A frame does not know where it stands.');
      rect = intersect(rect, viewportOf(view));
      const scale = scaleOf(frame);
      const { x, y } = contentBox(frame);
      rect = {
        x: x + scale * rect.x,
        y: y + scale * rect.y,
        width: scale * rect.width,
        height: scale * rect.height,
      };
    }
    const { x, y, width, height } = intersect(rect, viewportOf(view));
    return succeed({
      rect: { x, y, width, height },
      view: viewOf(view),
      sourceKinds: [...sourceKindsOf(picture)],
    });
  } catch (error) {
    return fail('frame-forbidden', error);
  }
}

const viewportOf = ({ innerWidth, innerHeight }: Window): Box => ({
  x: 0,
  y: 0,
  width: innerWidth,
  height: innerHeight,
});

/** The part of a window's layout viewport that is on the screen, scroll bars included. */
export function viewOf({ visualViewport, innerWidth, innerHeight }: Window): Box {
  const { offsetLeft = 0, offsetTop = 0, scale = 1 } = visualViewport ?? {};
  return { x: offsetLeft, y: offsetTop, width: innerWidth / scale, height: innerHeight / scale };
}

/** Where an element shows its picture, in its viewport, before anything around it clips it. */
export function shownBox(picture: PictureInPage): Box {
  const { element, kind } = picture;
  if (kind === 'vector' || kind === 'style' || kind === 'other') {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }
  const box = contentBox(element);
  const whole = wholeBox(picture);
  return whole === null ? box : intersect(box, whole);
}

/**
 * Where the whole picture of an element lies, as far as it shows or not; `null` where that cannot be
 * told. `size` is the picture's own.
 */
export function wholeBox({ element }: PictureInPage, size = sizeOf(element)): Box | null {
  const box = contentBox(element);
  if (size === null) return box;
  const { objectFit, objectPosition } = styleOf(element);
  const scale = scaleOf(element);
  const own = { width: box.width / scale, height: box.height / scale };
  const drawn = drawnBox(size, { x: 0, y: 0, ...own }, objectFit, objectPosition);
  return (
    drawn && {
      x: box.x + scale * drawn.x,
      y: box.y + scale * drawn.y,
      width: scale * drawn.width,
      height: scale * drawn.height,
    }
  );
}

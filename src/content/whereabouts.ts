import { fail, type Result, succeed } from '../engine/failure.ts';
import type { Place } from '../engine/page-calls.ts';
import type { Box } from '../recognizer/types.ts';

/**
 * Where the visible part of an element stands in the tab. Fails in a frame of another site, which
 * cannot know where it stands itself.
 */
export async function placeOf(element: Element): Promise<Result<Place>> {
  const offset = frameOffset();
  if (offset === null || top === null) {
    return fail('frame-forbidden', 'This frame does not know where it stands.');
  }
  const visible = await visibleRect(element);
  const { x, y, width, height } = intersect(visible, contentRect(element));
  return succeed({
    rect: { x: Math.max(0, x + offset.x), y: Math.max(0, y + offset.y), width, height },
    view: viewOf(top),
  });
}

/** The part of a window's layout viewport that is on the screen, scroll bars included. */
export function viewOf({ visualViewport, innerWidth, innerHeight }: Window): Box {
  const { offsetLeft = 0, offsetTop = 0, scale = 1 } = visualViewport ?? {};
  return { x: offsetLeft, y: offsetTop, width: innerWidth / scale, height: innerHeight / scale };
}

/** Where this frame's viewport begins in the top one's, CSS pixels; `null` if that is hidden. */
function frameOffset(): { x: number; y: number } | null {
  let x = 0;
  let y = 0;
  try {
    for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
      const element = frame.frameElement;
      if (element === null) return null;
      const rect = element.getBoundingClientRect();
      const { paddingLeft, paddingTop } = getComputedStyle(element);
      x += rect.x + element.clientLeft + Number.parseFloat(paddingLeft);
      y += rect.y + element.clientTop + Number.parseFloat(paddingTop);
    }
  } catch {
    return null;
  }
  return { x, y };
}

/** What is left of an element after everything around it has clipped it, in this viewport. */
function visibleRect(element: Element): Promise<Box> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry.intersectionRect);
    });
    observer.observe(element);
  });
}

/** The element's box without border and padding. */
function contentRect(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const inset = (side: string) =>
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`) || '0') +
    Number.parseFloat(style.getPropertyValue(`padding-${side}`) || '0');
  const [left, top] = [inset('left'), inset('top')];
  return {
    x: x + left,
    y: y + top,
    width: Math.max(0, width - left - inset('right')),
    height: Math.max(0, height - top - inset('bottom')),
  };
}

function intersect(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

import type { Box, Size } from '../recognizer/types.ts';

/** What two boxes share; without area where they share nothing. */
export function intersect(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

/** Along one axis a share of what is left over, and a distance. */
type Offset = readonly [share: number, distance: number];

/** A computed `object-position`, across and down. */
function parsePosition(position: string): readonly [Offset, Offset] | null {
  const [x, y, ...more] = position.split(' ').map((axis): Offset | null => {
    const value = Number.parseFloat(axis);
    if (/^-?[\d.]+%$/.test(axis)) return [value / 100, 0];
    return /^-?[\d.]+px$/.test(axis) ? [0, value] : null;
  });
  return x && y && more.length === 0 ? [x, y] : null;
}

/**
 * Where the whole of a picture lies, as far as it shows or not, in the coordinates of the box that
 * shows it; `null` where its style says that in a way that is not understood.
 *
 * @param picture its own size. @param box the content box of its element.
 * @param fit computed `object-fit`. @param position computed `object-position`.
 */
export function drawnBox(picture: Size, box: Box, fit: string, position: string): Box | null {
  if (fit === 'fill' || fit === '') return box;
  const axes = parsePosition(position);
  if (axes === null) return null;
  const [across, down] = [box.width / picture.width, box.height / picture.height];
  const scales: Readonly<Record<string, number>> = {
    contain: Math.min(across, down),
    cover: Math.max(across, down),
    none: 1,
    'scale-down': Math.min(1, across, down),
  };
  const scale = scales[fit];
  if (scale === undefined) return null;
  const [width, height] = [picture.width * scale, picture.height * scale];
  const [[shareX, x], [shareY, y]] = axes;
  return {
    x: box.x + shareX * (box.width - width) + x,
    y: box.y + shareY * (box.height - height) + y,
    width,
    height,
  };
}

/** Which part of a picture shows, in its own pixels, where all of it lies in `drawn`. */
export function partOf(picture: Size, drawn: Box, shown: Box): Box {
  const seen = intersect(drawn, shown);
  const [across, down] = [picture.width / drawn.width, picture.height / drawn.height];
  return {
    x: (seen.x - drawn.x) * across,
    y: (seen.y - drawn.y) * down,
    width: seen.width * across,
    height: seen.height * down,
  };
}

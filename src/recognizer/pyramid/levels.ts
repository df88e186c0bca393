/**
 * The longest side of a whole picture at the second level, in pixels; the first is half as large, for
 * what fills the picture.
 */
export const WHOLE = 92;
/** Each level after that is so many times finer than the one before. */
const STEP = 2.6;
/** Maximum number of pixels a picture is enlarged to … */
const MOST_PIXELS = 1_300_000;
/** … and how many times, unless the whole is smaller still. */
const MOST_ENLARGED = 2;
/** A level that would be hardly finer than the last is left out. */
const HARDLY = 2;

/**
 * Scales at which a picture is looked at, from coarse to fine: level pixels for a picture pixel.
 *
 * Burt & Adelson, "The Laplacian pyramid as a compact image code", 1983.
 */
export function scalesOf(picture: { readonly width: number; readonly height: number }): number[] {
  const { width, height } = picture;
  const whole = WHOLE / Math.max(width, height);
  const scales = [whole / 2, whole];
  const enlarged = Math.sqrt(MOST_PIXELS / (width * height));
  const finest = Math.max(1, Math.min(MOST_ENLARGED, enlarged));
  for (let scale = whole; finest > HARDLY * scale; scales.push(scale)) {
    scale = Math.min(finest, STEP * scale);
  }
  return scales;
}

import type { Box } from '../recognizer/types.ts';

/** Where a box of a picture lies over the picture, at whatever size that is shown. */
export function place(
  { x, y, width, height }: Box,
  picture: { readonly width: number; readonly height: number },
) {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: share(x, picture.width),
    top: share(y, picture.height),
    width: share(width, picture.width),
    height: share(height, picture.height),
    // Its middle, for what should not reach out of the picture.
    '--x': `${(x + width / 2) / picture.width}`,
    '--y': `${(y + height / 2) / picture.height}`,
  };
}

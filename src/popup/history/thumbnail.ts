import type { Pixels } from '../../recognizer/types.ts';

/** Side of the square a thumbnail fits into, in pixels. */
const SIDE = 96;

/** A small picture of some pixels, as a data URL of a few kilobytes. */
export async function thumbnail(pixels: Pixels, side = SIDE): Promise<string> {
  const scale = Math.min(1, side / Math.max(pixels.width, pixels.height));
  const bitmap = await createImageBitmap(
    new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height),
    {
      resizeWidth: Math.max(1, Math.round(pixels.width * scale)),
      resizeHeight: Math.max(1, Math.round(pixels.height * scale)),
      resizeQuality: 'high',
    },
  );
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

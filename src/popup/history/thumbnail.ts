import { KEPT_SIDE, THUMBNAIL_SIDE } from '../../engine/limits.ts';
import type { Pixels } from '../../recognizer/types.ts';

/** A small picture of some pixels, as a data URL of a few kilobytes. */
export async function thumbnail(pixels: Pixels): Promise<string> {
  const blob = await encode(pixels, THUMBNAIL_SIDE, 0.8);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Some pixels as a picture of a few hundred kilobytes at most. */
export const keptPicture = (pixels: Pixels): Promise<Blob> => encode(pixels, KEPT_SIDE, 0.9);

async function encode(pixels: Pixels, side: number, quality: number): Promise<Blob> {
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
  return canvas.convertToBlob({ type: 'image/webp', quality });
}

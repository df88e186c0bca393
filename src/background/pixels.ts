import { canvasOf } from '../engine/canvas.ts';
import { fitSide } from '../engine/fit.ts';
import type { Preview } from '../engine/outcome.ts';
import { toBase64 } from '../engine/wire.ts';
import type { Pixels } from '../recognizer/types.ts';

/** Pixels as a PNG file, without loss. */
export async function pngOf({ width, height, data }: Pixels): Promise<Blob> {
  const context = canvasOf({ width, height });
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return context.canvas.convertToBlob({ type: 'image/png' });
}

/** A picture to look at, made of what was read, no side longer than `side` pixels. */
export async function previewOf(pixels: Pixels, side: number): Promise<Preview> {
  const whole = await createImageBitmap(
    new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height),
  );
  const size = fitSide(pixels, side);
  const context = canvasOf(size);
  context.drawImage(whole, 0, 0, size.width, size.height);
  whole.close();
  const blob = await context.canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
  const base64 = toBase64(new Uint8Array(await blob.arrayBuffer()));
  return { url: `data:${blob.type};base64,${base64}`, ...size };
}

import type { Size } from '../recognizer/types.ts';

/** What draws on an empty canvas of a size, and reduces what it draws with care. Throws where there is none. */
export function canvasOf({ width, height }: Size): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('There is no 2d canvas here.');
  context.imageSmoothingQuality = 'high';
  return context;
}

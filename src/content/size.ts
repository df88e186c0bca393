import type { Size } from '../recognizer/types.ts';

/** The size of what an element shows, in its own pixels; `null` where that is not known (yet). */
export function sizeOf(element: Element): Size | null {
  const { naturalWidth, naturalHeight, videoWidth, videoHeight } = element as Partial<
    Pick<HTMLImageElement, 'naturalWidth' | 'naturalHeight'> &
      Pick<HTMLVideoElement, 'videoWidth' | 'videoHeight'>
  >;
  const [width, height] = [naturalWidth ?? videoWidth, naturalHeight ?? videoHeight];
  if (width && height) return { width, height };
  if (element.localName !== 'canvas') return null;
  const canvas = element as HTMLCanvasElement;
  return canvas.width && canvas.height ? { width: canvas.width, height: canvas.height } : null;
}

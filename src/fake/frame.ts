import { DIGIT_STROKES } from '../popup/samples/digit-strokes.ts';
import { FRAME_SIDE } from '../recognizer/types.ts';

/** The digit in our own handwriting, as the network would see it. */
export function handwrittenFrame(digit: number): number[] {
  const context = new OffscreenCanvas(FRAME_SIDE, FRAME_SIDE).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.translate(8, 4);
  context.scale(0.2, 0.2);
  context.lineWidth = 11;
  context.lineCap = context.lineJoin = 'round';
  context.strokeStyle = '#fff';
  context.stroke(new Path2D(DIGIT_STROKES[digit]));
  const { data } = context.getImageData(0, 0, FRAME_SIDE, FRAME_SIDE);
  return Array.from(data).filter((_, i) => i % 4 === 3);
}

import { DIGIT_STROKES } from '../../../../src/popup/samples/digit-strokes.ts';
import { normalize } from '../../../../src/recognizer/normalize.ts';
import { alphaPlane, render } from './pixels.ts';

/** How a digit is written: where, how large, with what pen. */
export interface Pen {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly colour?: string;
  /** Width of the stroke as a share of the height. */
  readonly thickness?: number;
}

/** Width of a digit's box as a share of its height. */
export const ASPECT = 0.6;

/** One handwritten digit as SVG. */
export function digit(value: number, pen: Pen): string {
  const { x, y, height, colour = 'black', thickness = 0.1 } = pen;
  const scale = height / 100;
  return `<path d="${DIGIT_STROKES[value]}" transform="translate(${x} ${y}) scale(${scale})" fill="none"
    stroke="${colour}" stroke-width="${100 * thickness}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Digits side by side, as far apart as people write them. */
export function number(text: string, pen: Pen): string {
  return [...text]
    .map((value, i) => digit(Number(value), { ...pen, x: pen.x + i * 0.85 * pen.height }))
    .join('');
}

/** One colour all over the picture. */
export function paper(colour: string): string {
  return `<rect width="100%" height="100%" fill="${colour}"/>`;
}

/** The frames of the ten handwritten digits. */
export async function handwrittenFrames(): Promise<Float32Array[]> {
  return Promise.all(
    DIGIT_STROKES.map(async (_, value) => {
      const picture = await render(140, 180, digit(value, { x: 40, y: 40, height: 100 }));
      return normalize(alphaPlane(picture));
    }),
  );
}

import { DIGIT_STROKES } from '../../../../src/popup/samples/digit-strokes.ts';
import { normalize } from '../../../../src/recognizer/normalize.ts';
import type { Template } from './fake-network.ts';
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

/** Frames of the ten handwritten digits, written with several pens. */
export async function handwrittenFrames(): Promise<Template[]> {
  const written = DIGIT_STROKES.flatMap((_, value) =>
    [0.05, 0.1, 0.15].map(async (thickness) => {
      const pen = { x: 40, y: 40, height: 100, thickness };
      const picture = await render(140, 180, digit(value, pen));
      return { digit: value, frame: normalize(alphaPlane(picture)) };
    }),
  );
  return Promise.all(written);
}

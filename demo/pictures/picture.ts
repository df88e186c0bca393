import { write } from './hand.ts';
import { sheet } from './paper.ts';

/** File formats a picture can be stored in. */
export type Format = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'svg';

/** How the page comes by a picture: a file of its own, inside its HTML, made by a script, or a
 * file of another site that shares its pixels with nobody. */
export type Delivery = 'file' | 'data' | 'blob' | 'other-site';

/** A picture of the demo page. All of them are drawn here. */
export interface DemoPicture {
  readonly id: string;
  /** What a person sees. */
  readonly title: string;
  /** Its digits as the recognizer should read them, lines parted by a line feed; '' where none. */
  readonly expected: string;
  readonly format: Format;
  readonly delivery: Delivery;
  /** The picture as SVG, for a GIF one for every frame. */
  readonly frames: readonly [string, ...string[]];
  /** Width it is stored at where that is not the drawing's own, in pixels. */
  readonly width?: number;
}

/** Size of a drawing, in pixels. */
export const W = 480;
export const H = 360;
/** A ground of one colour. */
export const fill = (color: string) => `<rect width="${W}" height="${H}" fill="${color}"/>`;

/** A picture drawn from its layers, the lowest first, in a file of its own unless `how` says else. */
export const picture = (
  id: string,
  title: string,
  expected: string,
  format: Format,
  layers: readonly string[],
  how: Partial<DemoPicture> = {},
): DemoPicture => ({
  id,
  title,
  expected,
  format,
  delivery: 'file',
  frames: [sheet(W, H, ...layers)],
  ...how,
});

/** One digit in the middle of the picture. */
export const digit = (text: string, pen: number, color: string, seed: number) =>
  write(text, { x: 180, y: 74, height: 208, pen, color, seed });

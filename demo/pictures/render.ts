import sharp from 'sharp';
import type { DemoPicture } from './picture.ts';

/** Draws a picture in its own format. The same picture gives the same pixels every time. */
export async function render({ frames, format, width }: DemoPicture): Promise<Buffer> {
  if (format === 'svg') return Buffer.from(frames[0]);
  if (format === 'gif') return animate(frames);
  const drawing = sharp(Buffer.from(frames[0]));
  // Enlarged as pixels: to draw the paper's grain anew at twelve megapixels takes ten seconds.
  const sized = width === undefined ? drawing : sharp(await drawing.png().toBuffer()).resize(width);
  return sized.toFormat(format, format === 'jpeg' ? { quality: 82 } : {}).toBuffer();
}

/** Joins frames into an animated GIF of five frames a second. */
async function animate(frames: readonly string[]): Promise<Buffer> {
  const stills = await Promise.all(frames.map((svg) => sharp(Buffer.from(svg)).png().toBuffer()));
  return sharp(stills, { join: { animated: true } })
    .gif({ delay: frames.map(() => 200), loop: 0 })
    .toBuffer();
}

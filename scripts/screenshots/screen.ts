import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** Where the numbers that we want stand in the header of an XWD file, as 32 bits, the highest first. */
const HEADER = { size: 0, bytesPerLine: 48, colors: 76 };
/** Of an entry of its table of colours, which a screen of 24 bits has and does not use. */
const COLOR_BYTES = 12;

/** A part of a screen, in its pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a display shows that is mapped into a folder (`startDisplay`): also menus, which no page has. */
export async function photographScreen(
  folder: string,
  { left, top, width, height }: Part,
): Promise<Sharp> {
  const file = await readFile(join(folder, 'Xvfb_screen0'));
  const number = (at: number) => file.readUInt32BE(at);
  const from = number(HEADER.size) + number(HEADER.colors) * COLOR_BYTES;
  const line = number(HEADER.bytesPerLine);
  const pixels = Buffer.alloc(width * height * 3);
  let to = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const blue = from + y * line + x * 4;
      pixels[to++] = file.readUInt8(blue + 2);
      pixels[to++] = file.readUInt8(blue + 1);
      pixels[to++] = file.readUInt8(blue);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

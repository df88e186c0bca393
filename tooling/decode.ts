import { open, stat } from 'node:fs/promises';
import { decode as decodeBmp } from 'bmp-ts';
import decodeIco from 'decode-ico';
import { imageSize } from 'image-size';
import sharp, { type SharpOptions } from 'sharp';
import { fail, type Result, succeed } from '../src/engine/failure.ts';
import {
  MAX_PICTURE_PIXELS,
  READ_PIXELS,
  refuseFile,
  refusePicture,
} from '../src/engine/limits.ts';
import type { Pixels } from '../src/recognizer/types.ts';

/** A decoded picture and how many of its own pixels one decoded pixel stands for. */
export interface Picture {
  readonly pixels: Pixels;
  readonly reduction: number;
}

/**
 * Decodes a picture file (PNG, JPEG, WebP, GIF, AVIF, SVG, BMP, ICO; the first frame of an
 * animation), turned the way its EXIF says. Never rejects, but may take for ever or end the process
 * where the file means harm: `createDecoder` is for files of strangers.
 */
export async function decodeFile(path: string): Promise<Result<Picture>> {
  let stats: Awaited<ReturnType<typeof stat>>;
  try {
    stats = await stat(path);
  } catch (error) {
    return fail('picture-missing', error instanceof Error ? error.message : error);
  }
  // Opening a pipe waits until someone writes to it.
  if (!stats.isFile()) return fail('picture-missing', 'It is no file.');
  const refused = refuseFile(stats.size);
  if (refused) return refused;
  try {
    return await decode(path);
  } catch (error) {
    return fail('picture-broken', error instanceof Error ? error.message : error);
  }
}

async function decode(path: string): Promise<Result<Picture>> {
  const file = await open(path);
  try {
    const { buffer: start } = await file.read({ buffer: Buffer.alloc(4), position: 0 });
    if (start.toString('latin1', 0, 2) === 'BM') return bitmap(await file.readFile());
    const kind = start.readUInt32LE();
    if (kind === 0x10000 || kind === 0x20000) return await icon(await file.readFile());
  } finally {
    await file.close();
  }
  return reduced(path, {});
}

/** What libvips can open, reduced while it is decoded. */
async function reduced(
  source: string | Uint8Array | Uint8ClampedArray,
  options: SharpOptions,
): Promise<Result<Picture>> {
  // Without a limit where only the size is read, so that what is over it is called by its name.
  const metadata = await sharp(source, { ...options, limitInputPixels: false }).metadata();
  const refused = refusePicture(metadata);
  if (refused) return refused;
  const turned = (metadata.orientation ?? 1) >= 5;
  const [width, height] = turned
    ? [metadata.height, metadata.width]
    : [metadata.width, metadata.height];
  const reduction = Math.max(1, Math.sqrt((width * height) / READ_PIXELS));
  const wide = Math.max(1, Math.round(width / reduction));
  const image = sharp(source, { ...options, limitInputPixels: MAX_PICTURE_PIXELS }).rotate();
  const { data, info } = await (reduction > 1 ? image.resize({ width: wide }) : image)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = { width: info.width, height: info.height, data };
  return succeed({ pixels, reduction: width / info.width });
}

async function bitmap(file: Buffer): Promise<Result<Picture>> {
  const refused = refusePicture(imageSize(file));
  if (refused) return refused;
  const { width, height, data } = decodeBmp(file, { toRGBA: true });
  // Bitmaps are opaque; what stands in the place of alpha is often nothing.
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return reduced(data, { raw: { width, height, channels: 4 } });
}

/** The largest picture of an icon. */
async function icon(file: Buffer): Promise<Result<Picture>> {
  const [largest] = decodeIco(file).sort((a, b) => b.width * b.height - a.width * a.height);
  if (!largest) return fail('picture-broken', 'The icon holds no picture.');
  const { type, width, height, data } = largest;
  return reduced(data, type === 'png' ? {} : { raw: { width, height, channels: 4 } });
}

import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import type { Pixels } from '../src/recognizer/types.ts';

/** Pictures of more pixels than this are refused before they are decoded. */
const MAX_PIXELS = 200_000_000;
/** Larger pictures are reduced while they are decoded. */
const DECODED_PIXELS = 4_000_000;
const EXTENSIONS = new Set(['.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif', '.svg']);

/** A decoded picture and how many of its own pixels one decoded pixel stands for. */
export interface Picture {
  readonly pixels: Pixels;
  readonly reduction: number;
}

/**
 * Decodes a picture file (PNG, JPEG, WebP, GIF, AVIF, SVG; the first frame of an animation),
 * turned the way its EXIF says.
 *
 * @throws Error where the file is no picture, is broken, or has more than 200 MP.
 */
export async function readPicture(path: string): Promise<Picture> {
  const image = sharp(path, { limitInputPixels: MAX_PIXELS }).rotate();
  const { width, height, orientation } = await image.metadata();
  const turned = (orientation ?? 1) >= 5;
  const reduction = Math.max(1, Math.sqrt((width * height) / DECODED_PIXELS));
  const wide = Math.max(1, Math.round((turned ? height : width) / reduction));
  const reduced = reduction > 1 ? image.resize({ width: wide }) : image;
  const { data, info } = await reduced
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = { width: info.width, height: info.height, data };
  return { pixels, reduction: (turned ? height : width) / info.width };
}

/** All picture files of `paths`, folders searched recursively, in the order of their names. */
export async function findPictures(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false, // a path that is not there is reported when it is read
    );
    if (!isFolder) {
      found.push(path);
      continue;
    }
    const names = (await readdir(path, { recursive: true })).sort();
    for (const name of names) {
      if (EXTENSIONS.has(extname(name).toLowerCase())) found.push(join(path, name));
    }
  }
  return found;
}

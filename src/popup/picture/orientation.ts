import type { Size } from '../../recognizer/types.ts';

/** How a picture lies, as EXIF counts: 1 upright … 8. */
const ORIENTATION_TAG = 0x0112;

/**
 * The EXIF orientation of a WebP file, 1…8; 1 where it says none or is no WebP. Browsers turn other
 * files by themselves, but not these.
 */
export function webpOrientation(file: ArrayBuffer): number {
  const view = new DataView(file);
  const name = (at: number) => String.fromCharCode(...new Uint8Array(file, at, 4));
  if (file.byteLength < 12 || name(0) !== 'RIFF' || name(8) !== 'WEBP') return 1;
  for (let at = 12; at + 8 <= file.byteLength; ) {
    const length = view.getUint32(at + 4, true);
    if (name(at) === 'EXIF') return tiffOrientation(file.slice(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return 1;
}

/** The orientation in EXIF data, which is a TIFF file, after *Exif* in some. */
function tiffOrientation(data: ArrayBuffer): number {
  const view = new DataView(data);
  const start = data.byteLength >= 6 && view.getUint32(0) === 0x45786966 ? 6 : 0;
  if (data.byteLength < start + 8) return 1;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > data.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0, at = directory + 2; i < entries && at + 12 <= data.byteLength; i++, at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A picture's size once it is turned upright. */
export const upright = ({ width, height }: Size, orientation: number): Size =>
  orientation >= 5 ? { width: height, height: width } : { width, height };

/** The transform under which a picture drawn `width` × `height` large comes out upright. */
export function turn({ width, height }: Size, orientation: number): DOMMatrix2DInit {
  const matrices: Readonly<
    Record<number, readonly [number, number, number, number, number, number]>
  > = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  const [a, b, c, d, e, f] = matrices[orientation] ?? [1, 0, 0, 1, 0, 0];
  return { a, b, c, d, e, f };
}

import type { Pixels } from '../../src/recognizer/types.ts';

/** Black or white by the middle between the darkest and the lightest. */
export function binarize(planes: readonly Float32Array[]): void {
  const grey = planes[1];
  let [low, high] = [255, 0];
  for (const value of grey) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  for (let i = 0; i < grey.length; i++) {
    const value = grey[i] > (low + high) / 2 ? 255 : 0;
    for (const plane of planes) plane[i] = value;
  }
}

/** Red, green and blue planes as opaque pixels, each of which becomes `enlarge` × `enlarge`. */
export function toPixels(
  planes: readonly Float32Array[],
  width: number,
  height: number,
  enlarge: number,
): Pixels {
  const data = new Uint8ClampedArray(4 * width * height * enlarge ** 2);
  let to = 0;
  for (let y = 0; y < height * enlarge; y++) {
    const row = Math.floor(y / enlarge) * width;
    for (let x = 0; x < width * enlarge; x++) {
      const from = enlarge === 1 ? row + x : row + Math.floor(x / enlarge);
      data[to++] = planes[0][from];
      data[to++] = planes[1][from];
      data[to++] = planes[2][from];
      data[to++] = 255;
    }
  }
  return { width: width * enlarge, height: height * enlarge, data };
}

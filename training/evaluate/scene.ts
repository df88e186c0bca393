import { FRAME_SIDE, type Pixels } from '../../src/recognizer/types.ts';
import { createRandom } from '../random.ts';
import { drawTestDigits, inkOf } from './sets/test-digits.ts';

/** Share of a digit's cell that its frame takes. */
const FILL = 0.8;
/** Brightness of the paper, left top and right bottom, and of the ink; 0…255. */
const [LIT, SHADED, INK] = [235, 165, 60];
const GRAIN = 12;

/**
 * A picture like a photo of test digits on paper, with uneven light and grain.
 *
 * @param columns and `rows`: how many digits, each in a cell of the same size.
 */
export function drawScene(width: number, height: number, columns: number, rows: number): Pixels {
  const digits = drawTestDigits(columns * rows);
  const random = createRandom(width, height);
  const data = new Uint8Array(4 * width * height).fill(255);
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  const scale = (FILL * Math.min(cellWidth, cellHeight)) / FRAME_SIDE;
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cellHeight);
    const v = Math.floor((y - (row + 0.5) * cellHeight) / scale + FRAME_SIDE / 2);
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / cellWidth);
      const u = Math.floor((x - (column + 0.5) * cellWidth) / scale + FRAME_SIDE / 2);
      const inside = u >= 0 && v >= 0 && u < FRAME_SIDE && v < FRAME_SIDE;
      const cover = inside ? inkOf(digits, row * columns + column)[v * FRAME_SIDE + u] / 255 : 0;
      const paper = LIT + ((SHADED - LIT) * (x / width + y / height)) / 2;
      const value = paper + cover * (INK - paper) + GRAIN * (random() - 0.5);
      data.fill(Math.round(value), 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  }
  return { width, height, data };
}

import type { Pixels } from '../../recognizer/types.ts';
import { reduction } from './sheet.ts';
import type { Nib, PenPoint, Stroke } from './strokes.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Width of each nib as a share of the sheet's shorter side; MNIST's strokes are a tenth of their digit. */
const WIDTH: Readonly<Record<Nib, number>> = {
  thin: 1 / 28,
  normal: 1 / 11,
  thick: 1 / 7,
  eraser: 1 / 6,
};

/** Shorter side of what is sent to be read, in pixels: enough for what a thin nib writes small. */
const READ_SIDE = 384;

/** How a pen's pressure widens a nib; 0.5, which a mouse has, leaves it as it is. */
const pressed = (pressure: number) => 0.6 + 0.8 * pressure;

/** Draws strokes, whole, into the middle of a context of `width` × `height`, in its stroke style. */
export function drawStrokes(
  context: Context,
  strokes: readonly Stroke[],
  width: number,
  height: number,
): void {
  const side = Math.min(width, height) * reduction(strokes, width / height);
  context.save();
  context.translate(width / 2, height / 2);
  context.scale(side, side);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(context, stroke);
  context.restore();
}

/** One stroke, smooth through the midpoints of its points, as wide as the pen was pressed. */
function drawStroke(context: Context, { nib, points }: Stroke): void {
  context.globalCompositeOperation = nib === 'eraser' ? 'destination-out' : 'source-over';
  for (const [i, point] of points.entries()) {
    const from = middle(points[i - 1] ?? point, point);
    const to = middle(point, points[i + 1] ?? point);
    context.lineWidth = WIDTH[nib] * pressed(point.pressure);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(point.x, point.y, to.x, to.y);
    context.stroke();
  }
}

const middle = (a: PenPoint, b: PenPoint) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The drawing as a picture to be read, black on white; `ratio` is the sheet's width to its height. */
export function inkPixels(strokes: readonly Stroke[], ratio: number): Pixels {
  const width = Math.round(READ_SIDE * Math.max(1, ratio));
  const height = Math.round(READ_SIDE * Math.max(1, 1 / ratio));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.strokeStyle = '#000';
  drawStrokes(context, strokes, width, height);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

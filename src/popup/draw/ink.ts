import type { Pixels } from '../../recognizer/types.ts';
import type { PenPoint, Stroke } from './strokes.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Pen width as a share of the pad's shorter side: MNIST's strokes are about a tenth of their digit. */
const PEN = 1 / 11;

/** Height of what is sent to be read, in pixels. */
const READ_HEIGHT = 256;

/** Pressure 0.5, which a mouse has, is the plain pen. */
const penWidth = (pressure: number, side: number) => side * PEN * (0.6 + 0.8 * pressure);

/** Draws strokes into a context of `width` × `height`, in its present stroke style. */
export function drawStrokes(
  context: Context,
  strokes: readonly Stroke[],
  width: number,
  height: number,
): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(context, stroke, width, height);
}

/** One stroke, smooth through the midpoints of its points, as wide as the pen was pressed. */
function drawStroke(context: Context, stroke: Stroke, width: number, height: number): void {
  const side = Math.min(width, height);
  const middle = (a: PenPoint, b: PenPoint) => ({
    x: ((a.x + b.x) / 2) * width,
    y: ((a.y + b.y) / 2) * height,
  });
  let from = { x: stroke[0].x * width, y: stroke[0].y * height };
  stroke.forEach((point, i) => {
    const to = middle(point, stroke[i + 1] ?? point);
    context.lineWidth = penWidth(point.pressure, side);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(point.x * width, point.y * height, to.x, to.y);
    context.stroke();
    from = to;
  });
}

/** The drawing as a picture to be read, black on white; `ratio` is the pad's width to its height. */
export function inkPixels(strokes: readonly Stroke[], ratio: number): Pixels {
  const width = Math.round(READ_HEIGHT * ratio);
  const canvas = new OffscreenCanvas(width, READ_HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, READ_HEIGHT);
  context.strokeStyle = '#000';
  drawStrokes(context, strokes, width, READ_HEIGHT);
  return context.getImageData(0, 0, width, READ_HEIGHT);
}

import type { Pixels } from '../../recognizer/types.ts';
import type { Stroke } from './strokes.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Pen width as a share of the pad's shorter side: MNIST's strokes are about a tenth of their digit. */
const PEN = 1 / 11;

/** Shorter side of what is sent to be read, in pixels. */
const READ_SIDE = 256;

/** Pen width for a pressure, in units of the shorter side; 0.5, which a mouse has, is the plain pen. */
const penWidth = (pressure: number) => PEN * (0.6 + 0.8 * pressure);

/** Draws strokes into the middle of a context of `width` × `height`, in its present stroke style. */
export function drawStrokes(
  context: Context,
  strokes: readonly Stroke[],
  width: number,
  height: number,
): void {
  const side = Math.min(width, height);
  context.save();
  context.translate(width / 2, height / 2);
  context.scale(side, side);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(context, stroke);
  context.restore();
}

/** One stroke, smooth through the midpoints of its points, as wide as the pen was pressed. */
function drawStroke(context: Context, stroke: Stroke): void {
  let from = stroke[0];
  stroke.forEach((point, i) => {
    const next = stroke[i + 1] ?? point;
    const to = { ...next, x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    context.lineWidth = penWidth(point.pressure);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(point.x, point.y, to.x, to.y);
    context.stroke();
    from = to;
  });
}

/** The drawing as a picture to be read, black on white; `ratio` is the pad's width to its height. */
export function inkPixels(strokes: readonly Stroke[], ratio: number): Pixels {
  const width = Math.round(READ_SIDE * Math.max(1, ratio));
  const height = Math.round(READ_SIDE * Math.max(1, 1 / ratio));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.strokeStyle = '#000';
  drawStrokes(context, strokes, width, height);
  return context.getImageData(0, 0, width, height);
}

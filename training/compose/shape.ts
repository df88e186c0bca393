/**
 * A signed distance field: how far each pixel's middle lies inside the ink (+) or outside it (−),
 * in pixels of the field. One field serves every size, weight and outline.
 *
 * Green, "Improved alpha-tested magnification for vector textures", SIGGRAPH 2007.
 */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array | Uint8Array;
  /** Where the distances are kept in bytes: the byte at the edge, and bytes to a pixel. */
  readonly bytes?: { readonly zero: number; readonly gain: number };
}

/** A pen's path: x, y and half the width of the line, for each point, in units of the shape. */
export interface Stroke {
  readonly points: readonly StrokePoint[];
  readonly cap: Cap;
}

export type StrokePoint = readonly [x: number, y: number, radius: number];

/** How the ends of a line look: `point` is a segment of a seven-segment display. */
export type Cap = 'round' | 'butt' | 'point';

/**
 * Something that can be drawn. Its ink is 1 high, y from 0 (top) to 1, and `aspect` wide, x from 0.
 * `rise` and `drop` say how far it reaches above and below the base line, in figure heights.
 */
export type Shape = FieldShape | StrokeShape;

interface Extent {
  /** The character it is; left out where it is none. */
  readonly char?: string;
  readonly aspect: number;
  readonly rise: number;
  readonly drop: number;
}

export interface FieldShape extends Extent {
  readonly kind: 'field';
  readonly field: Field;
  /** Where the ink begins in the field and how high it is, in pixels of the field. */
  readonly left: number;
  readonly top: number;
  readonly tall: number;
  /** Half the width of its lines, in heights of the ink. */
  readonly stem: number;
  /** Waves that bend it a little: amplitude in ink heights. */
  readonly bend?: Bend;
}

/** A smooth displacement, see {@link FieldShape.bend}. */
export interface Bend {
  readonly amplitude: number;
  readonly phase: readonly [number, number];
  readonly waves: readonly [number, number];
}

export interface StrokeShape extends Extent {
  readonly kind: 'strokes';
  readonly strokes: readonly Stroke[];
}

/** A shape of strokes, moved and scaled so that its ink is 1 high (or 1 wide, where it is flat). */
export function strokeShape(strokes: readonly Stroke[], rise = 1, drop = 0): StrokeShape {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (const [x, y, radius] of stroke.points) {
      const [rx, ry] = reachOf(stroke, radius);
      left = Math.min(left, x - rx);
      right = Math.max(right, x + rx);
      top = Math.min(top, y - ry);
      bottom = Math.max(bottom, y + ry);
    }
  }
  const tall = Math.max(bottom - top, (right - left) / 4);
  const moved = strokes.map(({ points, cap }) => ({
    cap,
    points: points.map(
      ([x, y, radius]): StrokePoint => [(x - left) / tall, (y - top) / tall, radius / tall],
    ),
  }));
  return { kind: 'strokes', strokes: moved, aspect: (right - left) / tall, rise, drop };
}

/** How far ink reaches beyond a stroke's points: a cut-off line not beyond its ends. */
function reachOf({ points, cap }: Stroke, radius: number): [number, number] {
  const [x0, y0] = points[0];
  const [x1, y1] = points[points.length - 1];
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (cap === 'round' || points.length > 2 || length === 0) return [radius, radius];
  return [(radius * Math.abs(y1 - y0)) / length, (radius * Math.abs(x1 - x0)) / length];
}

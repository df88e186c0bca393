/** How wide the pen is. */
export const PENS = ['thin', 'normal', 'thick'] as const;
export type Pen = (typeof PENS)[number];

/** What ink is drawn with, or taken away. */
export const NIBS = [...PENS, 'eraser'] as const;
export type Nib = (typeof NIBS)[number];

/**
 * A place the pen touched, from the pad's middle in units of its shorter side, so that a drawing keeps
 * its shape when the pad changes; and the pen's pressure, 0…1.
 */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

export interface Stroke {
  readonly nib: Nib;
  readonly points: readonly PenPoint[];
}

/** A drawing that remembers what was undone. `Clear` is a step like any other and can be undone. */
export interface Drawing {
  readonly strokes: readonly Stroke[];
  readonly past: readonly (readonly Stroke[])[];
  readonly future: readonly (readonly Stroke[])[];
}

export const EMPTY: Drawing = { strokes: [], past: [], future: [] };

/** The drawing with one more stroke. */
export const addStroke = (drawing: Drawing, stroke: Stroke): Drawing =>
  step(drawing, [...drawing.strokes, stroke]);

/** The drawing wiped clean; the same drawing where it was clean. */
export const clear = (drawing: Drawing): Drawing =>
  drawing.strokes.length === 0 ? drawing : step(drawing, []);

function step({ strokes, past }: Drawing, next: readonly Stroke[]): Drawing {
  return { strokes: next, past: [...past, strokes], future: [] };
}

/** One step back; the same drawing where there is none. */
export function undo(drawing: Drawing): Drawing {
  const { strokes, past, future } = drawing;
  const before = past.at(-1);
  if (!before) return drawing;
  return { strokes: before, past: past.slice(0, -1), future: [strokes, ...future] };
}

/** One step forth again; the same drawing where nothing was undone. */
export function redo(drawing: Drawing): Drawing {
  const { strokes, past, future } = drawing;
  const [after, ...rest] = future;
  if (!after) return drawing;
  return { strokes: after, past: [...past, strokes], future: rest };
}

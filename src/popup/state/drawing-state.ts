import { signal } from '@preact/signals';
import { inkPixels } from '../draw/ink.ts';
import {
  addStroke,
  clear,
  type Drawing,
  EMPTY,
  type Pen,
  type PenPoint,
  redo,
  type Stroke,
  undo,
} from '../draw/strokes.ts';
import type { Reader } from './reader.ts';

/** The drawing on screen. */
export type DrawingState = ReturnType<typeof createDrawingState>;

/** A drawing as it is kept. */
export interface KeptDrawing {
  readonly sheet: string;
  readonly pen: Pen;
  readonly strokes: readonly Stroke[];
  readonly corrected: string | null;
}

type Strokes = KeptDrawing['strokes'];

/** Shapes closer than this are the same to the eye. */
const SAME_SHAPE = 0.01;

/** A drawing whose reading follows every stroke. */
export function createDrawingState(reader: Reader) {
  const drawing = signal<Drawing>(EMPTY);
  /** The stroke under the pen. */
  const open = signal<Stroke | null>(null);
  const pen = signal<Pen>('normal');
  const erasing = signal(false);
  /** Names the sheet: another one once all ink is gone. */
  const sheet = signal('');
  /** Of strokes that were wiped: their sheet and what was said of it, for when that is undone. */
  const wiped = new WeakMap<Strokes, Pick<KeptDrawing, 'sheet' | 'corrected'>>();
  /** The pad's width to its height; 0 before there was one. */
  let ratio = 0;

  function read(): void {
    const { strokes } = drawing.peek();
    if (strokes.length === 0) reader.turn();
    else if (ratio > 0) reader.read(inkPixels(strokes, ratio));
  }

  function change(next: Drawing): void {
    const present = drawing.peek();
    if (next === present) return;
    drawing.value = next;
    const corrected = reader.corrected.peek();
    const back = wiped.get(next.strokes);
    if (next.strokes.length === 0) wiped.set(present.strokes, { sheet: sheet.peek(), corrected });
    else if (present.strokes.length === 0 && back) {
      sheet.value = back.sheet;
      reader.turn(null, back.corrected);
    } else if (corrected !== null) reader.correct(null);
    read();
  }

  return {
    drawing,
    open,
    pen,
    erasing,
    sheet,
    /** Says which shape the pad has; what is on it is read again as it now stands. */
    shape(padRatio: number): void {
      if (Math.abs(padRatio / ratio - 1) < SAME_SHAPE) return;
      ratio = padRatio;
      if (drawing.peek().strokes.length > 0) read();
    },
    /** The pen is down or was moved on to these places. */
    move(places: readonly PenPoint[]): void {
      const { points = [] } = open.peek() ?? {};
      const nib = erasing.peek() ? 'eraser' : pen.peek();
      const stroke: Stroke = { nib, points: [...points, ...places] };
      open.value = stroke;
      if (ratio > 0) reader.follow(inkPixels([...drawing.peek().strokes, stroke], ratio));
    },
    /** The pen is up: the stroke stays. */
    lift(): void {
      const stroke = open.peek();
      if (!stroke) return;
      open.value = null;
      if (drawing.peek().strokes.length === 0) sheet.value = crypto.randomUUID();
      change(addStroke(drawing.peek(), stroke));
    },
    /** Puts a drawing of an earlier time back; it is read once there is a pad to see it on. */
    restore(kept: KeptDrawing, selected: number): void {
      drawing.value = { ...EMPTY, strokes: kept.strokes };
      pen.value = kept.pen;
      sheet.value = kept.sheet;
      reader.turn(null, kept.corrected);
      reader.select(selected);
      if (ratio > 0) read();
    },
    undo: () => change(undo(drawing.peek())),
    redo: () => change(redo(drawing.peek())),
    clear: () => change(clear(drawing.peek())),
    reread: () => drawing.peek().strokes.length > 0 && read(),
  };
}

import { signal } from '@preact/signals';
import { inkPixels } from '../draw/ink.ts';
import { addStroke, clear, type Drawing, EMPTY, redo, type Stroke, undo } from '../draw/strokes.ts';
import type { Reader } from './reader.ts';

/** The drawing on screen. */
export type DrawDesk = ReturnType<typeof createDrawDesk>;

/** A drawing whose reading follows every stroke. */
export function createDrawDesk(reader: Reader) {
  const drawing = signal<Drawing>(EMPTY);
  /** The stroke under the pen. */
  const open = signal<Stroke | null>(null);
  let ratio = 1;

  function read(): void {
    const strokes = [...drawing.peek().strokes, ...(open.peek() ? [open.peek() as Stroke] : [])];
    if (strokes.length === 0) reader.turn();
    else reader.read(inkPixels(strokes, ratio));
  }

  function change(next: Drawing): void {
    if (next === drawing.peek()) return;
    drawing.value = next;
    read();
  }

  return {
    drawing,
    open,
    /** The pen is down or moved: the stroke so far, on a pad of this width to height. */
    move(stroke: Stroke, padRatio: number): void {
      ratio = padRatio;
      open.value = stroke;
      read();
    },
    /** The pen is up: the stroke stays. */
    lift(): void {
      const stroke = open.peek();
      if (!stroke) return;
      open.value = null;
      change(addStroke(drawing.peek(), stroke));
    },
    undo: () => change(undo(drawing.peek())),
    redo: () => change(redo(drawing.peek())),
    clear: () => change(clear(drawing.peek())),
    reread: () => drawing.peek().strokes.length > 0 && read(),
  };
}

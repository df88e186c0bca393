import type { Shape } from './shape.ts';

/** A digit ready to be placed. */
export interface Drawn {
  readonly shape: Shape;
  /** Added to half the width of its lines, in digit heights. */
  readonly bold: number;
}

import type { Random } from '../random.ts';
import type { Assets } from './assets.ts';
import type { Camera } from './camera.ts';
import type { Sheet } from './sheet.ts';

/** A drawn sheet and how its picture is taken. */
export interface Composed {
  readonly sheet: Sheet;
  readonly camera: Camera;
  /** The paper is taken away and leaves transparency. */
  readonly transparent?: boolean;
}

/** Draws one kind of picture. */
export type Composer = (random: Random, assets: Assets) => Composed;

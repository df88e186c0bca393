import type { Signal } from '@preact/signals';
import type { Tab } from '../environment.ts';
import type { BatchState } from './batch-state.ts';
import type { DrawingState } from './drawing-state.ts';
import type { PictureState } from './picture-state.ts';
import type { Reader } from './reader.ts';

/** All that one popup or tab works on; it is saved and restored as a whole. */
export interface Workspace {
  readonly tab: Signal<Tab>;
  readonly picture: PictureState;
  readonly draw: DrawingState;
  readonly batch: BatchState;
  readonly readers: { readonly picture: Reader; readonly draw: Reader };
}

import type { Signal } from '@preact/signals';
import type { Tab } from '../environment.ts';
import type { BatchDesk } from './batch-desk.ts';
import type { DrawDesk } from './draw-desk.ts';
import type { PictureDesk } from './picture-desk.ts';
import type { Reader } from './reader.ts';

/** Everything that lies on a desk of the app. */
export interface Things {
  readonly tab: Signal<Tab>;
  readonly picture: PictureDesk;
  readonly draw: DrawDesk;
  readonly batch: BatchDesk;
  readonly readers: { readonly picture: Reader; readonly draw: Reader };
}

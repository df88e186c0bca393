import type { CorruptionName } from '../corruptions/corruptions.ts';
import { corruptedSet } from './corrupted.ts';
import { enlargedSet } from './enlarged.ts';
import { labelledSet } from './labelled.ts';
import { mnistSet } from './mnist.ts';
import type { PictureSet } from './picture-set.ts';

/** A set in words that can be sent to a thread. */
export type SetSource =
  | { readonly kind: 'mnist'; readonly count: number }
  | { readonly kind: 'enlarged'; readonly count: number }
  | { readonly kind: 'corrupted'; readonly corruption: CorruptionName; readonly count: number }
  | { readonly kind: 'labelled'; readonly folder: string; readonly count: number };

/** @throws Error where a folder's labels cannot be read. */
export function openSet(source: SetSource): PictureSet {
  switch (source.kind) {
    case 'mnist':
      return mnistSet(source.count);
    case 'enlarged':
      return enlargedSet(source.count);
    case 'corrupted':
      return corruptedSet(source.corruption, source.count);
    case 'labelled':
      return labelledSet(source.folder, source.count);
  }
}

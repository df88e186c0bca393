import { byHand } from './by-hand.ts';
import { fileKinds } from './file-kinds.ts';
import { noDigit } from './no-digit.ts';
import { numbers } from './numbers.ts';
import type { DemoPicture } from './picture.ts';

/** The demo page's pictures, in its order, under its headings. */
export const CHAPTERS: readonly {
  readonly title: string;
  readonly pictures: readonly DemoPicture[];
}[] = [
  { title: 'By hand', pictures: byHand },
  { title: 'Numbers', pictures: numbers },
  { title: 'Every kind of file', pictures: fileKinds },
  { title: 'No digit at all', pictures: noDigit },
];

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Classified } from '../../engine/protocol.ts';
import type { Environment } from '../environment.ts';
import { picturesIn } from '../picture/data-transfer.ts';
import { decodePicture, type Picture, release } from '../picture/decode.ts';
import type { Reader } from './reader.ts';

/** The picture on screen. */
export type PictureState = ReturnType<typeof createPictureState>;

/** What is known of a picture before it is opened. */
export interface Known {
  /** What it holds; it is read where that is not known. */
  readonly classified?: Classified | null;
  /** What the person said it is. */
  readonly corrected?: string | null;
  /** Names its entry in the history. */
  readonly key?: string | null;
  /** Index of the digit in focus. */
  readonly selected?: number;
  /** When it was opened here first, in milliseconds since 1970; now without. */
  readonly at?: number;
}

/** The one picture on screen; `reader` reads it. A file that fails leaves the former one. */
export function createPictureState(reader: Reader, receive: Environment['receive']) {
  const picture = signal<Picture | null>(null);
  const opening = signal(false);
  const key = signal<string | null>(null);
  /** When this picture came or the former one went, or when it failed to come from a page. */
  const at = signal(0);
  let latest: object | null = null;

  /** Begins with something new: whatever was on its way before is given up. */
  function takeTurn(): object {
    const turn = {};
    latest = turn;
    opening.value = true;
    return turn;
  }

  /** Opens a picture; reads it too unless it is known what it holds. */
  async function open(file: File, known: Known = {}): Promise<void> {
    const turn = takeTurn();
    const result = await decodePicture(file);
    if (latest !== turn) {
      if (result.ok) release(result.value);
      return;
    }
    opening.value = false;
    if (!result.ok) {
      reader.failure.value = result.error;
      return;
    }
    release(picture.peek());
    picture.value = result.value;
    key.value = known.key ?? null;
    at.value = known.at ?? Date.now();
    reader.turn(known.classified, known.corrected);
    if (known.selected) reader.select(known.selected);
    if (!known.classified) reader.read(result.value.pixels);
  }

  return {
    picture: picture as ReadonlySignal<Picture | null>,
    opening: opening as ReadonlySignal<boolean>,
    key,
    at,
    open,
    /** Opens the first picture of a drop or a paste. */
    async take(data: DataTransfer): Promise<void> {
      // An address may take long to answer: what is brought meanwhile comes before it.
      const turn = takeTurn();
      const result = await picturesIn(data, receive);
      if (latest !== turn) return;
      if (result.ok) return open(result.value[0]);
      opening.value = false;
      reader.failure.value = result.error;
    },
    /** Reads the same picture again, under other options. */
    reread(): void {
      const present = picture.peek();
      if (present) reader.read(present.pixels);
    },
    clear(): void {
      latest = null;
      release(picture.peek());
      picture.value = null;
      key.value = null;
      at.value = Date.now();
      opening.value = false;
      reader.turn();
    },
  };
}

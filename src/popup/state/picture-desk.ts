import { type ReadonlySignal, signal } from '@preact/signals';
import type { Classified } from '../../engine/protocol.ts';
import type { Environment } from '../environment.ts';
import { decodePicture, type Picture, release } from '../picture/decode.ts';
import { picturesIn } from '../picture/intake.ts';
import type { Reader } from './reader.ts';

/** The picture on screen. */
export type PictureDesk = ReturnType<typeof createPictureDesk>;

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
  /** When it came to this desk, in milliseconds since 1970; now without. */
  readonly at?: number;
}

/** A desk on which one picture lies; `reader` reads it. A file that fails leaves the former one. */
export function createPictureDesk(reader: Reader, receive: Environment['receive']) {
  const picture = signal<Picture | null>(null);
  const opening = signal(false);
  const key = signal<string | null>(null);
  /** When the desk got this picture, or lost the former one. */
  const at = signal(0);
  let latest: object | null = null;

  /** Opens a picture; reads it too unless it is known what it holds. */
  async function open(file: File, known: Known = {}): Promise<void> {
    const turn = {};
    latest = turn;
    opening.value = true;
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
      const result = await picturesIn(data, receive);
      if (result.ok) await open(result.value[0]);
      else reader.failure.value = result.error;
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

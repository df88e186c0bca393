import { signal } from '@preact/signals';
import type { Classified } from '../../engine/protocol.ts';
import { decodePicture, type Picture, release } from '../picture/decode.ts';
import { picturesIn } from '../picture/intake.ts';
import type { Reader } from './reader.ts';

/** The picture on screen. */
export type PictureDesk = ReturnType<typeof createPictureDesk>;

/** A desk on which one picture lies; `reader` reads it. A file that fails leaves the former one. */
export function createPictureDesk(reader: Reader) {
  const picture = signal<Picture | null>(null);
  const opening = signal(false);
  let latest: object | null = null;

  /** Opens a picture; reads it too unless `known` already says what it holds. */
  async function open(file: File, known: Classified | null = null): Promise<void> {
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
    reader.turn(known);
    if (!known) reader.read(result.value.pixels);
  }

  return {
    picture,
    opening,
    open,
    /** Opens the first picture of a drop or a paste. */
    async take(data: DataTransfer): Promise<void> {
      const result = await picturesIn(data);
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
      opening.value = false;
      reader.turn();
    },
  };
}

import type { Classified } from '../../engine/protocol.ts';
import type { Pixels } from '../../recognizer/types.ts';
import { fingerprint } from '../../storage/fingerprint.ts';
import type { NewReading } from '../../storage/history.ts';
import type { HistorySource } from '../../storage/history-schema.ts';
import type { HistoryStore } from '../environment.ts';
import { keptPicture, thumbnail } from '../history/thumbnail.ts';

/** Readings that follow one another this closely are stored together. */
const TOGETHER_MS = 400;

/**
 * Remembers what was read, while `wanted()`; `onRefused` is told where the store takes no more.
 */
export function createRecorder(
  history: HistoryStore,
  wanted: () => boolean,
  onRefused: () => void,
) {
  let waiting: NewReading[] = [];

  async function store(): Promise<void> {
    const readings = waiting;
    waiting = [];
    if (readings.length > 0) await history.add(...readings).catch(onRefused);
  }
  globalThis.addEventListener?.('pagehide', () => void store());

  return {
    /** Remembers a reading. Resolves with what tells its subject from others: `key`, if given. */
    async record(
      source: HistorySource,
      classified: Classified,
      pixels: Pixels,
      key?: string,
    ): Promise<string> {
      const name = key ?? (await fingerprint(pixels));
      if (!wanted()) return name;
      const { text, confidence, model } = classified.reading;
      const [small, picture] = await Promise.all([thumbnail(pixels), keptPicture(pixels)]);
      const detail = { picture, classified };
      if (waiting.length === 0) setTimeout(store, TOGETHER_MS);
      waiting = waiting.filter((reading) => reading.key !== name);
      waiting.push({ text, confidence, model, source, key: name, thumbnail: small, detail });
      return name;
    },
    /** Says what the reading of a key really is; `null` takes that back. */
    async correct(key: string, corrected: string | null): Promise<void> {
      await store();
      await history.correct(key, corrected).catch(onRefused);
    },
  };
}

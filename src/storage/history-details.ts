import * as v from 'valibot';
import type { Classified } from '../engine/protocol.ts';
import { classified } from '../engine/schema.ts';
import { openStore } from './key-value-store.ts';

/** All that is needed to open a remembered reading again: the picture as it was read, and the answer. */
export interface ReadingDetail {
  /** A picture of `reading.width` × `reading.height` pixels, or of that shape. */
  readonly picture: Blob;
  readonly classified: Classified;
}

/** Details, each under the id of its entry. */
export type Details = readonly (readonly [id: string, detail: ReadingDetail])[];

const schema: v.GenericSchema<unknown, ReadingDetail> = v.object({
  picture: v.blob(),
  classified,
});

const store = openStore('history-details');

/**
 * Keeps details under the ids of their entries. A store that refuses loses them alone: the entry in
 * the list is worth having without.
 */
export async function keepDetails(details: Details): Promise<void> {
  if (details.length > 0) await store.put(details).catch(() => {});
}

/** The details of an entry; `null` where there are none. */
export async function loadDetail(id: string): Promise<ReadingDetail | null> {
  const [stored] = await store.get([id]).catch(() => []);
  const { success, output } = v.safeParse(schema, stored);
  return success ? output : null;
}

/** Takes the details of all entries but these out of the store. */
export async function takeOtherDetails(ids: ReadonlySet<string>): Promise<Details> {
  const gone = (await store.keys().catch(() => [])).filter((id) => !ids.has(id));
  if (gone.length === 0) return [];
  const stored = await store.get(gone).catch(() => []);
  await store.remove(gone).catch(() => {});
  return gone.flatMap((id, i) => {
    const { success, output } = v.safeParse(schema, stored[i]);
    return success ? [[id, output] as const] : [];
  });
}

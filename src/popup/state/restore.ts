import type { Shelf } from '../../storage/shelf.ts';
import type { Row } from '../batch/row.ts';
import { keptDrawing, keptPicture, keptRow, keptView, parseKept } from './kept-schema.ts';
import type { Things } from './things.ts';

/** Puts what is kept of a desk back on it; `false` where nothing is. */
export async function restoreDesk(things: Things, desks: Shelf, name: string): Promise<boolean> {
  const keys = (await desks.keys()).filter((key) => key.startsWith(`${name}/`));
  if (keys.length === 0) return false;
  const parts = ['view', 'picture', 'drawing'].map((part) => `${name}/${part}`);
  const [viewStored, pictureStored, drawingStored] = await desks.get(parts);
  const view = parseKept(keptView, viewStored);
  const drawing = parseKept(keptDrawing, drawingStored);
  const picture = parseKept(keptPicture, pictureStored);

  if (view) things.tab.value = view.tab;
  if (drawing) things.draw.restore(drawing, view?.selected.draw ?? 0);
  things.batch.restore(await keptRows(desks, name, keys));
  if (picture) {
    const { file, ...known } = picture;
    await things.picture.open(file, {
      ...known,
      selected: view?.selected.picture ?? 0,
      at: view?.pictured ?? 0,
    });
  } else if (view) things.picture.at.value = view.pictured;
  return true;
}

async function keptRows(desks: Shelf, name: string, keys: readonly string[]): Promise<Row[]> {
  const prefix = `${name}/row/`;
  const ids = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const stored = await desks.get(ids.map((id) => prefix + id));
  const files = await desks.get(ids.map((id) => `${name}/file/${id}`));
  return stored.flatMap((each, i) => {
    const row = parseKept(keptRow, each);
    const file = files[i];
    return row ? [{ ...row, file: file instanceof File ? file : null }] : [];
  });
}

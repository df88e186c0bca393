import type { KeyValueStore } from '../../storage/key-value-store.ts';
import type { Row } from '../batch/row.ts';
import type { Workspace } from './workspace.ts';
import {
  parseStored,
  storedDrawing,
  storedPicture,
  storedRow,
  storedView,
} from './workspace-schema.ts';

/**
 * Fills a workspace with what was saved under a name. Resolves with the rows that were; `null` where
 * nothing was saved.
 */
export async function restoreWorkspace(
  workspace: Workspace,
  workspaces: KeyValueStore,
  name: string,
): Promise<readonly Row[] | null> {
  const keys = (await workspaces.keys()).filter((key) => key.startsWith(`${name}/`));
  if (keys.length === 0) return null;
  const parts = ['view', 'picture', 'drawing'].map((part) => `${name}/${part}`);
  const [viewStored, pictureStored, drawingStored] = await workspaces.get(parts);
  const view = parseStored(storedView, viewStored);
  const drawing = parseStored(storedDrawing, drawingStored);
  const picture = parseStored(storedPicture, pictureStored);

  if (view) workspace.tab.value = view.tab;
  if (drawing) workspace.draw.restore(drawing, view?.selected.draw ?? 0);
  const rows = await keptRows(workspaces, name, keys);
  workspace.batch.restore(rows);
  if (picture) {
    const { file, ...known } = picture;
    await workspace.picture.open(file, {
      ...known,
      selected: view?.selected.picture ?? 0,
      at: view?.pictured ?? 0,
    });
  } else if (view) workspace.picture.at.value = view.pictured;
  return rows;
}

async function keptRows(
  workspaces: KeyValueStore,
  name: string,
  keys: readonly string[],
): Promise<Row[]> {
  const prefix = `${name}/row/`;
  const ids = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const stored = await workspaces.get(ids.map((id) => prefix + id));
  const files = await workspaces.get(ids.map((id) => `${name}/file/${id}`));
  return stored.flatMap((each, i) => {
    const row = parseStored(storedRow, each);
    const file = files[i];
    return row ? [{ ...row, file: file instanceof File ? file : null }] : [];
  });
}

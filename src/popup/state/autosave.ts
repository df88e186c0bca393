import { effect } from '@preact/signals';
import type { KeyValueStore } from '../../storage/key-value-store.ts';
import type { Environment, Undo } from '../environment.ts';
import { createRowAutosave } from './autosave-rows.ts';
import { restoreWorkspace } from './restore-workspace.ts';
import type { Workspace } from './workspace.ts';

/** Maximum number of workspaces kept besides the one in use; each tab of the browser has one. */
const OTHER_WORKSPACES = 6;

/** Saves a workspace whenever it changes; `onRefused` is called where the store takes no more. */
export function createAutosave(
  workspace: Workspace,
  { workspaces, workspaceName }: Environment,
  onRefused: () => void,
) {
  const { own, from } = workspaceName;
  const rows = createRowAutosave(workspaces, own, workspace.batch, onRefused);
  let last: Promise<unknown> = Promise.resolve();

  /** Values are put one after the other, so that the newest is what stays. */
  function keep(part: string, value: unknown): void {
    const key = `${own}/${part}`;
    last = last
      .then(() => (value === null ? workspaces.remove([key]) : workspaces.put([[key, value]])))
      .catch(onRefused);
  }

  function watch(): void {
    const { picture, draw, readers, tab } = workspace;
    effect(() =>
      keep('view', {
        touched: Date.now(),
        pictured: picture.at.value,
        tab: tab.value,
        selected: {
          picture: readers.picture.selected.value,
          draw: readers.draw.selected.value,
        },
      }),
    );
    effect(() => {
      const present = picture.picture.value;
      const { classified, corrected } = readers.picture;
      const about = {
        classified: classified.value,
        corrected: corrected.value,
        key: picture.key.value,
      };
      keep('picture', present && { file: present.file, ...about });
    });
    effect(() => {
      const { strokes } = draw.drawing.value;
      const about = {
        sheet: draw.sheet.value,
        pen: draw.pen.value,
        corrected: readers.draw.corrected.value,
      };
      keep('drawing', strokes.length > 0 ? { strokes, ...about } : null);
    });
    rows.watch();
  }

  return {
    /**
     * Restores what was saved, and saves every change from then on. Resolves with whether this
     * workspace was in use before.
     */
    async begin(): Promise<boolean> {
      let known = false;
      try {
        const stored = await restoreWorkspace(workspace, workspaces, own);
        known = stored !== null;
        if (stored) rows.know(stored);
        else if (from) await restoreWorkspace(workspace, workspaces, from);
        await prune(workspaces, [own, from ?? own]);
      } catch {
        onRefused();
      }
      watch();
      return known;
    },
    /** Resolves once all is saved. */
    async flush(): Promise<void> {
      await last;
      await rows.flush();
    },
    /** Forgets all workspaces. Resolves with its undo. */
    async forget(): Promise<Undo> {
      const keys = await workspaces.keys();
      const values = await workspaces.get(keys);
      await workspaces.remove(keys);
      const undoRows = rows.forget();
      return async () => {
        await workspaces.put(keys.map((key, i) => [key, values[i]]));
        undoRows();
      };
    },
  };
}

const workspaceOf = (key: string) => key.split('/')[0] ?? key;

/** Forgets the workspaces that were not used for longest. */
async function prune(workspaces: KeyValueStore, used: readonly string[]): Promise<void> {
  const keys = await workspaces.keys();
  const names = [...new Set(keys.map(workspaceOf))].filter(
    (name) => name !== 'popup' && !used.includes(name),
  );
  const views = await workspaces.get(names.map((name) => `${name}/view`));
  const touched = (view: unknown) => Number((view as { touched?: unknown } | null)?.touched) || 0;
  const oldest = names
    .map((name, i) => ({ name, at: touched(views[i]) }))
    .sort((a, b) => b.at - a.at)
    .slice(OTHER_WORKSPACES);
  const gone = new Set(oldest.map(({ name }) => name));
  await workspaces.remove(keys.filter((key) => gone.has(workspaceOf(key))));
}

import { effect } from '@preact/signals';
import type { Shelf } from '../../storage/shelf.ts';
import type { Environment, Undo } from '../environment.ts';
import { restoreDesk } from './restore.ts';
import { createRowKeeper } from './row-keeper.ts';
import type { Things } from './things.ts';

/** So many desks are kept besides the one in use; each tab of the browser has one. */
const OTHER_DESKS = 6;

/** A keeper of what lies on a desk; `onRefused` is told where the store takes no more. */
export function createKeeper(things: Things, { desks, desk }: Environment, onRefused: () => void) {
  const { own } = desk;
  const rows = createRowKeeper(desks, own, things.batch, onRefused);
  let last: Promise<unknown> = Promise.resolve();

  /** Values are put one after the other, so that the newest is what stays. */
  function keep(part: string, value: unknown): void {
    const key = `${own}/${part}`;
    last = last
      .then(() => (value === null ? desks.remove([key]) : desks.put([[key, value]])))
      .catch(onRefused);
  }

  function watch(): void {
    const { picture, draw, readers, tab } = things;
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
     * Puts what was kept back on the desk and keeps it from then on. Resolves with whether this desk
     * was in use before.
     */
    async begin(): Promise<boolean> {
      let known = false;
      try {
        known = await restoreDesk(things, desks, own);
        if (!known && desk.from) await restoreDesk(things, desks, desk.from);
        await prune(desks, [own, desk.from ?? own]);
      } catch {
        onRefused();
      }
      watch();
      return known;
    },
    /** Resolves once all is kept. */
    async flush(): Promise<void> {
      await last;
      await rows.flush();
    },
    /** Forgets what is kept of all desks. Resolves with the way to have it back. */
    async forget(): Promise<Undo> {
      const keys = await desks.keys();
      const values = await desks.get(keys);
      await desks.remove(keys);
      return () => desks.put(keys.map((key, i) => [key, values[i]]));
    },
  };
}

/** Forgets the desks that were not used for longest. */
async function prune(desks: Shelf, used: readonly string[]): Promise<void> {
  const keys = await desks.keys();
  const names = [...new Set(keys.map((key) => key.split('/')[0]))].filter(
    (name) => name !== 'popup' && !used.includes(name),
  );
  const views = await desks.get(names.map((name) => `${name}/view`));
  const touched = (view: unknown) => Number((view as { touched?: unknown } | null)?.touched) || 0;
  const oldest = names
    .map((name, i) => ({ name, at: touched(views[i]) }))
    .sort((a, b) => b.at - a.at)
    .slice(OTHER_DESKS);
  const gone = new Set(oldest.map(({ name }) => name));
  await desks.remove(keys.filter((key) => gone.has(key.split('/')[0])));
}

import { SAMPLES } from '../popup/samples/samples.ts';
import type { App } from '../popup/state/app.ts';
import { READ } from './digits.ts';
import { found, type Scene, settled } from './scene.ts';
import type { AppScene } from './scene-names.ts';

const SEVEN = READ.seven;

/** Forty pictures for the batch: eight times the five samples. */
function fillBatch(app: App): void {
  app.tab.value = 'batch';
  app.batch.add(
    Array.from({ length: 8 }, () => SAMPLES)
      .flat()
      .map((sample, i) => {
        const file = sample.file();
        return new File([file], `scan-${String(i + 1).padStart(3, '0')}.svg`, { type: file.type });
      }),
  );
}

/** The name that the batch has for one of its rows. */
function rowId(app: App, index: number): string {
  const row = app.batch.rows.value[index];
  if (!row) throw new Error(`The batch has no row ${index}`);
  return row.id;
}

/** The states of the batch, by name. */
export const BATCH_SCENES = {
  'batch-empty': {
    answer: { digits: SEVEN },
    play: async (app) => {
      app.tab.value = 'batch';
    },
  },
  batch: {
    answer: { digits: SEVEN, vary: true },
    play: async (app) => {
      fillBatch(app);
      await settled(() => app.batch.left.value === 0);
    },
  },
  'batch-running': {
    answer: { digits: SEVEN, vary: true, stopAfter: 12 },
    play: async (app) => {
      fillBatch(app);
      await settled(() => app.batch.left.value === 40 - 12);
    },
  },
  'batch-correct': {
    answer: { digits: SEVEN, vary: true },
    play: async (app) => {
      fillBatch(app);
      await settled(() => app.batch.left.value === 0);
      app.batch.correct(rowId(app, 1), '2026');
      (await found('tbody tr[data-index="3"]')).dispatchEvent(
        new MouseEvent('dblclick', { bubbles: true }),
      );
    },
  },
  'batch-open': {
    answer: { digits: SEVEN, vary: true },
    play: async (app) => {
      fillBatch(app);
      await settled(() => app.batch.left.value === 0);
      app.batch.open.opened.value = rowId(app, 2);
      await settled(() => app.batch.open.picture.value !== null);
    },
  },
} as const satisfies Partial<Record<AppScene, Scene>>;

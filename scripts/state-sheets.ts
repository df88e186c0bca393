import { mkdir } from 'node:fs/promises';
import sharp from 'sharp';
import { CARD_SCENES, type SceneName } from '../src/fake/scene-names.ts';
import { inRoot } from '../tooling/root.ts';
import { contactSheet } from './contact-sheet.ts';
import { type Format, openPhotographer, THEMES } from './photographer.ts';

/** Pictures of one size on one sheet. */
interface StateSheet {
  readonly format: Format;
  /** Width of each, in pixels. */
  readonly width: number;
  readonly columns: number;
  readonly scenes: readonly SceneName[];
}

/** Every state of the interface, in small, as the README shows them: `docs/states/*.webp`. */
export const STATE_SHEETS: Readonly<Record<string, StateSheet>> = {
  reading: {
    format: 'popup',
    width: 320,
    columns: 4,
    scenes: [
      ...(['empty', 'loading', 'sure', 'number'] as const),
      ...(['number-unsure', 'unsure', 'whether', 'none'] as const),
      ...(['frame', 'broken', 'broken-empty', 'offline'] as const),
      ...(['number-long', 'corrected', 'correcting'] as const),
    ],
  },
  more: {
    format: 'popup',
    width: 320,
    columns: 4,
    scenes: [
      ...(['draw-empty', 'draw', 'explain', 'welcome'] as const),
      ...(['batch-empty', 'batch-running', 'batch', 'batch-correct'] as const),
      ...(['settings', 'history', 'history-empty', 'shortcuts'] as const),
      ...(['batch-open', 'history-forgotten', 'explain-letters'] as const),
    ],
  },
  tab: {
    format: 'store',
    width: 660,
    columns: 2,
    scenes: ['number', 'explain', 'batch', 'welcome'],
  },
  card: { format: 'card', width: 320, columns: 4, scenes: CARD_SCENES },
};

/** Writes the sheets, each in both themes. */
export async function writeStateSheets(): Promise<void> {
  const folder = inRoot('docs', 'states');
  await mkdir(folder, { recursive: true });
  const photographer = await openPhotographer();
  try {
    for (const theme of THEMES) {
      for (const [name, { format, width, columns, scenes }] of Object.entries(STATE_SHEETS)) {
        const small: Buffer[] = [];
        for (const scene of scenes) {
          const picture = sharp(await photographer.shoot(format, theme, scene));
          small.push(await picture.resize({ width }).toBuffer());
        }
        const background = theme === 'light' ? '#d8d8e4' : '#2c2d3a';
        const out = `${folder}/${name}-${theme}.webp`;
        await contactSheet(small, out, { columns, gap: 12, background });
      }
    }
  } finally {
    await photographer.close();
  }
}

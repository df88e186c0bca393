import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APP_SCENES, CARD_SCENES, type SceneName } from '../../src/fake/scene-names.ts';
import { inRoot } from '../../tooling/root.ts';
import { contactSheet } from './contact-sheet.ts';
import { type Appearance, type Format, openPhotographer, THEMES } from './photographer.ts';

/** Which states are wanted, and how. */
export interface StateOptions extends Appearance {
  readonly formats: readonly Format[];
  readonly wanted: (scene: SceneName) => boolean;
}

/**
 * Writes states of the app and the card, each in both themes, under `artifacts/screenshots`, with a
 * contact sheet for each width and theme. Returns that folder.
 */
export async function writeStates({
  formats,
  wanted,
  ...appearance
}: StateOptions): Promise<string> {
  const out = inRoot('artifacts', 'screenshots');
  const photographer = await openPhotographer({ ...appearance, whole: true });
  try {
    for (const format of formats) {
      for (const theme of THEMES) {
        const folder = join(out, `${format}-${theme}`);
        await mkdir(folder, { recursive: true });
        const pictures: Buffer[] = [];
        for (const scene of (format === 'card' ? CARD_SCENES : APP_SCENES).filter(wanted)) {
          const picture = await photographer.shoot(format, theme, scene);
          await writeFile(join(folder, `${scene}.png`), picture);
          pictures.push(picture);
        }
        if (pictures.length === 0) continue;
        await contactSheet(pictures, join(out, `${format}-${theme}.png`));
        console.log(`${format} ${theme}: ${pictures.length} pictures`);
      }
    }
  } finally {
    await photographer.close();
  }
  return out;
}

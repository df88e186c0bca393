import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { getBrowser } from '../../tooling/browser.ts';
import { getMenuDrivers } from '../../tooling/display.ts';
import { builtExtension } from '../../tooling/dist.ts';
import { type LaunchedExtension, launchExtension } from '../../tooling/extension.ts';
import { inRoot } from '../../tooling/root.ts';
import { draw, openApp, photograph, present, readBatch, readSample, warm } from './app.ts';
import { contactSheet } from './contact-sheet.ts';
import { demoFiles } from './demo.ts';
import { THEMES } from './photographer.ts';
import { writeRightClick } from './right-click.ts';

/** How many pixels of a picture stand for one of the page: the README shows them smaller. */
const SCALE = 1.5;
const POPUP = { width: 380, height: 600, scale: SCALE };
const TAB = { width: 1280, height: 800, scale: SCALE, query: '?view=tab' };

/** Photographs the built extension at work, with its own networks, for the README: `docs/*.webp`. */
export async function writeReadmePictures(): Promise<void> {
  const executablePath = (await getBrowser()).path;
  const dist = builtExtension();
  const extension = await launchExtension({ executablePath, dist });
  try {
    await warm(extension);
    await write('batch', await batch(extension));
    await write('explain', await explanation(extension));
    await writePopups(extension);
  } finally {
    await extension.close();
  }
  if (await getMenuDrivers()) await writeRightClick(dist, inRoot('docs', 'on-page.webp'));
  else console.error('Without Xvfb and xdotool the picture of a right click stays as it is.');
}

const write = async (name: string, picture: Buffer) =>
  writeFile(inRoot('docs', `${name}.webp`), await sharp(picture).webp({ quality: 82 }).toBuffer());

async function batch(extension: LaunchedExtension): Promise<Buffer> {
  const page = await openApp(extension, { ...TAB, theme: 'light' });
  const ids = [
    'photo',
    'envelope',
    'chalk',
    'display',
    'note',
    'number',
    'leaf',
    'pencil',
    'boxes',
  ];
  await readBatch(page, await demoFiles(ids));
  return photograph(page);
}

async function explanation(extension: LaunchedExtension): Promise<Buffer> {
  const page = await openApp(extension, { ...TAB, theme: 'dark', query: `${TAB.query}&explain` });
  await readSample(page, 1);
  await page.waitForSelector('.preview .heat');
  return photograph(page);
}

/** The popup with each of its samples and with a drawing, in both themes. */
async function writePopups(extension: LaunchedExtension): Promise<void> {
  const page = await openApp(extension, { ...POPUP, theme: 'light' });
  for (const theme of THEMES) {
    await present(page, { ...POPUP, theme });
    const pictures: Buffer[] = [];
    for (const sample of [1, 2, 3, 4, 5]) {
      await readSample(page, sample);
      pictures.push(await photograph(page));
    }
    await draw(page, '42');
    pictures.push(await photograph(page));
    await contactSheet(pictures, inRoot('docs', `popup-${theme}.webp`), {
      columns: 3,
      gap: 18,
      background: theme === 'light' ? '#d8d8e4' : '#2c2d3a',
    });
  }
}

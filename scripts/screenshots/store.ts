import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { type DemoSite, openDemoSite } from '../../demo/site.ts';
import { getBrowser } from '../../tooling/browser.ts';
import { builtExtension } from '../../tooling/dist.ts';
import { type LaunchedExtension, launchExtension } from '../../tooling/extension.ts';
import { inRoot } from '../../tooling/root.ts';
import { draw, openApp, photograph, present, readBatch, readSample, warm } from './app.ts';
import { demoFiles, readOnDemo } from './demo.ts';
import { inline } from './look.ts';
import { TILES, tile } from './tile.ts';

/** What the stores ask of a screenshot, in pixels. */
const SIZE = { width: 1280, height: 800 };
/** Of a page whose picture has that size when it is shown larger, to be read in small. */
const CLOSER = { width: 1024, height: 640, scale: 1.25 };
const TAB = '?view=tab';
/** Pictures of the demo page of every kind. */
const MANY = ['photo', 'envelope', 'chalk', 'display', 'note', 'number', 'leaf', 'pencil', 'boxes'];

/** Makes one screenshot. */
type Shot = (extension: LaunchedExtension, site: DemoSite) => Promise<Buffer>;

/** The screenshots in the order in which stores show them; Chrome's takes no more than five. */
const SCREENSHOTS: Readonly<Record<string, Shot>> = {
  '1-card': async (extension, site) =>
    photograph(await readOnDemo(extension, site, 'photo', { ...CLOSER, theme: 'light' })),
  '2-popup': async (extension, site) => {
    const page = await readOnDemo(extension, site, 'envelope', { ...CLOSER, theme: 'dark' });
    await page.keyboard.press('Escape');
    const behind = await photograph(page);
    // It opens with what was read last.
    const popup = await openApp(extension, { width: 380, height: 600, scale: 1.25, theme: 'dark' });
    await popup.waitForSelector('.answer .big[data-verdict]');
    return over(extension, behind, await photograph(popup));
  },
  '3-batch': async (extension) => {
    const page = await openApp(extension, { ...SIZE, theme: 'light', query: TAB });
    await readBatch(page, await demoFiles(MANY));
    return photograph(page);
  },
  '4-draw': async (extension) => {
    const page = await openApp(extension, { ...SIZE, theme: 'light', query: TAB });
    await draw(page, '2026');
    return photograph(page);
  },
  '5-explain': async (extension) => {
    const page = await openApp(extension, { ...SIZE, theme: 'dark', query: `${TAB}&explain` });
    await readSample(page, 1);
    await page.waitForSelector('.preview .heat');
    return photograph(page);
  },
};

/** Writes what the stores show into `store/`, from the built extension. */
export async function writeStorePictures(): Promise<void> {
  const executablePath = (await getBrowser()).path;
  const extension = await launchExtension({ executablePath, dist: builtExtension() });
  const site = await openDemoSite();
  try {
    await warm(extension);
    for (const [name, shoot] of Object.entries(SCREENSHOTS)) {
      await write(`screenshot-${name}`, await shoot(extension, site));
    }
    for (const name of TILES) await write(name, await tile(extension, name));
  } finally {
    await extension.close();
    await site.close();
  }
}

/** The popup where the browser shows it: at the top right, over the page. */
async function over(
  { browser }: LaunchedExtension,
  behind: Buffer,
  popup: Buffer,
): Promise<Buffer> {
  const page = await browser.newPage();
  await present(page, { ...SIZE, theme: 'dark' });
  await page.setContent(`<!doctype html><style>body { margin: 0 }
    img { position: absolute; top: 0; left: 0 }
    .popup { left: auto; right: 20px; top: 12px; border-radius: 12px;
      box-shadow: 0 0 0 1px #42435f, 0 24px 70px #000 }
  </style><img src="${inline('image/png', behind)}">
  <img class="popup" src="${inline('image/png', popup)}">`);
  return photograph(page);
}

/**
 * Writes a picture as the stores take it: a PNG of 24 bits without transparency. Few colours pack
 * well, and of what is mostly type and flat ground nobody misses the others.
 */
async function write(name: string, picture: Buffer): Promise<void> {
  const few = await sharp(picture).flatten().png({ palette: true, effort: 10 }).toBuffer();
  const bytes = await sharp(few).toColourspace('srgb').png({ compressionLevel: 9 }).toBuffer();
  await writeFile(inRoot('store', `${name}.png`), bytes);
  console.log(`store/${name}.png: ${Math.round(bytes.length / 1000)} kB`);
}

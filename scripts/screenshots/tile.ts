import sharp from 'sharp';
import type { DemoPicture } from '../../demo/pictures/picture.ts';
import { render } from '../../demo/pictures/render.ts';
import { readOnPage } from '../../demo/readings.ts';
import { fileName } from '../../demo/site.ts';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { serve } from '../../tooling/server.ts';
import { iconSvg } from '../icons.ts';
import { photograph, present } from './app.ts';
import { demoPicture } from './demo.ts';
import { inline, look } from './look.ts';

/** The promotional tiles: their names, and their sizes in pixels. */
export const TILE_SIZES = {
  'tile-440x280': { width: 440, height: 280 },
  'tile-1400x560': { width: 1400, height: 560 },
} as const;
export type TileName = keyof typeof TILE_SIZES;
export const TILES = Object.keys(TILE_SIZES) as readonly TileName[];

/** The card of a picture that the extension has read, on nothing. */
async function card(extension: LaunchedExtension, picture: DemoPicture): Promise<Buffer> {
  const path = `/${fileName(picture)}`;
  const site = await serve({
    answers: {
      [path]: { body: await render(picture) },
      '/': {
        type: 'text/html',
        body: `<!doctype html><meta name="color-scheme" content="light dark">
          <img id="${picture.id}" src="${path}" width="400">`,
      },
    },
  });
  try {
    const page = await extension.browser.newPage();
    await present(page, { width: 1000, height: 620, scale: 2, theme: 'dark' });
    await page.goto(`${site.origin}/`);
    await extension.pressAction(page);
    await page.bringToFront();
    const { error } = await readOnPage(extension, page, picture);
    if (error) throw new Error(error);
    await page.addStyleTag({ content: 'img { visibility: hidden }' });
    return await sharp(await photograph(page, 'on nothing'))
      .trim()
      .png()
      .toBuffer();
  } finally {
    await site.close();
  }
}

/** A tile: what the extension is called, what it does, and what that looks like. */
export async function tile(extension: LaunchedExtension, name: TileName): Promise<Buffer> {
  const { width, height } = TILE_SIZES[name];
  const picture = demoPicture('photo');
  const page = await extension.browser.newPage();
  await present(page, { width, height, theme: 'dark' });
  await page.setContent(`<!doctype html><style>
    ${await look()}
    body { margin: 0; height: 100vh; overflow: hidden; background: var(--aurora), var(--paper);
      color: var(--text); font: 5.4vh/1.35 var(--sans) }
    body > * { position: absolute }
    .words { left: 8vh; top: 11vh; width: 62vh }
    svg { width: 22vh; height: 22vh; margin-left: -1.5vh }
    h1 { margin: 4vh 0 2.5vh; font-size: 11vh; line-height: 1.05; letter-spacing: -0.03em;
      font-weight: 720 }
    p { margin: 0; color: var(--text-2) }
    .picture { left: 84vh; top: 15vh; height: 58vh; border-radius: 4vh }
    .card { right: 9vh; top: 9vh; height: 82vh }
    @media (max-width: 600px) { .picture { display: none } .card { right: -17vh; top: 13vh; height: 116vh } }
  </style>
  <div class="words">${iconSvg(128)}<h1>MNIST Digit<br>Classifier</h1>
  <p>Reads the digits in any<br>picture, on your device.</p></div>
  <img class="picture" src="${inline(`image/${picture.format}`, await render(picture))}">
  <img class="card" src="${inline('image/png', await card(extension, picture))}">`);
  await page.bringToFront();
  return photograph(page);
}

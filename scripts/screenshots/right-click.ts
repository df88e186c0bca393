import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { openDemoSite } from '../../demo/site.ts';
import { getBrowser } from '../../tooling/browser.ts';
import { type Display, startDisplay } from '../../tooling/display.ts';
import { type LaunchedExtension, launchExtension, until } from '../../tooling/extension.ts';
import { openMenu, pressKeys, xdotool } from '../../tooling/native-menu.ts';
import { warm } from './app.ts';
import { type Part, photographScreen } from './screen.ts';

/** How many pixels of the screen are one of the page. */
const SCALE = 1.5;
/** Of the window, in CSS pixels. */
const WINDOW = { width: 1000, height: 860 };
/** So much of the page is shown, from its top left. */
const SHOWN = { width: 980, height: 690 };
/** Of the finished picture. */
const WIDTH = 960;

/** A busy machine takes its time. In milliseconds. */
const PATIENCE_MS = 60_000;

/** The arrow that a private display has but does not paint. */
const ARROW = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="40" viewBox="0 0 16 20">
  <path d="M1.500 1v15.500l4-3.500 2.600 6 2.600-1.100-2.600-5.900h5.400z" fill="#111" stroke="#fff" stroke-width="1.300"/></svg>`,
);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One picture of the animation, and how long it stands, in milliseconds. */
interface Frame {
  readonly picture: Buffer;
  readonly ms: number;
}

/**
 * Right-clicks a picture of the demo page in a window of its own, chooses *Classify digit* in the
 * browser's menu, and writes what was seen as an animated WebP.
 */
export async function writeRightClick(dist: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'digits-screen-'));
  const [width, height] = [WINDOW.width * SCALE, WINDOW.height * SCALE];
  const display = await startDisplay({ width, height, mapInto: folder });
  const site = await openDemoSite();
  const extension = await launchExtension({
    executablePath: (await getBrowser()).path,
    dist,
    headless: { display: display.name },
    args: [
      `--force-device-scale-factor=${SCALE}`,
      `--window-size=${WINDOW.width},${WINDOW.height}`,
    ],
  });
  try {
    await warm(extension);
    const frames = await play(extension, site.url, folder, display);
    await sharp(
      frames.map(({ picture }) => picture),
      { join: { animated: true } },
    )
      .webp({ quality: 76, effort: 6, loop: 0, delay: frames.map(({ ms }) => ms), minSize: true })
      .toFile(file);
  } finally {
    await extension.close();
    await site.close();
    display.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The click from beginning to end. */
async function play(
  extension: LaunchedExtension,
  url: string,
  folder: string,
  display: Display,
): Promise<readonly Frame[]> {
  const [page] = await extension.browser.pages();
  if (!page) throw new Error('The browser has no page');
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.bringToFront();
  const target = await page.$eval('#photo', (image) => {
    image.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = image.getBoundingClientRect();
    return { x: x + width * 0.62, y: y + height * 0.4 };
  });
  const shown = await partOf(page);
  const frames: Frame[] = [];
  const shoot = async (ms: number, at: Point) => {
    const screen = await photographScreen(folder, shown);
    const arrow = { input: ARROW, left: Math.round(at.x * SCALE), top: Math.round(at.y * SCALE) };
    const picture = await sharp(await screen.composite([arrow]).png().toBuffer())
      .resize({ width: WIDTH })
      .png()
      .toBuffer();
    frames.push({ picture, ms });
  };
  const screen = async () => (await photographScreen(folder, shown)).toBuffer();
  // The display's own pointer is small, and does not follow the browser's.
  xdotool(display, ['mousemove', `${WINDOW.width * SCALE - 1}`, `${WINDOW.height * SCALE - 1}`]);
  const rest = { x: target.x + 250, y: target.y + 160 };
  for (const way of [0, 0.3, 0.6, 0.85, 1]) {
    const at = between(rest, target, way);
    await page.mouse.move(at.x, at.y);
    await shoot(way === 0 ? 900 : way === 1 ? 400 : 70, at);
  }
  const known = await history(extension);
  await openMenu(display, () => page.mouse.click(target.x, target.y, { button: 'right' }));
  await shoot(700, target);
  pressKeys(display, 'Up', 'Up');
  await shoot(900, target);
  pressKeys(display, 'Return');
  // A reading is remembered once its card is shown.
  await until(async () => (await history(extension)) !== known, PATIENCE_MS);
  let last = await screen();
  await until(async () => {
    const now = await screen();
    const still = now.equals(last);
    last = now;
    return still;
  }, PATIENCE_MS);
  await shoot(3500, target);
  return frames;
}

const history = async (extension: LaunchedExtension): Promise<string> =>
  (await extension.worker()).evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get('history')),
  );

const between = (a: Point, b: Point, way: number): Point => ({
  x: a.x + (b.x - a.x) * way,
  y: a.y + (b.y - a.y) * way,
});

/** Where on the screen the part of the page is that is shown. */
async function partOf(page: Page): Promise<Part> {
  const top = await page.evaluate(() => outerHeight - innerHeight);
  return {
    left: 0,
    top: Math.round(top * SCALE),
    width: Math.round(SHOWN.width * SCALE),
    height: Math.round(SHOWN.height * SCALE),
  };
}

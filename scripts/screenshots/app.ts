import type { Page } from 'puppeteer';
import { DIGIT_STROKES } from '../../src/popup/samples/digit-strokes.ts';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { typeOf } from '../../tooling/server.ts';

/** How the app of the built extension is looked at. */
export interface AppView {
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** So many pixels of the picture for one of the page. */
  readonly scale?: number;
  readonly theme: 'light' | 'dark';
  /** Of the app's address, as `?view=tab`; the popup without. */
  readonly query?: string;
}

/** A busy machine takes its time; nobody waits for these pictures. In milliseconds. */
const PATIENCE_MS = 180_000;

/** Sizes a page and gives it a theme, as the system would. */
export async function present(page: Page, { width, height, scale = 1, theme }: AppView) {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

/** Opens the app of the built extension in a tab of its own. */
export async function openApp(extension: LaunchedExtension, view: AppView): Promise<Page> {
  const { browser, url, popupPath } = extension;
  const page = await browser.newPage();
  await present(page, view);
  await page.goto(url(`${popupPath}${view.query ?? ''}`));
  await page.waitForSelector('.app');
  return page;
}

/** Reads one of the app's own samples, 1…, in place of what was read before. */
export async function readSample(page: Page, sample: number): Promise<void> {
  await page.keyboard.press('1');
  if (await page.$('.stage.filled')) await page.keyboard.press('Delete');
  await page.locator(`.samples li:nth-child(${sample}) button`).click();
  await page.waitForSelector('.stage.filled[aria-busy=false]');
  await page.waitForSelector('.answer .big[data-verdict]');
}

/** Reads a sample: the first reading of cold networks takes longer than any other. */
export async function warm(extension: LaunchedExtension): Promise<void> {
  const page = await openApp(extension, {
    ...{ width: 1280, height: 800, theme: 'light' },
    query: '?view=tab',
  });
  await readSample(page, 1);
  await page.close();
}

/** Writes digits on the pad by the mouse, side by side, as a hand with a thin pen does. */
export async function draw(page: Page, digits: string): Promise<void> {
  await page.keyboard.press('2');
  await page.keyboard.press('Delete');
  // Its button goes round the widths.
  while (!(await page.$('.tool-pen-thin'))) await page.locator('[class*=tool-pen-]').click();
  const pad = await page.waitForSelector('.pad canvas');
  const box = await pad?.boundingBox();
  if (!box) throw new Error('The app has no pad');
  // Each digit lies in a box of 60 × 100; they stand a sixth of their height apart.
  const height = Math.min(box.height * 0.6, (box.width * 0.8) / (digits.length * 0.77));
  const left = box.x + (box.width - digits.length * height * 0.77) / 2 + height * 0.08;
  const top = box.y + (box.height - height) / 2;
  for (const [i, digit] of Array.from(digits).entries()) {
    const path = DIGIT_STROKES[Number(digit)];
    if (path === undefined) throw new Error(`${digit} is no digit`);
    for (const stroke of await pointsOf(page, path)) {
      const at = stroke.map(({ x, y }) => ({
        x: left + (i * 77 + x) * (height / 100),
        y: top + y * (height / 100),
      }));
      const [start] = at;
      if (!start) continue;
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      for (const { x, y } of at) await page.mouse.move(x, y);
      await page.mouse.up();
    }
  }
  await page.waitForFunction(
    (wanted) => document.querySelector('.answer .figure')?.textContent === wanted,
    {},
    digits,
  );
}

/** The places a pen goes through, for each stroke of an SVG path. */
const pointsOf = (page: Page, path: string) =>
  page.evaluate((d) => {
    const strokes = d.split(/(?=M)/);
    return strokes.map((stroke) => {
      const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      line.setAttribute('d', stroke);
      const length = line.getTotalLength();
      const steps = Math.ceil(length / 4);
      return Array.from({ length: steps + 1 }, (_, i) => {
        const { x, y } = line.getPointAtLength((length * i) / steps);
        return { x, y };
      });
    });
  }, path);

/** A file as a person might have it. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Gives the app many files at once and waits until all are read. */
export async function readBatch(page: Page, files: readonly PictureFile[]): Promise<void> {
  await page.keyboard.press('3');
  await page.waitForSelector('input[multiple]');
  await page.evaluate(
    (all) => {
      const data = new DataTransfer();
      for (const { name, base64, type } of all) {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const input = document.querySelector<HTMLInputElement>('input[multiple]');
      if (!input) throw new Error('The batch has no file input');
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files.map(({ name, bytes }) => ({
      name,
      base64: bytes.toString('base64'),
      type: typeOf(name),
    })),
  );
  await page.waitForSelector('.exports');
  await page.waitForSelector('.progress', { hidden: true });
}

/** Resolves once nothing moves any more: animations have ended or were called off. */
export const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

/** A PNG of a page once nothing moves any more; transparent where the page paints nothing, if wanted. */
export async function photograph(page: Page, ground?: 'on nothing'): Promise<Buffer> {
  await page.bringToFront();
  await page.mouse.move(1, 1);
  await untilStill(page);
  return Buffer.from(await page.screenshot({ omitBackground: ground !== undefined }));
}

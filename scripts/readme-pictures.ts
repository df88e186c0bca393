import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { readOnPage } from '../demo/readings.ts';
import { openDemoSite, PICTURES } from '../demo/site.ts';
import { getBrowser } from '../tooling/browser.ts';
import { builtExtension } from '../tooling/dist.ts';
import { type LaunchedExtension, launchExtension } from '../tooling/extension.ts';
import { inRoot } from '../tooling/root.ts';
import { loadMnist } from '../training/mnist.ts';

const DARK = [{ name: 'prefers-color-scheme', value: 'dark' }];
const LIGHT = [{ name: 'prefers-color-scheme', value: 'light' }];

/** How many pixels of a picture stand for one of the page: the README shows them smaller. */
const SCALE = 1.5;

/** Photographs the built extension at work, with its own networks, for the README: `docs/*.webp`. */
export async function writeReadmePictures(): Promise<void> {
  const executablePath = (await getBrowser()).path;
  const extension = await launchExtension({ executablePath, dist: builtExtension() });
  try {
    await writePopup(extension);
    await writeExplanation(extension);
    await writeBatch(extension);
    // At the end: the app opens with what was last read on a page.
    await writeCard(extension);
  } finally {
    await extension.close();
  }
}

/** Opens the app and reads one of its own samples. */
async function readSample(
  { browser, url, popupPath }: LaunchedExtension,
  sample: number,
  size: { width: number; height: number },
  features: typeof DARK,
  query = '',
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ ...size, deviceScaleFactor: SCALE });
  await page.emulateMediaFeatures(features);
  await page.goto(url(`${popupPath}${query}`));
  // Twice: the first reading of a cold network takes longer than any other.
  for (const last of [false, true]) {
    const button = await page.waitForSelector(`.samples li:nth-child(${sample}) button`);
    await button?.click();
    await page.waitForSelector('.answer:not(.idle)');
    if (!last) await page.keyboard.press('Delete');
  }
  return page;
}

/** A picture of the page once nothing moves any more. */
async function photograph(page: Page): Promise<Buffer> {
  await page.mouse.move(1, 1);
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
  return Buffer.from(await page.screenshot());
}

/** The card beside the first picture of the demo page. */
async function writeCard(extension: LaunchedExtension): Promise<void> {
  const site = await openDemoSite();
  try {
    const page = await extension.browser.newPage();
    await page.setViewport({ width: 1200, height: 780, deviceScaleFactor: SCALE });
    await page.emulateMediaFeatures(LIGHT);
    await page.goto(site.url, { waitUntil: 'networkidle0' });
    // This lets the extension into the page.
    await extension.pressAction(page);
    await page.bringToFront();
    // Twice: the first reading of a cold network takes longer than any other.
    for (const _ of ['cold', 'warm']) {
      const { error } = await readOnPage(extension, page, PICTURES[0]);
      if (error) throw new Error(error);
    }
    await sharp(await photograph(page))
      .resize({ width: 1200 })
      .webp({ quality: 82 })
      .toFile(inRoot('docs', 'on-page.webp'));
    await page.close();
  } finally {
    await site.close();
  }
}

async function writePopup(extension: LaunchedExtension): Promise<void> {
  const size = { width: 380, height: 600 };
  // One after the other: a tab in the background paints nothing.
  const seven = await photograph(await readSample(extension, 1, size, DARK));
  const number = await photograph(await readSample(extension, 2, size, LIGHT));
  const pictures = [seven, number];
  const [width, height, gap] = [380 * SCALE, 600 * SCALE, 24 * SCALE];
  await sharp({
    create: { width: 2 * width + gap, height, channels: 4, background: '#0000' },
  })
    .composite(pictures.map((input, i) => ({ input, left: i * (width + gap), top: 0 })))
    .webp({ quality: 82 })
    .toFile(inRoot('docs', 'popup.webp'));
}

async function writeExplanation(extension: LaunchedExtension): Promise<void> {
  const size = { width: 1280, height: 800 };
  const page = await readSample(extension, 4, size, DARK, '?view=tab&explain');
  await page.waitForSelector('.preview .heat');
  await sharp(await photograph(page))
    .webp({ quality: 82 })
    .toFile(inRoot('docs', 'explain.webp'));
}

/** Digits of the MNIST test set as picture files, the way a person might have them. */
async function writeBatch({ browser, url, popupPath }: LaunchedExtension): Promise<void> {
  const { test } = loadMnist();
  const pictures = await Promise.all(
    Array.from({ length: 12 }, async (_, i) => {
      const ink = test.ink.subarray(i * 784, (i + 1) * 784);
      const raw = { width: 28, height: 28, channels: 1 } as const;
      return (await sharp(ink, { raw }).resize(112).png().toBuffer()).toString('base64');
    }),
  );
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: SCALE });
  await page.emulateMediaFeatures(LIGHT);
  await page.goto(url(`${popupPath}?view=tab`));
  await page.locator('#tab-batch').click();
  await page.waitForSelector('input[multiple]');
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const [i, base64] of all.entries()) {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      data.items.add(new File([bytes], `digit-${i + 1}.png`, { type: 'image/png' }));
    }
    const input = document.querySelector<HTMLInputElement>('input[multiple]');
    if (!input) throw new Error('The batch has no file input');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, pictures);
  await page.waitForSelector('.exports');
  await page.waitForSelector('.progress', { hidden: true });
  await sharp(await photograph(page))
    .webp({ quality: 82 })
    .toFile(inRoot('docs', 'batch.webp'));
}

import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { svgBomb } from '../unit/tooling/support/hostile-files.ts';
import { openHeadless } from './harness/extension.ts';
import { digitPng, SEVEN_SVG } from './menu-pictures.ts';
import { fileOf, openApp, upload, waitForReading } from './popup-page.ts';

let extension: LaunchedExtension;
beforeAll(async () => {
  extension = await openHeadless();
});
afterAll(() => extension?.close());

test('a drawing that would take for ever is refused; the app stays alive and reads the next', async () => {
  const page = await openApp(extension);
  await upload(page, await fileOf('bomb.svg', svgBomb(11)));
  await page.waitForSelector('.failure');
  await upload(page, await fileOf('seven.svg', SEVEN_SVG));
  await waitForReading(page, '7');
}, 90_000);

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300">${inside}</svg>`;

test.each([
  [
    'dashes without number, by a style',
    drawing(
      `<style>path { stroke: #000; stroke-dasharray: .001 }</style>${'<path d="M0 0h1e9"/>'.repeat(9_000)}`,
    ),
  ],
  [
    'a drawing in the drawing',
    drawing(
      `<image width="300" height="300" href="data:image/svg+xml;base64,${btoa(svgBomb(11))}"/>`,
    ),
  ],
])(
  'one whose cost is hidden is ended, the app stays alive: %s',
  async (_, bomb) => {
    const page = await openApp(extension);
    await upload(page, await fileOf('bomb.svg', bomb));
    await page.waitForSelector('.failure', { timeout: 60_000 });
    expect(await page.$eval('.failure', ({ textContent }) => textContent)).toContain('too long');
    await upload(page, await fileOf('seven.svg', SEVEN_SVG));
    await waitForReading(page, '7');
  },
  120_000,
);

test('a WebP that lies on its side is turned, as its EXIF says', async () => {
  const lying = await sharp(await digitPng(7))
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .webp()
    .toBuffer();
  const page = await openApp(extension);
  await upload(page, await fileOf('lying.webp', lying));
  await waitForReading(page, '7');
});

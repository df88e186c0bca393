import type { Page } from 'puppeteer';
import type { DemoPicture } from '../../demo/pictures/picture.ts';
import { render } from '../../demo/pictures/render.ts';
import { readOnPage } from '../../demo/readings.ts';
import { type DemoSite, fileName, PICTURES } from '../../demo/site.ts';
import type { LaunchedExtension } from '../../tooling/extension.ts';
import { type AppView, type PictureFile, present } from './app.ts';

/** A picture of the demo page by its id. */
export function demoPicture(id: string): DemoPicture {
  const found = PICTURES.find((picture) => picture.id === id);
  if (!found) throw new Error(`The demo page has no picture ${id}`);
  return found;
}

/** Pictures of the demo page as files. */
export const demoFiles = (ids: readonly string[]): Promise<PictureFile[]> =>
  Promise.all(
    ids.map(async (id) => {
      const picture = demoPicture(id);
      return { name: fileName(picture), bytes: await render(picture) };
    }),
  );

/** Opens the demo page and has one of its pictures read: the card stands beside it. */
export async function readOnDemo(
  extension: LaunchedExtension,
  { url }: DemoSite,
  id: string,
  view: AppView,
): Promise<Page> {
  const page = await extension.browser.newPage();
  await present(page, view);
  await page.goto(url, { waitUntil: 'networkidle0' });
  // This lets the extension into the page.
  await extension.pressAction(page);
  await page.bringToFront();
  const { error } = await readOnPage(extension, page, demoPicture(id));
  if (error) throw new Error(error);
  return page;
}

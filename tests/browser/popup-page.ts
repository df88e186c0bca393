import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { type LaunchedExtension, until } from '../../tooling/extension.ts';

/** Opens the app in a tab, as the popup (`popup`) or as the full tab. */
export async function openApp(
  extension: LaunchedExtension,
  view: 'popup' | 'tab' = 'popup',
): Promise<Page> {
  const page = await extension.browser.newPage();
  await page.setViewport(
    view === 'popup' ? { width: 380, height: 600 } : { width: 1280, height: 800 },
  );
  await page.goto(extension.url(`${extension.popupPath}${view === 'tab' ? '?view=tab' : ''}`));
  await page.waitForSelector('.app');
  return page;
}

/** The answer on screen, once the app is there: its verdict and its digits. */
export async function answerOf(page: Page): Promise<{ verdict: string; text: string } | null> {
  await page.waitForSelector('.app');
  return page.evaluate(() => {
    const big = document.querySelector<HTMLElement>('.big');
    if (!big) return null;
    const digits = [...big.querySelectorAll('.figure')].map((figure) =>
      [...figure.childNodes].map((node) => node.textContent).join(''),
    );
    return { verdict: big.dataset.verdict ?? '', text: digits.join('') };
  });
}

/** Waits until the answer on screen reads so. */
export async function waitForReading(page: Page, text: string): Promise<void> {
  await until(async () => {
    const answer = await answerOf(page);
    return answer?.text.startsWith(text) ?? false;
  }, 20_000);
}

/** Clicks the first button whose visible text or name is this. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/** Goes to a tab of the app. */
export async function goTo(page: Page, tab: 'picture' | 'draw' | 'batch'): Promise<void> {
  await page.locator(`#tab-${tab}`).click();
}

/** Puts bytes into a file that a test may upload or drop. */
export async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'digits-file-')), name);
  await writeFile(path, bytes);
  return path;
}

/** Gives files to the file dialog behind the picture tab. */
export async function upload(page: Page, ...paths: string[]): Promise<void> {
  const input = await page.$('input[type=file]');
  await input?.uploadFile(...paths);
}

/** Drags files from the desktop over the middle of the app; they can be dropped there, or leave. */
export async function dragOver(page: Page, ...files: string[]) {
  const session = await page.createCDPSession();
  const at = { x: 190, y: 300, data: { items: [], files, dragOperationsMask: 1 } };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop', x = at.x) =>
    session.send('Input.dispatchDragEvent', { ...at, type, x });
  await send('dragEnter');
  await send('dragOver');
  return {
    async drop() {
      await send('drop');
      await session.detach();
    },
    /** To the left, out of the window. */
    async leave() {
      await send('dragOver', -20);
      await session.detach();
    },
  };
}

/** Drops files from the desktop onto the middle of the app. */
export async function drop(page: Page, ...files: string[]): Promise<void> {
  await (await dragOver(page, ...files)).drop();
}

/** Draws a line through points given as shares of the pad. */
export async function stroke(page: Page, points: readonly (readonly [number, number])[]) {
  const pad = await page.waitForSelector('.pad canvas');
  const box = await pad?.boundingBox();
  if (!box) throw new Error('no pad');
  const at = ([x, y]: readonly [number, number]) =>
    [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(points[0]));
  await page.mouse.down();
  for (const point of points.slice(1)) await page.mouse.move(...at(point), { steps: 6 });
  await page.mouse.up();
}

/** A fresh folder into which the browser saves what is downloaded from now on. */
export async function downloads({ browser }: LaunchedExtension): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'digits-export-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  // The session stays: the browser forgets the folder with it.
  return folder;
}

/** Lets a test read the clipboard back. */
export const allowClipboard = ({ browser, id }: LaunchedExtension): Promise<void> =>
  browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${id}`, ['clipboard-read', 'clipboard-write']);

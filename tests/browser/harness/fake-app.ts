import puppeteer, { type Browser, type Page } from 'puppeteer';
import { inject } from 'vitest';
import { type FakeApp, type SceneOptions, serveFakeApp } from '../../../tooling/fake-app.ts';

/** A browser on the app over a fake engine, and on the card, in whatever state is asked for. */
export interface Look {
  readonly page: Page;
  /** Goes to a state and waits until it is there. */
  open(sight: SceneOptions): Promise<void>;
  close(): Promise<void>;
}

/** Opens such a browser; nothing in it moves. */
export async function openLook(): Promise<Look> {
  const { executablePath } = inject('browser');
  const app: FakeApp = await serveFakeApp();
  const browser: Browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  // Colours and places are judged at rest.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return {
    page,
    async open(sight) {
      await page.goto(app.address(sight));
      await page.waitForSelector('html[data-ready]');
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

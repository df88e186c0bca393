import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FakeApp, serveFakeApp } from '../../scripts/fake-app.ts';
import { SCENE_NAMES } from '../../src/popup/fake/scene-names.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let app: FakeApp;
let page: Page;

beforeAll(async () => {
  const { executablePath } = inject('browser');
  app = await serveFakeApp();
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  page = await browser.newPage();
  // Colours are judged at rest.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** What axe finds on the page, a line each. */
async function findings(): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
  });
}

// The tab differs in its layout alone, so one theme of it is enough.
describe.each([
  { view: 'popup', theme: 'light', width: 380, height: 600 },
  { view: 'popup', theme: 'dark', width: 380, height: 600 },
  { view: 'tab', theme: 'light', width: 1280, height: 800 },
] as const)('axe finds nothing in the $view, $theme', ({ view, theme, width, height }) => {
  test.each(SCENE_NAMES)('%s', async (scene) => {
    await page.setViewport({ width, height });
    await page.goto(app.address({ scene, view, theme }));
    await page.waitForSelector('html[data-ready]');
    expect(await findings()).toEqual([]);
  });
});

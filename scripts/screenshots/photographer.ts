import puppeteer from 'puppeteer';
import type { SceneName } from '../../src/fake/scene-names.ts';
import { getBrowser } from '../../tooling/browser.ts';
import { type SceneOptions, serveFakeApp } from '../../tooling/fake-app.ts';
import { untilStill } from './app.ts';

/** The sizes at which app and card are photographed. */
export const FORMATS = {
  popup: { view: 'popup', width: 380, height: 600 },
  narrow: { view: 'tab', width: 320, height: 760 },
  medium: { view: 'tab', width: 720, height: 760 },
  store: { view: 'tab', width: 1280, height: 800 },
  large: { view: 'tab', width: 3840, height: 2160 },
  card: { view: 'popup', width: 660, height: 620 },
} as const;
export type Format = keyof typeof FORMATS;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How all pictures are taken. */
export interface Appearance extends Pick<SceneOptions, 'language' | 'dir'> {
  /** As with a high-contrast theme of the system. */
  readonly forcedColors?: boolean;
  /** So many pixels of the picture for one of the page. */
  readonly scale?: number;
  /** What does not fit into the window of a tab, too. */
  readonly whole?: boolean;
}

/** Takes pictures of app and card over a fake engine, in any state. */
export interface Photographer {
  /** A PNG of a state. */
  shoot(format: Format, theme: Theme, scene: SceneName): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a browser on the fake app. */
export async function openPhotographer(appearance: Appearance = {}): Promise<Photographer> {
  const {
    language = 'en',
    dir = 'ltr',
    forcedColors = false,
    scale = 1,
    whole = false,
  } = appearance;
  const app = await serveFakeApp();
  const browser = await puppeteer.launch({
    executablePath: (await getBrowser()).path,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      // A picture of what moves would be another one each time.
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ],
  });
  page.on('pageerror', (error) => console.error(`page: ${String(error)}`));
  return {
    async shoot(format, theme, scene) {
      const { view, width, height } = FORMATS[format];
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      await page.goto(app.address({ scene, view, theme, language, dir }));
      await page.waitForSelector('html[data-ready]');
      // What is said only after a while is part of the state.
      await untilStill(page);
      // Of a page that runs from right to left Chromium takes the whole askew.
      const fullPage = whole && view === 'tab' && dir === 'ltr';
      return Buffer.from(await page.screenshot({ fullPage }));
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

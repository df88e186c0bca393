// npm run screenshots [-- --only sure,number] [--format popup] [--language de] [--scale 2]
// npm run screenshots -- --readme
// Writes every state of the app in both themes and at every width under artifacts/screenshots, with
// a contact sheet for each width and theme. The app runs over a fake engine, so that every state can
// be had at will. With --readme it photographs the built extension instead, for docs/.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer';
import { SCENE_NAMES, type SceneName } from '../src/popup/fake/scene-names.ts';
import { getBrowser } from './browser.ts';
import { contactSheet } from './contact-sheet.ts';
import { serveFakeApp } from './fake-app.ts';
import { writeReadmePictures } from './readme-pictures.ts';
import { inRoot } from './root.ts';

const FORMATS = {
  popup: { view: 'popup', width: 380, height: 600 },
  narrow: { view: 'tab', width: 320, height: 760 },
  medium: { view: 'tab', width: 900, height: 760 },
  store: { view: 'tab', width: 1280, height: 800 },
} as const;
type Format = keyof typeof FORMATS;
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    format: { type: 'string' },
    language: { type: 'string', default: 'en' },
    scale: { type: 'string', default: '1' },
    readme: { type: 'boolean', default: false },
  },
});
if (options.readme) {
  await writeReadmePictures();
  process.exit();
}

const list = <T extends string>(names: string | undefined, all: readonly T[]): readonly T[] =>
  names === undefined ? all : all.filter((name) => names.split(',').includes(name));

const scenes = list(options.only, SCENE_NAMES);
const formats = list(options.format, Object.keys(FORMATS) as Format[]);
const out = inRoot('artifacts', 'screenshots');

const app = await serveFakeApp();
const browser = await puppeteer.launch({
  executablePath: (await getBrowser()).path,
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});

try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`page: ${String(error)}`));
  for (const format of formats) {
    for (const theme of THEMES) {
      const folder = join(out, `${format}-${theme}`);
      await mkdir(folder, { recursive: true });
      const files: string[] = [];
      for (const scene of scenes) {
        const file = join(folder, `${scene}.png`);
        await shoot(page, format, theme, scene, file);
        files.push(file);
      }
      await contactSheet(files, join(out, `${format}-${theme}.png`));
      console.log(`${format} ${theme}: ${files.length} pictures`);
    }
  }
} finally {
  await browser.close();
  await app.close();
}

async function shoot(page: Page, format: Format, theme: Theme, scene: SceneName, file: string) {
  const { view, width, height } = FORMATS[format];
  await page.setViewport({ width, height, deviceScaleFactor: Number(options.scale) });
  await page.goto(app.address({ scene, view, theme, language: options.language }));
  await page.waitForSelector('html[data-ready]');
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((a) => a.finished));
  });
  await page.screenshot({ path: file as `${string}.png`, fullPage: view === 'tab' });
}

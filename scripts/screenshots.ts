import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer';
import { APP_SCENES, CARD_SCENES, type SceneName } from '../src/fake/scene-names.ts';
import { getBrowser } from './browser.ts';
import { contactSheet } from './contact-sheet.ts';
import { serveFakeApp } from './fake-app.ts';
import { writeReadmePictures } from './readme-pictures.ts';
import { inRoot } from './root.ts';

const HELP = `npm run screenshots [-- options]

Writes every state of the app and the card, in both themes and at every width, under
artifacts/screenshots, with a contact sheet for each width and theme. The app runs over a fake
engine, so that every state can be had at will.

  --only a,b       only these states
  --format a,b     only these widths: popup, narrow, medium, store, large, card
  --language de    in another language: a folder of _locales
  --dir rtl        as if its words ran from right to left
  --forced-colors  as with a high-contrast theme of the system
  --scale 2        so many pixels of the picture for one of the page
  --readme         photographs the built extension instead, for docs/
  --help           this text`;

const FORMATS = {
  popup: { view: 'popup', width: 380, height: 600 },
  narrow: { view: 'tab', width: 320, height: 760 },
  medium: { view: 'tab', width: 900, height: 760 },
  store: { view: 'tab', width: 1280, height: 800 },
  large: { view: 'tab', width: 3840, height: 2160 },
  card: { view: 'popup', width: 660, height: 620 },
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
    dir: { type: 'string', default: 'ltr' },
    'forced-colors': { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}
if (options.readme) {
  await writeReadmePictures();
  process.exit();
}

const list = <T extends string>(names: string | undefined, all: readonly T[]): readonly T[] =>
  names === undefined ? all : all.filter((name) => names.split(',').includes(name));

const formats = list(options.format, Object.keys(FORMATS) as Format[]);
const out = inRoot('artifacts', 'screenshots');

const app = await serveFakeApp();
const browser = await puppeteer.launch({
  executablePath: (await getBrowser()).path,
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});

try {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      // A picture of what moves would be another one each time.
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: options['forced-colors'] ? 'active' : 'none' },
    ],
  });
  page.on('pageerror', (error) => console.error(`page: ${String(error)}`));
  for (const format of formats) {
    for (const theme of THEMES) {
      const folder = join(out, `${format}-${theme}`);
      await mkdir(folder, { recursive: true });
      const files: string[] = [];
      for (const scene of list(options.only, format === 'card' ? CARD_SCENES : APP_SCENES)) {
        const file = join(folder, `${scene}.png`);
        await shoot(page, format, theme, scene, file);
        files.push(file);
      }
      if (files.length === 0) continue;
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
  const dir = options.dir === 'rtl' ? 'rtl' : 'ltr';
  await page.goto(app.address({ scene, view, theme, language: options.language, dir }));
  await page.waitForSelector('html[data-ready]');
  // Of a page that runs from right to left Chromium takes the whole askew.
  await page.screenshot({
    path: file as `${string}.png`,
    fullPage: view === 'tab' && dir === 'ltr',
  });
}

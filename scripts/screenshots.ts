import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { APP_SCENES, CARD_SCENES } from '../src/fake/scene-names.ts';
import { inRoot } from '../tooling/root.ts';
import { contactSheet } from './contact-sheet.ts';
import { FORMATS, type Format, openPhotographer, THEMES } from './photographer.ts';
import { writeReadmePictures } from './readme-pictures.ts';
import { writeStateSheets } from './state-sheets.ts';

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
  --readme         instead photographs the built extension for docs/, and writes every state,
                   in small, under docs/states
  --states         only the latter
  --help           this text`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    format: { type: 'string' },
    language: { type: 'string', default: 'en' },
    scale: { type: 'string', default: '1' },
    dir: { type: 'string', default: 'ltr' },
    'forced-colors': { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    states: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}
if (options.readme || options.states) {
  if (options.readme) await writeReadmePictures();
  await writeStateSheets();
  process.exit();
}

const list = <T extends string>(names: string | undefined, all: readonly T[]): readonly T[] =>
  names === undefined ? all : all.filter((name) => names.split(',').includes(name));

const formats = list(options.format, Object.keys(FORMATS) as Format[]);
const out = inRoot('artifacts', 'screenshots');

const photographer = await openPhotographer({
  language: options.language,
  dir: options.dir === 'rtl' ? 'rtl' : 'ltr',
  forcedColors: options['forced-colors'],
  scale: Number(options.scale),
  whole: true,
});
try {
  for (const format of formats) {
    for (const theme of THEMES) {
      const folder = join(out, `${format}-${theme}`);
      await mkdir(folder, { recursive: true });
      const pictures: Buffer[] = [];
      for (const scene of list(options.only, format === 'card' ? CARD_SCENES : APP_SCENES)) {
        const picture = await photographer.shoot(format, theme, scene);
        await writeFile(join(folder, `${scene}.png`), picture);
        pictures.push(picture);
      }
      if (pictures.length === 0) continue;
      await contactSheet(pictures, join(out, `${format}-${theme}.png`));
      console.log(`${format} ${theme}: ${pictures.length} pictures`);
    }
  }
} finally {
  await photographer.close();
}
console.log(`They are in ${out}`);

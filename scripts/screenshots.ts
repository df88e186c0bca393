import { parseArgs } from 'node:util';
import { FORMATS, type Format } from './screenshots/photographer.ts';
import { writeReadmePictures } from './screenshots/readme.ts';
import { writeStates } from './screenshots/states.ts';
import { writeStorePictures } from './screenshots/store.ts';

const HELP = `npm run screenshots [-- options]

Photographs the built extension at work, with the networks that ship, for the README: docs/*.webp.
The first of them moves: a right click in a window of its own (on Linux; needs Xvfb and xdotool).

  --store          instead the screenshots and tiles that stores show, in store/
  --states         instead every state of the app and the card, in both themes and at every width,
                   under artifacts/screenshots, with a contact sheet for each width and theme; over
                   a fake engine, so that every state can be had at will
  --help           this text

With --states:
  --only a,b       only these states
  --format a,b     only these widths: popup, narrow, medium, store, large, card
  --language de    in another language: a folder of _locales
  --dir rtl        as if its words ran from right to left
  --forced-colors  as with a high-contrast theme of the system
  --scale 2        so many pixels of the picture for one of the page

DIST names an extension that is built already.`;

const { values: options } = parseArgs({
  options: {
    store: { type: 'boolean', default: false },
    states: { type: 'boolean', default: false },
    only: { type: 'string' },
    format: { type: 'string' },
    language: { type: 'string', default: 'en' },
    scale: { type: 'string', default: '1' },
    dir: { type: 'string', default: 'ltr' },
    'forced-colors': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** Whether a name is on a list that may have been given; without one all are. */
const on = (names: string | undefined) => (name: string) =>
  names === undefined || names.split(',').includes(name);

if (options.help) {
  console.log(HELP);
} else if (options.states) {
  const folder = await writeStates({
    formats: (Object.keys(FORMATS) as Format[]).filter(on(options.format)),
    wanted: on(options.only),
    language: options.language,
    dir: options.dir === 'rtl' ? 'rtl' : 'ltr',
    forcedColors: options['forced-colors'],
    scale: Number(options.scale),
  });
  console.log(`They are in ${folder}`);
} else if (options.store) {
  await writeStorePictures();
} else {
  await writeReadmePictures();
}

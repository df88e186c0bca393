import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { CHAPTERS } from '../demo/pictures/chapters.ts';
import { getBrowser } from '../scripts/browser.ts';
import { builtExtension } from '../scripts/dist.ts';
import { inRoot } from '../scripts/root.ts';
import { type Measurement, type Message, measure, median } from './measure.ts';
import { tutorialExtension } from './tutorial.ts';

const HELP = `npm run bench [-- --cold N --warm N]

Measures the built extension beside the one that most tutorials lead to, in one run on one machine:
how long a sleeping and a waking service worker take to answer, and how large each is. Ratios say more
than milliseconds, which are this machine's.

  --cold N   answers of a worker that was asleep (10)
  --warm N   answers of a worker that is awake (50)
  --help     this text`;

/** The demo page's photo, 256 pixels wide, as a message that both extensions understand. */
async function pictureMessage(): Promise<Message> {
  const [svg] = CHAPTERS[0].pictures[0].frames;
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(256)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    type: 'classify',
    id: 'bench',
    pixels: { width: info.width, height: info.height, rgba: data.toString('base64') },
    options: { model: 'cnn', expect: 'auto' },
  };
}

function table(ours: Measurement, tutorial: Measurement): string {
  const row = (what: string, value: (of: Measurement) => number, unit: string, digits: number) => {
    const [a, b] = [value(ours), value(tutorial)];
    const cells = [a, b].map((number) => `${number.toFixed(digits)} ${unit}`.padStart(12));
    return `${what.padEnd(34)}${cells.join('')}${`${(b / a).toFixed(1)} ×`.padStart(10)}`;
  };
  return [
    `${''.padEnd(34)}${'this'.padStart(12)}${'tutorial'.padStart(12)}${'ratio'.padStart(10)}`,
    row('asleep → answer (median)', ({ cold }) => median(cold), 'ms', 1),
    row('awake → answer (median)', ({ warm }) => median(warm), 'ms', 1),
    row('package, compressed', ({ bytes }) => bytes / 1000, 'kB', 0),
  ].join('\n');
}

const { values } = parseArgs({
  options: {
    cold: { type: 'string', default: '10' },
    warm: { type: 'string', default: '50' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

if (!existsSync(inRoot('bench/node_modules/@tensorflow/tfjs'))) {
  console.error('Installing what is compared with …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: inRoot('bench'),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}
const { path } = await getBrowser();
const message = await pictureMessage();
const tries = { cold: Number(values.cold), warm: Number(values.warm) };
const ours = await measure(path, builtExtension(), message, tries);
const tutorial = await measure(path, tutorialExtension(), message, tries);
console.log(table(ours, tutorial));

// node scripts/run.mjs scripts/icons.ts [--help]
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { inRoot } from '../tooling/root.ts';

const HELP = `node scripts/run.mjs scripts/icons.ts

Draws the icons of extension and web app, a 7 of one stroke on the accent gradient, and writes them
to src/icons and src/web/public/icons.

  --help  this text`;

export const ICON_SIZES = [16, 32, 48, 128] as const;
/** Of the web app: its tab's, and what systems ask of an installed one. */
const WEB_ICON_SIZES = [32, 192, 512] as const;

/** The 7: a hand's two strokes in one, on a square of side 128. */
const SEVEN = 'M37 42 C53 46 72 45 91 39 C86 59 68 74 57 98';

/** How the square ends: `rounded`, or `full` to the edges, where the system cuts its own shape. */
type Edge = 'rounded' | 'full';

/**
 * The icon as SVG, to be rendered at `size` pixels. Small ones keep what survives there: at 16 px
 * two colours and a thick stroke.
 */
export function iconSvg(size: number, edge: Edge = 'rounded'): string {
  const tiny = size <= 16;
  const stroke = tiny ? 19 : size <= 48 ? 15 : 13;
  const margin = size >= 128 && edge === 'rounded' ? 8 : 0;
  const side = 128 - 2 * margin;
  const stops = tiny
    ? '<stop stop-color="#4f3ff0"/><stop offset="1" stop-color="#9b2fe0"/>'
    : '<stop stop-color="#4f3ff0"/><stop offset=".55" stop-color="#9b2fe0"/><stop offset="1" stop-color="#0ea5c9"/>';
  const square = `x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${edge === 'rounded' ? side * 0.25 : 0}"`;
  const seven = `d="${SEVEN}" fill="none" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">
  <defs>
    <linearGradient id="accent" x1="0" y1="0" x2="1" y2="1">${stops}</linearGradient>
    <radialGradient id="light" cx=".2" cy="0" r=".9">
      <stop stop-color="#fff" stop-opacity=".34"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>
    </radialGradient>
    <filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="5"/></filter>
  </defs>
  <rect ${square} fill="url(#accent)"/>
  ${tiny ? '' : `<rect ${square} fill="url(#light)"/>`}
  ${size >= 128 ? `<path ${seven} stroke="#1d0f5e" stroke-opacity=".45" transform="translate(0 5)" filter="url(#soft)"/>` : ''}
  <path ${seven} stroke="#fff"${tiny ? ' transform="translate(-9 -13) scale(1.15)"' : size >= 128 ? '' : ' transform="translate(-6.400 -7.500) scale(1.1)"'}/>
</svg>`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return console.log(HELP);
  for (const size of ICON_SIZES) await draw(`src/icons/${size}.png`, size);
  for (const size of WEB_ICON_SIZES) await draw(`src/web/public/icons/${size}.png`, size);
  await draw('src/web/public/icons/180.png', 180, 'full');
  await draw('src/web/public/icons/maskable.png', 512, 'full');
}

async function draw(path: string, size: number, edge?: Edge): Promise<void> {
  await mkdir(dirname(inRoot(path)), { recursive: true });
  const png = sharp(Buffer.from(iconSvg(size, edge))).png({ compressionLevel: 9, effort: 10 });
  const { size: bytes } = await png.toFile(inRoot(path));
  console.log(`${path}  ${bytes} bytes`);
}

if (process.argv[1]?.endsWith('icons.ts')) await main();

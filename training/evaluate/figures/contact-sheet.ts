import sharp from 'sharp';
import type { Pixels } from '../../../src/recognizer/types.ts';
import { figure, HEAD, LOOK, MARGIN, text } from './look.ts';

const TILE = 120;
const GAP = 16;
const CAPTION = 44;
const COLUMNS = 8;
/** Pictures are drawn with twice as many pixels as the sheet is wide. */
const DENSITY = 2;

/** A picture and the words under it. */
export interface Tile {
  /** Undefined where it cannot be shown. */
  readonly pixels: Pixels | undefined;
  readonly caption: string;
  /** At the right of the caption. */
  readonly figure?: string;
  /** Below the caption. */
  readonly detail?: string;
}

/** Pictures side by side, each with its words. */
export async function drawContactSheet(
  tiles: readonly Tile[],
  title: string,
  subtitle: string,
): Promise<string> {
  const columns = Math.min(COLUMNS, Math.max(5, tiles.length));
  const drawn = await Promise.all(
    tiles.map(async (tile, i) => {
      const x = MARGIN + (i % columns) * (TILE + GAP);
      const y = HEAD + Math.floor(i / columns) * (TILE + CAPTION + GAP);
      return drawTile(tile, x, y);
    }),
  );
  return figure(
    {
      width: 2 * MARGIN + columns * (TILE + GAP) - GAP,
      height: HEAD + Math.ceil(tiles.length / columns) * (TILE + CAPTION + GAP) + MARGIN - GAP,
      title,
      subtitle,
    },
    drawn.join('\n'),
  );
}

async function drawTile(tile: Tile, x: number, y: number): Promise<string> {
  const { pixels, caption, figure = '', detail = '' } = tile;
  const box = `x="${x}" y="${y}" width="${TILE}" height="${TILE}"`;
  const picture = pixels
    ? `<image ${box} clip-path="url(#rounded)" xlink:href="data:image/png;base64,${await thumbnail(pixels)}"/>`
    : '';
  return [
    `<rect ${box} rx="8" fill="${LOOK.quiet}"/>`,
    picture,
    `<rect ${box} rx="8" fill="none" stroke="${LOOK.line}"/>`,
    text(x, y + TILE + 20, caption, { size: 14, weight: 700 }),
    text(x + TILE, y + TILE + 20, figure, { size: 12, fill: LOOK.text2, anchor: 'end' }),
    text(x, y + TILE + 37, detail, { size: 11, fill: LOOK.text2 }),
  ].join('');
}

/** The whole picture in a square; pixels of small pictures stay visible. */
async function thumbnail({ width, height, data }: Pixels): Promise<string> {
  const isSmall = Math.max(width, height) < TILE;
  const png = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize(DENSITY * TILE, DENSITY * TILE, {
      fit: 'contain',
      background: LOOK.quiet,
      kernel: isSmall ? 'nearest' : 'lanczos3',
    })
    .png()
    .toBuffer();
  return png.toString('base64');
}

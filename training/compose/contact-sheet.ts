import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';

/** One picture of a contact sheet with a few words under it. */
export interface Tile {
  /** RGBA, at most as large as the sheet's tiles. */
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
}

const CAPTION = 12;
const GAP = 4;

/** Writes pictures side by side as one PNG, `columns` in a row, each in a square of `side` pixels. */
export async function writeContactSheet(
  path: string,
  tiles: readonly Tile[],
  columns: number,
  side: number,
): Promise<void> {
  const [stepX, stepY] = [side + GAP, side + GAP + CAPTION];
  const width = columns * stepX + GAP;
  const height = Math.ceil(tiles.length / columns) * stepY + GAP;
  const texts: string[] = [];
  const parts = await Promise.all(
    tiles.map(async (tile, n) => {
      const [left, top] = [GAP + (n % columns) * stepX, GAP + Math.floor(n / columns) * stepY];
      texts.push(`<text x="${left}" y="${top + side + 10}">${escapeText(tile.caption)}</text>`);
      return { input: await fitTile(tile, side), left, top };
    }),
  );
  const style = '<style>text { font: 10px sans-serif; fill: #222 }</style>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${style}${texts.join('')}</svg>`;
  mkdirSync(dirname(path), { recursive: true });
  await sharp({ create: { width, height, channels: 3, background: '#b9c2c9' } })
    .composite([...parts, { input: Buffer.from(svg), left: 0, top: 0 }])
    .png()
    .toFile(path);
}

function fitTile({ data, width, height }: Tile, side: number): Promise<Buffer> {
  return sharp(Buffer.from(data), { raw: { width, height, channels: 4 } })
    .resize(side, side, { fit: 'inside', kernel: width < side / 2 ? 'nearest' : 'lanczos3' })
    .png()
    .toBuffer();
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}

import sharp from 'sharp';
import { bmpOf, icoOf } from './containers.ts';

/** A whole file of every kind that is read, by its name's extension. */
export async function seedFiles(): Promise<Readonly<Record<string, Buffer>>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120"><defs>
<linearGradient id="a"><stop stop-color="#fff"/><stop offset="1" stop-color="#ddd"/></linearGradient>
<path id="b" d="M32 30H88L54 96" fill="none" stroke="#111" stroke-width="10"/></defs>
<rect width="120" height="120" fill="url(#a)"/><use href="#b"/><text x="4" y="12">7</text></svg>`;
  const seven = sharp(Buffer.from(svg)).flatten({ background: '#fff' });
  const png = await seven.clone().png().toBuffer();
  const { data, info } = await seven
    .clone()
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rows = Array.from({ length: info.height }, (_, y) =>
    Array.from({ length: info.width }, (_, x) => {
      const i = 3 * (y * info.width + x);
      return [data.readUInt8(i), data.readUInt8(i + 1), data.readUInt8(i + 2)] as const;
    }),
  );
  return {
    png,
    jpg: await seven.clone().withMetadata({ orientation: 3 }).jpeg().toBuffer(),
    webp: await seven.clone().withMetadata({ orientation: 6 }).webp().toBuffer(),
    gif: await seven.clone().gif().toBuffer(),
    avif: await seven.clone().avif({ effort: 0 }).toBuffer(),
    bmp: bmpOf(rows),
    ico: icoOf(png),
    svg: Buffer.from(svg),
  };
}

/** A sheet full of sevens, 540 of them: about as much work as one picture can be (PNG). */
export function denseSheet(): Promise<Buffer> {
  const sevens = Array.from({ length: 540 }, (_, i) => {
    const [x, y] = [54 * (i % 27), 54 * Math.floor(i / 27)];
    return `<path d="M${x + 14} ${y + 10}h24l-12 32" fill="none" stroke="#111" stroke-width="4"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1458" height="1080">
<rect width="1458" height="1080" fill="#fff"/>${sevens.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../../demo/pictures/render.ts';
import { PICTURES } from '../../../demo/site.ts';
import { type Networks, read } from '../../../src/recognizer/read.ts';
import type { Pixels } from '../../../src/recognizer/types.ts';
import { loadNetworks } from '../../../tooling/models.ts';
import { startWasm } from '../../../training/backend.ts';
import { decode } from './support/pixels.ts';

// The networks that ship, on pictures as people have them, where nothing is said of what is expected.

let networks: Networks;
beforeAll(async () => {
  await startWasm();
  networks = await loadNetworks('cnn');
});

const readingOf = (pixels: Pixels) => read(pixels, networks, { model: 'cnn', expect: 'auto' });

describe('pictures of the demo page', () => {
  test.each(PICTURES.map((picture) => [picture.id, picture] as const))('%s', async (_, picture) => {
    const pixels = await decode(await render(picture));
    expect((await readingOf(pixels)).text).toBe(picture.expected);
  });
});

const font = opentype.parse(
  Uint8Array.from(
    readFileSync(
      createRequire(import.meta.url).resolve(
        '@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-600-normal.woff',
      ),
    ),
  ).buffer,
);

/** A line of print as SVG path data. */
function printed(text: string, x: number, y: number, size: number): string {
  const { commands } = font.getPath(text, x, y, size);
  return commands
    .map(({ type, ...points }) => {
      const at = points as Partial<Record<'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y', number>>;
      const numbers = [at.x1, at.y1, at.x2, at.y2, at.x, at.y].filter((n) => n !== undefined);
      return type + numbers.map((n) => n.toFixed(2)).join(' ');
    })
    .join('');
}

/** A screenshot of lines of text, `size` pixels high. */
async function screenshot(lines: readonly string[], size: number): Promise<Pixels> {
  const step = Math.round(1.6 * size);
  const paths = lines.map((line, k) => printed(line, size, (k + 1) * step, size));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${30 * size}" height="${(lines.length + 1) * step}"><path d="${paths.join('')}"/></svg>`;
  return decode(await sharp(Buffer.from(svg)).flatten({ background: 'white' }).png().toBuffer());
}

test('a screenshot of text without numbers holds none', async () => {
  const lines = ['The network looks at the picture itself', 'and leaves the letters of it alone'];
  expect((await readingOf(await screenshot(lines, 24))).text).toBe('');
});

test('a number in a line of text is read, and the words are not', async () => {
  const { text } = await readingOf(await screenshot(['Total amount due 4736 dollars'], 24));
  expect(text).toBe('4736');
});

test('a large screenshot can be given up between two tiles', async () => {
  const page = await screenshot(Array(40).fill('Nobody waits for what this page says'), 14);
  const controller = new AbortController();
  let tiles = 0;
  const giveWay = async () => {
    if (++tiles === 2) controller.abort(new Error('given up'));
  };
  const options = { model: 'cnn', expect: 'auto', signal: controller.signal, giveWay } as const;
  await expect(read(page, networks, options)).rejects.toThrow('given up');
  expect(tiles).toBe(2);
});

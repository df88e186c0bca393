import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bmpOf, icoOf } from '../../../scripts/torture/containers.ts';
import { MAX_FILE_BYTES } from '../../../src/engine/limits.ts';
import { createDecoder, type Decoder } from '../../../tooling/decoder.ts';
import { pngOfSize, svgBomb } from './support/hostile-files.ts';

let folder: string;
let decoder: Decoder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'digits-decode-'));
  decoder = createDecoder();
});
afterAll(() => {
  decoder.close();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#f00' } });

/** The first pixel and the size of a file that must be decoded. */
async function opened(path: string) {
  const decoded = await decoder.decode(path);
  if (!decoded.ok) throw new Error(decoded.error.detail);
  const { width, height, data } = decoded.value.pixels;
  return { width, height, first: [...data.subarray(0, 4)] };
}

describe('a picture file', () => {
  test('may be a bitmap', async () => {
    const red = [255, 0, 0] as const;
    const blue = [0, 0, 255] as const;
    const path = fileOf(
      'red.bmp',
      bmpOf([
        [red, red, blue],
        [blue, blue, blue],
      ]),
    );
    expect(await opened(path)).toEqual({ width: 3, height: 2, first: [255, 0, 0, 255] });
  });

  test('may be an icon, of which the largest picture counts', async () => {
    const [small, large] = await Promise.all([
      flat(16, 16).png().toBuffer(),
      flat(48, 48).png().toBuffer(),
    ]);
    expect(await opened(fileOf('icon.ico', icoOf(small, large)))).toMatchObject({ width: 48 });
  });

  test.each(['jpeg', 'webp', 'png'] as const)(
    'that lies on its side is turned (%s)',
    async (kind) => {
      const lying = await flat(40, 20).withMetadata({ orientation: 6 }).toFormat(kind).toBuffer();
      expect(await opened(fileOf(`lying.${kind}`, lying))).toMatchObject({ width: 20, height: 40 });
    },
  );

  test.each([
    [
      'of too many pixels',
      () => fileOf('area.png', pngOfSize(15_000, 15_000)),
      'picture-too-large',
    ],
    ['too long', () => fileOf('long.png', pngOfSize(20_000, 10)), 'picture-too-large'],
    [
      'of too many bytes',
      () => {
        const path = fileOf('bytes.png', 'x');
        truncateSync(path, MAX_FILE_BYTES + 1);
        return path;
      },
      'picture-too-large',
    ],
    ['that is none', () => fileOf('none.png', 'no picture'), 'picture-broken'],
    ['that is empty', () => fileOf('empty.png', ''), 'picture-broken'],
    ['that ends early', () => fileOf('early.png', pngOfSize(400, 400)), 'picture-broken'],
    [
      'that is a torn bitmap',
      () => fileOf('torn.bmp', bmpOf([[[1, 2, 3]]]).subarray(0, 30)),
      'picture-broken',
    ],
    [
      'that is a torn icon',
      () => fileOf('torn.ico', Buffer.from([0, 0, 1, 0, 9, 0])),
      'picture-broken',
    ],
    ['that is not there', () => join(folder, 'nowhere.png'), 'picture-missing'],
    ['that is a folder', () => folder, 'picture-missing'],
  ] as const)('%s is called so', async (_, path, code) => {
    expect(await decoder.decode(path())).toMatchObject({ ok: false, error: { code } });
  });

  test.skipIf(process.platform === 'win32')('that is a pipe is not waited for', async () => {
    const pipe = join(folder, 'pipe.png');
    execFileSync('mkfifo', [pipe]);
    expect(await decoder.decode(pipe)).toMatchObject({ error: { code: 'picture-missing' } });
  });

  test.skipIf(process.platform === 'win32')('is read after a decoder that was killed', async () => {
    const good = fileOf('after.png', await flat(9, 9).png().toBuffer());
    expect(await opened(good)).toMatchObject({ width: 9 });
    execFileSync('pkill', ['-KILL', '-P', String(process.pid), '-f', 'decode-process']);
    await vi.waitFor(async () => expect(await opened(good)).toMatchObject({ width: 9 }));
  });

  test('that takes for ever is given up, and the next one is read', async () => {
    const impatient = createDecoder(2_000);
    const bomb = fileOf('bomb.svg', svgBomb(11));
    expect(await impatient.decode(bomb)).toMatchObject({ error: { code: 'timeout' } });
    impatient.close();
    const good = fileOf('good.png', await flat(9, 9).png().toBuffer());
    expect(await opened(good)).toMatchObject({ width: 9 });
  });
});

import { expect, test, vi } from 'vitest';
import { fetchPicture } from '../../../src/content/fetch-picture.ts';

/** The first bytes of a PNG that says it is so large. */
function pngOf(side: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, side);
  view.setUint32(20, side);
  return bytes;
}

test('a small file that holds more pixels than there is memory for is never decoded', async () => {
  const decode = vi.fn();
  vi.stubGlobal('createImageBitmap', decode);
  vi.stubGlobal('fetch', async () => new Response(pngOf(60_000)));
  expect(await fetchPicture('https://a.example/bomb.png')).toMatchObject({
    ok: false,
    error: { code: 'picture-too-large' },
  });
  expect(decode).not.toHaveBeenCalled();
});

import { describe, expect, test } from 'vitest';
import { backgroundCalls } from '../../../src/engine/page-calls.ts';
import { parse } from '../../../src/engine/schema.ts';
import { readingOf } from '../support/reading.ts';

const url = 'data:image/webp;base64,AAAA';
const outcome = {
  ok: true,
  value: { reading: readingOf('7'), ms: 1 },
  preview: { url, width: 2, height: 1 },
  origin: 'picture',
};
const { args } = backgroundCalls.openApp;

describe('a card that asks for the app', () => {
  test('is understood with what it shows', () => {
    const asked = ['explain', outcome];
    expect(parse(args, asked)).toEqual({ ok: true, value: asked });
  });

  test.each([
    ['nothing to show', ['explain']],
    ['a preview from elsewhere', ['explain', withPreview('https://a.example/7.png')]],
    ['an endless preview', ['explain', withPreview(url + 'A'.repeat(2 ** 22))]],
    ['a reading that is none', ['explain', { ...outcome, value: { reading: {}, ms: 1 } }]],
  ])('is refused with %s', (_, asked) => {
    expect(parse(args, asked)).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  });
});

function withPreview(address: string) {
  return { ...outcome, preview: { ...outcome.preview, url: address } };
}

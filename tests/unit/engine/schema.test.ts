import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engineCalls } from '../../../src/engine/engine-calls.ts';
import { classified, parse } from '../../../src/engine/schema.ts';
import { toWire } from '../../../src/engine/wire.ts';
import { readingOf } from '../support/reading.ts';

const pixels = toWire({ width: 2, height: 3, data: new Uint8ClampedArray(24) });
const options = { model: 'cnn', expect: 'auto' };
const { args } = engineCalls.classify;

describe('a request to read a picture', () => {
  test('is understood where it is well formed', () => {
    const request = ['a', pixels, options];
    expect(parse(args, request)).toEqual({ ok: true, value: request });
  });

  test.each([
    ['no id', ['', pixels, options]],
    ['an endless id', ['x'.repeat(65), pixels, options]],
    ['too few bytes', ['a', { ...pixels, height: 4 }, options]],
    ['no pixels', ['a', { ...pixels, width: 0 }, options]],
    ['a broken size', ['a', { ...pixels, width: 1.5 }, options]],
    ['a side too long', ['a', { ...pixels, width: 2 ** 15 }, options]],
    ['too many pixels', ['a', { width: 2 ** 13, height: 2 ** 13, rgba: '' }, options]],
    ['an unknown model', ['a', pixels, { ...options, model: 'gpt' }]],
    ['an unknown expectation', ['a', pixels, { ...options, expect: 'cat' }]],
    ['nothing more', ['a']],
  ])('is refused with %s', (_, request) => {
    expect(parse(args, request)).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  });

  test('of any shape is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.anything(), (request) => {
        expect(parse(args, request).ok).toBe(false);
      }),
    );
  });
});

describe('a reading of the engine', () => {
  const answer = { reading: readingOf('42'), ms: 1.5 };

  test('survives the way through JSON', () => {
    expect(parse(classified, JSON.parse(JSON.stringify(answer)))).toEqual({
      ok: true,
      value: answer,
    });
  });

  test('may have been stored before it told what was seen', () => {
    const { seen: _, ...reading } = readingOf('42');
    expect(parse(classified, { reading, ms: 1.5 })).toMatchObject({
      ok: true,
      value: { reading: { ...reading, seen: [] } },
    });
  });

  test.each([
    ['a text that is not what was found', { reading: { ...readingOf('4'), text: '4x' }, ms: 1 }],
    ['a text of other digits', { reading: { ...readingOf('42'), text: '43' }, ms: 1 }],
    [
      'more than can be seen',
      { reading: { ...readingOf('4'), seen: Array(301).fill(readingOf('4').seen[0]) }, ms: 1 },
    ],
    ['a negative time', { ...answer, ms: -1 }],
  ])('is refused with %s', (_, value) => {
    expect(parse(classified, value).ok).toBe(false);
  });
});

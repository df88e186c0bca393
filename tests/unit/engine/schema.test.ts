import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classified, engineRequest, engineResponse, parse } from '../../../src/engine/schema.ts';
import { toWire } from '../../../src/engine/wire.ts';
import { readingOf } from '../support/reading.ts';

const pixels = toWire({ width: 2, height: 3, data: new Uint8ClampedArray(24) });
const request = {
  type: 'classify',
  id: 'a',
  pixels,
  options: { model: 'cnn', expect: 'auto' },
};

describe('a message to the engine', () => {
  test('is understood where it is well formed', () => {
    expect(parse(engineRequest, request)).toEqual({ ok: true, value: request });
    expect(parse(engineRequest, { type: 'cancel', id: 'a' })).toMatchObject({ ok: true });
  });

  test.each([
    ['no message', undefined],
    ['an unknown type', { ...request, type: 'format-disk' }],
    ['no id', { ...request, id: '' }],
    ['an endless id', { ...request, id: 'x'.repeat(65) }],
    ['too few bytes', { ...request, pixels: { ...pixels, height: 4 } }],
    ['no pixels', { ...request, pixels: { ...pixels, width: 0 } }],
    ['a broken size', { ...request, pixels: { ...pixels, width: 1.5 } }],
    ['a side too long', { ...request, pixels: { ...pixels, width: 2 ** 15 } }],
    ['too many pixels', { ...request, pixels: { width: 2 ** 13, height: 2 ** 13, rgba: '' } }],
    ['an unknown model', { ...request, options: { model: 'gpt', expect: 'auto' } }],
    ['an unknown expectation', { ...request, options: { model: 'cnn', expect: 'cat' } }],
  ])('is refused with %s', (_, message) => {
    expect(parse(engineRequest, message)).toMatchObject({
      ok: false,
      error: { code: 'bad-message' },
    });
  });

  test('of any shape is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(parse(engineRequest, message).ok).toBe(false);
      }),
    );
  });
});

describe('an answer of the engine', () => {
  const answer = { id: 'a', ok: true, value: { reading: readingOf('42'), ms: 1.5 } };
  const schema = engineResponse(classified);

  test('survives the way through JSON', () => {
    expect(parse(schema, JSON.parse(JSON.stringify(answer)))).toEqual({ ok: true, value: answer });
  });

  test('may have been stored before it told what was seen', () => {
    const { seen: _, ...reading } = readingOf('42');
    expect(parse(classified, { reading, ms: 1.5 })).toMatchObject({
      ok: true,
      value: { reading: { ...reading, seen: [] } },
    });
  });

  test.each([
    ['an error without a code', { id: 'a', ok: false, error: { detail: 'no' } }],
    ['no value', { id: 'a', ok: true }],
    [
      'a text that is not what was found',
      { ...answer, value: { reading: { ...readingOf('4'), text: '4x' }, ms: 1 } },
    ],
    [
      'a text of other digits',
      { ...answer, value: { reading: { ...readingOf('42'), text: '43' }, ms: 1 } },
    ],
    [
      'more than can be seen',
      {
        ...answer,
        value: {
          reading: { ...readingOf('4'), seen: Array(301).fill(readingOf('4').seen[0]) },
          ms: 1,
        },
      },
    ],
    ['a negative time', { ...answer, value: { ...answer.value, ms: -1 } }],
  ])('is refused with %s', (_, message) => {
    expect(parse(schema, message).ok).toBe(false);
  });
});

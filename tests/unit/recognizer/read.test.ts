import { expect, test } from 'vitest';
import { read } from '../../../src/recognizer/read.ts';
import type { Expect } from '../../../src/recognizer/types.ts';
import { fakeReader, type Said, stubbornNetwork } from './support/fake-network.ts';
import { paint } from './support/pixels.ts';

// A reader that finds what it is told to: what is read of that?

const HEIGHT = 24;
const WIDTH = 12;

/** Low signs are as low and as wide as they are written. */
const LOW: Readonly<Record<string, readonly [top: number, height: number]>> = {
  '.': [20, 4],
  ',': [20, 7],
  '-': [10, 4],
  ':': [8, 14],
};

/** Lines of text in a picture that is looked at once, as large as it is. */
function pictureOf(lines: readonly string[]) {
  const [left, top] = [22, 22];
  const characters = lines.flatMap((line, row) =>
    [...line].flatMap((char, column) => {
      if (char === ' ') return [];
      const [down, height] = LOW[char] ?? [0, HEIGHT];
      return [{ char, x: left + 16 * column, y: top + 40 * row + down, width: WIDTH, height }];
    }),
  );
  const pixels = paint(92, 92, () => [255, 255, 255]);
  const reader = fakeReader((cellX, cellY): Said => {
    // Cells are told in pixels of the view, in whose middle the picture stands.
    const [x, y] = [cellX, cellY];
    const own = characters.find(
      (one) =>
        Math.abs(one.x + one.width / 2 - x) <= 2 && Math.abs(one.y + one.height / 2 - y) <= 2,
    );
    if (own === undefined) return {};
    const sides = [x - own.x, y - own.y, own.x + own.width - x, own.y + own.height - y] as const;
    return { centre: 6, char: own.char, sides };
  });
  return { pixels, reader };
}

async function textOf(lines: readonly string[], expected: Expect = 'auto', digit = 7) {
  const { pixels, reader } = pictureOf(lines);
  const networks = { reader, digits: stubbornNetwork(digit) };
  return read(pixels, networks, { model: 'cnn', expect: expected });
}

test.each([
  ['7.77', '7.77'],
  ['-77', '-77'],
  ['77/7', '77/7'],
  ['$7', '$7'],
  ['7%', '7%'],
  ['7 77', '7 77'],
  ['7.', '7'],
  ['(77)', '(77)'],
  ['77))', '77'],
  ['(7', '7'],
  ['A77', '77'],
  ['7A7', '7 7'],
  ['AB', ''],
])('%s is read as %s', async (written, expected) => {
  const { text, characters, digits } = await textOf([written]);
  expect(text).toBe(expected);
  expect(characters.map(({ char }) => char).join('')).toBe(expected.replaceAll(' ', ''));
  expect(digits).toHaveLength(expected.replace(/\D/g, '').length);
});

test('lines are read from the top', async () => {
  expect((await textOf(['77', '7'])).text).toBe('77\n7');
});

test('where only numbers are expected, letters become the digits they stand for', async () => {
  expect((await textOf(['SI'], 'number', 5)).digits).toHaveLength(2);
  expect((await textOf(['SI'])).text).toBe('');
});

test('where one digit is expected, one is read', async () => {
  expect((await textOf(['77'], 'digit')).digits).toHaveLength(1);
});

test('a letter is told as something that is no digit', async () => {
  expect(await textOf(['AB'])).toMatchObject({ text: '', rejected: 2 });
});

test('everything that was seen is told, read or left alone, the surest first', async () => {
  const { seen, digits, width, height } = await textOf(['A7-7', 'B 7']);
  const told = seen.map(({ sort, char }) => `${sort} ${char}`);
  expect(told.toSorted()).toEqual([
    'digit 7',
    'digit 7',
    'digit 7',
    'letter A',
    'letter B',
    'sign -',
  ]);
  const sure = seen.map(({ confidence }) => confidence);
  expect(sure).toEqual(sure.toSorted((a, b) => b - a));
  for (const { box, confidence } of digits) {
    expect(seen).toContainEqual({ char: '7', sort: 'digit', box, confidence });
  }
  for (const { box } of seen) {
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
});

test('what is read is seen as what it was read as', async () => {
  const sorts = async (expected: Expect) =>
    (await textOf(['S'], expected, 5)).seen.map(({ sort, char }) => sort + char);
  expect(await sorts('auto')).toEqual(['letterS']);
  expect(await sorts('number')).toEqual(['digit5']);
  expect(await sorts('digit')).toEqual(['digit5']);
});

test('of a picture full of characters the surest three hundred are told', async () => {
  const pixels = paint(300, 300, () => [255, 255, 255]);
  // From afar nothing is seen, else it would all be one character.
  const reader = fakeReader((x, y, _, width) => ({
    centre: width > 300 && (x - 2) % 16 === 0 && (y - 2) % 16 === 0 ? 6 : -9,
    char: 'A',
    small: 6,
  }));
  const networks = { reader, digits: stubbornNetwork(7) };
  const { seen, rejected } = await read(pixels, networks, { model: 'cnn', expect: 'auto' });
  expect(rejected).toBeGreaterThan(300);
  expect(seen).toHaveLength(300);
});

test('a reading is given up where nobody waits for it', async () => {
  const { pixels, reader } = pictureOf(['7']);
  const controller = new AbortController();
  controller.abort(new Error('nobody waits'));
  const options = { model: 'cnn', expect: 'auto', signal: controller.signal } as const;
  const reading = read(pixels, { reader, digits: stubbornNetwork(7) }, options);
  await expect(reading).rejects.toThrow('nobody waits');
});

test.each([
  [600, false],
  [3000, true],
])(
  'of a picture %i pixels wide, full of small text, it is told whether all was looked at',
  async (side, stopped) => {
    const everywhere = fakeReader(() => ({ small: 6 }));
    const pixels = paint(side, side, () => [255, 255, 255]);
    const networks = { reader: everywhere, digits: stubbornNetwork(7) };
    expect((await read(pixels, networks, { model: 'cnn', expect: 'auto' })).stopped).toBe(stopped);
  },
);

test('signs are left out where digits alone are wanted', async () => {
  const { pixels, reader } = pictureOf(['7.77']);
  const networks = { reader, digits: stubbornNetwork(7) };
  const { text, characters } = await read(pixels, networks, {
    model: 'cnn',
    expect: 'auto',
    signs: false,
  });
  expect(text).toBe('777');
  expect(characters).toHaveLength(3);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from '../../../src/recognizer/arrange.ts';
import type { Box } from '../../../src/recognizer/types.ts';

interface Named {
  readonly name: string;
  readonly box: Box;
}

/** A line of text: one box a character, sloping by `slope` pixels a pixel. */
function line(text: string, x: number, y: number, slope = 0, height = 20): Named[] {
  return [...text].map((name, i) => ({
    name,
    box: { x: x + 16 * i, y: y + slope * 16 * i, width: 12, height },
  }));
}

const textOf = (lines: readonly (readonly Named[])[]) =>
  lines.map((items) => items.map(({ name }) => name).join('')).join('\n');

const shuffled = (items: readonly Named[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length });

test('lines from top to bottom, each from left to right, whatever the order they come in', () => {
  const page = [...line('123', 10, 5), ...line('4567', 0, 40), ...line('89', 30, 75)];
  fc.assert(
    fc.property(shuffled(page), (items) => {
      expect(textOf(arrange(items))).toBe('123\n4567\n89');
    }),
  );
});

test('a line written uphill or downhill stays one line', () => {
  fc.assert(
    fc.property(
      shuffled(line('0123456789', 0, 100)),
      fc.double({ min: -0.35, max: 0.35, noNaN: true }),
      (items, slope) => {
        const sloping = items.map((item) => ({
          ...item,
          box: { ...item.box, y: item.box.y + slope * item.box.x },
        }));
        expect(textOf(arrange(sloping))).toBe('0123456789');
      },
    ),
  );
});

test('small and large digits of one line belong together', () => {
  const [large] = line('7', 0, 0, 0, 40);
  const small = line('15', 20, 12, 0, 20);
  expect(textOf(arrange([...small, large]))).toBe('715');
});

test('nothing makes no line', () => {
  expect(arrange([])).toEqual([]);
});

test('keeps every item once', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 99 }),
    y: fc.integer({ min: 0, max: 99 }),
    width: fc.integer({ min: 1, max: 30 }),
    height: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 20 }), (boxes) => {
      const items = boxes.map((own, i) => ({ box: own, name: `${i}` }));
      const names = arrange(items).flatMap((own) => own.map(({ name }) => name));
      expect(names.toSorted()).toEqual(items.map(({ name }) => name).toSorted());
    }),
  );
});

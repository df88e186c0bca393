import { expect, test } from 'vitest';
import { selectedText } from '../../../src/components/selected-text.ts';

const reading = { text: '12\n345' };

test.each([
  [0, 4, '12\n345'],
  [1, 2, '2\n3'],
  [2, 1, '2\n3'],
  [0, 1, '12'],
  [2, 4, '345'],
  [3, 3, '4'],
])('from %d to %d that is %j', (from, to, text) => {
  expect(selectedText(reading, { from, to })).toBe(text);
});

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

test.each([
  ['3.14', 0, 2, '3.14'],
  ['$19.99', 0, 1, '19'],
  ['$19.99', 3, 1, '9.99'],
  ['$19.99', 0, 3, '$19.99'],
  ['10 24\n−5%', 3, 4, '4\n−5'],
])('in %j, whose signs have no boxes, from %d to %d that is %j', (text, from, to, selected) => {
  expect(selectedText({ text }, { from, to })).toBe(selected);
});

import { expect, test } from 'vitest';
import { fakeReading } from '../../../src/fake/readings.ts';
import { toColumn, toCsv, toJson } from '../../../src/popup/batch/export.ts';
import {
  confidenceOf,
  needsLook,
  type Row,
  type RowResult,
  sortRows,
} from '../../../src/popup/batch/row.ts';
import { rowWindow } from '../../../src/popup/batch/window.ts';

let id = 0;
const row = (name: string, result: RowResult, corrected: string | null = null): Row => ({
  id: `${id++}`,
  place: id,
  name,
  file: new File([], name),
  thumbnail: null,
  result,
  corrected,
  key: null,
});
const read = (text: string, confidence: number, ms = 1): RowResult => ({
  state: 'read',
  reading: {
    ...fakeReading(
      Array.from(text.replace(/\D/g, ''), (digit, i) => ({
        digit: Number(digit),
        sure: confidence,
        second: 0,
        box: [0.1 * i, 0, 0.1, 1],
      })),
      { width: 100, height: 20 },
    ),
    text,
    confidence,
  },
  ms,
});

const sure = row('b2.png', read('12', 0.97));
const doubtful = row('b10.png', read('7', 0.4, 3.5));
const failed = row('a.png', { state: 'failed', code: 'picture-broken' });
const corrected = row('c.png', read('1', 0.3), '77');
const waiting = row('d.png', { state: 'waiting' });

test('a person should look at what failed or is unsure, until they corrected it', () => {
  const all = [sure, doubtful, failed, corrected, waiting];
  expect(all.filter((each) => needsLook(each, 0.8))).toEqual([doubtful, failed]);
});

test('names sort as people count', () => {
  const order = { by: 'name', descending: false } as const;
  expect(sortRows([doubtful, sure, failed], order).map(({ name }) => name)).toEqual([
    'a.png',
    'b2.png',
    'b10.png',
  ]);
});

test('sorting by confidence puts what needs a look first', () => {
  const order = { by: 'confidence', descending: false } as const;
  expect(sortRows([sure, doubtful, failed], order)).toEqual([failed, doubtful, sure]);
});

test('CSV quotes what must be quoted and defuses formulas', () => {
  const tricky = row('=1+2,"x".png', read('5', 0.5));
  expect(toCsv([tricky, corrected, failed])).toBe(
    [
      '\uFEFFfile,text,confidence,model,ms,corrected,error',
      `"'=1+2,""x"".png",5,0.5,cnn,1,false,`,
      'c.png,77,0.3,cnn,1,true,',
      'a.png,,,,,false,picture-broken',
      '',
    ].join('\r\n'),
  );
});

test('CSV leaves signed numbers as they are', () => {
  const csv = toCsv(
    ['-5.2', '+41', '-1,234.5', '-1+2'].map((said) => row('a.png', read(said, 0.5))),
  );
  expect(csv.split('\r\n').slice(1, -1)).toEqual([
    'a.png,-5.2,0.5,cnn,1,false,',
    'a.png,+41,0.5,cnn,1,false,',
    'a.png,"-1,234.5",0.5,cnn,1,false,',
    "a.png,'-1+2,0.5,cnn,1,false,",
  ]);
});

test.each([';', '\t'])('CSV lets no formula out of a name behind %j', (separator) => {
  const name = ['x', '=1+1', ''].join(separator);
  expect(toCsv([row(name, read('5', 0.5))])).toContain(`\r\n"${name}",5,`);
});

test('JSON and the column hold the corrected reading', () => {
  expect(JSON.parse(toJson([corrected]))[0]).toMatchObject({ text: '77', corrected: true });
  expect(toColumn([sure, corrected, row('e', read('1\n2', 1))])).toBe('12\n77\n1 2');
});

test('JSON holds the box and the probabilities of every digit, in one line a picture', () => {
  const [exported] = JSON.parse(toJson([row('lines.png', read('3.14\n26', 0.9))]));
  expect(exported).toMatchObject({ text: '3.14 26', width: 100, height: 20 });
  expect(exported.digits).toHaveLength(5);
  expect(exported.digits[1].digit).toBe(1);
  expect(exported.digits[1].box).toEqual({ x: 10, y: 0, width: 10, height: 20 });
  expect(exported.digits[1].probabilities[1]).toBe(0.9);
});

test('an empty page is not sure of anything', () => {
  expect(confidenceOf(row('empty.png', read('', 0.184)))).toBe(0);
});

test('only the rows near the view are drawn, the room of the others is kept', () => {
  const { first, end, above, below } = rowWindow(1000, 50, 20_000, 400);
  expect(end - first).toBeLessThan(30);
  expect(first).toBeLessThanOrEqual(400);
  expect(end).toBeGreaterThanOrEqual(408);
  expect(above + (end - first) * 50 + below).toBe(50_000);
});

test('a view scrolled past the end of a shorter list stays within it', () => {
  expect(rowWindow(3, 50, 9_000, 400)).toEqual({ first: 3, end: 3, above: 150, below: 0 });
});

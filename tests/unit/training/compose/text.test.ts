import { expect, test } from 'vitest';
import type { Kind } from '../../../../training/compose/kinds/kinds.ts';
import { entriesOf, setLine, writeLine } from '../../../../training/compose/line.ts';
import { panel } from '../../../../training/compose/panel.ts';
import { composeScene } from '../../../../training/compose/scene.ts';
import { Sheet } from '../../../../training/compose/sheet.ts';
import { token } from '../../../../training/compose/text/random-text.ts';
import {
  setText,
  spell,
  type TextStyle,
  widthOf,
} from '../../../../training/compose/text/typeset.ts';
import { writtenNumber } from '../../../../training/compose/text/written-number.ts';
import { createWriter } from '../../../../training/compose/writer.ts';
import { createRandom } from '../../../../training/random.ts';
import { fakeAssets } from './support/assets.ts';

const assets = fakeAssets();
const [{ regular }] = assets.typefaces;
const style: TextStyle = { cut: regular, height: 10, pen: { colour: [0, 0, 0] } };

test('a text is told character by character, where and as large as it is written', () => {
  const sheet = new Sheet(120, 30);
  setText(sheet, 'No. 3,14 kg', 5.5, 20, style);
  const { characters, truth } = sheet;
  expect(characters.map(({ char }) => char).join('')).toBe('No.3,14kg');
  expect(truth.map(({ digit }) => digit)).toEqual([3, 1, 4]);
  const lefts = characters.map(({ box }) => box.x);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  for (const { box, size, clear } of characters) {
    expect(clear).toBe(true);
    expect(size).toBeCloseTo(10, 3);
    expect(box.y + box.height).toBe(20);
  }
  const last = characters[characters.length - 1].box;
  expect(last.x + last.width).toBeLessThan(5.5 + widthOf('No. 3,14 kg', style));
});

test('what a face cannot write is left out, what lies outside is not drawn', () => {
  expect(spell('1 ♛ 2', regular)).toBe('1  2');
  const sheet = new Sheet(20, 20);
  setText(sheet, '123456789', 0, 15, style);
  expect(sheet.truth.length).toBeLessThan(5);
  setText(sheet, '5', 0, 80, style);
  expect(sheet.characters.every(({ char }) => char !== '5')).toBe(true);
});

test('numbers are written in many ways, words without numbers have no digit', () => {
  const random = createRandom(4);
  const numbers = Array.from({ length: 300 }, () => writtenNumber(random));
  for (const sign of [...'.,:/-()%$€#']) expect(numbers.join(' ')).toContain(sign);
  for (const number of numbers) expect(number).toMatch(/\d/);
  for (let k = 0; k < 500; k++) expect(token(random, 0)).not.toMatch(/\d/);
});

const PAGES: readonly Kind[] = [
  'article',
  'program',
  'table',
  'receipt',
  'form',
  'menu',
  'chat',
  'dashboard',
  'keys',
  'chart',
  'toolbar',
  'map',
];

test.each(PAGES)('%s: letters and digits, each in a box of its own inside the picture', (kind) => {
  let [letters, digits] = [0, 0];
  for (let seed = 0; seed < 10; seed++) {
    const { pixels, characters, truth } = composeScene(createRandom(seed), assets, kind);
    const strange = characters.filter(({ box, char, size, clear }) => {
      const inside = box.x + box.width <= pixels.width && box.y + box.height <= pixels.height;
      return char.length !== 1 || (clear && size < 3) || !inside;
    });
    expect(strange).toEqual([]);
    letters += characters.filter(({ char }) => /[a-z]/i.test(char)).length;
    digits += truth.length;
    const named = characters.filter(({ char, clear }) => clear && /\d/.test(char));
    expect(named.map(({ char }) => Number(char))).toEqual(truth.map(({ digit }) => digit));
  }
  expect(digits).toBeGreaterThan(20);
  if (kind !== 'keys') expect(letters).toBeGreaterThan(20);
});

test('signs and letters beside digits stand on the same line, in the order they are written', () => {
  const writer = createWriter(createRandom(3), assets, { skeleton: 1 });
  const still = { rise: 0, size: 0, turn: 0, lean: 0 };
  const line = setLine(
    createRandom(3),
    writer,
    entriesOf('-3.5/7 kg'),
    { gap: 0.1, uneven: 0 },
    still,
  );
  const sheet = new Sheet(40 * line.wide + 40, 80);
  writeLine(sheet, line, { x: 20, y: 20, height: 40 }, { colour: [0, 0, 0] });
  expect(sheet.characters.map(({ char }) => char).join('')).toBe('-3.5/7kg');
  const [minus, three, point] = sheet.characters.map(({ box }) => box);
  expect(minus.y).toBeGreaterThan(three.y + 5);
  expect(point.y).toBeGreaterThan(three.y + 25);
  expect(point.height).toBeLessThan(15);
});

test('what is painted over is not clear any more', () => {
  const sheet = new Sheet(100, 30);
  setText(sheet, '12', 5, 20, style);
  const [, second] = sheet.characters.map(({ box }) => box);
  panel(sheet, [second.x, 0, 50, 30], { fill: [255, 255, 255] });
  expect(sheet.characters.map(({ clear }) => clear)).toEqual([true, false]);
  expect(sheet.truth.map(({ digit }) => digit)).toEqual([1]);
});

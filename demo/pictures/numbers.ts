import { sevenSegments } from './display.ts';
import { write } from './hand.ts';
import { lit } from './paper.ts';
import { type DemoPicture, fill, H, picture, W } from './picture.ts';
import { printed } from './print.ts';

/** Whole numbers, displays and print. */
export const numbers: readonly DemoPicture[] = [
  picture('number', 'A whole number, marker on card', '1984', 'jpeg', [
    lit(W, H, '#f7f3ea', '#cdc3b0'),
    write('1984', { x: 52, y: 122, height: 122, pen: 12, color: '#1b1b22', seed: 84, gap: 26 }),
  ]),
  picture('lines', 'Several lines', '314\n159\n265', 'png', [
    fill('#fbfaf6'),
    ...['314', '159', '265'].map((line, i) => {
      const y = 30 + 112 * i;
      return write(line, {
        x: 130,
        y,
        height: 76,
        pen: 8,
        color: '#20306b',
        seed: Number(line),
        gap: 26,
      });
    }),
  ]),
  picture('boxes', 'One digit a box, as on a form', '509', 'png', [
    fill('#f5f8f6'),
    ...[0, 1, 2].map(
      (i) =>
        `<rect x="${66 + 120 * i}" y="110" width="108" height="140" fill="#fff" stroke="#5c8a78" stroke-width="3"/>`,
    ),
    write('509', { x: 94, y: 132, height: 94, pen: 8, color: '#23252b', seed: 509, gap: 63.6 }),
  ]),
  picture('envelope', 'The post code on an envelope', '90210', 'jpeg', [
    lit(W, H, '#d9b98c', '#b08d5e'),
    '<path d="M0 0 L240 170 L480 0" fill="none" stroke="#8d6d42" stroke-width="3" opacity=".5"/>',
    write('90210', { x: 72, y: 226, height: 84, pen: 8, color: '#2a2320', seed: 90210, gap: 24 }),
  ]),
  picture('display', 'A seven-segment display', '7032', 'png', [
    fill('#0d1210'),
    '<rect x="24" y="84" width="432" height="192" rx="18" fill="#121a17"/>',
    sevenSegments('7032', { x: 78, y: 116, height: 128, lit: '#59f2a4', unlit: '#16221d' }),
  ]),
  picture('alarm', 'A red alarm clock', '645', 'webp', [
    fill('#160a0b'),
    sevenSegments('645', { x: 104, y: 102, height: 156, lit: '#ff5347', unlit: '#2a1112' }),
  ]),
  picture('print', 'Printed in a book', '1675', 'jpeg', [
    fill('#f4efe4'),
    `<path d="${printed('1675', { x: 80, baseline: 232, size: 140 })}" fill="#22201c"/>`,
  ]),
  picture('plate', 'An enamel house number', '27', 'webp', [
    fill('#d7d3cb'),
    '<rect x="96" y="58" width="288" height="244" rx="26" fill="#173f8a"/>',
    `<path d="${printed('27', { x: 132, baseline: 244, size: 184 })}" fill="#f6f7fb"/>`,
  ]),
];

import { write } from './hand.ts';
import { lit, ROUGH, rules, squares } from './paper.ts';
import { type DemoPicture, digit, fill, H, picture, W } from './picture.ts';

/** One digit, or two, written by hand on all sorts of paper. */
export const byHand: readonly DemoPicture[] = [
  picture('photo', 'A photo of paper, lit from one side', '7', 'jpeg', [
    lit(W, H, '#f1e8d6', '#a8977a'),
    `<g transform="rotate(-5 240 180)">${digit('7', 13, '#24324f', 7)}</g>`,
  ]),
  picture('note', 'Felt pen on a sticky note', '3', 'jpeg', [
    lit(W, H, '#ffe66b', '#e9bd38'),
    digit('3', 22, '#c02238', 3),
  ]),
  picture('ruled', 'Ball pen on ruled paper', '42', 'png', [
    fill('#fdfcf7'),
    rules(W, H, 34, '#bcd2e6'),
    '<path d="M64 0V360" stroke="#eda3a3" stroke-width="2"/>',
    write('42', { x: 130, y: 92, height: 176, pen: 8, color: '#1f3f94', seed: 42 }),
  ]),
  picture('squared', 'Pencil on squared paper', '5', 'webp', [
    fill('#fbfbf8'),
    squares(W, H, 30, '#cfdbe4'),
    digit('5', 9, '#4a4c52', 5),
  ]),
  picture('chalk', 'Chalk on a blackboard', '8', 'jpeg', [
    `<defs>${ROUGH}</defs>`,
    lit(W, H, '#35574a', '#223b33'),
    `<g filter="url(#rough)">${digit('8', 17, '#eef2ea', 8)}</g>`,
  ]),
  picture('pencil', 'A faint pencil on grey', '6', 'avif', [
    fill('#c9cacd'),
    digit('6', 12, '#9b9ca3', 66),
  ]),
  picture('tilted', 'Blue marker, the sheet turned', '4', 'jpeg', [
    fill('#6b5b4d'),
    `<g transform="rotate(12 240 180)"><rect x="20" y="-40" width="440" height="440" fill="#f3f1ea"/>
     ${digit('4', 17, '#1d5fbf', 4)}</g>`,
  ]),
  picture('violet', 'White gel pen on violet card', '2', 'webp', [
    lit(W, H, '#7c5bb8', '#553a8c'),
    digit('2', 12, '#faf7ff', 22),
  ]),
];

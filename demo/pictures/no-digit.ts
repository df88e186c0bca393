import { lit, rules } from './paper.ts';
import { type DemoPicture, fill, H, picture, W } from './picture.ts';

/** Pictures without a digit, in which none may be found. */
export const noDigit: readonly DemoPicture[] = [
  picture('leaf', 'A leaf', '', 'png', [
    fill('#f7f8f2'),
    '<path d="M90 270 C110 130 240 60 390 84 C396 210 300 312 150 286 Z" fill="#6ba36a"/>',
    '<path d="M70 312 C150 240 250 170 360 108 M170 232 L176 160 M232 190 L246 118 M196 216 L280 226 M262 170 L338 180" fill="none" stroke="#3f7442" stroke-width="7" stroke-linecap="round"/>',
  ]),
  picture('hills', 'Hills at dusk', '', 'jpeg', [
    lit(W, H, '#ffcf9b', '#8a6fb0'),
    '<path d="M0 250 C90 170 170 190 250 240 S420 200 480 232 V360 H0 Z" fill="#5d4f8e"/>',
    '<path d="M0 306 C110 250 220 290 320 300 S440 280 480 270 V360 H0 Z" fill="#2f2a56"/>',
  ]),
  picture('plaid', 'A chequered cloth', '', 'webp', [
    fill('#f4efe6'),
    '<path d="M0 60H480M0 180H480M0 300H480M60 0V360M180 0V360M300 0V360M420 0V360" stroke="#b5423c" stroke-width="48" opacity=".55"/>',
  ]),
  picture('empty', 'An empty page', '', 'jpeg', [
    lit(W, H, '#f6f4ee', '#d9d3c5'),
    rules(W, H, 34, '#c3d0dc'),
  ]),
];

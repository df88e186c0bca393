import { between, type Random } from '../../random.ts';
import { arc, type Point } from './curve.ts';

/** One stroke of the pen: control points to be smoothed, or corners to be kept. */
export interface Path {
  readonly points: readonly Point[];
  readonly corners: boolean;
}

/**
 * Ways in which people write each digit. Coordinates are percent of the height, `a~b` is anything
 * between; strokes are parted by `;`. A stroke is a list of points to be smoothed, `^` and corners,
 * or `@` and an arc: its centre, its radii, and where it begins and ends in percent of a turn,
 * 0 to the right, growing clockwise.
 */
const WAYS: readonly (readonly string[])[] = [
  [
    '@ 30,50 22~36,50 -35~-15,65~95',
    '@ 30,50 22~36,50 -35~-15,-115~-140',
    '@ 30,50 18~30,50 -30~-10,-118~-130',
    '@ 30,50 22~38,50 -35~-20,70~85',
    '@ 30,50 22~36,50 -35~-15,-115~-135; 10,80 50,20',
  ],
  [
    '15~25,0 20,50 20,100',
    '25~35,0 15,100',
    '^ 0,20~45 30,0 30,100',
    '^ 0,45~85 30~50,0 35~45,100',
    '^ 0,30~70 28~45,0 12~35,100',
    '^ 0,30~60 30~45,0 30,100; 5,100 55,97~100',
    '0,40~75 25,25 42,0 40,50 38,100',
    '^ 5,15~30 30,0 30,100; 2,100 58,100',
    '20,0 20,100; 0,100 42,100',
  ],
  [
    '2,15~30 25,0 55,15 45,50 2,100; 2,100 30,98 65,90~100',
    '5,20 28,0 55,20 40,60 10,92 2,75~88 20,82 40,97 65,88~98',
    '2,20 25,0 52,18 45,50 8,95 0,82 18,78 36,96 70,94~100',
    '^ 5,5 50,5 50,45 5,100 60,100',
  ],
  [
    '5,12 30,0 52,20 15~30,46 56,70 32,100 2,80~95',
    '^ 3,2 52,2 22,42; 22,42 55,60 45,95 2,92',
    '@ 22,24 28,24 -42,26; @ 22,73 32,27 -26,42',
  ],
  [
    '^ 15,0 2,45~60 62,45~62; 45,0~35 42,100',
    '^ 45,100 45,0 0,65 55~70,65',
    '^ 20~45,0 0,50~70 55~75,50~70; 40~58,30~45 35~52,100',
    '0~10,5 2,35 12,48 50~62,44; 55~62,5 50~56,100',
    '5,2 4,35 20,50 50,40; 52,0 50,50 45,100',
    '^ 30,0 0,50~70 65,50~70; 38,35 36,100',
  ],
  [
    '^ 55,2 12,3 6,42; 6,42 30,35 56,62 40,95 2,85~97',
    '10,5 8,42 35,40 55,68 35,98 2,90; 10,4 58,0',
    '^ 58,0 8,6 4,45; 4,45 40,38 56,66 38,98 0,96',
    '55,2 20,8 10,35 40,48 50,75 25,100 0,90',
  ],
  [
    '35~50,0 12,35 3,75 28,100 52,78 35,55 6,72',
    '60~72,2 20,20 2,70 28,100 55,80 30,58 4,75',
    '8,0 2,50 10,95 45,95 50,65 25,50~60 4,72',
  ],
  [
    '^ 0,0~8 55,0 10~30,100',
    '^ 0,3 58,0 25,100; 12,42~55 58,42~52',
    '^ 0,8 50~62,0 15~35,100; 0~8,50~60 55~70,42~55',
    '0,16 4,4 20,8 35,10 58,2 34,50 20,100; 5~14,55 50~60,45',
    '^ 0,16 2,2 52,3; 52,3 30,45 22,100',
    '0,14 15,2 35,10 56,0 35,40 22,100; 10,50 55,46',
  ],
  [
    '50,14 28,0 6,20 28,46 52,76 27,100 2,78 28,48 48,24 46,10',
    '56,5~20 28,0 6,20 28,46 52,76 27,100 2,78 28,48 62,5~15',
    '@ 28,24 17~24,24 25,127; @ 28,74 20~30,26 -25,78',
  ],
  [
    '50,12 25,0 4,26 25,48 50,20 50,10 48,55 40~50,100',
    '@ 26,26 24,26 0,96~105; 50,0~20 50,100',
    '50,15 25,0 3,25 25,50 50,22 52,60 35,95 8,95',
    '48,10 22,0 4,24 26,46 50,18 52,60 42,90 20,100 2,80~98',
    '50,5 20,0 4,22 24,44 48,30 50,8 50,60 45,98 0~10,94~100',
    '^ 50,5~15 8,0~8 4,40 50,40~48; 50,5 50~56,55 40,98 0,92~100',
    '52,2 10,4 2,30 20,46 52,30; 52,0 54,50 30,100 2,88',
  ],
];

/** The strokes of a digit, 1 high; `habit` (0…1) chooses the way. */
export function skeleton(random: Random, digit: number, habit: number): Path[] {
  const ways = WAYS[digit];
  return ways[Math.floor(habit * ways.length)].split(';').map((stroke) => {
    const [first, ...rest] = stroke.trim().split(' ');
    const marked = first === '^' || first === '@';
    const points = (marked ? rest : [first, ...rest]).map((text) => pair(random, text));
    if (first !== '@') return { points, corners: first === '^' };
    const [[x, y], [rx, ry], [from, to]] = points;
    return { points: arc(x, y, rx, ry, from, to), corners: false };
  });
}

function pair(random: Random, text: string): Point {
  const [x, y] = text.split(',').map((number) => {
    const [low, high = low] = number.split('~').map(Number);
    return between(random, low, high) / 100;
  });
  return [x, y];
}

import { between, type Random } from '../../random.ts';
import { chance, pick } from '../distributions.ts';
import { type Stroke, type StrokeShape, strokeShape } from '../shape.ts';

/** Rows of the digits, `#` lit. */
type Bitmaps = readonly (readonly string[])[];

const FIVE_BY_SEVEN = parse(`
.###. ..#.. .###. ##### ...#. ##### ..##. ##### .###. .###.
#...# .##.. #...# ...#. ..##. #.... .#... ....# #...# #...#
#..## ..#.. ....# ..#.. .#.#. ####. #.... ...#. #...# #...#
#.#.# ..#.. ...#. ...#. #..#. ....# ####. ..#.. .###. .####
##..# ..#.. ..#.. ....# ##### ....# #...# .#... #...# ....#
#...# ..#.. .#... #...# ...#. #...# #...# .#... #...# ...#.
.###. .###. ##### .###. ...#. .###. .###. .#... .###. .##..`);
const PLAIN = parse(`
.###. ..#.. .###. .###. #...# ##### .###. ##### .###. .###.
#...# ..#.. #...# #...# #...# #.... #.... ....# #...# #...#
#...# ..#.. ....# ....# #...# #.... #.... ....# #...# #...#
#...# ..#.. ..##. ..##. ##### ####. ####. ...#. .###. .####
#...# ..#.. .#... ....# ....# ....# #...# ..#.. #...# ....#
#...# ..#.. #.... #...# ....# ....# #...# ..#.. #...# ....#
.###. ..#.. ##### .###. ....# ####. .###. ..#.. .###. .###.`);
const THREE_BY_FIVE = parse(`
### .#. ### ### #.# ### ### ### ### ###
#.# ##. ..# ..# #.# #.. #.. ..# #.# #.#
#.# .#. ### .## ### ### ### ..# ### ###
#.# .#. #.. ..# ..# ..# #.# ..# #.# ..#
### ### ### ### ..# ### ### ..# ### ###`);
const BOLD = parse(`
.####. ..##.. .####. .####. ...##. ###### .####. ###### .####. .####.
##..## .###.. ##..## ##..## ..###. ##.... ##..## ....## ##..## ##..##
##..## ..##.. ....## ....## .####. #####. ##.... ...##. ##..## ##..##
##..## ..##.. ...##. ..###. ##.##. ....## #####. ..##.. .####. .#####
##..## ..##.. ..##.. ....## ###### ....## ##..## ..##.. ##..## ....##
##..## ..##.. .##... ##..## ...##. ##..## ##..## ..##.. ##..## ##..##
.####. ###### ###### .####. ...##. .####. .####. ..##.. .####. .####.`);

function parse(text: string): Bitmaps {
  const rows = text
    .trim()
    .split('\n')
    .map((row) => row.split(' '));
  return Array.from({ length: 10 }, (_, digit) => rows.map((row) => row[digit]));
}

/** How a dot-matrix display or a pixel font is built. */
export interface DotStyle {
  readonly bitmaps: Bitmaps;
  /** Size of a dot where 1 touches its neighbours. */
  readonly fill: number;
  readonly round: boolean;
}

/** Dots of a display: round or square, with space between them. */
export function createDotStyle(random: Random): DotStyle {
  return {
    bitmaps: pick(random, [FIVE_BY_SEVEN, FIVE_BY_SEVEN, PLAIN, THREE_BY_FIVE, BOLD]),
    fill: between(random, 0.55, 1.02),
    round: chance(random, 0.5),
  };
}

/** Whole squares that touch: pixel art. */
export function createPixelStyle(random: Random): DotStyle {
  const bitmaps = pick(random, [FIVE_BY_SEVEN, PLAIN, THREE_BY_FIVE, BOLD]);
  return { bitmaps, fill: 1.02, round: false };
}

export function dotShape({ bitmaps, fill, round }: DotStyle, digit: number): StrokeShape {
  return strokeShape(
    bitmaps[digit].flatMap((row, y) => {
      return [...row].flatMap((dot, x) => (dot === '#' ? [dotAt(x, y, fill / 2, round)] : []));
    }),
  );
}

/** Letters and signs of the same rows, `#` lit. */
const SIGNS = parseSigns(`
A .###. #...# #...# ##### #...# #...# #...#
B ####. #...# #...# ####. #...# #...# ####.
C .###. #...# #.... #.... #.... #...# .###.
D ####. #...# #...# #...# #...# #...# ####.
E ##### #.... #.... ####. #.... #.... #####
F ##### #.... #.... ####. #.... #.... #....
G .###. #...# #.... #.### #...# #...# .####
H #...# #...# #...# ##### #...# #...# #...#
I ### .#. .#. .#. .#. .#. ###
K #...# #..#. #.#.. ##... #.#.. #..#. #...#
L #.... #.... #.... #.... #.... #.... #####
M #...# ##.## #.#.# #.#.# #...# #...# #...#
N #...# ##..# ##..# #.#.# #..## #..## #...#
O .###. #...# #...# #...# #...# #...# .###.
P ####. #...# #...# ####. #.... #.... #....
R ####. #...# #...# ####. #.#.. #..#. #...#
S .#### #.... #.... .###. ....# ....# ####.
T ##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..
U #...# #...# #...# #...# #...# #...# .###.
V #...# #...# #...# #...# #...# .#.#. ..#..
W #...# #...# #...# #.#.# #.#.# ##.## #...#
X #...# #...# .#.#. ..#.. .#.#. #...# #...#
Y #...# #...# .#.#. ..#.. ..#.. ..#.. ..#..
Z ##### ....# ...#. ..#.. .#... #.... #####
a ..... ..... .###. ....# .#### #...# .####
e ..... ..... .###. #...# ##### #.... .###.
i # . # # # # #
m ..... ..... ####. #.#.# #.#.# #.#.# #.#.#
n ..... ..... ####. #...# #...# #...# #...#
o ..... ..... .###. #...# #...# #...# .###.
r .... .... #.## ##.. #... #... #...
s ..... ..... .#### #.... .###. ....# ####.
t .#.. .#.. ###. .#.. .#.. .#.. ..##
% ##..# ##..# ...#. ..#.. .#... #..## #..##
/ ....# ....# ...#. ..#.. .#... #.... #....
- .... .... .... #### .... .... ....
+ ..... ..#.. ..#.. ##### ..#.. ..#.. .....
= .... .... #### .... #### .... ....
: . . # . . # .
. . . . . . . #
! # # # # # . #
° .#. #.# .#. ... ... ... ...
$ ..#.. .#### #.#.. .###. ..#.# ####. ..#..`);

function parseSigns(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = text.trim().split('\n');
  return new Map(rows.map((row) => [row[0], row.slice(2).split(' ')]));
}

/** A sign or a letter in the dots of a display seven rows high, if there is one. */
export function dotSign({ bitmaps, fill, round }: DotStyle, char: string): StrokeShape | undefined {
  const rows = SIGNS.get(char);
  if (!rows || bitmaps[0].length !== rows.length) return undefined;
  const strokes = rows.flatMap((row, y) =>
    [...row].flatMap((dot, x) => (dot === '#' ? [dotAt(x, y, fill / 2, round)] : [])),
  );
  const lit = rows.flatMap((row, y) => (row.includes('#') ? [y] : []));
  const wide = Math.max(...rows.map((row) => row.length)) - 1 + fill;
  // Seven rows of figures are 6 + fill high.
  const unit = rows.length - 1 + fill;
  const top = lit[0] - fill / 2;
  const tall = Math.max(lit[lit.length - 1] + fill / 2 - top, wide / 4) / unit;
  const rise = (rows.length - 1 + fill / 2 - top) / unit;
  return { ...strokeShape(strokes, rise, tall - rise), char };
}

/** All dots of one place, lit or not. */
export function unlitDots({ bitmaps, fill, round }: DotStyle): StrokeShape {
  const rows = bitmaps[8];
  return strokeShape(
    rows.flatMap((row, y) => [...row].map((_, x) => dotAt(x, y, fill / 2, round))),
  );
}

function dotAt(x: number, y: number, radius: number, round: boolean): Stroke {
  return round
    ? { cap: 'round', points: [[x, y, radius]] }
    : {
        cap: 'butt',
        points: [
          [x - radius, y, radius],
          [x + radius, y, radius],
        ],
      };
}

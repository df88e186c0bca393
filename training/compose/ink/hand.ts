import { between, type Random } from '../../random.ts';
import { around, chance, jitter, pick } from '../dice.ts';
import { type Stroke, type StrokeShape, strokeShape } from '../shape.ts';
import { arc, type Point, pressedLine, smoothLine } from './curve.ts';

/** Habits of one writer, the same for all digits of a number. */
export interface Hand {
  /** Half the width of the pen, in heights of a digit. */
  readonly radius: number;
  readonly swing: number;
  /** How far control points stray. */
  readonly shake: number;
  readonly wide: number;
  readonly lean: number;
  /** Which of the ways to write each digit. */
  readonly habits: readonly number[];
}

export function createHand(random: Random, radius: number): Hand {
  return {
    radius,
    swing: chance(random, 0.5) ? between(random, 0, 0.45) : 0,
    shake: between(random, 0.01, 0.05),
    wide: between(random, 0.75, 1.35),
    lean: jitter(random, 0.16),
    habits: Array.from({ length: 10 }, () => random()),
  };
}

/** A path: control points to be smoothed, or corners to be kept. */
interface Path {
  readonly points: readonly Point[];
  readonly corners?: boolean;
}

/** A digit written along its skeleton. The habit is kept four times out of five. */
export function handShape(random: Random, hand: Hand, digit: number): StrokeShape {
  const ways = SKELETONS[digit];
  const habit = chance(random, 0.8) ? hand.habits[digit] : random();
  const paths = ways[Math.floor(habit * ways.length)](random);
  const strokes = paths.map(({ points, corners }): Stroke => {
    const shaken = points.map(([x, y]): Point => {
      const u = (x + jitter(random, hand.shake)) * hand.wide;
      const v = y + jitter(random, hand.shake);
      return [u - hand.lean * v, v];
    });
    const line = corners ? shaken : smoothLine(shaken);
    return pressedLine(line, hand.radius, hand.swing, around(random, 3));
  });
  return strokeShape(strokes);
}

type Way = (random: Random) => Path[];

const zero: Way = (r) => {
  const start = between(r, -0.35, -0.1);
  const turn = pick(r, [-1, 1]) * between(r, 0.95, 1.12);
  return [{ points: arc(0.3, 0.5, between(r, 0.22, 0.36), 0.5, start, start + turn) }];
};

const SKELETONS: readonly (readonly Way[])[] = [
  [
    zero,
    zero,
    (r) => [
      ...zero(r),
      {
        points: [
          [0.1, 0.8],
          [0.5, 0.2],
        ],
      },
    ],
  ],
  [
    (r) => [
      {
        points: [
          [0.2 + around(r, 0.05), 0],
          [0.2, 0.5],
          [0.2, 1],
        ],
      },
    ],
    (r) => [
      {
        points: [
          [0.25 + between(r, 0, 0.1), 0],
          [0.15, 1],
        ],
      },
    ],
    (r) => [
      {
        points: [
          [0, between(r, 0.2, 0.45)],
          [0.3, 0],
          [0.3, 1],
        ],
        corners: true,
      },
    ],
    (r) => [
      {
        points: [
          [0, between(r, 0.4, 0.75)],
          [0.25, 0.25],
          [0.42, 0],
          [0.4, 0.5],
          [0.38, 1],
        ],
      },
    ],
    (r) => [
      {
        points: [
          [0.05, between(r, 0.15, 0.3)],
          [0.3, 0],
          [0.3, 1],
        ],
        corners: true,
      },
      {
        points: [
          [0.02, 1],
          [0.58, 1],
        ],
      },
    ],
    () => [
      {
        points: [
          [0.2, 0],
          [0.2, 1],
        ],
      },
      {
        points: [
          [0, 1],
          [0.42, 1],
        ],
      },
    ],
  ],
  [
    (r) => [
      {
        points: [
          [0.02, between(r, 0.15, 0.3)],
          [0.25, 0],
          [0.55, 0.15],
          [0.45, 0.5],
          [0.02, 1],
        ],
      },
      {
        points: [
          [0.02, 1],
          [0.3, 0.98],
          [0.65, between(r, 0.9, 1)],
        ],
      },
    ],
    (r) => [
      {
        points: [
          [0.05, 0.2],
          [0.28, 0],
          [0.55, 0.2],
          [0.4, 0.6],
          [0.1, 0.92],
          [0.02, between(r, 0.75, 0.88)],
          [0.2, 0.82],
          [0.4, 0.97],
          [0.65, between(r, 0.88, 0.98)],
        ],
      },
    ],
    () => [
      {
        points: [
          [0.05, 0.05],
          [0.5, 0.05],
          [0.5, 0.45],
          [0.05, 1],
          [0.6, 1],
        ],
        corners: true,
      },
    ],
  ],
  [
    (r) => [
      {
        points: [
          [0.05, 0.12],
          [0.3, 0],
          [0.52, 0.2],
          [between(r, 0.15, 0.3), 0.46],
          [0.56, 0.7],
          [0.32, 1],
          [0.02, between(r, 0.8, 0.95)],
        ],
      },
    ],
    () => [
      {
        points: [
          [0.03, 0.02],
          [0.52, 0.02],
          [0.22, 0.42],
        ],
        corners: true,
      },
      {
        points: [
          [0.22, 0.42],
          [0.55, 0.6],
          [0.45, 0.95],
          [0.02, 0.92],
        ],
      },
    ],
    () => [
      { points: arc(0.22, 0.24, 0.28, 0.24, -0.42, 0.26) },
      { points: arc(0.22, 0.73, 0.32, 0.27, -0.26, 0.42) },
    ],
  ],
  [
    (r) => [
      {
        points: [
          [0.15, 0],
          [0.02, between(r, 0.45, 0.6)],
          [0.62, between(r, 0.45, 0.62)],
        ],
        corners: true,
      },
      {
        points: [
          [0.45, between(r, 0, 0.35)],
          [0.42, 1],
        ],
      },
    ],
    (r) => [
      {
        points: [
          [0.45, 1],
          [0.45, 0],
          [0, 0.65],
          [between(r, 0.55, 0.7), 0.65],
        ],
        corners: true,
      },
    ],
    () => [
      {
        points: [
          [0.05, 0.02],
          [0.04, 0.35],
          [0.2, 0.5],
          [0.5, 0.4],
        ],
      },
      {
        points: [
          [0.52, 0],
          [0.5, 0.5],
          [0.45, 1],
        ],
      },
    ],
    (r) => [
      {
        points: [
          [0.3, 0],
          [0, between(r, 0.5, 0.7)],
          [0.65, between(r, 0.5, 0.7)],
        ],
        corners: true,
      },
      {
        points: [
          [0.38, 0.35],
          [0.36, 1],
        ],
      },
    ],
  ],
  [
    (r) => [
      {
        points: [
          [0.55, 0.02],
          [0.12, 0.03],
          [0.06, 0.42],
        ],
        corners: true,
      },
      {
        points: [
          [0.06, 0.42],
          [0.3, 0.35],
          [0.56, 0.62],
          [0.4, 0.95],
          [0.02, between(r, 0.85, 0.97)],
        ],
      },
    ],
    () => [
      {
        points: [
          [0.1, 0.05],
          [0.08, 0.42],
          [0.35, 0.4],
          [0.55, 0.68],
          [0.35, 0.98],
          [0.02, 0.9],
        ],
      },
      {
        points: [
          [0.1, 0.04],
          [0.58, 0],
        ],
      },
    ],
    () => [
      {
        points: [
          [0.55, 0.02],
          [0.2, 0.08],
          [0.1, 0.35],
          [0.4, 0.48],
          [0.5, 0.75],
          [0.25, 1],
          [0, 0.9],
        ],
      },
    ],
  ],
  [
    (r) => [
      {
        points: [
          [between(r, 0.35, 0.5), 0],
          [0.12, 0.35],
          [0.03, 0.75],
          [0.28, 1],
          [0.52, 0.78],
          [0.35, 0.55],
          [0.06, 0.72],
        ],
      },
    ],
    (r) => [
      {
        points: [
          [0.08, 0],
          [0.02, 0.5],
          [0.1, 0.95],
          [0.45, 0.95],
          [0.5, 0.65],
          [0.25, between(r, 0.5, 0.6)],
          [0.04, 0.72],
        ],
      },
    ],
  ],
  [
    (r) => [
      {
        points: [
          [0, between(r, 0, 0.08)],
          [0.55, 0],
          [between(r, 0.1, 0.3), 1],
        ],
        corners: true,
      },
    ],
    (r) => [
      {
        points: [
          [0, 0.03],
          [0.58, 0],
          [0.25, 1],
        ],
        corners: true,
      },
      {
        points: [
          [0.12, between(r, 0.42, 0.55)],
          [0.58, between(r, 0.42, 0.52)],
        ],
      },
    ],
    () => [
      {
        points: [
          [0, 0.16],
          [0.02, 0.02],
          [0.52, 0.03],
        ],
        corners: true,
      },
      {
        points: [
          [0.52, 0.03],
          [0.3, 0.45],
          [0.22, 1],
        ],
      },
    ],
    () => [
      {
        points: [
          [0, 0.14],
          [0.15, 0.02],
          [0.35, 0.1],
          [0.56, 0],
          [0.35, 0.4],
          [0.22, 1],
        ],
      },
      {
        points: [
          [0.1, 0.5],
          [0.55, 0.46],
        ],
      },
    ],
  ],
  [
    () => [
      {
        points: [
          [0.5, 0.14],
          [0.28, 0],
          [0.06, 0.2],
          [0.28, 0.46],
          [0.52, 0.76],
          [0.27, 1],
          [0.02, 0.78],
          [0.28, 0.48],
          [0.48, 0.24],
          [0.46, 0.1],
        ],
      },
    ],
    (r) => [
      { points: arc(0.28, 0.24, between(r, 0.17, 0.24), 0.24, 0.25, 1.27) },
      { points: arc(0.28, 0.74, between(r, 0.2, 0.3), 0.26, -0.25, 0.78) },
    ],
  ],
  [
    (r) => [
      {
        points: [
          [0.5, 0.12],
          [0.25, 0],
          [0.04, 0.26],
          [0.25, 0.48],
          [0.5, 0.2],
          [0.5, 0.1],
          [0.48, 0.55],
          [between(r, 0.4, 0.5), 1],
        ],
      },
    ],
    (r) => [
      { points: arc(0.26, 0.26, 0.24, 0.26, 0, between(r, 0.96, 1.05)) },
      {
        points: [
          [0.5, between(r, 0, 0.2)],
          [0.5, 1],
        ],
      },
    ],
    () => [
      {
        points: [
          [0.5, 0.15],
          [0.25, 0],
          [0.03, 0.25],
          [0.25, 0.5],
          [0.5, 0.22],
          [0.52, 0.6],
          [0.35, 0.95],
          [0.08, 0.95],
        ],
      },
    ],
  ],
];

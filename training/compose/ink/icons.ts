import { between, type Random } from '../../random.ts';
import { chance, pick, wholeBetween } from '../distributions.ts';
import { type Stroke, type StrokeShape, strokeShape } from '../shape.ts';
import { arc, type Point, penLine } from './curve.ts';

type Icon = (random: Random, radius: number) => StrokeShape;

const polygon = (corners: number, turn: number, close = true): Point[] =>
  Array.from({ length: corners + (close ? 1 : 0) }, (_, k) => {
    const angle = turn + (2 * Math.PI * k) / corners;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });

const shapeOf = (radius: number, ...lines: readonly (readonly Point[])[]): StrokeShape =>
  strokeShape(lines.map((line): Stroke => penLine(line, 2 * radius)));

const house: Icon = (_, r) =>
  shapeOf(
    r,
    [
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [-0.8, 0],
      [-0.8, 1],
      [0.8, 1],
      [0.8, 0],
    ],
    [
      [-0.2, 1],
      [-0.2, 0.4],
      [0.2, 0.4],
      [0.2, 1],
    ],
  );
const cross: Icon = (_, r) =>
  shapeOf(
    r,
    [
      [-1, -1],
      [1, 1],
    ],
    [
      [-1, 1],
      [1, -1],
    ],
  );
const plus: Icon = (_, r) =>
  shapeOf(
    r,
    [
      [-1, 0],
      [1, 0],
    ],
    [
      [0, -1],
      [0, 1],
    ],
  );
const arrow: Icon = (random, r) => {
  const turn = pick(random, [0, 1, 2]);
  const points: Point[][] = [
    [
      [-1, 0],
      [1, 0],
    ],
    [
      [0.4, -0.6],
      [1, 0],
      [0.4, 0.6],
    ],
  ];
  const turned = points.map((line) =>
    line.map(([x, y]): Point => (turn === 0 ? [x, y] : turn === 1 ? [-x, y] : [y, x])),
  );
  return shapeOf(r, ...turned);
};
const burger: Icon = (_, r) =>
  shapeOf(
    r,
    [
      [-1, -0.7],
      [1, -0.7],
    ],
    [
      [-1, 0],
      [1, 0],
    ],
    [
      [-1, 0.7],
      [1, 0.7],
    ],
  );
const many: Icon = (random, r) =>
  shapeOf(r, polygon(wholeBetween(random, 3, 5), between(random, 0, 6)));
const rays: Icon = (random, r) => {
  const spokes = polygon(wholeBetween(random, 5, 9), random(), false);
  return shapeOf(
    r,
    ...spokes.map(([x, y]): Point[] => [
      [0.4 * x, 0.4 * y],
      [x, y],
    ]),
  );
};
const face: Icon = (_, r) =>
  shapeOf(
    r,
    arc(0, 0, 1, 1, 0, 1),
    [
      [-0.35, -0.3],
      [-0.35, -0.25],
    ],
    [
      [0.35, -0.3],
      [0.35, -0.25],
    ],
    arc(0, 0.1, 0.5, 0.45, 0.05, 0.45),
  );
const share: Icon = (_, r) =>
  shapeOf(
    2 * r,
    [
      [-0.8, 0],
      [0.8, -0.8],
    ],
    [
      [-0.8, 0],
      [0.8, 0.8],
    ],
  );
const tick: Icon = (_, r) =>
  shapeOf(r, [
    [-0.9, 0.1],
    [-0.3, 0.8],
    [1, -0.8],
  ]);
const lens: Icon = (random, r) =>
  shapeOf(
    r,
    arc(-0.2, -0.2, 0.7, 0.7, 0, 1),
    chance(random, 0.5)
      ? [
          [0.3, 0.3],
          [1, 1],
        ]
      : [
          [-0.7, 0.3],
          [-1.3, 1],
        ],
  );
const sine: Icon = (_, r) =>
  shapeOf(
    r,
    Array.from({ length: 30 }, (_, k): Point => [k / 8, Math.sin(k / 2)]),
  );

export const ICONS: readonly Icon[] = [
  house,
  cross,
  plus,
  arrow,
  burger,
  many,
  rays,
  face,
  share,
  tick,
  lens,
  sine,
];

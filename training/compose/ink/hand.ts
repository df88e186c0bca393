import { between, type Random } from '../../random.ts';
import { around, chance, jitter } from '../distributions.ts';
import { type Stroke, type StrokeShape, strokeShape } from '../shape.ts';
import { type Point, pressedLine, smoothLine } from './curve.ts';
import { skeleton } from './skeletons.ts';

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

/** A digit written along its skeleton. The habit is kept four times out of five. */
export function handShape(random: Random, hand: Hand, digit: number): StrokeShape {
  const habit = chance(random, 0.8) ? hand.habits[digit] : random();
  const strokes = skeleton(random, digit, habit).map(({ points, corners }): Stroke => {
    // Points close to each other stray together, or the line would be lumpy.
    const shake = hand.shake * Math.min(1, 4 / points.length);
    const shaken = points.map(([x, y]): Point => {
      const u = (x + jitter(random, shake)) * hand.wide;
      const v = y + jitter(random, shake);
      return [u - hand.lean * v, v];
    });
    const line = corners ? shaken : smoothLine(shaken);
    return pressedLine(line, hand.radius, hand.swing, around(random, 3));
  });
  return strokeShape(strokes);
}

import { between, type Random } from '../../random.ts';
import { anyCamera } from '../camera.ts';
import { anyColours, blend, colourOf } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { arc, type Point, penLine } from '../ink/curve.ts';
import { fitInto } from '../line.ts';
import { panel } from '../panel.ts';
import { fill, gradient } from '../paper.ts';
import { type StrokeShape, strokeShape } from '../shape.ts';
import { Sheet } from '../sheet.ts';

/** Emblems: a rounded box, a disc or nothing, with a few bold strokes, arcs or blocks on it. */
export const logo: Composer = (random) => {
  const side = logBetween(random, 14, 120);
  const margin = side * between(random, 0, 0.6);
  const sheet = new Sheet(side + 2 * margin, side + 2 * margin);
  const { paper, ink, contrast } = anyColours(random, 0.25);
  const around = chance(random, 0.5)
    ? ([255, 255, 255] as const)
    : colourOf(random, between(random, 0, 255), 0.3);
  fill(sheet, around);
  if (chance(random, 0.3)) gradient(random, sheet, around, blend(around, paper, 0.4));
  if (chance(random, 0.8)) {
    const radius = pick(random, [0, 0.12, 0.22, 0.22, 0.5]) * side;
    panel(sheet, [margin, margin, side, side], { fill: paper, radius });
  }
  const inner = side * between(random, 0.45, 0.85);
  const rect = [margin + (side - inner) / 2, margin + (side - inner) / 2, inner, inner] as const;
  const parts = wholeBetween(random, 1, 3);
  const second = blend(ink, paper, between(random, 0.2, 0.7));
  for (let k = 0; k < parts; k++) {
    const shape = emblem(random);
    sheet.draw(shape, fitInto(shape, rect), { colour: k === 0 ? ink : second });
  }
  return { sheet, camera: anyCamera(random, side, contrast) };
};

/** Strokes that are no digit: wide, and more than a figure has. */
function emblem(random: Random): StrokeShape {
  const radius = logBetween(random, 0.04, 0.2);
  const lines: Point[][] = [];
  const roll = random();
  if (roll < 0.3) {
    // Mirrored zigzags: letters of no alphabet, roofs, crowns.
    const half = Array.from(
      { length: wholeBetween(random, 2, 4) },
      (): Point => [random(), random()],
    );
    lines.push(
      half,
      half.map(([x, y]): Point => [2.1 - x, y]),
    );
  } else if (roll < 0.55) {
    const count = wholeBetween(random, 2, 4);
    for (let k = 0; k < count; k++) {
      const from = random();
      lines.push(arc(0, 0, 0.3 + 0.3 * k, 0.3 + 0.3 * k, from, from + between(random, 0.2, 0.7)));
    }
  } else if (roll < 0.8) {
    const count = wholeBetween(random, 3, 5);
    const heights = Array.from({ length: count }, () => between(random, 0.05, 1));
    heights.forEach((tall, k) => {
      lines.push([
        [0.45 * k, 1],
        [0.45 * k, 1 - tall],
      ]);
    });
  } else {
    const corners = wholeBetween(random, 3, 7);
    const turn = random();
    const rim = Array.from({ length: corners + 1 }, (_, k): Point => {
      const angle = 2 * Math.PI * (k / corners + turn);
      return [Math.cos(angle), Math.sin(angle)];
    });
    lines.push(rim);
    if (chance(random, 0.6)) lines.push([rim[0], [0, 0], rim[Math.floor(corners / 2)]]);
  }
  return strokeShape(lines.map((line) => penLine(line, radius)));
}

import { between, type Random } from '../../random.ts';
import { anyCamera } from '../camera.ts';
import { anyColours, blend, colourOf, worldColours } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { arc, type Point, penLine } from '../ink/curve.ts';
import { tilt } from '../lens.ts';
import { fitInto, type Rect } from '../line.ts';
import { panel } from '../panel.ts';
import { fill, gradient, plainPaper } from '../paper.ts';
import { type StrokeShape, strokeShape } from '../shape.ts';
import { type Colour, Sheet } from '../sheet.ts';
import { screenTheme, type Theme } from '../text/theme.ts';
import { drawPictogram } from './pictograms.ts';

/** One pictogram alone, or several in rows: tool bars, signs, buttons without words. */
export const pictogram: Composer = (random) => {
  const [columns, rows] = chance(random, 0.55)
    ? [1, 1]
    : [wholeBetween(random, 2, 6), wholeBetween(random, 1, 4)];
  const side = columns === 1 ? logBetween(random, 12, 110) : logBetween(random, 10, 36);
  const gap = side * (columns === 1 ? logBetween(random, 0.05, 1.5) : between(random, 0.3, 1));
  const sheet = new Sheet(columns * side + (columns + 1) * gap, rows * side + (rows + 1) * gap);
  const { paper, ink, contrast } = worldColours(random);
  plainPaper(random, sheet, paper, contrast);
  if (chance(random, 0.15)) tilt(random, sheet, 15);
  const accent = colourOf(random, between(random, 60, 200), 1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const rect = [gap + column * (side + gap), gap + row * (side + gap), side, side] as const;
      drawPictogram(random, sheet, rect, ink, accent);
    }
  }
  return { sheet, camera: anyCamera(random, side, contrast) };
};

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

/** Parts of interfaces that have no words: switches, sliders, bars, curves, pictures, cards. */
export const widgets: Composer = (random) => {
  const sheet = new Sheet(between(random, 60, 200), between(random, 40, 160));
  const theme = screenTheme(random);
  fill(sheet, theme.paper);
  const unit = logBetween(random, 6, 26);
  for (let y = around(random, unit); y < sheet.height; ) {
    const tall = unit * between(random, 0.8, 2.5);
    for (let x = around(random, 2 * unit); x < sheet.width; ) {
      const wide = unit * between(random, 1, 7);
      pick(random, WIDGETS)(random, sheet, theme, [x, y, wide, tall]);
      x += wide + unit * between(random, 0.3, 2);
    }
    y += tall + unit * between(random, 0.3, 1.5);
  }
  const jpeg = chance(random, 0.25) ? { jpeg: between(random, 30, 95) } : {};
  return { sheet, camera: { ...jpeg, blur: chance(random, 0.2) ? between(random, 0.3, 1) : 0 } };
};

type Widget = (random: Random, sheet: Sheet, theme: Theme, rect: Rect) => void;

const bar: Widget = (random, sheet, { line, accent }, [x, y, w, h]) => {
  const thick = h * between(random, 0.1, 0.6);
  const share = random();
  panel(sheet, [x, y + (h - thick) / 2, w, thick], { fill: line, radius: h });
  panel(sheet, [x, y + (h - thick) / 2, share * w, thick], { fill: accent, radius: h });
  if (chance(random, 0.5)) {
    const knob = h * between(random, 0.5, 1);
    panel(sheet, [x + share * w - knob / 2, y + (h - knob) / 2, knob, knob], {
      fill: accent,
      radius: h,
    });
  }
};
const toggle: Widget = (random, sheet, { line, accent }, [x, y, , h]) => {
  const on = chance(random, 0.5);
  panel(sheet, [x, y, 1.8 * h, h], { fill: on ? accent : line, radius: h });
  panel(sheet, [x + (on ? 0.9 : 0.1) * h, y + 0.1 * h, 0.8 * h, 0.8 * h], {
    fill: [250, 250, 250],
    radius: h,
  });
};
const icon: Widget = (random, sheet, { ink, accent }, [x, y, , h]) =>
  drawPictogram(random, sheet, [x, y, h, h], ink, accent);
/** Where text has not come yet, or is too small to be seen. */
const skeleton: Widget = (random, sheet, { card, line }, [x, y, w, h]) => {
  const rows = wholeBetween(random, 1, 4);
  for (let k = 0; k < rows; k++) {
    const wide = w * between(random, 0.4, 1);
    panel(sheet, [x, y + (k * h) / rows, wide, (0.6 * h) / rows], {
      fill: chance(random, 0.5) ? card : line,
      radius: pick(random, [0, 2, 9]),
    });
  }
};
const box: Widget = (random, sheet, { card, line, accent }, rect) =>
  panel(sheet, rect, {
    fill: pick(random, [card, card, accent, line]),
    radius: pick(random, [0, 3, 8, 99]),
    ...(chance(random, 0.4) && { border: line }),
  });
const columns: Widget = (random, sheet, { accent }, [x, y, w, h]) => {
  const count = wholeBetween(random, 3, 9);
  for (let k = 0; k < count; k++) {
    const tall = h * random();
    panel(sheet, [x + (k * w) / count, y + h - tall, (0.7 * w) / count, tall], { fill: accent });
  }
};
const curve: Widget = (random, sheet, { accent, line }, [x, y, w, h]) => {
  for (let k = 0; k < 3; k++) panel(sheet, [x, y + (k * h) / 2, w, 1], { fill: line });
  const points = Array.from({ length: 10 }, (_, k): Point => [k / 4, random()]);
  const shape = strokeShape([penLine(points, 0.04)]);
  sheet.draw(shape, fitInto(shape, [x, y, w, h]), { colour: accent });
};
const ring: Widget = (random, sheet, { accent, line }, [x, y, , h]) => {
  const thick = between(random, 0.08, 0.25);
  const from = random();
  const parts: [number, number, Colour][] = [
    [0, 1, line],
    [from, from + between(random, 0.1, 0.9), accent],
  ];
  for (const [start, end, colour] of parts) {
    const shape = strokeShape([penLine(arc(0, 0, 1, 1, start, end), thick)]);
    const place = [h / 2, 0, x + h / 2, 0, h / 2, y + h / 2, 0, 0, 1] as const;
    sheet.draw({ ...shape, strokes: [penLine(arc(0, 0, 1, 1, start, end), thick)] }, place, {
      colour,
    });
  }
};
const picture: Widget = (random, sheet, _, [x, y, w, h]) => {
  const tone = () => colourOf(random, between(random, 30, 230), 0.7);
  panel(sheet, [x, y, w, h], { fill: tone(), radius: 3 });
  for (let k = 0; k < 3; k++) {
    const size = h * between(random, 0.2, 0.6);
    panel(sheet, [x + (w - size) * random(), y + (h - size) * random(), size, size], {
      fill: tone(),
      radius: pick(random, [0, 99]),
    });
  }
};
const rule: Widget = (_, sheet, { line }, [x, y, w]) => panel(sheet, [x, y, w, 1], { fill: line });

const WIDGETS: readonly Widget[] = [
  bar,
  bar,
  toggle,
  icon,
  icon,
  icon,
  skeleton,
  box,
  box,
  columns,
  curve,
  ring,
  picture,
  rule,
];

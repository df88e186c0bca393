import { between, type Random } from '../../random.ts';
import { type Colour, colourOf } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, logBetween, pick, wholeBetween } from '../distributions.ts';
import { arc, type Point, penLine } from '../ink/curve.ts';
import { fitInto, type Rect } from '../line.ts';
import { panel } from '../panel.ts';
import { fill } from '../paper.ts';
import { strokeShape } from '../shape.ts';
import { Sheet } from '../sheet.ts';
import { screenTheme, type Theme } from '../text/theme.ts';
import { drawPictogram } from './pictograms.ts';

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

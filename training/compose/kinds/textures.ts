import { below, between, type Random } from '../../random.ts';
import { anyCamera, type Camera, phone } from '../camera.ts';
import type { Colour } from '../colours.ts';
import { blend, colourOf } from '../colours.ts';
import type { Composer } from '../composed.ts';
import { around, chance, jitter, logBetween, pick, wholeBetween } from '../distributions.ts';
import { type Point, penLine } from '../ink/curve.ts';
import { perspective } from '../lens.ts';
import { MATERIALS, type Surface } from '../materials.ts';
import { IDENTITY, inverse } from '../matrix.ts';
import { panel } from '../panel.ts';
import { gradient, texture } from '../paper.ts';
import { type StrokeShape, strokeShape } from '../shape.ts';
import { Sheet } from '../sheet.ts';

/** A surface seen close or from afar: bricks, cloth, wood, stones, water, gratings, codes. */
export const material: Composer = (random) => {
  const sheet = new Sheet(between(random, 70, 170), between(random, 70, 170));
  const surface = pick(random, MATERIALS)(random, logBetween(random, 3, 60));
  if (chance(random, 0.4)) perspective(random, sheet, 30);
  const [dark, light] = twoTones(random);
  paintSurface(sheet, surface, dark, light);
  sheet.lens = IDENTITY;
  if (chance(random, 0.4)) texture(random, sheet, between(random, 2, 25));
  return { sheet, camera: outdoors(random) };
};

function twoTones(random: Random): [Colour, Colour] {
  const contrast = logBetween(random, 15, 220);
  const low = between(random, 0, 255 - contrast);
  const vivid = between(random, 0, 0.8);
  const pair: [Colour, Colour] = [
    colourOf(random, low, vivid),
    colourOf(random, low + contrast, vivid),
  ];
  return chance(random, 0.5) ? pair : [pair[1], pair[0]];
}

function paintSurface(sheet: Sheet, surface: Surface, dark: Colour, light: Colour): void {
  const { rgb, width, height, lens } = sheet;
  const area = width * height;
  const [a, b, c, d, e, f, g, h, k] = inverse(lens);
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      const w = g * (u + 0.5) + h * (v + 0.5) + k;
      // Far from the origin, so that no surface shows where it begins.
      const x = (a * (u + 0.5) + b * (v + 0.5) + c) / w + 1000;
      const t = surface(x, (d * (u + 0.5) + e * (v + 0.5) + f) / w + 1000);
      const i = v * width + u;
      rgb[i] = dark[0] + (light[0] - dark[0]) * t;
      rgb[i + area] = dark[1] + (light[1] - dark[1]) * t;
      rgb[i + 2 * area] = dark[2] + (light[2] - dark[2]) * t;
    }
  }
}

function outdoors(random: Random): Camera {
  const camera = chance(random, 0.6) ? phone(random, 20, 0.7) : anyCamera(random, 20, 0.7);
  return chance(random, 0.4) ? { ...camera, light: random() } : camera;
}

/** Many alike strokes or blobs: hair, grass, leaves, crumbs, straw, rain. */
export const thicket: Composer = (random) => {
  const sheet = new Sheet(between(random, 60, 130), between(random, 60, 130));
  const [dark, light] = twoTones(random);
  gradient(random, sheet, dark, blend(dark, light, between(random, 0, 0.5)));
  const long = logBetween(random, 5, 90);
  const wide = long * logBetween(random, 0.015, 0.25);
  const main = around(random, Math.PI);
  const spread = chance(random, 0.5) ? between(random, 0.05, 0.4) : 3;
  const count = Math.min(
    140,
    Math.ceil(
      (between(random, 0.15, 1.5) * sheet.width * sheet.height) / (long * Math.max(2, wide)),
    ),
  );
  const shapes = Array.from({ length: 4 }, () => blade(random, long, wide / 2));
  for (let k = 0; k < count; k++) {
    const angle = main + jitter(random, spread);
    const [x, y] = [between(random, -long, sheet.width), between(random, -long, sheet.height)];
    const [c, s] = [long * Math.cos(angle), long * Math.sin(angle)];
    sheet.draw(pick(random, shapes), [c, -s, x + long / 2, s, c, y + long / 2, 0, 0, 1], {
      colour: blend(dark, light, between(random, 0.1, 1)),
    });
  }
  return { sheet, camera: outdoors(random) };
};

/** A stroke one long, its pen given in pixels for a length in pixels. */
function blade(random: Random, long: number, radius: number): StrokeShape {
  const bow = jitter(random, 0.12);
  const line: Point[] = [
    [0, 0],
    [0.35, bow],
    [0.7, bow + jitter(random, 0.05)],
    [1, jitter(random, 0.1)],
  ];
  const shape = strokeShape([penLine(line, radius / long)]);
  // Not enlarged to a height of 1: it is as long as it was.
  return { ...shape, strokes: [penLine(line, radius / long)], aspect: 1 };
}

/** Soft shapes before each other: what a photograph shows where nothing is in focus. */
export const blobs: Composer = (random) => {
  const sheet = new Sheet(between(random, 60, 200), between(random, 60, 200));
  const [from, to] = twoTones(random);
  gradient(random, sheet, from, to);
  const side = Math.max(sheet.width, sheet.height);
  const sharp = chance(random, 0.4);
  const count = wholeBetween(random, 2, 14);
  for (let k = 0; k < count; k++) {
    const [w, h] = [side * logBetween(random, 0.04, 0.9), side * logBetween(random, 0.04, 0.9)];
    const angle = around(random, Math.PI);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    sheet.lens = [c, -s, sheet.width * random(), s, c, sheet.height * random(), 0, 0, 1];
    const fill = colourOf(random, between(random, 0, 255), between(random, 0, 0.9));
    const radius = pick(random, [0, 0.5, 0.5, 0.2]) * Math.min(w, h);
    panel(sheet, [-w / 2, -h / 2, w, h], { fill, radius, opacity: between(random, 0.2, 1) });
  }
  sheet.lens = IDENTITY;
  if (chance(random, 0.4)) texture(random, sheet, between(random, 2, 20));
  const blur = sharp ? between(random, 0, 1.2) : between(random, 1.5, 7);
  return { sheet, camera: { ...outdoors(random), blur, light: below(random, 2) } };
};

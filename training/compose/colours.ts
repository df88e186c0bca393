import { between, type Random } from '../random.ts';
import { around, chance, pick } from './distributions.ts';

/** Red, green and blue, 0 … 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A pair of colours that can be told apart. */
export interface Palette {
  readonly paper: Colour;
  readonly ink: Colour;
  /** Distance of their brightness, 0…1. */
  readonly contrast: number;
}

const LUMA = [0.299, 0.587, 0.114] as const;

/** Perceived brightness, 0 … 255. */
export function brightness([r, g, b]: Colour): number {
  return LUMA[0] * r + LUMA[1] * g + LUMA[2] * b;
}

/** A colour of the given brightness (0…255); `vivid` 0 is grey, 1 as colourful as can be. */
export function colourOf(random: Random, bright: number, vivid: number): Colour {
  const hue = [random(), random(), random()].map((value) => value - 0.5);
  const mean = LUMA[0] * hue[0] + LUMA[1] * hue[1] + LUMA[2] * hue[2];
  const room = Math.min(bright, 255 - bright) + 20;
  const [r, g, b] = hue.map((value) => clamp(bright + 2.4 * vivid * room * (value - mean)));
  return [r, g, b];
}

/** Dark ink on light paper, hardly coloured. */
export function inkOnPaper(random: Random): Palette {
  const paper = colourOf(random, between(random, 190, 255), between(random, 0, 0.4));
  const ink = chance(random, 0.45)
    ? pick(random, [
        [0, 0, 0],
        [20, 20, 25],
        [45, 45, 50],
        [15, 30, 110],
        [30, 50, 140],
        [120, 20, 30],
      ] as const)
    : colourOf(random, between(random, 0, 110), random());
  return palette(paper, ink);
}

/** Chalk, neon, dark mode: light ink on a dark ground. */
export function lightOnDark(random: Random): Palette {
  const paper = colourOf(random, between(random, 0, 80), random());
  const ink = colourOf(random, between(random, 150, 255), random());
  return palette(paper, ink);
}

/** Any colour on any other; the brightness differs by at least `least` (0…1). */
export function anyColours(random: Random, least = 0.2): Palette {
  for (;;) {
    const paper = colourOf(random, between(random, 5, 250), random());
    const ink = colourOf(random, between(random, 0, 255), random());
    const made = palette(paper, ink);
    if (made.contrast >= least) return made;
  }
}

/** Hardly visible: worn print, a weak pencil, embossed figures. */
export function faintColours(random: Random): Palette {
  const base = between(random, 40, 235);
  const step = between(random, 18, 60) * pick(random, [-1, -1, -1, 1]);
  const paper = colourOf(random, base, between(random, 0, 0.3));
  const shift = (value: number) => clamp(value + step + around(random, 5));
  return palette(paper, [shift(paper[0]), shift(paper[1]), shift(paper[2])]);
}

/** The colours of the world: mostly dark on light. */
export function worldColours(random: Random): Palette {
  const roll = random();
  if (roll < 0.55) return inkOnPaper(random);
  if (roll < 0.75) return lightOnDark(random);
  if (roll < 0.9) return anyColours(random);
  return faintColours(random);
}

/** Between two colours; `share` of the second. */
export function blend(a: Colour, b: Colour, share: number): Colour {
  const at = (k: 0 | 1 | 2) => a[k] + (b[k] - a[k]) * share;
  return [at(0), at(1), at(2)];
}

export function palette(paper: Colour, ink: Colour): Palette {
  return { paper, ink, contrast: Math.abs(brightness(paper) - brightness(ink)) / 255 };
}

function clamp(value: number): number {
  return Math.min(255, Math.max(0, value));
}

import { between, type Random } from '../../random.ts';
import type { Colour } from '../colours.ts';
import { anyColours, blend, brightness, colourOf, faintColours, inkOnPaper } from '../colours.ts';
import { chance, pick } from '../distributions.ts';

/** The colours of a page or an interface. */
export interface Theme {
  readonly paper: Colour;
  readonly ink: Colour;
  /** Less important text. */
  readonly muted: Colour;
  /** Links, selected things, pressed buttons. */
  readonly accent: Colour;
  /** Text on `accent`. */
  readonly onAccent: Colour;
  /** Cards, fields, every second row: hardly different from the paper. */
  readonly card: Colour;
  /** Rules and borders. */
  readonly line: Colour;
  /** Distance of the brightness of ink and paper, 0…1. */
  readonly contrast: number;
}

/** Light or dark, as programs and web pages are; sometimes coloured, rarely faint. */
export function screenTheme(random: Random): Theme {
  const roll = random();
  if (roll < 0.5) return light(random);
  if (roll < 0.83) return dark(random);
  if (roll < 0.95) return themeOf(random, ...pair(anyColours(random, 0.3)));
  return themeOf(random, ...pair(faintColours(random)));
}

/** Printed paper. */
export function paperTheme(random: Random): Theme {
  return themeOf(random, ...pair(inkOnPaper(random)));
}

function pair({ paper, ink }: { paper: Colour; ink: Colour }): [Colour, Colour] {
  return [paper, ink];
}

function light(random: Random): Theme {
  const paper = chance(random, 0.5)
    ? ([255, 255, 255] as const)
    : colourOf(random, between(random, 215, 253), between(random, 0, 0.5));
  return themeOf(random, paper, colourOf(random, between(random, 0, 95), between(random, 0, 0.5)));
}

function dark(random: Random): Theme {
  const paper = colourOf(random, between(random, 0, 62), between(random, 0, 0.5));
  return themeOf(
    random,
    paper,
    colourOf(random, between(random, 165, 255), between(random, 0, 0.4)),
  );
}

function themeOf(random: Random, paper: Colour, ink: Colour): Theme {
  const onDark = brightness(paper) < 128;
  const vivid = between(random, 0.5, 1.4);
  const accent = colourOf(random, between(random, onDark ? 90 : 50, onDark ? 190 : 150), vivid);
  const onAccent: Colour = brightness(accent) > 140 ? [10, 12, 16] : [255, 255, 255];
  return {
    paper,
    ink,
    muted: blend(ink, paper, between(random, 0.15, 0.55)),
    accent,
    onAccent,
    card: blend(paper, ink, pick(random, [1, 1, 1, -1]) * between(random, 0.02, 0.12)),
    line: blend(paper, ink, between(random, 0.08, 0.5)),
    contrast: Math.abs(brightness(paper) - brightness(ink)) / 255,
  };
}

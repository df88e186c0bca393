import { below, type Random } from '../../random.ts';

/** Red, green and blue, 0…255. */
export type Colour = readonly [number, number, number];

/** Text in these colours can be read without effort (WCAG 2, large text). */
const LEAST_CONTRAST = 3;

/** Light paper and darker ink, any colours that stand out from each other. */
export function drawColours(random: Random): { readonly paper: Colour; readonly ink: Colour } {
  for (;;) {
    const [paper, ink] = [draw(random), draw(random)];
    if (contrast(paper, ink) >= LEAST_CONTRAST) return { paper, ink };
  }
}

/** (lighter + 0.05) / (darker + 0.05) of relative luminances, WCAG 2; below 1 where `paper` is the darker. */
export function contrast(paper: Colour, ink: Colour): number {
  return (luminance(paper) + 0.05) / (luminance(ink) + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function draw(random: Random): Colour {
  return [below(random, 256), below(random, 256), below(random, 256)];
}

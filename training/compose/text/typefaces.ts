import type { Style } from '../families.ts';
import type { Face, Glyph } from '../glyphs.ts';

/** One cut of a family as text is set in it. */
export interface Cut {
  readonly glyphs: ReadonlyMap<string, Glyph>;
  /** Width of the space between words, in heights of the figures. */
  readonly space: number;
}

/** A family with all figures and Latin letters. */
export interface Typeface {
  readonly name: string;
  readonly style: Style;
  readonly regular: Cut;
  /** The regular cut again where there is no other. */
  readonly bold: Cut;
  readonly italic: Cut;
  /** Every character takes the same room. */
  readonly mono: boolean;
}

/** The families among faces that text can be set in. */
export function typefacesOf(faces: readonly Face[]): Typeface[] {
  const families = new Map<string, Face[]>();
  for (const face of faces) {
    if (face.digits.length !== 10 || face.letters.length === 0) continue;
    const family = face.name.split(' ')[0];
    families.set(family, [...(families.get(family) ?? []), face]);
  }
  return [...families].flatMap(([name, cuts]) => {
    const upright = cuts.filter((face) => !face.name.endsWith('italic')).sort(byWeight);
    const [regular = cuts[0], bold = regular] = [upright[0], upright.at(-1)];
    const italic = cuts.find((face) => face.name.endsWith('italic')) ?? regular;
    const cut = cutOf(regular);
    if (![...'AaMmZz'].every((char) => cut.glyphs.has(char))) return [];
    const advance = (char: string) => cut.glyphs.get(char)?.advance ?? 0;
    const mono = Math.abs(advance('M') - advance('i')) < 0.02 * advance('M');
    const typeface = { name, style: regular.style, regular: cut, mono };
    return [{ ...typeface, bold: cutOf(bold), italic: cutOf(italic) }];
  });
}

function byWeight(a: Face, b: Face): number {
  return Number(a.name.split(' ')[1] ?? 0) - Number(b.name.split(' ')[1] ?? 0);
}

function cutOf({ digits, letters, space }: Face): Cut {
  const glyphs = new Map([...digits, ...letters].map((glyph) => [glyph.char, glyph]));
  return { glyphs, space };
}

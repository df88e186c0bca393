/** Which of the seven segments a…g each digit lights. */
const LIT: readonly string[] = [
  'abcdef',
  'bc',
  'abged',
  'abgcd',
  'fgbc',
  'afgcd',
  'afgedc',
  'abc',
  'abcdefg',
  'abcdfg',
];

/** Outlines of the segments on a box 60 wide and 110 high. */
const SEGMENTS: Readonly<Record<string, string>> = {
  a: '8,2 52,2 43,12 17,12',
  b: '55,5 55,52 50,53 45,48 45,15',
  c: '55,58 55,105 45,95 45,62 50,57',
  d: '8,108 17,98 43,98 52,108',
  e: '5,58 10,57 15,62 15,95 5,105',
  f: '5,5 15,15 15,48 10,53 5,52',
  g: '12,55 18,50 42,50 48,55 42,60 18,60',
};

/** A seven-segment display as an SVG group, `height` pixels high; unlit segments shimmer through. */
export function sevenSegments(
  text: string,
  {
    x,
    y,
    height,
    lit,
    unlit,
  }: { x: number; y: number; height: number; lit: string; unlit: string },
): string {
  const digits = [...text].map((character, index) => {
    const polygons = Object.entries(SEGMENTS).map(([name, points]) => {
      const color = LIT[Number(character)]?.includes(name) ? lit : unlit;
      return `<polygon points="${points}" fill="${color}"/>`;
    });
    return `<g transform="translate(${index * 82} 0)">${polygons.join('')}</g>`;
  });
  const scale = height / 110;
  return `<g transform="translate(${x} ${y}) skewX(-4) scale(${scale})">${digits.join('')}</g>`;
}

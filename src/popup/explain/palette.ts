type Rgba = readonly [number, number, number, number];

/** Colours at equal steps from 0 to 1. */
type Ramp = readonly [Rgba, ...Rgba[]];

const CHANNELS = [0, 1, 2, 3] as const;

/** Nothing, then indigo, violet, rose and gold: reads as heat on paper and on black. */
export const HEAT: Ramp = [
  [79, 63, 240, 0],
  [99, 63, 240, 120],
  [188, 52, 224, 175],
  [255, 92, 138, 205],
  [255, 214, 92, 225],
];

/** What a layer answers: from black over violet to white. */
export const ACTIVATION: Ramp = [
  [13, 12, 30, 255],
  [88, 66, 214, 255],
  [196, 125, 255, 255],
  [255, 250, 255, 255],
];

/** Weights: cyan speaks against, violet for, dark is nothing. */
export const WEIGHT: Ramp = [
  [86, 224, 245, 255],
  [20, 92, 120, 255],
  [18, 17, 34, 255],
  [112, 58, 190, 255],
  [214, 150, 255, 255],
];

/** Ink as the network has it: white on black. */
export const INK: Ramp = [
  [0, 0, 0, 255],
  [255, 255, 255, 255],
];

/** Colours for values of 0…`most`, as RGBA bytes. */
export function colourise(
  values: readonly number[],
  most: number,
  ramp: Ramp,
): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(values.length * 4);
  values.forEach((value, i) => {
    const at = Math.min(1, Math.max(0, value / most)) * (ramp.length - 1);
    const low = Math.floor(at);
    const share = at - low;
    const from = ramp[low] ?? ramp[0];
    const to = ramp[low + 1] ?? from;
    for (const c of CHANNELS) bytes[i * 4 + c] = from[c] * (1 - share) + to[c] * share;
  });
  return bytes;
}

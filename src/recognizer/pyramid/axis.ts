/** Which input pixels make one output pixel along an axis, and how much of each. */
export interface AxisWeights {
  readonly first: number;
  /** They sum to 1, or to less where the pixel lies partly outside the input. */
  readonly weights: Float32Array;
}

/**
 * Resampling weights along one axis: areas are averaged where the picture gets smaller; it is
 * interpolated linearly where it gets larger.
 *
 * @param length pixels of the input.
 * @param count pixels of the output.
 * @param scale output pixels for one input pixel.
 * @param offset where the input's left edge lies in the output, in its pixels.
 */
export function axisWeights(
  length: number,
  count: number,
  scale: number,
  offset: number,
): AxisWeights[] {
  const reach = Math.max(0.5, 0.5 / scale); // half the width of the filter, in input pixels
  return Array.from({ length: count }, (_, u) => {
    const centre = (u + 0.5 - offset) / scale;
    if (centre + reach <= 0 || centre - reach >= length) {
      return { first: 0, weights: new Float32Array(0) };
    }
    const first = Math.max(0, Math.floor(centre - reach - 0.5));
    const last = Math.min(length - 1, Math.ceil(centre + reach - 0.5));
    const weights = new Float32Array(last - first + 1);
    for (let x = first; x <= last; x++) {
      // Overlap of the filter's box with the pixel's box: a box filter convolved with a pixel.
      const low = Math.max(x, centre - reach);
      const high = Math.min(x + 1, centre + reach);
      weights[x - first] = Math.max(0, high - low) / (2 * reach);
    }
    return { first, weights };
  });
}

/** Which input pixels make each output pixel along an axis, and how much of each. */
export interface AxisWeights {
  /** The first input pixel of each output pixel. */
  readonly first: Int32Array;
  /** Where the weights of each output pixel begin; the last number is where the last ones end. */
  readonly start: Int32Array;
  /**
   * Weights of all output pixels in turn. Those of one sum to 1, or to less where it lies partly
   * outside the input.
   */
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
): AxisWeights {
  const reach = Math.max(0.5, 0.5 / scale); // half the width of the filter, in input pixels
  const first = new Int32Array(count);
  const start = new Int32Array(count + 1);
  const weights = new Float32Array(count * (Math.ceil(2 * reach) + 3));
  let end = 0;
  for (let u = 0; u < count; u++) {
    const centre = (u + 0.5 - offset) / scale;
    if (centre + reach > 0 && centre - reach < length) {
      first[u] = Math.max(0, Math.floor(centre - reach));
      const last = Math.min(length - 1, Math.ceil(centre + reach) - 1);
      for (let x = first[u]; x <= last; x++) {
        // Overlap of the filter's box with the pixel's box: a box filter convolved with a pixel.
        const low = Math.max(x, centre - reach);
        const high = Math.min(x + 1, centre + reach);
        weights[end++] = (high - low) / (2 * reach);
      }
    }
    start[u + 1] = end;
  }
  return { first, start, weights };
}

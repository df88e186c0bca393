/**
 * Finds repetitions among frames: other views and cuts of the same ink often show the same.
 *
 * @returns every frame once, in order, and for each of `frames` which of these it is.
 */
export function distinct(frames: readonly Float32Array[]): {
  readonly unique: readonly Float32Array[];
  readonly which: readonly number[];
} {
  const unique: Float32Array[] = [];
  const withSum = new Map<number, number[]>();
  const which = frames.map((frame) => {
    const sum = frame.reduce((total, ink, i) => total + ink * (i + 1), 0);
    const alike = withSum.get(sum) ?? [];
    const known = alike.find((k) => unique[k].every((ink, i) => ink === frame[i]));
    if (known !== undefined) return known;
    withSum.set(sum, [...alike, unique.length]);
    return unique.push(frame) - 1;
  });
  return { unique, which };
}

/** Share of the fields at whose end the learning rate falls to 0. */
const FALL = 0.25;
/** Steps in which it rises. */
const WARM_UP = 500;

/**
 * Rises, stays, falls: a training can be made longer without starting anew, by going on from a
 * checkpoint of the level part.
 *
 * Hu et al., "MiniCPM: unveiling the potential of small language models", 2024, section 4.
 */
export function learningRate(step: number, steps: number, peak: number): number {
  const fall = FALL * steps;
  const left = Math.max(0, steps - step) / fall;
  return peak * Math.min(1, (step + 1) / WARM_UP, left);
}

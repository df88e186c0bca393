import type { ExplainOptions, Explanation } from '../../../src/recognizer/explain/explanation.ts';

/** A made-up explanation: nothing speaks for anything. */
export function explanationOf(options: ExplainOptions): Explanation {
  return {
    ...options,
    probabilities: new Array(10).fill(0.1),
    heat: new Array(784).fill(0),
    layers: [{ kind: 'filters', layer: 'conv1', width: 2, height: 1, tiles: [[0, 255]] }],
  };
}

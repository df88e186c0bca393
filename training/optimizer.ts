/** The state of training, flat vectors laid out like the parameters. */
export interface TrainingState {
  readonly parameters: Float32Array;
  /** Running mean of the gradient and of its square. */
  readonly momentum: Float32Array;
  readonly variance: Float32Array;
  /** Running average of the parameters: what is shipped. */
  readonly average: Float32Array;
}

/** The state at the start of a training from these parameters, which it changes. */
export function startingState(parameters: Float32Array): TrainingState {
  const zeros = () => new Float32Array(parameters.length);
  return { parameters, momentum: zeros(), variance: zeros(), average: parameters.slice() };
}

/** What one step of the optimizer depends on beside the gradient. */
export interface StepSettings {
  /** Steps done before this one. */
  readonly step: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Steps that the average of the parameters reaches back. */
  readonly averageOver: number;
}

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/**
 * One step of AdamW with weight averaging on the parameters `from` … `to` − 1.
 *
 * @param gradients one vector a shard; their mean is followed.
 */
export function adamStep(
  { parameters, momentum, variance, average }: TrainingState,
  gradients: readonly Float32Array[],
  { step, learningRate, weightDecay, averageOver }: StepSettings,
  from: number,
  to: number,
): void {
  const meanScale = 1 / (1 - BETA1 ** (step + 1));
  const squareScale = 1 / (1 - BETA2 ** (step + 1));
  const decay = 1 - learningRate * weightDecay;
  // Early on, all steps count alike.
  const share = 1 / Math.min(averageOver, step / 2 + 1);
  const weight = 1 / gradients.length;
  for (let i = from; i < to; i++) {
    let gradient = 0;
    for (let shard = 0; shard < gradients.length; shard++) gradient += gradients[shard][i];
    gradient *= weight;
    const mean = BETA1 * momentum[i] + (1 - BETA1) * gradient;
    const square = BETA2 * variance[i] + (1 - BETA2) * gradient * gradient;
    momentum[i] = mean;
    variance[i] = square;
    const move = (mean * meanScale) / (Math.sqrt(square * squareScale) + EPSILON);
    const value = parameters[i] * decay - learningRate * move;
    parameters[i] = value;
    average[i] += share * (value - average[i]);
  }
}

/** Cosine schedule with a linear warm-up: the learning rate of a step, 0 … `peak`. */
export function scheduled(step: number, steps: number, warmUp: number, peak: number): number {
  if (step < warmUp) return (peak * (step + 1)) / warmUp;
  return (peak / 2) * (1 + Math.cos((Math.PI * (step - warmUp)) / Math.max(1, steps - warmUp)));
}

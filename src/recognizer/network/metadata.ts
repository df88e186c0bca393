import { number, object, text } from './json.ts';
import { ModelError } from './model-error.ts';

/** What a model says about itself: `userDefinedMetadata` of its `model.json`. */
export interface NetworkMetadata {
  readonly name: string;
  /** The ten digit logits are divided by this before the softmax. */
  readonly temperature: number;
  /** P(is a digit) = sigmoid(logit 10 / `digitTemperature` + `digitBias`). */
  readonly digitTemperature: number;
  readonly digitBias: number;
}

/**
 * Reads `userDefinedMetadata`; what it leaves out is taken as uncalibrated (1, 1, 0).
 *
 * @throws ModelError where a field has the wrong type or a temperature is not positive.
 */
export function parseMetadata(value: unknown): NetworkMetadata {
  const fields = object(value ?? {}, 'userDefinedMetadata');
  return {
    name: text(fields.name ?? '', 'metadata name'),
    temperature: positive(fields.temperature ?? 1, 'metadata temperature'),
    digitTemperature: positive(fields.digitTemperature ?? 1, 'metadata digitTemperature'),
    digitBias: number(fields.digitBias ?? 0, 'metadata digitBias'),
  };
}

function positive(value: unknown, where: string): number {
  const n = number(value, where);
  if (n > 0) return n;
  throw new ModelError(`${where} is not positive`);
}

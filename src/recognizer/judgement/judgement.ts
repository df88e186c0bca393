import { array, number, object } from '../network/json.ts';
import { ModelError } from '../network/model-error.ts';
import { FEATURES, type Feature } from './features.ts';
import type { Perceptron } from './perceptron.ts';

/** Fitted on composed pictures: what turns the outputs of both networks into probabilities. */
export interface Judgement {
  /** Logit that a character is a digit, from its features. */
  readonly exists: Perceptron;
  /** Weights of the logarithms of both networks' probabilities of the ten digits. */
  readonly which: {
    readonly reader: number;
    readonly frame: number;
    /** Added for the frame network where it is sure that its frame is a digit. */
    readonly frameSure: number;
  };
  /** Logit that a whole reading is right. */
  readonly whole: {
    readonly bias: number;
    /** Logit of the digit that is least likely right. */
    readonly weakest: number;
    /** Logarithm of the probability that every digit is right. */
    readonly right: number;
    /** Logarithm of the probability that none is missing. */
    readonly complete: number;
    /** Logarithm of the number of digits. */
    readonly count: number;
  };
}

const BY_HAND: Readonly<Partial<Record<Feature, number>>> = {
  score: 0.7,
  digit: 0.5,
  frame: 0.1,
  word: 0.5,
  line: 0.2,
};

/** Used while nothing is fitted: the reader's probabilities count most. */
export const UNFITTED: Judgement = {
  exists: {
    mean: FEATURES.map(() => 0),
    spread: FEATURES.map(() => 1),
    direct: FEATURES.map((name) => BY_HAND[name] ?? 0),
    hidden: [],
    hiddenBias: [],
    output: [],
    bias: 0.5,
  },
  which: { reader: 0.6, frame: 0.4, frameSure: 0.4 },
  whole: { bias: 0, weakest: 0.6, right: 1, complete: 1, count: 0 },
};

/**
 * Reads the judgement in a reader's `userDefinedMetadata`; where there is none, it is unfitted.
 *
 * @throws ModelError where a number is missing.
 */
export function parseJudgement(metadata: unknown): Judgement {
  const { judgement } = object(metadata ?? {}, 'userDefinedMetadata');
  if (judgement === undefined) return UNFITTED;
  const parts = object(judgement, 'judgement');
  const of = (part: string, name: string) =>
    number(object(parts[part], part)[name], `${part} ${name}`);
  return {
    exists: parsePerceptron(parts.exists),
    which: {
      reader: of('which', 'reader'),
      frame: of('which', 'frame'),
      frameSure: of('which', 'frameSure'),
    },
    whole: {
      bias: of('whole', 'bias'),
      weakest: of('whole', 'weakest'),
      right: of('whole', 'right'),
      complete: of('whole', 'complete'),
      count: of('whole', 'count'),
    },
  };
}

function parsePerceptron(value: unknown): Perceptron {
  const parts = object(value, 'exists');
  const list = (value: unknown, name: string, length: number) => {
    const numbers = array(value, name).map((one) => number(one, name));
    if (numbers.length === length) return numbers;
    throw new ModelError(`${name} has ${numbers.length} numbers, not ${length}`);
  };
  const inputs = FEATURES.length;
  const rows = array(parts.hidden, 'hidden');
  return {
    mean: list(parts.mean, 'mean', inputs),
    spread: list(parts.spread, 'spread', inputs),
    direct: list(parts.direct, 'direct', inputs),
    hidden: rows.map((row) => list(row, 'hidden', inputs)),
    hiddenBias: list(parts.hiddenBias, 'hiddenBias', rows.length),
    output: list(parts.output, 'output', rows.length),
    bias: number(parts.bias, 'bias'),
  };
}

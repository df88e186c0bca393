import { number, object } from '../network/json.ts';

/** Fitted on composed pictures: what turns the outputs of both networks into probabilities. */
export interface Judgement {
  /** Logit that a character is a digit: weights of what speaks for it. */
  readonly exists: {
    readonly bias: number;
    /** Logit that there is a character. */
    readonly score: number;
    /** Logit of the reader's probabilities of the ten digits. */
    readonly digit: number;
    /** Logit of the frame network's *is a digit*. */
    readonly frame: number;
    /** How much the others of its word, and of its line, are digits: −1 (letters) … 1. */
    readonly word: number;
    readonly line: number;
    /** Where it stands alone: at all, and more of the frame network's logit. */
    readonly alone: number;
    readonly frameAlone: number;
  };
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

/** Nothing fitted yet: everything counts as it is. */
export const UNFITTED: Judgement = {
  exists: {
    bias: 0.5,
    score: 0.7,
    digit: 0.5,
    frame: 0.1,
    word: 0.5,
    line: 0.2,
    alone: 0,
    frameAlone: 0,
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
    exists: {
      bias: of('exists', 'bias'),
      score: of('exists', 'score'),
      digit: of('exists', 'digit'),
      frame: of('exists', 'frame'),
      word: of('exists', 'word'),
      line: of('exists', 'line'),
      alone: of('exists', 'alone'),
      frameAlone: of('exists', 'frameAlone'),
    },
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

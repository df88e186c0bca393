import * as v from 'valibot';
import type { Explanation } from '../recognizer/explain/explanation.ts';
import type { Classified } from './protocol.ts';
import {
  classified,
  classifyOptions,
  explainOptions,
  explanation,
  frame,
  id,
  result,
  wirePixels,
} from './schema.ts';

const pixels: v.GenericSchema<unknown, v.InferOutput<typeof wirePixels>> = wirePixels;
const reading: v.GenericSchema<unknown, Classified> = classified;
const why: v.GenericSchema<unknown, Explanation> = explanation;
const ink: v.GenericSchema<unknown, readonly number[]> = frame;

/** What an extension page may ask of the engine; `id` names one request. */
export const engineCalls = {
  /** Reads the digits of a picture. */
  classify: { args: v.tuple([id, pixels, classifyOptions]), answer: result(reading) },
  /** Says why a frame is read as it is: 28×28 ink values, row by row, 0 (paper) … 255 (ink). */
  explain: { args: v.tuple([id, ink, explainOptions]), answer: result(why) },
  /** Nobody waits for the answer to that request any more. */
  cancel: { args: v.tuple([id]), answer: v.null() },
  /** Asks for a sign of life while that request is waited for. */
  ping: { args: v.tuple([id]), answer: v.null() },
};

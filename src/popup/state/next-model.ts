import { MODEL_NAMES, type ModelName } from '../../recognizer/types.ts';

/** The network after another; after the last comes the first. */
export const nextModel = (name: ModelName): ModelName =>
  MODEL_NAMES[(MODEL_NAMES.indexOf(name) + 1) % MODEL_NAMES.length] ?? name;

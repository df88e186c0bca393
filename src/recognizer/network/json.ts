import { ModelError } from './model-error.ts';

/** A JSON object, its fields still to be looked at. */
export type Json = Readonly<Record<string, unknown>>;

/** `value` as an object, or a `ModelError` that says where it is missing. */
export function object(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new ModelError(`${where} is not an object`);
}

/** `value` as an array, or a `ModelError`. */
export function array(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new ModelError(`${where} is not an array`);
}

/** `value` as a string, or a `ModelError`. */
export function text(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw new ModelError(`${where} is not a string`);
}

/** `value` as a finite number, or a `ModelError`. */
export function number(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ModelError(`${where} is not a finite number`);
}

/** `value` as a whole number of at least 1, or a `ModelError`. */
export function count(value: unknown, where: string): number {
  const n = number(value, where);
  if (Number.isInteger(n) && n >= 1) return n;
  throw new ModelError(`${where} is not a positive whole number`);
}

/** `value` as one of `choices`, or a `ModelError`. */
export function oneOf<T extends string>(value: unknown, choices: readonly T[], where: string): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new ModelError(`${where} is ${JSON.stringify(value)}, not ${choices.join(' or ')}`);
}

import { readFileSync } from 'node:fs';
import { inRoot } from '../tooling/root.ts';

/** What was measured and is kept in a file of `models`, as JSON. */
export function measured<T>(...path: string[]): T {
  return JSON.parse(readFileSync(inRoot('models', ...path), 'utf8')) as T;
}

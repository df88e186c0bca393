import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root. */
export const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Absolute path of something in the repository. */
export const inRoot = (...parts: string[]): string => resolve(ROOT, ...parts);

import { accuracy } from './accuracy.ts';
import { ceiling } from './ceiling.ts';
import { cold } from './cold.ts';
import { growth } from './growth.ts';
import type { Part } from './part.ts';
import { size } from './size.ts';
import { training } from './training.ts';
import { warm } from './warm.ts';

/** The parts of the benchmark, in the order in which they are run and told. */
export const PARTS: readonly Part[] = [warm, cold, accuracy, ceiling, growth, size, training];

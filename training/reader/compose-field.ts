import type { Assets } from '../compose/assets.ts';
import { composeScene } from '../compose/scene.ts';
import { createRandom } from '../random.ts';
import { type Field, fieldOf } from './field.ts';

/** Field number `n` of a seed. */
export function composeField(seed: number, n: number, assets: Assets): Field {
  const random = createRandom(seed, n, 0x66);
  return fieldOf(random, composeScene(random, assets));
}

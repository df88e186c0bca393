import { between, type Random } from '../random.ts';
import type { Assets } from './assets.ts';
import { pick } from './distributions.ts';
import { lettersOfFace } from './letters.ts';
import { type Line, setItem } from './line.ts';

/** Letters on a line, none of which is a digit. */
export function word(random: Random, assets: Assets, length: number): Line {
  const face = pick(random, assets.letters);
  const letter = lettersOfFace(random, face);
  const variation = { rise: 0, size: 0, turn: 0, lean: 0 };
  const gap = between(random, 0.05, 0.2);
  let x = 0;
  const items = Array.from({ length }, () => {
    const item = setItem(random, letter(), x, variation);
    x += item.wide + gap;
    return item;
  });
  return { items, wide: Math.max(0.1, x - gap), writer: { kind: 'print', digit: letter } };
}

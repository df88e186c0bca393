import type { Random } from '../../random.ts';
import { chance, pick } from '../distributions.ts';
import { nameWithFigures, word } from './vocabulary.ts';
import { writtenNumber } from './written-number.ts';

/** A number in running text, sometimes a part of a name, with punctuation. */
function numberInText(random: Random): string {
  const text = chance(random, 0.15) ? nameWithFigures(random) : writtenNumber(random);
  if (chance(random, 0.7)) return text;
  return pick(random, [
    `${text},`,
    `${text},`,
    `${text}.`,
    `${text}.`,
    `(${text})`,
    `(${text})`,
    `(${text}`,
    `${text})`,
    `${text}:`,
    `${text};`,
    `${text})))`,
    `{${text}}`,
    `[${text}]`,
    `'${text}'`,
    `"${text}"`,
  ]);
}

/** A word of running text, or with probability `numbers` a number, with punctuation. */
export function token(random: Random, numbers: number): string {
  if (chance(random, numbers)) return numberInText(random);
  const text = chance(random, 0.03) ? `${word(random)}-${word(random)}` : word(random);
  const roll = random();
  if (roll < 0.8) return text;
  if (roll < 0.87) return `${text},`;
  if (roll < 0.92) return `${text}.`;
  return pick(random, [
    `(${text})`,
    `"${text}"`,
    `“${text}”`,
    `'${text}'`,
    `${text}:`,
    `${text};`,
    `${text}?`,
    `${text}!`,
    `${text} –`,
    `${text} —`,
    `${text} |`,
    `${text} /`,
    `${text} &`,
    `${text}…`,
    `@${text}`,
    `#${text}`,
    `${text}/${word(random)}`,
    `${text}.${pick(random, ['com', 'org', 'de', 'io', 'net'])}`,
    `${text}'s`,
    `${text}_${word(random)}`,
    `[${text}]`,
    `• ${text}`,
  ]);
}

/** Running text of `count` words. */
export function sentence(random: Random, count: number, numbers: number): string[] {
  const words = Array.from({ length: count }, () => token(random, numbers));
  words[0] = words[0][0].toUpperCase() + words[0].slice(1);
  return words;
}

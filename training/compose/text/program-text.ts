import { below, type Random } from '../../random.ts';
import { chance, pick } from '../distributions.ts';
import { caption, inventedWord, nameWithFigures } from './vocabulary.ts';
import { writtenNumber } from './written-number.ts';

const KEYWORDS =
  'const let var if else for while return function class import from new this null true false int void def self print public static string end do in of try catch async await export type'.split(
    ' ',
  );

/** A word of a program's text. */
export function codeToken(random: Random): string {
  const roll = random();
  const name = () => {
    const plain = chance(random, 0.12) ? nameWithFigures(random) : inventedWord(random);
    return pick(random, [
      plain,
      plain,
      `${plain}_${inventedWord(random)}`,
      plain + caption(random, 1),
    ]);
  };
  if (roll < 0.25) return pick(random, KEYWORDS);
  if (roll < 0.55) return name();
  if (roll < 0.65) return `${name()}(${name()})`;
  if (roll < 0.72) return `${name()}[${below(random, 100)}]`;
  if (roll < 0.8)
    return pick(random, [
      '=',
      '==',
      '+',
      '-',
      '=>',
      '{',
      '}',
      '||',
      '&&',
      '+=',
      '<',
      '>',
      ':',
      '*',
      '/',
    ]);
  if (roll < 0.86) return `'${name()}'`;
  if (roll < 0.94)
    return `${writtenNumber(random, pick(random, ['plain', 'decimal']))}${pick(random, ['', ';', ',', ')', '))', '});', ']'])}`;
  return pick(random, [
    '//',
    '#',
    '/*',
    '};',
    '});',
    '();',
    '|',
    '"";',
    `<${name()}>`,
    `</${name()}>`,
    `${name()};`,
  ]);
}

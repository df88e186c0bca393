import { below, type Random } from '../../random.ts';
import { chance, pick, wholeBetween } from '../distributions.ts';
import { code, writtenNumber } from './written-number.ts';

/** Words of screens, papers and streets in several languages. */
const COMMON =
  `the of and to in is you that it he was for on are as with his they at be this have from or one had by
  but not what all were we when your can said there use an each which she do how their if will up other
  about out many then them these so some her would make like him into time has look two more write go see
  number no way could people my than first water been call who oil its now find long down day did get come
  made may part Open File Edit View Help Save Cancel OK Search Settings Home Profile Login Logout Sign Name
  Email Password Address City Street Phone Total Subtotal Tax Price Qty Item Order Invoice Date Due Amount
  Paid Cash Change Balance Account Card Bill Thank Page Chapter Section Table Figure Monday Tuesday Friday
  Sunday January April August room hotel bus train platform gate flight seat exit floor level north south
  Boil Oslo Bologna Illinois Hello Million Solo Loop Zoo BIOS ISO SOS LOGO BOSS OZ Is Ist Il Al All Ill lib
  io ok Olli Zebra Size Bag Sag gas big bog Bob sis IBM USB HTTP URL API CPU GPU RAM SSD WiFi LTE TV PC ID
  der die und das von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
  sie nach wird bei Straße größer Bahnhof Gleis Abfahrt Uhr Zimmer Menge Preis Summe Betrag Rechnung Kunde
  le la les des une est que pour dans qui sur pas plus par avec tout faire été même deux être où prix heure
  el los las del que una por con para está como más pero año día hasta según número calle precio hora
  il di che non per sono una con gli della anche piazza ore prezzo o não uma com mais ao são é het een van
  voor niet met zijn op aan ook straat i w na z do się jest nie jak och att det som på är av til ikke`.split(
    /\s+/,
  );

const VOWELS = 'eeeeaaaoooiiiuuy';
const CONSONANTS = 'ttttnnnnsssshhrrrrddllllccmmffggppbbvkwwxjqz';

/** A word that can be pronounced, but is in no dictionary. */
function inventedWord(random: Random): string {
  let word = '';
  const length = wholeBetween(random, 1, chance(random, 0.3) ? 12 : 7);
  let vowel = chance(random, 0.4);
  for (let k = 0; k < length; k++) {
    word += pick(random, [...(vowel ? VOWELS : CONSONANTS)]);
    vowel = chance(random, vowel ? 0.12 : 0.8);
  }
  return word;
}

/** Random letters, as in keys, plates and passwords; no digits among them. */
function jumble(random: Random): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return Array.from({ length: wholeBetween(random, 1, 7) }, () => pick(random, [...letters])).join(
    '',
  );
}

/** A common, an invented or a random word, capitalised in the usual proportions. */
export function word(random: Random): string {
  const roll = random();
  const plain =
    roll < 0.62 ? pick(random, COMMON) : roll < 0.94 ? inventedWord(random) : jumble(random);
  const shape = random();
  if (shape < 0.72) return plain;
  if (shape < 0.9) return plain[0].toUpperCase() + plain.slice(1);
  if (shape < 0.97) return plain.toUpperCase();
  return plain.toLowerCase();
}

/** One to `most` words, capitalised as a title or a label. */
export function caption(random: Random, most: number): string {
  const words = Array.from({ length: wholeBetween(random, 1, most) }, () => word(random));
  words[0] = words[0][0].toUpperCase() + words[0].slice(1);
  return chance(random, 0.1) ? words.join(' ').toUpperCase() : words.join(' ');
}

/** A name that figures are a part of: of a format, a model, a standard, a variable. */
function nameWithFigures(random: Random): string {
  const figures = code(random, pick(random, [1, 1, 2, 2, 3, 4]));
  const name = chance(random, 0.3) ? jumble(random).slice(0, 3) : word(random);
  return pick(random, [
    name + figures,
    name + figures,
    `${name}-${figures}`,
    `${name}_${figures}`,
    `${figures}${name.slice(0, 3)}`,
    name + figures + jumble(random).slice(0, 2),
  ]);
}

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

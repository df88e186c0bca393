import type { Random } from '../../random.ts';
import { chance, pick, wholeBetween } from '../distributions.ts';
import { code } from './figures.ts';

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
export function inventedWord(random: Random): string {
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
export function nameWithFigures(random: Random): string {
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

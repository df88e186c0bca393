/** What a face is like; decides which pictures it turns up in. */
export type Style = 'print' | 'hand' | 'display' | 'pixel' | 'segment';

/** A font family in `training/fonts` and the characters taken from it. */
export interface Family {
  readonly name: string;
  readonly style: Style;
  /** Characters that are no digits. */
  readonly letters: string;
  /** Whether its digits are taken. */
  readonly digits: boolean;
}

/** Letters that are a digit to everybody who does not see the rest of the word. */
export const AMBIGUOUS: ReadonlySet<string> = new Set('OoIliОо');

/** Some come close to a digit, as Z to 2 and B to 8; what tells them apart is worth learning. */
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SIGNS = '+=%&@#?!*$€£¥¶~^<>{}«»™©®ßæœñéäüç';
const GREEK = 'ΓΔΘΛΞΠΣΦΨΩαβδεζηθκλμνξπρτυφχψω';
const CYRILLIC = 'ВГДЖИКЛПФЦЧШЩЪЫЭЮЯавджиклмнптуфцчшщыэюя';
const SYMBOLS = '←→↑↓⇐⇒★☆♥♦♣♠♪♫✓✗☎✈☀☁☂☃☺☹☾⚑⚓⚙⚡✂✉✎✿❄❖➔➜♛♞♻⌘⌚⏰⚽⛄';
const SCRIPTS: Readonly<Record<string, string>> = {
  'noto-sans-devanagari': 'कखगघचछजझञटडढणतथदधनपफबभमयरलवशषसहअआइईउऊएऐओ',
  'noto-sans-bengali': 'কখগঘঙচছজঝঞটডঢণতথদধনপফবভময়রলশষসহঅআইঈউএঐওঔ',
  'noto-sans-gujarati': 'કખગઘચછજઝઞઢણતથદધનફબભમયલવશષસહળઅઆઇઈઉએઐઓ',
  'noto-sans-hebrew': 'אבגדהזחטיכלמנעפצקרשת',
  'noto-sans-arabic': 'بتثجحخدذرزسشصضطظعغفقكلمني',
  'noto-sans-armenian': 'ԱԲԳԴԵԷԸԹԺԻԼԽԾԿՀՁՂՃՄՆՇՈՉՊՋՌՎՏՐՒՓՔաբգդեզէըթժիլխծկհձղճմյնշոչպջռվտրփք',
  'noto-sans-georgian': 'აბგდეზთიკლმნოჟრსტუფქღყშჩცძწჭხჯჰ',
  'noto-sans-tamil': 'கஙசஞடணதநபமயரலவழளறனஅஆஇஈஉஊஎஏஐஒஓ',
  'noto-sans-tifinagh': 'ⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵊⵎⵓⵕⵖⵚⵛⵜⵟⵡⵢⵣⵥ',
  'noto-sans-glagolitic': 'ⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮ',
  'noto-sans-symbols-2': SYMBOLS,
  'klee-one':
    'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりれわをんアイウエオカキクケコサシスセソタチツテトナニヌネハヒフホマミムメモヤユヨラリルレワヲン大小山川木人火水日月田',
};

const NAMES: Readonly<Record<Exclude<Style, 'segment'>, string>> = {
  print: `roboto open-sans lato montserrat inter poppins raleway nunito ubuntu archivo-black anton
    oswald bebas-neue barlow-condensed exo-2 quicksand comfortaa josefin-sans arimo tinos cousine
    merriweather playfair-display lora libre-baskerville crimson-text old-standard-tt
    abril-fatface roboto-slab arvo alfa-slab-one eb-garamond roboto-mono inconsolata courier-prime
    space-mono share-tech-mono cutive-mono special-elite`,
  hand: `caveat patrick-hand dancing-script indie-flower kalam shadows-into-light reenie-beanie
    homemade-apple nothing-you-could-do gloria-hallelujah permanent-marker rock-salt
    covered-by-your-grace architects-daughter coming-soon schoolbell handlee satisfy cookie
    great-vibes sacramento mr-dafoe la-belle-aurore over-the-rainbow waiting-for-the-sunrise
    cedarville-cursive zeyada crafty-girls gochi-hand nanum-pen-script short-stack
    sue-ellen-francisco loved-by-the-king annie-use-your-telescope the-girl-next-door
    give-you-glory dawning-of-a-new-day delius neucha marck-script bad-script kristi amatic-sc
    yellowtail tangerine italianno mrs-saint-delafield meddon klee-one pacifico`,
  display: `bungee bungee-outline bungee-shade londrina-outline monoton righteous lobster bangers
    black-ops-one orbitron audiowide codystar rubik-mono-one staatliches stardos-stencil wallpoet
    megrim graduate iceland quantico cabin-sketch`,
  pixel: 'vt323 press-start-2p silkscreen dotgothic16',
};

const GREEK_FACES = new Set(['arimo', 'tinos', 'cousine', 'roboto', 'open-sans', 'nunito']);
const CYRILLIC_FACES = new Set(['tinos', 'caveat', 'neucha', 'marck-script', 'bad-script', 'lora']);

function lettersOf(name: string): string {
  if (SCRIPTS[name]) return SCRIPTS[name];
  const greek = GREEK_FACES.has(name) ? GREEK : '';
  const cyrillic = CYRILLIC_FACES.has(name) ? CYRILLIC : '';
  return LATIN + SIGNS + greek + cyrillic;
}

const named = (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((style) =>
  NAMES[style]
    .split(/\s+/)
    .map((name) => ({ name, style, letters: lettersOf(name), digits: true })),
);

const scripts = Object.keys(SCRIPTS)
  .filter((name) => name !== 'klee-one')
  .map((name) => ({ name, style: 'print' as const, letters: SCRIPTS[name], digits: false }));

const segments = ['DSEG7-Classic', 'DSEG7-Modern', 'DSEG7-Classic-MINI', 'DSEG14-Classic'].map(
  (name) => ({
    name,
    style: 'segment' as const,
    letters: name.startsWith('DSEG14') ? 'ACEFHJKMNPRUVWXY' : 'ACEFHLPU',
    digits: true,
  }),
);

/** Every family whose glyphs the training pictures use. */
export const FAMILIES: readonly Family[] = [...named, ...scripts, ...segments];

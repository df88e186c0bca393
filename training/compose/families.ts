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

/** What is a digit, or nothing at all, to everybody who does not see the rest of the word. */
export const AMBIGUOUS: ReadonlySet<string> = new Set('OoIliОо|/\\\'"°_.,:;•·-–—−…’‘“”');

/** Some come close to a digit, as Z to 2 and B to 8; what tells them apart is worth learning. */
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SIGNS = '+=%&@#?!*$€£¥¶~^<>{}«»™©®ßæœñéèêàáâíóöôúäüçåøÄÖÜÉ';
/** What stands between and beside the digits of a number, and what brackets and parts a text. */
const MARKS = '.,:;/\\-()\'"_|[]×÷°–—−•·…’“”';
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
    oswald bebas-neue barlow-condensed exo-2 quicksand comfortaa josefin-sans arimo tinos
    cousine merriweather playfair-display lora libre-baskerville crimson-text old-standard-tt
    abril-fatface roboto-slab arvo alfa-slab-one eb-garamond roboto-mono inconsolata
    courier-prime space-mono share-tech-mono cutive-mono special-elite abeezee abel abhaya-libre
    actor adamina afacad aileron alata albert-sans aldrich alegreya alegreya-sans aleo
    alexandria alice allan almarai alumni-sans amaranth amiri anonymous-pro antonio anuphan
    archivo archivo-narrow arsenal asap asap-condensed assistant atkinson-hyperlegible
    atkinson-hyperlegible-mono atkinson-hyperlegible-next average-sans azeret-mono b612
    b612-mono bai-jamjuree baloo-2 barlow barlow-semi-condensed basic be-vietnam-pro belleza
    besley big-shoulders-text biryani bitter blinker bodoni-moda brawler bree-serif
    bricolage-grotesque cabin cairo cal-sans caladea cantarell cardo carlito cascadia-code
    catamaran chakra-petch changa chivo clear-sans commissioner commit-mono comic-mono
    cooper-hewitt cormorant cormorant-garamond crimson-pro darker-grotesque dejavu-mono
    dejavu-sans didact-gothic dm-mono dm-sans dm-serif-text domine dosis encode-sans
    encode-sans-condensed epilogue esteban exo fahkwang familjen-grotesk faustina figtree
    fira-code fira-mono fira-sans fira-sans-condensed fira-sans-extra-condensed fjalla-one
    fragment-mono frank-ruhl-libre fraunces fredoka funnel-sans gabarito geist geist-mono
    geist-sans gelasio gentium-book-basic gentium-plus geologica gloock golos-text halant
    hanken-grotesk headland-one heebo hepta-slab hind ia-writer-mono ia-writer-quattro
    ibm-plex-mono ibm-plex-sans ibm-plex-sans-condensed ibm-plex-serif im-fell-english
    inclusive-sans inder instrument-sans instrument-serif inter-tight iosevka iosevka-aile itim
    jetbrains-mono jost jura k2d kanit karla khand krona-one kumbh-sans league-gothic
    league-spartan lekton lexend lexend-deca libre-caslon-text libre-franklin literata lustria
    manrope maple-mono marcellus martel maven-pro merriweather-sans metropolis mona-sans
    monaspace-neon monda montserrat-alternates mukta mulish newsreader noto-mono noto-sans
    noto-sans-display noto-sans-mono noto-serif nunito-sans onest open-sans-condensed
    open-sauce-sans opendyslexic orienta outfit overpass overpass-mono ovo oxygen
    pathway-extreme petrona philosopher piazzolla play playfair plus-jakarta-sans poly prata
    prompt pt-mono pt-sans pt-sans-caption pt-sans-narrow pt-serif public-sans quattrocento
    questrial radio-canada-big rajdhani rasa readex-pro recursive red-hat-display red-hat-mono
    red-hat-text reddit-mono reddit-sans roboto-condensed roboto-flex roboto-serif rokkitt rubik
    rufina saira saira-condensed saira-extra-condensed saira-semi-condensed sanchez sarabun
    schibsted-grotesk sen share-tech signika slabo-13px slabo-27px sofia-sans sometype-mono sora
    source-code-pro source-sans-3 source-sans-pro source-serif-4 source-serif-pro space-grotesk
    spectral spline-sans spline-sans-mono stack-sans-text stix-two-text sunflower tajawal
    taviraj tenor-sans tiktok-sans titillium-web tomorrow ubuntu-condensed ubuntu-mono
    uncut-sans unna urbanist varela varela-round vazirmatn victor-mono volkhov vollkorn
    wix-madefor-text work-sans yanone-kaffeesatz yantramanav yrsa zain zilla-slab`,
  hand: `caveat patrick-hand dancing-script indie-flower kalam shadows-into-light reenie-beanie
    homemade-apple nothing-you-could-do gloria-hallelujah permanent-marker rock-salt
    covered-by-your-grace architects-daughter coming-soon schoolbell handlee satisfy cookie
    great-vibes sacramento mr-dafoe la-belle-aurore over-the-rainbow waiting-for-the-sunrise
    cedarville-cursive zeyada crafty-girls gochi-hand nanum-pen-script short-stack
    sue-ellen-francisco loved-by-the-king annie-use-your-telescope the-girl-next-door
    give-you-glory dawning-of-a-new-day delius neucha marck-script bad-script kristi amatic-sc
    yellowtail tangerine italianno mrs-saint-delafield meddon klee-one pacifico alex-brush
    allura berkshire-swash birthstone caveat-brush chilanka comic-neue comic-relief condiment
    corinthia courgette damion delicious-handrawn ephesis farsan grand-hotel grandstander
    happy-monkey herr-von-muellerhoff kaushan-script licorice mansalva monsieur-la-doulaise
    montecarlo mr-de-haviland oooh-baby parisienne pinyon-script playpen-sans rochester
    shantell-sans sriracha swanky-and-moo-moo twinkle-star vibur whisper balsamiq-sans
    finger-paint ms-madi lobster-two`,
  display: `bungee bungee-outline bungee-shade londrina-outline monoton righteous lobster bangers
    black-ops-one orbitron audiowide codystar rubik-mono-one staatliches stardos-stencil
    wallpoet megrim graduate iceland quantico cabin-sketch aboreto big-shoulders-display
    bowlby-one-sc bubblegum-sans calistoga caprasimo carter-one changa-one chewy cinzel
    cinzel-decorative climate-crisis coiny creepster days-one dm-serif-display doto ewert
    fredericka-the-great germania-one goldman iceberg italiana jockey-one lalezar lemonada
    lilita-one londrina-solid luckiest-guy medievalsharp michroma monofett mouse-memoirs
    museomoderno norwester nosifer nova-square oxanium passion-one patua-one paytone-one
    poiret-one purple-purse rammetto-one rowdies russo-one saira-stencil-one sansita shrikhand
    sigmar-one sniglet spicy-rice special-gothic-expanded-one stack-sans-headline syncopate syne
    teko titan-one unbounded uncial-antiqua unifrakturcook yeseva-one zalando-sans-expanded
    zen-dots rubik-one suez-one redaction-10 fredoka-one`,
  pixel: `vt323 press-start-2p silkscreen dotgothic16 jersey-10 micro-5 pixelify-sans tiny5`,
};

const GREEK_FACES = new Set(['arimo', 'tinos', 'cousine', 'roboto', 'open-sans', 'nunito']);
const CYRILLIC_FACES = new Set(['tinos', 'caveat', 'neucha', 'marck-script', 'bad-script', 'lora']);

function lettersOf(name: string): string {
  if (SCRIPTS[name]) return SCRIPTS[name];
  const greek = GREEK_FACES.has(name) ? GREEK : '';
  const cyrillic = CYRILLIC_FACES.has(name) ? CYRILLIC : '';
  return LATIN + SIGNS + MARKS + greek + cyrillic;
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

/** What pictures are composed for: to train, to fit and choose by, or to measure with. */
export type Part = 'training' | 'validation' | 'test';

/** One family in this many is held out of training. */
const HELD_OUT = 12;

/**
 * Which pictures a family turns up in, to see how well letters that were never seen are read; all of
 * them where there are too few of its style. Decided by the name alone, so that it stays when families
 * are added.
 */
export function partOf({ name, style, digits }: Pick<Family, 'name' | 'style' | 'digits'>) {
  if (style === 'segment' || style === 'pixel' || !digits) return 'all';
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  if ((hash >>> 8) % HELD_OUT > 0) return 'training';
  return (hash & 1) === 0 ? 'validation' : 'test';
}

/** Every family whose glyphs the training pictures use. */
export const FAMILIES: readonly Family[] = [...named, ...scripts, ...segments];

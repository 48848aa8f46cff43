/**
 * The letters that a language writes, beyond a-z in the Latin script. A text with many letters that a language does not
 * have is not in that language, whatever its n-grams resemble: detectors take Turkmen for Turkish, Faroese for
 * Icelandic, Tajik for Uzbek.
 */
import { eachCode, remembered } from './characterClasses.js';

const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const SOUTH_SLAVIC = 'čćđšž';
const ARABIC = 'ٱءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';
const NORWEGIAN = 'æøåéèòóôü';
const SPANISH = 'áéíñóúü';
/** Letters with tone marks lie in a block of their own. */
const VIETNAMESE = 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ';

const ALPHABETS: Readonly<Record<string, string>> = {
  af: 'áéèêëíîïóôöûüúý',
  az: 'çəğıöşü',
  br: 'âêîôûùüñé',
  bs: SOUTH_SLAVIC,
  ca: 'àáçèéíïòóúü',
  ceb: 'ñáéíóú',
  cs: 'áčďéěíňóřšťúůýž',
  cy: 'âêîôûŵŷïáàëöéù',
  da: 'æøåéáóöü',
  de: 'äöüßéèà',
  en: 'éèïçñ',
  eo: 'ĉĝĥĵŝŭ',
  es: SPANISH,
  et: 'äõöüšž',
  eu: 'ñçü',
  fi: 'äöåšž',
  fo: 'áðíóúýæøö',
  fr: 'àâæçèéêëîïôœùûüÿ',
  fy: 'âêîôûúéëïöüà',
  ga: 'áéíóú',
  gd: 'àèìòùáéó',
  gl: `${SPANISH}ïç`,
  ha: 'ɓɗƙƴ',
  hr: SOUTH_SLAVIC,
  ht: 'àèéòô',
  hu: 'áéíóöőúüű',
  id: 'é',
  ig: 'ịọụṅñáàéèíìóòúù',
  is: 'áðéíóúýþæö',
  it: 'àèéìíîòóù',
  jv: 'éèêåâ',
  ku: 'çêîşû',
  lb: 'äéëüöèêûâ',
  ln: 'ɛɔáéíóúâêîôûǎěǐǒ',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  mg: 'àâéèêëìîïñòôùŷ',
  mi: 'āēīōū',
  ms: 'é',
  mt: 'ċġħżàèìòù',
  nb: NORWEGIAN,
  nl: 'éèêëïíóöüáç',
  nn: NORWEGIAN,
  ny: 'ŵ',
  om: '',
  pl: 'ąćęłńóśźż',
  pt: 'áâãàçéêíóôõúü',
  ro: 'ăâîșțşţ',
  rw: '',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sn: '',
  so: '',
  sq: 'çë',
  sr: SOUTH_SLAVIC,
  st: 'š',
  su: 'é',
  sv: 'åäöéüà',
  sw: '',
  tk: 'çäžňöşüý',
  tl: 'ñáéíóú',
  tr: 'çğıöşüâîû',
  uz: 'ʻʼ',
  vi: VIETNAMESE,
  xh: '',
  yo: 'áàéèẹíìóòọṣúùńǹḿ',
  zu: '',
};

const CYRILLIC: Readonly<Record<string, string>> = {
  be: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  kk: `${RUSSIAN}әғқңөұүһі`,
  ky: `${RUSSIAN}ңөү`,
  mk: 'абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ',
  mn: `${RUSSIAN}өү`,
  ru: RUSSIAN,
  sr: 'абвгдђежзијклљмнњопрстћуфхцчџш',
  tg: `${RUSSIAN}ғӣқӯҳҷ`,
  tt: `${RUSSIAN}әөүҗңһ`,
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  uz: `${RUSSIAN}ўқғҳ`,
};

const ARABIC_SCRIPT: Readonly<Record<string, string>> = {
  ar: ARABIC,
  ckb: 'ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهوۆەھیێ',
  fa: `${ARABIC}پچژگکیۀ`,
  ps: `${ARABIC}پچژگګکیټډړږښڼېۍځڅ`,
  sd: `${ARABIC}پچژگکیٻڀٺٽٿڄڃڇڊڌڏڙڦڪڳڱڻھ`,
  ug: 'ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە',
  ur: `${ARABIC}پچژگکیٹڈڑےہھںۂۓۃ`,
};

interface Script {
  letters: RegExp;
  /** By language: the code points of its letters. */
  alphabets: ReadonlyMap<string, ReadonlySet<number>>;
}

const AZ = 'abcdefghijklmnopqrstuvwxyz';
const setsOf = (table: Readonly<Record<string, string>>, common: string): Map<string, Set<number>> =>
  new Map(Object.entries(table).map(([code, letters]) => [code, new Set(codesOf(common + letters))]));
const codesOf = (letters: string): number[] => Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);

const SCRIPTS: readonly Script[] = [
  { letters: /\p{Script=Latin}/u, alphabets: setsOf(ALPHABETS, AZ) },
  { letters: /\p{Script=Cyrillic}/u, alphabets: setsOf(CYRILLIC, '') },
  { letters: /(?=\p{L})\p{Script=Arabic}/u, alphabets: setsOf(ARABIC_SCRIPT, '') },
];

/** The place of a letter's script in SCRIPTS, from 1 on; 0 for none of them. */
const scriptOf = remembered((character) => SCRIPTS.findIndex(({ letters }) => letters.test(character)) + 1);

/** Every press has names in Latin letters; no Latin press has so much of another script. The first script is Latin. */
const OTHER_SCRIPT_SHARE = 0.3;

/** One foreign letter in so many takes all from a language; names of people and places bring one in a few hundred. */
const ALL_FOREIGN = 1 / 12;
const LEAST_FACTOR = 0.05;

/**
 * How well the letters of a text fit each language: 1 where all are its own, down to .05.
 * @returns a function of the language; 1 for languages whose letters are not known
 */
export function alphabetFit(text: string): (code: string) => number {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0300\u0301\u0307\u0640]/g, '');
  const found = SCRIPTS.map(() => ({ all: 0, counts: new Map<number, number>() }));
  let all = 0;
  eachCode(lower, (code) => {
    const own = found[scriptOf(code) - 1];
    if (!own) return;
    all++;
    own.all++;
    own.counts.set(code, (own.counts.get(code) ?? 0) + 1);
  });
  const others = found.findIndex((own, i) => i > 0 && own.all > all * OTHER_SCRIPT_SHARE);
  const most = Math.max(0, others);
  const letters = found[most];
  return (code) => {
    const own = SCRIPTS[most]?.alphabets.get(code);
    if (!letters || letters.all === 0) return 1;
    // A language that never writes this script: Kurdish in Arabic letters stays, Hungarian in Cyrillic goes.
    if (!own) return SCRIPTS.some((s) => s.alphabets.has(code)) ? LEAST_FACTOR : 1;
    let foreign = 0;
    for (const [letter, n] of letters.counts) if (!own.has(letter)) foreign += n;
    return Math.max(LEAST_FACTOR, 1 - foreign / letters.all / ALL_FOREIGN);
  };
}

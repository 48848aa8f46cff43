/** The languages of the world's news: BCP 47 code by franc's ISO 639-3 code. */
export const NEWS_LANGUAGES: Readonly<Record<string, string>> = {
  afr: 'af',
  amh: 'am',
  arb: 'ar',
  azj: 'az',
  aze: 'az',
  bel: 'be',
  bul: 'bg',
  ben: 'bn',
  bos: 'bs',
  cat: 'ca',
  ces: 'cs',
  cym: 'cy',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  spa: 'es',
  est: 'et',
  ekk: 'et',
  eus: 'eu',
  pes: 'fa',
  fin: 'fi',
  tgl: 'tl',
  fil: 'tl',
  fra: 'fr',
  gle: 'ga',
  glg: 'gl',
  guj: 'gu',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  hye: 'hy',
  ind: 'id',
  isl: 'is',
  ita: 'it',
  jpn: 'ja',
  kat: 'ka',
  kaz: 'kk',
  khm: 'km',
  kan: 'kn',
  kor: 'ko',
  lao: 'lo',
  lit: 'lt',
  lav: 'lv',
  lvs: 'lv',
  mkd: 'mk',
  mal: 'ml',
  mar: 'mr',
  zlm: 'ms',
  msa: 'ms',
  mya: 'my',
  nob: 'nb',
  nno: 'nn',
  nep: 'ne',
  npi: 'ne',
  nld: 'nl',
  pan: 'pa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  sin: 'si',
  slk: 'sk',
  slv: 'sl',
  som: 'so',
  sqi: 'sq',
  als: 'sq',
  srp: 'sr',
  swe: 'sv',
  swh: 'sw',
  swa: 'sw',
  tam: 'ta',
  tel: 'te',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  uzn: 'uz',
  vie: 'vi',
  cmn: 'zh',
  zho: 'zh',
  khk: 'mn',
  mon: 'mn',
  asm: 'as',
  bre: 'br',
  ceb: 'ceb',
  ckb: 'ckb',
  epo: 'eo',
  fao: 'fo',
  fry: 'fy',
  gax: 'om',
  gaz: 'om',
  gla: 'gd',
  hat: 'ht',
  hau: 'ha',
  ibo: 'ig',
  jav: 'jv',
  kin: 'rw',
  kir: 'ky',
  kmr: 'ku',
  lin: 'ln',
  ltz: 'lb',
  mlt: 'mt',
  mri: 'mi',
  nya: 'ny',
  pbu: 'ps',
  plt: 'mg',
  sna: 'sn',
  snd: 'sd',
  sot: 'st',
  sun: 'su',
  tat: 'tt',
  tgk: 'tg',
  tir: 'ti',
  tuk: 'tk',
  uig: 'ug',
  xho: 'xh',
  ydd: 'yi',
  yor: 'yo',
  zul: 'zu',
};

/** Codes of other detectors folded into ours. */
const FOLDED: Readonly<Record<string, string>> = {
  no: 'nb',
  iw: 'he',
  fil: 'tl',
  in: 'id',
  jw: 'jv',
  'zh-Latn': '',
  'bg-Latn': '',
  'el-Latn': '',
  'hi-Latn': '',
  'ja-Latn': '',
  'ru-Latn': '',
};

/** Scripts that need no detector name these beside the list. */
const BY_SCRIPT = ['bo', 'dv', 'or'];

const known = new Set([...Object.values(NEWS_LANGUAGES), ...BY_SCRIPT]);

/**
 * What others call by one code and may be several languages: detectors call as many Croatian and Serbian texts
 * Serbo-Croatian or Bosnian as they call by their names. Words decide.
 */
const SHARED: Readonly<Record<string, readonly string[]>> = { sh: ['hr', 'sr'], bs: ['hr', 'sr', 'bs'] };

/** Our codes for another's; none for a language outside the news. */
export function foldCodes(code: string): readonly string[] {
  const shared = SHARED[code];
  if (shared) return shared;
  const own = foldCode(code);
  return own === null ? [] : [own];
}

/**
 * Languages of small presses: in a few words, most of them names, they win by chance. All the others have a pack or
 * millions of readers.
 */
export const RARE: ReadonlySet<string> = new Set(
  'as br bs ceb ckb eo fo fy ga gd ha ht ig jv ku lb ln mg mi mt nn ny om rw sd sn so st su tk tt ug xh yi yo zu'.split(
    ' ',
  ),
);

/** Our code for another's, or null for a language outside the news. */
export function foldCode(code: string): string | null {
  const folded = FOLDED[code] ?? code;
  return known.has(folded) ? folded : null;
}

/** The languages of the world's news: BCP 47 code by franc's ISO 639-3 code. */
export const NEWS_LANGUAGES: Readonly<Record<string, string>> = {
  afr: 'af', amh: 'am', arb: 'ar', azj: 'az', aze: 'az', bel: 'be', bul: 'bg', ben: 'bn', bos: 'bs', cat: 'ca', ces: 'cs', cym: 'cy', dan: 'da', deu: 'de',
  ell: 'el', eng: 'en', spa: 'es', est: 'et', ekk: 'et', eus: 'eu', pes: 'fa', fin: 'fi', tgl: 'tl', fil: 'tl', fra: 'fr', gle: 'ga', glg: 'gl', guj: 'gu', heb: 'he',
  hin: 'hi', hrv: 'hr', hun: 'hu', hye: 'hy', ind: 'id', isl: 'is', ita: 'it', jpn: 'ja', kat: 'ka', kaz: 'kk', khm: 'km', kan: 'kn', kor: 'ko',
  lao: 'lo', lit: 'lt', lav: 'lv', lvs: 'lv', mkd: 'mk', mal: 'ml', mar: 'mr', zlm: 'ms', msa: 'ms', mya: 'my', nob: 'nb', nno: 'nn', nep: 'ne', npi: 'ne', nld: 'nl', pan: 'pa',
  pol: 'pl', por: 'pt', ron: 'ro', rus: 'ru', sin: 'si', slk: 'sk', slv: 'sl', som: 'so', sqi: 'sq', als: 'sq', srp: 'sr', swe: 'sv', swh: 'sw', swa: 'sw',
  tam: 'ta', tel: 'te', tha: 'th', tur: 'tr', ukr: 'uk', urd: 'ur', uzn: 'uz', vie: 'vi', cmn: 'zh', zho: 'zh', khk: 'mn', mon: 'mn',
};

/** Codes of other detectors folded into ours. */
const FOLDED: Readonly<Record<string, string>> = { no: 'nb', iw: 'he', fil: 'tl', in: 'id', sh: 'sr', jw: 'id', 'zh-Latn': '', 'bg-Latn': '', 'el-Latn': '', 'hi-Latn': '', 'ja-Latn': '', 'ru-Latn': '' };

const known = new Set(Object.values(NEWS_LANGUAGES));

/** Our code for another's, or null for a language outside the news. */
export function foldCode(code: string): string | null {
  const folded = FOLDED[code] ?? code;
  return known.has(folded) ? folded : null;
}

/** Countries whose press writes in a language: where its ambiguous names are at home. ISO 3166 alpha-2. */
const COUNTRIES: Readonly<Record<string, string>> = {
  af: 'ZA NA',
  ar: 'EG SA AE KW QA BH OM YE IQ SY LB JO PS LY TN DZ MA SD MR',
  bg: 'BG',
  bn: 'BD IN',
  ca: 'ES AD',
  cs: 'CZ SK',
  da: 'DK GL FO',
  de: 'DE AT CH LI LU',
  el: 'GR CY',
  en: 'US GB IE CA AU NZ ZA NG KE GH IN SG PK PH MT JM TT UG ZM ZW TZ',
  es: 'ES MX AR CO CL PE VE EC BO PY UY CR PA GT HN SV NI DO CU PR US',
  et: 'EE',
  fa: 'IR AF TJ',
  fi: 'FI',
  fr: 'FR BE CH CA LU MC SN CI CM ML BF NE TG BJ GA CG CD MG HT MA DZ TN',
  gl: 'ES',
  he: 'IL',
  hi: 'IN',
  hr: 'HR BA',
  hu: 'HU RO',
  id: 'ID',
  is: 'IS',
  it: 'IT CH SM VA',
  ja: 'JP',
  ko: 'KR',
  lt: 'LT',
  lv: 'LV',
  ms: 'MY SG BN',
  nb: 'NO',
  nl: 'NL BE SR',
  pl: 'PL',
  pt: 'PT BR AO MZ CV',
  ro: 'RO MD',
  ru: 'RU BY KZ KG UA',
  sk: 'SK CZ',
  sr: 'RS BA ME',
  sv: 'SE FI',
  sw: 'TZ KE UG CD',
  ta: 'IN LK SG MY',
  te: 'IN',
  th: 'TH',
  tl: 'PH',
  tr: 'TR CY',
  uk: 'UA',
  ur: 'PK IN',
  vi: 'VN',
  zh: 'CN TW HK MO SG MY',
};

const sets = new Map<string, ReadonlySet<string>>();

/** The countries of a language. */
export function countriesOf(language: string): ReadonlySet<string> {
  let known = sets.get(language);
  if (!known) {
    known = new Set((COUNTRIES[language] ?? '').split(' ').filter(Boolean));
    sets.set(language, known);
  }
  return known;
}

/** What companies call countries beside what CLDR does. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  TR: 'Turkey',
  CZ: 'Czech Republic',
  KR: 'Korea',
  AE: 'UAE',
  US: 'USA',
};

/** Whether a word is what a country is called in English or in a language of its own press: `Portugal`, `Eesti`, `UK`. */
export function isCountryName(name: string, country: string): boolean {
  if (!/^[A-Z]{2}$/.test(country)) return false;
  if (OTHER_NAMES[country] === name) return true;
  const own = Object.keys(COUNTRIES).filter((language) => countriesOf(language).has(country));
  return ['en', ...own].some((language) =>
    (['long', 'short'] as const).some(
      (style) => new Intl.DisplayNames(language, { type: 'region', style }).of(country) === name,
    ),
  );
}

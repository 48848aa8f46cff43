/** Names of months in the languages of the press, from the locale data that comes with Node. */

const LOCALES = (
  'af ar ar-EG ar-IQ ar-DZ ar-MA az be bg bn bs ca cs cy da de de-AT el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv ' +
  'mk ml mn mr ms my nb ne nl pa pl ps pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tk tr uk ur uz vi zh zu'
).split(' ');

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
];

/** Forms that the press writes and the locale data lacks. */
const EXTRA: Readonly<Record<string, number>> = {
  sept: 9,
  juil: 7,
  août: 8,
  aout: 8,
  fevrier: 2,
  decembre: 12,
  janv: 1,
  févr: 2,
  mär: 3,
  mrz: 3,
  jänner: 1,
  feber: 2,
  setiembre: 9,
  set: 9,
  ago: 8,
  ene: 1,
  abr: 4,
  dic: 12,
  okt: 10,
  dez: 12,
  maart: 3,
  mrt: 3,
  maj: 5,
  stycznia: 1,
  lutego: 2,
  gen: 1,
  giu: 6,
  lug: 7,
  ott: 10,
  мая: 5,
  ина: 6,
  січ: 1,
  лют: 2,
  бер: 3,
  квіт: 4,
  трав: 5,
  черв: 6,
  лип: 7,
  серп: 8,
  вер: 9,
  жовт: 10,
  лист: 11,
  груд: 12,
  ιαν: 1,
  φεβ: 2,
  μαρ: 3,
  απρ: 4,
  μαι: 5,
  ιουν: 6,
  ιουλ: 7,
  αυγ: 8,
  σεπ: 9,
  οκτ: 10,
  νοε: 11,
  δεκ: 12,
  szept: 9,
  ago_: 8,
  ağu: 8,
  mei: 5,
  agt: 8,
  agu: 8,
  ags: 8,
  des: 12,
  يناير: 1,
  فبراير: 2,
  مارس: 3,
  أبريل: 4,
  ابريل: 4,
  إبريل: 4,
  مايو: 5,
  يونيو: 6,
  يوليو: 7,
  أغسطس: 8,
  اغسطس: 8,
  سبتمبر: 9,
  أكتوبر: 10,
  اكتوبر: 10,
  نوفمبر: 11,
  ديسمبر: 12,
  'كانون الثاني': 1,
  شباط: 2,
  آذار: 3,
  نيسان: 4,
  أيار: 5,
  حزيران: 6,
  تموز: 7,
  آب: 8,
  أيلول: 9,
  'تشرين الأول': 10,
  'تشرين الثاني': 11,
  'كانون الأول': 12,
  সেপ্টেম্বর: 9,
  সেপ্টেম্বার: 9,
  जनवरी: 1,
  फरवरी: 2,
  सितम्बर: 9,
  अक्तूबर: 10,
  नवम्बर: 11,
  दिसम्बर: 12,
};

type MonthNames = ReadonlyMap<string, number>;

const foldName = (name: string): string => name.toLowerCase().normalize('NFC').replace(/[.։]/g, '').trim();

function namesOf(locale: string, calendar: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(locale, { ...form, calendar, timeZone: 'UTC', numberingSystem: 'latn' });
    for (let month = 1; month <= 12; month++) {
      const date =
        calendar === 'persian' ? new Date(Date.UTC(2022, month + 1, 5)) : new Date(Date.UTC(2023, month - 1, 15));
      const name = foldName(format.formatToParts(date).find((part) => part.type === 'month')?.value ?? '');
      const number = calendar === 'persian' ? ((month + 10) % 12) + 1 : month;
      if (name && !/\d/.test(name)) names.set(name, number);
    }
  }
  return names;
}

const ownNames = new Map<string, MonthNames>();
let allNames: MonthNames | null = null;
let persianNames: MonthNames | null = null;

/** Names in one language. */
function namesIn(language: string): MonthNames {
  const known = ownNames.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const locale of LOCALES.filter((locale) => locale === language || locale.startsWith(`${language}-`))) {
    for (const [name, month] of namesOf(locale, 'gregory')) if (!names.has(name)) names.set(name, month);
  }
  ownNames.set(language, names);
  return names;
}

function everyName(): MonthNames {
  if (allNames) return allNames;
  const names = new Map<string, number>(Object.entries(EXTRA));
  for (const locale of LOCALES)
    for (const [name, month] of namesOf(locale, 'gregory')) if (!names.has(name)) names.set(name, month);
  allNames = names;
  return names;
}

/**
 * Number of the month of that name, 0 where there is none. The page's own language goes first: `listopad` is October in
 * Croatian and November in Polish.
 */
export function monthOf(name: string, language: string | null): number {
  const folded = foldName(name);
  const own = language ? namesIn(language.split('-')[0]?.toLowerCase() ?? '').get(folded) : undefined;
  return own ?? everyName().get(folded) ?? 0;
}

/** Number of the month of that name in the Persian calendar, 0 where there is none. */
export function persianMonthOf(name: string): number {
  persianNames ??= namesOf('fa', 'persian');
  return persianNames.get(foldName(name)) ?? 0;
}

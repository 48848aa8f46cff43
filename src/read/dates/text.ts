/** Dates as bylines print them, in some seventy languages. */
import * as chrono from 'chrono-node';
import { gregorian } from './calendars.js';
import { monthOf, persianMonthOf } from './months.js';
import { isoOf, offsetOf } from './published.js';

export interface DateStyle {
  language: string | null;
  /** `9/7/2023` is the seventh of September. */
  monthFirst: boolean;
}

const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10,
];

/** Digits of all scripts as 0-9. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

const WORD = '[\\p{L}\\p{M}]{2,20}';
const YEAR = '((?:19|20|25|26|13|14)\\d{2})';
const JOIN = "(?:\\s+(?:de|del|do|of|di|den|e|י)\\s+|\\s*d['’]|\\s*[-–]\\s*|\\s*,\\s*|\\s*)";

interface Reading {
  at: number;
  end: number;
  year: number;
  month: number;
  day: number;
}

type Reader = (match: RegExpExecArray, style: DateStyle) => Omit<Reading, 'at' | 'end'> | null;

const named = (word: string | undefined, year: number, style: DateStyle): number => {
  const name = (word ?? '').replace(/^ב/, '');
  return year >= 1340 && year <= 1450
    ? persianMonthOf(name)
    : monthOf(word ?? '', style.language) || monthOf(name, style.language);
};

const fullYear = (digits: string | undefined): number => {
  const year = Number(digits);
  return year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
};

const PATTERNS: readonly [RegExp, Reader][] = [
  // 2023-09-07, 2023年9月7日, 2023. 9. 7., 1402/06/16
  [
    new RegExp(`(?<!\\d)${YEAR}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)`, 'gu'),
    (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
  ],
  // 令和5年9月7日, 民國112年9月7日
  [
    /(令和|平成|民國|民国)\s?(\d{1,3}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/gu,
    (m) => {
      const base = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 }[m[1] ?? ''] ?? 0;
      return { year: base + (m[2] === '元' ? 1 : Number(m[2])), month: Number(m[3]), day: Number(m[4]) };
    },
  ],
  // 7 tháng 9, 2023
  [
    /(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:,|năm|-|\/)?\s*(?:năm\s*)?(\d{4})/giu,
    (m) => ({ year: Number(m[3]), month: Number(m[2]), day: Number(m[1]) }),
  ],
  // 7 September 2023, 7. syyskuuta 2023, 7 de septiembre de 2023, 7η Σεπτεμβρίου 2023
  [
    new RegExp(
      `(?<![\\d:.,])(\\d{1,2})(?:st|nd|rd|th|er|re|ème|[.ºªoη°]|-(?:го|е|ого))?${JOIN}(${WORD})\\.?${JOIN}${YEAR}(?!\\d)`,
      'giu',
    ),
    (m, style) => ({ year: Number(m[3]), month: named(m[2], Number(m[3]), style), day: Number(m[1]) }),
  ],
  // September 7, 2023
  [
    new RegExp(`(?<![\\p{L}])(${WORD})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}(?!\\d)`, 'giu'),
    (m, style) => ({ year: Number(m[3]), month: named(m[1], Number(m[3]), style), day: Number(m[2]) }),
  ],
  // 2023. szeptember 7., 2023 m. rugsėjo 7 d., 2023 оны
  [
    new RegExp(`(?<!\\d)${YEAR}\\.?\\s*(?:m\\.|an\\.|ж\\.)?,?\\s*(${WORD})\\.?\\s+(\\d{1,2})(?!\\d|:)`, 'giu'),
    (m, style) => ({ year: Number(m[1]), month: named(m[2], Number(m[1]), style), day: Number(m[3]) }),
  ],
  // 2023. gada 7. septembris
  [
    new RegExp(`(?<!\\d)${YEAR}\\.?\\s*(?:gada|g\\.)\\s*(\\d{1,2})\\.?\\s*(${WORD})`, 'giu'),
    (m, style) => ({ year: Number(m[1]), month: named(m[3], Number(m[1]), style), day: Number(m[2]) }),
  ],
  // 07.09.2023, 9/7/2023, 07-09-23
  [
    /(?<![\d.:/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:]|[./-]\d)/gu,
    (m, style) => {
      const first = Number(m[1]);
      const second = Number(m[3]);
      const monthFirst = second > 12 || (style.monthFirst && m[2] !== '.' && first <= 12);
      return { year: fullYear(m[4]), month: monthFirst ? first : second, day: monthFirst ? second : first };
    },
  ],
];

/** Longest text that is searched for dates: a byline or a first paragraph, not an article. */
const LONGEST = 2_000;

const CLOCK =
  /^(.{0,24}?)(?<!\d)(\d{1,2})\s?[:.h時시點点]\s?(\d{2})(?:[:.](\d{2}))?(?!\d)\s*([ap]\.?\s?m\b\.?)?\s*(UTC|GMT|Z\b|[ECMP][SD]T\b|CES?T\b|EES?T\b|WES?T\b|[+-]\d{2}:?\d{2}\b)?/isu;
const CLOCK_BEFORE = /(?<!\d)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap]\.?m\b\.?)?[^\d]{0,8}$/isu;

interface Clock {
  hour: number;
  minute: number;
  offset: string | undefined;
}

function clockOf(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
  zone: string | undefined,
): Clock | null {
  let hour = Number(hours);
  const minute = Number(minutes);
  if (half && hour >= 1 && hour <= 12) hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  return hour <= 23 && minute <= 59 ? { hour, minute, offset: offsetOf(zone) } : null;
}

/** The clock time beside a date: behind it, else right before it. */
function clockBeside(text: string, reading: Reading): Clock | null {
  const behind = CLOCK.exec(text.slice(reading.end, reading.end + 60));
  if (behind && !/\d/.test(behind[1] ?? '')) return clockOf(behind[2], behind[3], behind[5], behind[6]);
  const before = CLOCK_BEFORE.exec(text.slice(Math.max(0, reading.at - 20), reading.at));
  return before ? clockOf(before[1], before[2], before[4], undefined) : null;
}

function readings(text: string, style: DateStyle): Reading[] {
  const found: Reading[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match as RegExpExecArray, style);
      if (!day?.month) continue;
      const real = gregorian(day.year, day.month, day.day);
      if (real) found.push({ ...real, at: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.at - b.at || b.end - a.end);
}

/** The first date in a text, ISO, with its clock where one stands beside it. */
export function dateInText(source: string, style: DateStyle): string | null {
  if (!/\p{Nd}/u.test(source)) return null;
  const text = latinDigits(source.slice(0, LONGEST)).replace(/\s+/g, ' ');
  const [first] = readings(text, style);
  if (!first) return null;
  const clock = clockBeside(text, first);
  return isoOf({ ...first, ...(clock ?? {}) });
}

type Parser = { parse: (text: string) => chrono.ParsedResult[] };

/** chrono's strict parsers, by language: for forms that the patterns above do not know. */
const CHRONO: Readonly<Record<string, Parser>> = {
  en: chrono.en.strict,
  fr: chrono.fr.strict,
  de: chrono.de.strict,
  es: chrono.es.strict,
  pt: chrono.pt.strict,
  nl: chrono.nl.strict,
  ja: chrono.ja.strict,
  zh: chrono.zh.strict,
  ru: chrono.ru.strict,
  uk: chrono.uk.strict,
  it: chrono.it.strict,
};

/** The first full date that chrono is certain of. */
export function dateByChrono(source: string, style: DateStyle): string | null {
  const language = style.language?.split('-')[0] ?? 'en';
  const parser = CHRONO[language];
  if (!parser || source.length > 200 || !/\d{2}/.test(source)) return null;
  for (const { start } of parser.parse(source)) {
    if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) continue;
    const hour = start.isCertain('hour') ? (start.get('hour') ?? undefined) : undefined;
    const iso = isoOf({
      year: start.get('year') ?? 0,
      month: start.get('month') ?? 0,
      day: start.get('day') ?? 0,
      hour,
      minute: hour === undefined ? undefined : (start.get('minute') ?? 0),
    });
    if (iso) return iso;
  }
  return null;
}

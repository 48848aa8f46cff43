/**
 * Compiles CLDR (Unicode licence) into data/locales/CODE.json for the languages that have no pack of their own:
 * months, weekdays, parts of the day, relative days, units of time, the order of dates, number signs.
 *   npm run build:locales
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locale } from '../src/languages/basic.js';
import { PACK_CODES } from '../src/languages/index.js';
import type { DayPartName, TimeUnit } from '../src/languages/pack.js';
import { timeUnits } from '../src/languages/pack.js';
import { CLITICS, DATES, INFLECTION, LANGUAGES, NAME_ENDINGS, WHOLE_WEEKDAY } from './locale-tables.js';

const require = createRequire(import.meta.url);
const OUT = new URL('../data/locales/', import.meta.url);
const NONE: Json = {};
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Scripts that write words without spaces. */
const UNSPACED = new Set(['km', 'lo', 'my', 'bo', 'dz']);
/** Shorter words mean too much; names of months and units only ever count beside a number. */
const FEWEST_LETTERS = 3;
const FEWEST_BESIDE_NUMBER = 2;
/** A name of this length or more may carry an ending. */
const FEWEST_FOR_ENDING = 4;

/** Trees of CLDR; every leaf is read as a string. */
type Json = { [key: string]: Json };

const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

function cldr(name: string, code: string, file: string): Json | null {
  try {
    const json = JSON.parse(readFileSync(join(folderOf(name), 'main', code, `${file}.json`), 'utf8')) as Json;
    return json.main?.[code] ?? null;
  } catch {
    return null;
  }
}

/** What lies at a path of a tree; an empty tree where nothing does. */
const at = (node: Json, ...path: string[]): Json => path.reduce((n, key) => n[key] ?? {}, node);
const valuesOf = (node: Json | undefined): string[] => Object.values(node ?? {}).map(String);
/** A letter of Ethiopic is a syllable. */
const isSyllabary = (word: string): boolean => /\p{Script=Ethiopic}/u.test(word);

const words = (list: readonly (Json | string | undefined)[], fewest = FEWEST_LETTERS): string[] =>
  unique(list.filter((w) => typeof w === 'string').map((w) => plain(w).toLowerCase())).filter(
    (w) => isWord(w) && w.length >= (isSyllabary(w) ? FEWEST_BESIDE_NUMBER : fewest),
  );
const unique = (list: readonly string[]): string[] => [...new Set(list)];
const plain = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u061c]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** What patterns take for signs of their own is left out. */
const isWord = (word: string): boolean => /\p{L}/u.test(word) && !/[()[\]{}|*\d]/.test(word);

/** Names as patterns, with the endings that the language may put behind them. */
function inflected(names: readonly string[], code: string, fewest: number): string[] {
  const spaced = !UNSPACED.has(code);
  const out: string[] = [];
  for (const raw of names) {
    const name = plain(raw).replace(/\.$/, '').toLowerCase();
    if (!isWord(name) || name.length < (isSyllabary(name) ? FEWEST_BESIDE_NUMBER : fewest)) continue;
    if (!spaced) {
      out.push(name);
      continue;
    }
    const rule = INFLECTION[code];
    const ending = Object.keys(rule ?? {}).find((e) => name.endsWith(e) && name.length - e.length >= 3);
    if (rule && ending !== undefined) {
      const stem = name.slice(0, name.length - ending.length);
      out.push(name, ...(rule[ending] ?? []).map((e) => stem + e));
    } else out.push(rule && name.length >= FEWEST_FOR_ENDING ? `${name}*` : name);
  }
  return unique(out);
}

/** A CLDR date pattern in the packs' own language, or null where it says more than day, month and year. */
function datePattern(pattern: string): string | null {
  const parts = pattern.match(/'[^']*'|([a-zA-Z])\1*|[^'a-zA-Z]+/g) ?? [];
  let out = '';
  for (const part of parts) {
    if (part.startsWith("'")) out += part === "''" ? "'" : part.slice(1, -1);
    else if (/^y+$/.test(part)) out += '{y}';
    else if (/^[ML]{3,4}$/.test(part)) out += '{month}';
    else if (/^[ML]{1,2}$/.test(part)) out += '{mm}';
    else if (/^d+$/.test(part)) out += '{d}';
    else if (/^[a-zA-Z]/.test(part)) return null;
    else out += part;
  }
  const clean = plain(out).replace(/\(/g, '[').replace(/\)/g, ']').replace(/[،,]/g, ' ').replace(/\s+/g, ' ').trim();
  // The full stop behind a day or a short month belongs to no word of the text.
  return clean.replace(/(\{(?:d|month|y)\})\./g, '$1');
}

/** Words that stand around all of these alike. */
function commonAround(phrases: readonly string[]): { before: string; after: string; inner: string[] } {
  const split = phrases.map((p) => p.split(' '));
  const least = Math.min(...split.map((w) => w.length)) - 1;
  let before = 0;
  while (before < least && split.every((w) => w[before] === split[0]?.[before])) before++;
  let after = 0;
  while (after < least - before && split.every((w) => w.at(-1 - after) === split[0]?.at(-1 - after))) after++;
  return {
    before: (split[0] ?? []).slice(0, before).join(' '),
    after: (split[0] ?? []).slice((split[0]?.length ?? 0) - after).join(' '),
    inner: split.map((w) => w.slice(before, w.length - after).join(' ')),
  };
}

/** «{0} hours ago»: the words around all units make the pattern, what is left are forms of the units. */
function aroundDurations(fields: Json, side: 'past' | 'future'): { patterns: string[]; units: [TimeUnit, string][] } {
  const found: [TimeUnit, string][] = [];
  for (const unit of timeUnits) {
    for (const phrase of valuesOf(at(fields, unit, `relativeTime-type-${side}`)))
      if (phrase.includes('{0}')) found.push([unit, plain(phrase)]);
  }
  if (found.length < timeUnits.length) return { patterns: [], units: [] };
  const { before, after, inner } = commonAround(found.map(([, p]) => p));
  const cut = (words: string): string => plain(words.replace('{0}', ''));
  const pattern = plain(`${cut(before)} {dur} ${cut(after)}`);
  const units = found.flatMap(([unit], i): [TimeUnit, string][] => {
    const form = cut(inner[i] ?? '');
    return form !== '' && !form.includes(' ') && isWord(form) ? [[unit, form]] : [];
  });
  return { patterns: pattern === '{dur}' || !isWord(pattern.replace('{dur}', '')) ? [] : [pattern], units };
}

const PARTS: readonly [string, DayPartName][] = [
  ['morning1', 'morning'],
  ['morning2', 'morning'],
  ['afternoon1', 'afternoon'],
  ['afternoon2', 'afternoon'],
  ['evening1', 'evening'],
  ['evening2', 'evening'],
  ['night1', 'night'],
  ['night2', 'night'],
];

const EARLIER: Partial<Record<DayPartName, DayPartName>> = { morning: 'dawn', afternoon: 'midday' };

function compileLocale(code: string, name: string): Locale | null {
  const calendar = cldr('cldr-dates-full', code, 'ca-gregorian');
  const fieldsFile = cldr('cldr-dates-full', code, 'dateFields');
  if (!calendar || !fieldsFile) return null;
  const g = at(calendar, 'dates', 'calendars', 'gregorian');
  const fields = at(fieldsFile, 'dates', 'fields');
  const spaced = !UNSPACED.has(code);
  const formsOf = (kind: 'months' | 'days', width: string, key: string): string[] =>
    ['format', 'stand-alone'].flatMap((use) => {
      const value = at(g, kind, use, width)[key];
      return typeof value !== 'string' || /^M?\d+$/.test(value) ? [] : [value];
    });

  const months = Array.from({ length: 12 }, (_, i) =>
    inflected(formsOf('months', 'wide', String(i + 1)), code, FEWEST_BESIDE_NUMBER),
  );
  if (months.some((m) => m.length === 0)) return null;
  const monthsShort = Array.from({ length: 12 }, (_, i) =>
    words(formsOf('months', 'abbreviated', String(i + 1)).map((m) => m.replace(/\.$/, ''))),
  );

  const units = Object.fromEntries(timeUnits.map((u) => [u, [] as string[]])) as Record<TimeUnit, string[]>;
  const unitFile = cldr('cldr-units-full', code, 'units');
  let numberFirst = true;
  for (const unit of timeUnits) {
    const node = unitFile ? at(unitFile, 'units', 'long', `duration-${unit}`) : NONE;
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith('unitPattern')) {
        const phrase = plain(String(value));
        if (unit === 'hour' && key.endsWith('other')) numberFirst = phrase.startsWith('{0}');
        units[unit].push(plain(phrase.replace('{0}', '')));
      }
    }
    units[unit].push(String(at(fields, unit).displayName ?? ''));
  }
  const past = aroundDurations(fields, 'past');
  const future = aroundDurations(fields, 'future');
  if (spaced) for (const [unit, form] of [...past.units, ...future.units]) units[unit].push(form);
  for (const unit of timeUnits) {
    const rest = timeUnits.filter((u) => u !== unit).flatMap((u) => units[u]);
    units[unit] = words(units[unit], FEWEST_BESIDE_NUMBER).filter((w) => !rest.includes(w) && !/\.$/.test(w));
  }

  // In Georgian კვირა is Sunday and week; a bare one would be read wrongly.
  const unitWords = new Set(timeUnits.flatMap((u) => units[u]).map((w) => w.toLowerCase()));
  const weekdays = WEEKDAYS.map((d) => {
    const names = formsOf('days', 'wide', d).filter((w) => !unitWords.has(plain(w).toLowerCase()));
    const whole = names.map(WHOLE_WEEKDAY[code] ?? ((w) => w));
    return inflected(whole, code, FEWEST_LETTERS).flatMap((w) =>
      w.startsWith('e ') ? [w, w.replace(/^e /, 'të ')] : [w],
    );
  });
  const weekdaysShort = WEEKDAYS.map((d) =>
    words(formsOf('days', 'abbreviated', d).map((w) => w.replace(/\.$/, ''))).filter(
      (w) => !unitWords.has(w.toLowerCase()),
    ),
  );

  const alone = at(g, 'dayPeriods', 'stand-alone', 'wide');
  const periods: Json = { ...alone, ...at(g, 'dayPeriods', 'format', 'wide') };
  const parts: Locale['parts'] = {};
  for (const [key, part] of PARTS) {
    const free = words([periods[key], alone[key]]).filter(
      (w) => !Object.values(parts).flat().includes(w) && !unitWords.has(w),
    );
    // Of two mornings the first is the dawn, of two afternoons the first is noon.
    const early = key.endsWith('1') && periods[key.replace('1', '2')] !== undefined ? EARLIER[part] : undefined;
    if (free.length > 0) parts[early ?? part] = [...(parts[early ?? part] ?? []), ...free];
  }
  const partWords = new Set(Object.values(parts).flat());
  const half = (key: 'am' | 'pm'): string[] => words([periods[key]]).filter((w) => !partWords.has(w));

  const day = at(fields, 'day');
  const relativeDays: Locale['relativeDays'] = {};
  for (const offset of spaced ? [-2, -1, 0, 1, 2] : [-1, 0, 1]) {
    const found = words([day[`relative-type-${offset}`]]);
    if (found.length > 0) relativeDays[offset] = found;
  }
  const relativePeriods: Locale['periods'] = {};
  for (const unit of ['week', 'month', 'year']) {
    for (const offset of [-1, 0, 1]) {
      const found = words([at(fields, unit)[`relative-type-${offset}`]]).filter((w) => !unitWords.has(w.toLowerCase()));
      if (found.length > 0) relativePeriods[`${offset} ${unit}`] = found;
    }
  }
  const besideWeekday = (offset: number): string[] => {
    const phrases = words(WEEKDAYS.map((d) => at(fields, d)[`relative-type-${offset}`]));
    if (phrases.length < WEEKDAYS.length) return [];
    const { before, after } = commonAround(phrases);
    const pattern = plain(`${before} {weekday} ${after}`);
    return pattern === '{weekday}' || !isWord(pattern.replace('{weekday}', '')) ? [] : [pattern];
  };

  const formats = at(g, 'dateFormats');
  const available = at(g, 'dateTimeFormats', 'availableFormats');
  const formatOf = (value: Json | string | undefined): string =>
    typeof value === 'string' ? value : String(value?._value ?? '');
  const patternsOf = (sources: readonly string[]): string[] =>
    unique(
      sources
        .map(datePattern)
        .filter((p) => p !== null)
        .filter((p) => p.includes('{month}')),
    );
  const shortDate = formatOf(formats.short);
  const order = shortDate
    .replace(/[^dMy]/g, '')
    .replace(/(.)\1*/g, '$1')
    .toLowerCase();
  const extra = DATES[code] ?? {};
  const dates = patternsOf([
    formatOf(formats.long),
    formatOf(formats.medium),
    formatOf(available.yMMMd),
    formatOf(available.MMMMd),
    formatOf(available.MMMd),
  ]);

  const numbers = cldr('cldr-numbers-full', code, 'numbers');
  const system = numbers ? String(at(numbers, 'numbers').defaultNumberingSystem) : 'latn';
  const symbols = numbers ? at(numbers, 'numbers', `symbols-numberSystem-${system}`) : NONE;
  const compact = numbers
    ? at(numbers, 'numbers', `decimalFormats-numberSystem-${system}`, 'long', 'decimalFormat')
    : NONE;
  const multipliers: Locale['multipliers'] = {};
  for (const [key, value] of Object.entries(compact)) {
    const power = Number(key.split('-')[0]);
    const pattern = plain(String(value).replace(/'/g, ''));
    const word = plain(pattern.replace('0', ''));
    // Only where a single digit stands beside the word does the word mean the power itself.
    if (power < 1000 || !/(^|[^0])0([^0]|$)/.test(pattern) || !isWord(word) || word.length < 2) continue;
    multipliers[power] = unique([...(multipliers[power] ?? []), word]);
  }
  const sign = (key: string, otherwise: string): string => {
    const found = plain(String(symbols[key] ?? otherwise));
    return found === '' ? ' ' : found.replace('٫', ',').replace('٬', ',').replace('’', "'");
  };

  return {
    code,
    name,
    spaced,
    ordinalDot: /d\./.test(formatOf(formats.long)),
    numericOrder: order === 'mdy' || order === 'ymd' ? order : 'dmy',
    decimal: system === 'latn' || symbols.decimal ? sign('decimal', '.') : '.',
    group: sign('group', ','),
    multipliers,
    months,
    monthsShort,
    weekdays,
    weekdaysShort,
    parts,
    noon: words([periods.noon]),
    midnight: words([periods.midnight]),
    am: half('am'),
    pm: half('pm'),
    units,
    relativeDays,
    periods: relativePeriods,
    lastWeekday: besideWeekday(-1),
    nextWeekday: besideWeekday(1),
    dates: unique([...(extra.dates ?? []), ...dates]),
    monthsAlone: unique([...(extra.monthsAlone ?? []), ...patternsOf([formatOf(available.yMMMM)])]),
    numberFirst,
    ago: past.patterns,
    notTimes: extra.notTimes ?? [],
    clitics: CLITICS[code] ?? [],
    nameEndings: NAME_ENDINGS[code] ?? [],
  };
}

for (const file of readdirSync(OUT)) if (file.endsWith('.json')) rmSync(new URL(file, OUT));
const left: string[] = [];
for (const [code, name] of Object.entries(LANGUAGES)) {
  const locale = PACK_CODES.includes(code) ? null : compileLocale(code, name);
  if (locale === null) left.push(code);
  else writeFileSync(new URL(`${code}.json`, OUT), `${JSON.stringify(locale)}\n`);
}
console.log(
  `${Object.keys(LANGUAGES).length - left.length} languages; not in CLDR or with a pack: ${left.join(' ') || 'none'}`,
);

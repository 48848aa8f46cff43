/** A pack for a language that has none of its own: dates and numbers from CLDR, and the rules of all languages. */
import { readFile } from 'node:fs/promises';
import type { DayPartName, LanguagePack, Pattern, TimeUnit } from './pack.js';

/** What scripts/build-locales.ts compiles of a language: a file of data/locales. */
export interface Locale {
  code: string;
  name: string;
  spaced: boolean;
  ordinalDot: boolean;
  numericOrder: LanguagePack['times']['numericOrder'];
  decimal: string;
  group: string;
  multipliers: Record<number, Pattern[]>;
  months: Pattern[][];
  monthsShort: Pattern[][];
  /** Monday first. */
  weekdays: Pattern[][];
  weekdaysShort: Pattern[][];
  parts: Partial<Record<DayPartName, Pattern[]>>;
  noon: Pattern[];
  midnight: Pattern[];
  am: Pattern[];
  pm: Pattern[];
  units: Record<TimeUnit, Pattern[]>;
  relativeDays: Record<string, Pattern[]>;
  periods: Record<string, Pattern[]>;
  lastWeekday: Pattern[];
  nextWeekday: Pattern[];
  dates: Pattern[];
  monthsAlone: Pattern[];
  /** False where a number stands behind its noun. */
  numberFirst: boolean;
  ago: Pattern[];
  notTimes: Pattern[];
  clitics: string[];
  nameEndings: string[];
}

const LOCALES = new URL('../../data/locales/', import.meta.url);

/**
 * The pack of a language that has none of its own.
 * @param code BCP 47, without a script; `und` and languages that CLDR does not know give a pack of numbers alone
 */
export async function loadBasicPack(code: string): Promise<LanguagePack> {
  if (!/^[a-z]{2,3}$/.test(code)) return emptyPack(code);
  try {
    return packOf(JSON.parse(await readFile(new URL(`${code}.json`, LOCALES), 'utf8')) as Locale);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyPack(code);
    throw error;
  }
}

/** A pack with what a locale tells, and nothing else. */
export function packOf(locale: Locale): LanguagePack {
  const pack = emptyPack(locale.code);
  const { writing, numbers, times } = pack;
  pack.name = locale.name;
  writing.spaced = locale.spaced;
  writing.ordinalDot = locale.ordinalDot;
  writing.clitics = locale.clitics;
  writing.nameEndings = locale.nameEndings;
  numbers.decimal = [locale.decimal];
  // Presses group with spaces too, whatever CLDR prefers.
  numbers.group = [...new Set([locale.group, ' ', locale.decimal === ',' ? '.' : ','])];
  numbers.multipliers = locale.multipliers;
  times.months = twelveOf(locale.months);
  times.monthsShort = twelveOf(locale.monthsShort);
  times.weekdays = sevenOf(locale.weekdays);
  times.weekdaysShort = sevenOf(locale.weekdaysShort);
  Object.assign(times.parts, locale.parts);
  Object.assign(times.units, locale.units);
  times.durations = locale.numberFirst ? { '{n} {unit}': '' } : { '{unit} {n}': '' };
  for (const key of COPIED) Object.assign(times, { [key]: locale[key] });
  return pack;
}

/** Sections that a locale has as the pack has them. */
const COPIED = [
  'noon',
  'midnight',
  'am',
  'pm',
  'relativeDays',
  'periods',
  'lastWeekday',
  'nextWeekday',
  'dates',
  'monthsAlone',
  'numericOrder',
  'ago',
  'notTimes',
] as const satisfies readonly (keyof Locale & keyof LanguagePack['times'])[];

const sevenOf = (lists: readonly Pattern[][]): LanguagePack['times']['weekdays'] => {
  const out = seven();
  for (const [i, list] of lists.slice(0, out.length).entries()) out[i] = list;
  return out;
};
const twelveOf = (lists: readonly Pattern[][]): LanguagePack['times']['months'] => {
  const out = twelve();
  for (const [i, list] of lists.slice(0, out.length).entries()) out[i] = list;
  return out;
};

const seven = (): LanguagePack['times']['weekdays'] => [[], [], [], [], [], [], []];
const twelve = (): LanguagePack['times']['months'] => [[], [], [], [], [], [], [], [], [], [], [], []];
const sided = (): { before: string[]; after: string[] } => ({ before: [], after: [] });

/** A pack that knows nothing: the ground that others are filled on. */
export function emptyPack(code: string): LanguagePack {
  return {
    code,
    name: code,
    writing: {
      spaced: true,
      fold: {},
      clitics: [],
      nameEndings: [],
      nameChanges: {},
      abbreviations: [],
      ordinalDot: false,
    },
    numbers: {
      group: [',', '.', ' '],
      decimal: [',', '.'],
      cardinals: {},
      and: [],
      unitsFirst: false,
      multipliers: {},
      fractions: {},
      prefixes: {},
      mixed: {},
      magnitudes: {},
      measures: [],
    },
    times: {
      months: twelve(),
      monthsShort: twelve(),
      weekdays: seven(),
      weekdaysShort: seven(),
      parts: { dawn: [], morning: [], midday: [], afternoon: [], evening: [], night: [] },
      dayWithPart: { dawn: [], morning: [], midday: [], afternoon: [], evening: [], night: [] },
      noon: [],
      midnight: [],
      am: [],
      pm: [],
      units: { second: [], minute: [], hour: [], day: [], week: [], month: [], year: [] },
      relativeDays: {},
      relativeParts: {},
      anaphoricDays: {},
      periods: {},
      lastWeekday: [],
      nextWeekday: [],
      weekdayLastWeek: [],
      dates: [],
      daysOfMonth: [],
      monthsAlone: [],
      years: [],
      numericOrder: 'dmy',
      ordinals: [],
      clocks: {},
      prepositions: [],
      joiners: [],
      rangeWords: [],
      durations: {},
      durationAnd: [],
      ago: [],
      later: [],
      earlier: [],
      ahead: [],
      approx: sided(),
      approxDuration: sided(),
      zones: {},
      zonePlaces: [],
      places: {},
      notTimes: [],
      future: [],
    },
    counts: {
      bounds: { atLeast: sided(), atMost: sided(), about: sided() },
      nouns: { reports: [], users: [], other: [] },
      not: [],
      respectively: [],
    },
    names: {
      unknown: [],
      company: [],
      notNames: [],
      parent: [],
      unaffected: sided(),
      monitor: [],
      provider: [],
      anaphora: [],
    },
    causes: {
      categories: {
        dns: [],
        network: [],
        cable: [],
        power: [],
        hardware: [],
        facility: [],
        storage: [],
        software: [],
        update: [],
        configuration: [],
        capacity: [],
        certificate: [],
        cyberattack: [],
        thirdParty: [],
        humanError: [],
        maintenance: [],
        weather: [],
        shutdown: [],
      },
      things: {},
      broken: [],
      causal: sided(),
      suspected: sided(),
      denied: sided(),
      notDenied: [],
    },
    events: {
      types: {
        started: [],
        reports: [],
        acknowledged: [],
        identified: [],
        mitigating: [],
        resolved: [],
        explained: [],
      },
      services: [],
      fails: [],
      returns: [],
      partly: [],
      outage: [],
      earlier: [],
      unreal: [],
      clauseBreaks: [],
    },
  };
}

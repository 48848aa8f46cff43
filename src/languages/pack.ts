/**
 * The type of a language pack: the checklist of what Faultline must know of a language.
 *
 * A pack is data. Its words are **patterns**, matched on *folded* text: lower case, local digits as 0-9, one kind of
 * apostrophe (') and of dash (-), plain spaces, no vowel points, no zero-width characters. Patterns are folded alike, so
 * write them in normal spelling. The pattern language:
 *
 * | write        | it matches                                                                                     |
 * | ------------ | ---------------------------------------------------------------------------------------------- |
 * | `word`       | the whole word (an apostrophe or hyphen ends a word: `Telekom'un` holds the word `telekom`)     |
 * | `stem*`      | a word that begins so: `crash*` crash, crashed, crashes                                         |
 * | `*tail`      | a word that ends so: `*ausfall`                                                                 |
 * | `*mid*`      | a word that holds it: `*störung*` Netzstörungen                                                 |
 * | `a b`        | the words side by side (white space or a hyphen between; nothing at all in an unspaced script)  |
 * | `a … b`      | up to seven other words between (24 characters in an unspaced script), in the same clause       |
 * | `(a|b c|d*)` | one of these                                                                                    |
 * | `[a]`        | a, or nothing                                                                                   |
 * | `{slot}`     | what the slot's kind stands for; without a space beside it, glued: `{weekday}abend`, `{h}時`     |
 *
 * In an unspaced script (ja, zh, th) every literal matches anywhere, as if written `*x*`.
 * Joined prefixes (`writing.clitics`, Arabic and Hebrew) may stand before any word of a pattern.
 *
 * Slots in patterns of times:
 * `{d}` day of the month, in digits, with its ordinal ending; `{month}` a month's name or short name; `{mm}` a month in
 * digits; `{y}` a year of four digits; `{weekday}`; `{h}` an hour 0-24 and `{min}` minutes 0-59, in digits or spelled;
 * `{hh}` and `{mi}` the same in digits alone; `{am}` `{pm}` and `{part}` a part of the day; `{n}` any number, digits or
 * spelled; `{unit}` a unit of time; `{dur}` a whole duration; `{day}` a whole expression of a day (date, weekday,
 * yesterday …); `{clock}` a whole clock time; `{place}` a word of `times.places`.
 * Slot in patterns of names: `{name}` a capitalised run, a quoted name or, in an unspaced script, a run of one script.
 */
import type { CauseCategory, CountUnit, EventType } from '../model/codes.js';

/** A pattern as described at the head of this file. */
export type Pattern = string;

/** Cues by the side on which they stand of what they speak of. */
export interface Sided {
  /** Stands before it: `due to X`, `no sign of X`. */
  before: Pattern[];
  /** Stands behind it: `X is to blame`, `X was ruled out`, Xが原因. */
  after: Pattern[];
}

/** Minutes to add to the hour, or how the hour is meant. */
export type ClockOperation =
  /** The 24-hour or plain reading: `{hh}:{mi}`, `{h} Uhr`, `{h} heures {min}`. */
  | ''
  /** Before noon, after noon: `{h} a.m.`, `午後{h}時`. */
  | 'am'
  | 'pm'
  /** Spoken on a twelve-hour dial, the half of the day to be found from what stands around: `around five`, `at eight`. */
  | 'spoken'
  /** Spoken, with minutes added or taken: `half past {h}` +30, `halb {h}` -30, `viertel vor {h}` -15. */
  | `spoken ${'+' | '-'}${number}`
  /** Spoken, with the minutes of `{min}` added or taken: `{min} past {h}`, `{min} minutes to {h}`. */
  | 'spoken +min'
  | 'spoken -min';

export const dayPartNames = ['dawn', 'morning', 'midday', 'afternoon', 'evening', 'night'] as const;
/** dawn: the small hours (madrugada, 未明) and early morning, TIMEX3 `MO`; midday: around noon as a stretch, `MI`. */
export type DayPartName = (typeof dayPartNames)[number];

export const timeUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

type Seven<T> = [T, T, T, T, T, T, T];
type Twelve<T> = [T, T, T, T, T, T, T, T, T, T, T, T];

export interface LanguagePack {
  /** BCP 47 language, without script: one pack serves zh-Hans and zh-Hant, sr-Cyrl and sr-Latn. */
  code: string;
  /** The language's name in English. */
  name: string;

  writing: {
    /** False where words stand without spaces (ja, zh, th). */
    spaced: boolean;
    /** Characters to fold into others before matching, beyond the folding of all languages: `{ 'أ': 'ا' }`. A value may be empty or longer. */
    fold: Record<string, string>;
    /** Prefixes written together with the next word (ar و ف ب ل ك ال; he ו ב ל ה מ ש כ). Empty elsewhere. */
    clitics: string[];
    /**
     * What may stand right behind a company's name, by inflection: `['s', "'s"]`, fi `['n', 'in', 'ssa', 'lla', ':n', …]`,
     * tr `["'un", "'da", …]`, ko `['은', '는', '이', …]`. With their apostrophe, colon or hyphen where the language writes one.
     */
    nameEndings: string[];
    /** Final letters of a name that inflection replaces, with what stands instead: pl `{ a: ['y', 'ę', 'ą', 'ie'] }`. */
    nameChanges: Record<string, string[]>;
    /** Abbreviations with a full stop that do not end a sentence, as written: `['Inc.', 'Dr.', 'z. B.']`. */
    abbreviations: string[];
    /** True where a number with a full stop is an ordinal (`3. März`). */
    ordinalDot: boolean;
  };

  numbers: {
    /** Characters between groups of digits, as the language's press writes them: `[',']`, `['.', ' ']`. */
    group: string[];
    decimal: string[];
    /** Spelled numbers by value, all genders and cases, as far as the press spells them: at least 0-20, tens, 30, 40 … 90; all of 0-99 where they are irregular (hi, bn, ur). Also `a dozen`, `a couple of`→ leave out what is vague. */
    cardinals: Record<number, Pattern[]>;
    /** Words between the parts of a spelled number (and, und, y, و). */
    and: Pattern[];
    /** True where units stand before tens (`einundzwanzig`, `drieëntwintig`, خمسة وعشرون). */
    unitsFirst: boolean;
    /** True where a multiplier stands before its number (sw `elfu tatu`, 3000). */
    multipliersFirst?: boolean;
    /** Words that multiply the number before them: `{ 100: ['hundred'], 1000: ['thousand', 'k'], 1e6: ['million*', 'm'] }`, tuhatta, tisuća, lakh, 万, 억. Alone before a noun (`a thousand`) they count 1 ×. */
    multipliers: Record<number, Pattern[]>;
    /** Fractions that may follow or precede: `{ 0.5: ['and a half'] }` adds to the number before it: `three and a half`, `2 with half`, साढ़े goes to `prefixes`. */
    fractions: Record<number, Pattern[]>;
    /** Words before a number that change it: hi `{ 0.5: ['साढ़े'], 0.25: ['सवा'], '-0.25': ['पौने'] }`. Rare. */
    prefixes: Record<number, Pattern[]>;
    /** Whole numbers with a fraction in one word, by value: `{ 1.5: ['anderthalb*', 'полтора', 'полутора'], 2.5: ['ढाई'] }`. */
    mixed: Record<number, Pattern[]>;
    /** Bare orders of magnitude that stand as a count of their own: `{ 100: ['hundreds'], 1000: ['thousands', 'several thousand'], 10000: ['tens of thousands'], … }`; ja 数千, zh 数万, id ribuan, hi हज़ारों. */
    magnitudes: Record<number, Pattern[]>;
    /** Words and signs that make the number before or behind it no count: `%`, per cent, currency names and signs, units of measure (km, MB, GHz, degrees). */
    measures: Pattern[];
  };

  times: {
    /** Months of the Persian solar and of the Islamic calendar, where the press dates by them. */
    solarMonths?: Twelve<Pattern[]>;
    islamicMonths?: Twelve<Pattern[]>;
    /** January first; full names in every case and form. Names that are other words too (May, mars) belong here as well: a date pattern must use them. */
    months: Twelve<Pattern[]>;
    monthsShort: Twelve<Pattern[]>;
    /** Monday first; full names in every case and form, with no preposition. */
    weekdays: Seven<Pattern[]>;
    /** Short names: they count only beside a date or in brackets. */
    weekdaysShort: Seven<Pattern[]>;
    /** Words for a part of the day, as they stand alone or beside a day or a clock, in all forms: `morning`, `morgens`, `am Vormittag`→ `vormittag*`, утром, `sabah`, 朝. */
    parts: Record<DayPartName, Pattern[]>;
    /** A day and its part in one: `{ evening: ['{weekday}abend*', 'gisteravond'→ no, that is relativeParts] }`; nights named by the day on which they end: `night: ['nacht zum {day}', 'в ночь на {day}']` (the value is that day's); by both: `nacht von {weekday} auf {weekday}` (the first). Leave out what stands as two words side by side: a day beside a part of the day is joined by itself. */
    dayWithPart: Record<DayPartName, Pattern[]>;
    /** Twelve o'clock as a clock time: `noon`, `at midday`, `midnight`. */
    noon: Pattern[];
    midnight: Pattern[];
    am: Pattern[];
    pm: Pattern[];
    units: Record<TimeUnit, Pattern[]>;
    /** Days counted from publication: `{ '-2': [...], '-1': ['yesterday'], '0': ['today'], '1': ['tomorrow'], '2': [...] }`. */
    relativeDays: Record<string, Pattern[]>;
    /** A relative day and its part in one expression: `{ '-1 night': ['last night'], '0 evening': ['tonight', 'this evening'], '0 morning': ['this morning'] }`. */
    relativeParts: Record<string, Pattern[]>;
    /** Days counted from the day told before: `{ '0': ['the same day', 'that day', 'the day of the outage'→ no], '1': ['the next day', 'the following day', 'the day after'], '-1': ['the day before', 'the previous day'] }`. With a part of the day in one word too: `{ '1 morning': ['the next morning'], '0 night': ['that night'] }`. */
    anaphoricDays: Record<string, Pattern[]>;
    /** Weeks, months, years, weekends, counted from publication: `{ '-1 week': ['last week'], '0 week': ['this week'], '1 week': ['next week'], '-1 month': [], '0 month': [], '1 month': [], '-1 year': [], '0 year': [], '1 year': [], '-1 weekend': ['last weekend', 'at the weekend'], '0 weekend': ['this weekend', 'the weekend'], '1 weekend': [] }`. */
    periods: Record<string, Pattern[]>;
    /** With `{weekday}`: `last {weekday}`, `{weekday} last`, `el pasado {weekday}`. */
    lastWeekday: Pattern[];
    /** `next {weekday}`, `this coming {weekday}`. */
    nextWeekday: Pattern[];
    /** `{weekday} last week` and the like: weekday of the week before. */
    weekdayLastWeek: Pattern[];
    /** Dates, the longest forms too: `{month} {d}, {y}`, `{d} {month} {y}`, `{d} {month}`, `{d} de {month} de {y}`, `{y}年{mm}月{d}日`, `{mm}月{d}日`, `{mm}/{d}`. A comma in a pattern may stand or not. Weekdays beside are joined by themselves. */
    dates: Pattern[];
    /** A day of the month alone, only where its words say that it is a date: `the {d}`→ with ordinal ending, `{d}日`, `am {d}.`, `dia {d}`, `{d} числа`. */
    daysOfMonth: Pattern[];
    /** A month without a day: `{month} {y}`, `{month} de {y}`, `{y}年{mm}月`; and without a year where words say that it is a time: `in {month}`, `en {month}`, `since {month}`. */
    monthsAlone: Pattern[];
    /** A year alone with the words that say so: `in {y}`, `since {y}`, `en {y}`, `{y}年`, `{y}.`. */
    years: Pattern[];
    /** Names of eras, by the years to add to one counted in them: ja `{ 2018: ['令和'] }`, zh `{ 1911: ['民国'] }`. */
    eras?: Record<number, Pattern[]>;
    /** Order in dates written in numbers, `7/9/2023`. */
    numericOrder: 'dmy' | 'mdy' | 'ymd';
    /** Endings of ordinal numbers in digits: en `['st', 'nd', 'rd', 'th']`, fr `['er']`, ru `['-го', '-е']`. */
    ordinals: string[];
    /** Clock times by pattern. `{hh}:{mi}` is built in; so is `{hh}:{mi}` with `{am}`/`{pm}`. All others: `{ '{h} {pm}': 'pm', '{hh}.{mi} uhr': '', '{h} uhr': '', 'half past {h}': 'spoken +30', 'kl[.] {hh}.{mi}': '', '{hh}h{mi}': '', '{h} giờ {min}': '' … }`. A bare hour needs a word that makes it a clock (at, um, klo, saat, 時) with digits or spelled. */
    clocks: Record<Pattern, ClockOperation>;
    /** Words of clock patterns that belong outside the expression's span, as bare prepositions do: `at`, `um`, `às`, `le`. Words such as kl., klo, ora, saat, ที่เวลา that are part of the clock stay inside: leave them out here. */
    prepositions: Pattern[];
    /** Words that may stand between a day, its part, a clock and a zone of one expression: `at`, `on`, `of`, `in the`, `um`, `vers`→ no, approximators may stand there anyway. */
    joiners: Pattern[];
    /** Between the ends of a range of clocks or days: `to`, `until`, `and`, `bis`, `до`, `から`. */
    rangeWords: Pattern[];
    /** Durations by pattern: `{ '{n} {unit}': '', '{n}-{unit}': '', '{n} and a half {unit}': '+0.5', 'half an hour': 'PT30M', 'an hour and a half': 'PT1H30M', 'a (day|full day)': 'P1D', '{n}stündig*': 'PTnH' , '{n}-day*': 'PnD' }`; `n` in a value is the number of `{n}`. A bare `a year`, `a day` only where it is a stretch, not `once a day`. */
    durations: Record<Pattern, string>;
    /** Words between the parts of one duration: `and`, `und`, `،`, `和`. */
    durationAnd: Pattern[];
    /** `{dur} ago`, `il y a {dur}`, `vor {dur}`, `{dur}前`. */
    ago: Pattern[];
    /** Counted on from the time told before: `{dur} later`, `{dur} after that`, `{dur} danach`, `nach {dur}`→ only if it tells an instant. */
    later: Pattern[];
    /** Counted back from the time told before: `{dur} earlier`, `{dur} zuvor`. */
    earlier: Pattern[];
    /** Counted on from publication: `in {dur}`, `within {dur}`→ no. */
    ahead: Pattern[];
    /** Approximators, before or behind the time: about, around, shortly after, nearly, just before, gegen, 頃, 過ぎ, or so. */
    approx: Sided;
    /** Approximators of durations only (more than, over, nearly, almost, at least, fast, knapp, über). */
    approxDuration: Sided;
    /** Zones named by words, by IANA name: `{ 'America/New_York': ['eastern [daylight|standard] time', 'et', 'heure de l'est'], 'Europe/Berlin': ['mez', 'mesz', 'deutscher zeit'], … }`. All that the language's press uses, its own countries' first; UTC, GMT and well-known Latin abbreviations are built in. */
    zones: Record<string, Pattern[]>;
    /** With `{place}`: `{place} time`, `heure de {place}`, `по {place} времени`, `{place}時間`. */
    zonePlaces: Pattern[];
    /** Places by IANA zone, in the form that stands in `zonePlaces` (its case, adjective …): 40-80 capitals, big cities and countries of the world. */
    places: Record<string, Pattern[]>;
    /** Expressions that look like times and are none: `24 hours a day`, `7 days a week`, `at one point`, `5-a-side`, `24/7`, `second-largest`, titles of programmes. */
    notTimes: Pattern[];
    /** Words that turn the clause's days to the future: will, next, wird, planned, 予定. */
    future: Pattern[];
  };

  counts: {
    bounds: {
      /** more than, over, at least, plus de, mindestens, 以上, 超. */
      atLeast: Sided;
      /** fewer than, up to, at most, under. */
      atMost: Sided;
      /** about, around, nearly, almost, some, roughly, just under, 約, 余り. */
      about: Sided;
    };
    /** True where the noun stands before its number (sw `watumiaji 4,000`). */
    nounFirst?: boolean;
    /** Nouns counted, in every form that follows a number. reports: reports, complaints, error messages, tickets; users: users, customers, subscribers, people, households, passengers, lines, accounts; other: devices, branches, flights, transactions, sites, shops, trains, calls. With counters (件, 人, 명) in their unit. */
    nouns: Record<CountUnit, Pattern[]>;
    /** Words in a clause that make its counts no count of the incident: totals (has … customers, subscribers in all, market share, employees, cities), money, an audience, earlier years. */
    not: Pattern[];
    respectively: Pattern[];
  };

  names: {
    /** With `{name}`: words that make an unknown name a company or service: `(users|customers|subscribers) of {name}`, `{name} (users|customers|outage|app|services)`, `{name} said`, `Xの通信障害`. */
    unknown: Pattern[];
    /** Words of legal forms and kinds that stand with a company's name: Inc., Ltd, GmbH, S.A., bank, banka, telecom, airlines. */
    company: Pattern[];
    /** Capitalised words that are no company: titles and offices (Minister, President), nationalities, sentence openers that are often capitalised, internet words (Internet, WiFi, DNS, iOS, Android). */
    notNames: Pattern[];
    /** With `{name}`: the owner of another: `owned by {name}`, `{name}-owned`, `parent [company] {name}`, `{name} (owns|which owns)`. */
    parent: Pattern[];
    /** Predicates and openers by which a company is told to be fine, or only compared: was not affected, worked as usual, unlike, rival, competitor, switched to, moved to. */
    unaffected: Sided;
    /** Words that point back to two or more companies told before: `both companies`, `les deux sociétés`, 両社. */
    both?: Pattern[];
    /** With `{name}`: one that counted or measured: `according to {name}`→ no, too wide; `{name} (logged|counted) … reports`, `the monitoring site {name}`. */
    monitor: Pattern[];
    /** With `{name}`: one whose failure or product disturbed others: `supplier {name}`, `hosted by {name}`, `a fault at {name}`, `{name}'s faulty update`. */
    provider: Pattern[];
    /** Nouns that stand for the affected company: the company, the operator, the bank, the platform, the carrier, the group, its spokesperson. */
    anaphora: Pattern[];
  };

  causes: {
    /** What failed, by category: noun phrases and verb phrases that tell it, most with their own adjectives (faulty update, software bug, cut cable, power failure, overloaded servers). `thirdParty`: a supplier, a vendor's …; no company names. */
    categories: Record<CauseCategory, Pattern[]>;
    /**
     * Bare nouns of what can fail, by category, in all their cases and with the article joined where it is: switch, router,
     * disk, database, fibre, update, certificate, power supply, heavy traffic, hackers, storm. A cause only beside a word
     * of `broken`, a causal cue, a hedge or a denial; nothing that users touch themselves (app, site, card, payment).
     */
    things: Partial<Record<CauseCategory, Pattern[]>>;
    /** What befalls such things, as verbs in all their forms and as adjectives: failed, burnt out, gave up, faulty, overloaded, was cut, expired, wrongly set. */
    broken: Pattern[];
    /** What says that it is the cause: because of, due to, caused by, triggered by, the reason was, blamed on | was to blame, led to, brought down, knocked out. */
    causal: Sided;
    /** Hedges: suspected, possibly, may have, experts believe, rumours of, at first thought, conditional and evidential forms. */
    suspected: Sided;
    /** Denials: not a, no evidence of, no sign of, ruled out, denied | had nothing to do with it, was ruled out, is excluded. */
    denied: Sided;
    /** Denials that deny nothing, looked for first: did not rule out, cannot be excluded, not only. */
    notDenied: Pattern[];
  };

  events: {
    /** Verb phrases and sentence cores that tell the event, in all tenses and forms of the press, also colloquial: several dozen each. */
    types: Record<EventType, Pattern[]>;
    /**
     * What users have of a company, as bare nouns in all their cases: service, network, app, site, signal, calls, payments,
     * cards, cash machines, trains, flights, accounts, customers. With a word of `fails`, `returns` or `partly` in one clause
     * it tells an event where no pattern of `types` does.
     */
    services: Pattern[];
    /** What such things do when they fail, as verbs in all their forms and as adjectives: stopped, froze, refused, dead, unreachable, could not. */
    fails: Pattern[];
    /** What they do when they come back: returned, works again, was restored, back to normal, live again. */
    returns: Pattern[];
    /** What makes a return one in part or under way: partly, some, gradually, first, most, slowly, by degrees, still. */
    partly: Pattern[];
    /** Nouns and adjectives for the disruption itself: outage, disruption, failure, glitch, blackout, down, offline, inaccessible, error. They make an article about an outage; no event by themselves. */
    outage: Pattern[];
    /** The clause is about another, earlier outage: last failed in, a similar outage, it is the third this year, in March … had, previous outages, history. */
    earlier: Pattern[];
    /** The clause is no event: if, when an app is down, how to, what to do, could, in future, planned for, will be, promises, hypotheticals, advice. */
    unreal: Pattern[];
    /** What separates clauses besides punctuation: but, while, although, and then, aber, während, но, が、. */
    clauseBreaks: Pattern[];
  };
}

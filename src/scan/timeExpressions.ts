/**
 * Recognition of times: the marks and hits of a scan, joined into unresolved expressions. One grammar for all languages;
 * what an expression means on a calendar is the business of extract/times.
 */
import type { DayPartName, LanguagePack, TimeUnit } from '../languages/pack.js';
import { gregorianYear } from './calendar.js';
import { isDigit, isLetter, skipSeparators } from './characters.js';
import type { Mark, Sentence, Stretch } from './document.js';
import type { Hit } from './matcher.js';
import type { NumberMark } from './numbers.js';
import type { Scan } from './scan.js';
import { firstFrom, indexOf, type StretchIndex, startingIn, takeApart } from './stretches.js';

export type DaySpec =
  | { type: 'date'; year: number | null; month: number; day: number; yearsFromNow?: number }
  | { type: 'otherCalendar'; calendar: 'persian' | 'islamic-umalqura'; year: number | null; month: number; day: number }
  | { type: 'dayOfMonth'; day: number }
  | { type: 'weekday'; weekday: number; direction: 'last' | 'next' | 'lastWeek' | null }
  | { type: 'relative'; days: number }
  | { type: 'anaphoric'; days: number }
  | { type: 'month'; year: number | null; month: number; yearsFromNow?: number }
  | { type: 'year'; year: number }
  | { type: 'period'; unit: 'week' | 'month' | 'year' | 'weekend'; offset: number };

export interface ClockSpec {
  hour: number;
  minute: number;
  /** spoken: on a twelve-hour dial. */
  mode: '' | 'am' | 'pm' | 'spoken';
}

export interface DurationSpec {
  /** TIMEX3. */
  value: string;
  minutes: number;
  unit: TimeUnit;
  amount: number;
}

export interface TimeExpression extends Stretch {
  sentence: number;
  day?: DaySpec;
  clock?: ClockSpec;
  part?: DayPartName;
  zone?: string;
  duration?: DurationSpec;
  shift?: { direction: 'ago' | 'later' | 'earlier' | 'ahead'; by: DurationSpec };
  /** A night named by both its days: its small hours are of the second. */
  nightOfTwo?: boolean;
  approximate: boolean;
  /** The first end of a range whose second end is the next expression. */
  rangeStart?: boolean;
  /** In brackets right behind another clock: the same instant elsewhere. */
  aside?: boolean;
  /** Stands alone as a statement on the zone of all clocks: `all times are UTC`. */
  zoneOnly?: boolean;
}

interface Component extends Stretch {
  kind: 'day' | 'clock' | 'part' | 'zone' | 'duration' | 'shift' | 'none';
  day?: DaySpec;
  clock?: ClockSpec;
  part?: DayPartName;
  zone?: string;
  duration?: DurationSpec;
  shift?: TimeExpression['shift'];
  /** Counts only beside another component. */
  needsNeighbour?: boolean;
}

const PARTS = new Set(['dawn', 'morning', 'midday', 'afternoon', 'evening', 'night']);

/** All expressions of a text, in order; none overlaps another. `isCapital` tells whether a stretch is all in capitals. */
export function findTimeExpressions(
  scan: Scan,
  pack: LanguagePack,
  sentences: readonly Sentence[],
  isCapital: (s: Stretch) => boolean,
): TimeExpression[] {
  const durations = durationsOf(scan, pack);
  const words = betweenWords(scan);
  const days = [...dayComponents(scan, pack), ...eraComponents(scan)];
  const dated = indexOf(days.filter((c) => DATED.has(c.day?.type ?? '')));
  const components = choose(
    decideHours(scan, words, [
      ...days,
      ...clockComponents(scan, pack, sentences),
      ...partComponents(scan),
      ...zoneComponents(scan, isCapital),
      ...durations
        .filter((d) => !isAge(scan.text, d))
        .map((d): Component => ({ kind: 'duration', start: d.start, end: d.end, duration: d.spec })),
      ...shiftComponents(scan, durations).filter((c) => !leadsToDate(c, dated)),
      ...noneComponents(scan),
    ]),
  );
  const groups = group(components, scan.text, words, sentences);
  const expressions = groups.map((g) => expressionOf(g, scan, words, sentences)).filter((e) => e !== null);
  return withRanges(expressions, scan, words, sentences);
}

/**
 * "19 heures" is a clock or a stretch: a clock behind a preposition, an approximator of clocks, a day or a range word,
 * else a stretch.
 */
function decideHours(scan: Scan, words: Between, candidates: Component[]): Component[] {
  const clocks = new Map(candidates.filter((c) => c.kind === 'clock').map((c) => [placeOf(c), c]));
  const around = indexOf(candidates);
  const dropped = new Set<Component>();
  for (const d of candidates) {
    if (d.kind !== 'duration') continue;
    const clock = clocks.get(placeOf(d));
    const isPlainClock = clock?.clock?.minute !== 0 && /\d/.test(scan.text.slice(d.start, d.end));
    if (clock && isPlainClock) dropped.add(d);
    else if (clock) dropped.add(isClockHere(scan, words, around, d) ? d : clock);
  }
  return candidates.filter((c) => !dropped.has(c));
}

function isClockHere(scan: Scan, words: Between, candidates: StretchIndex<Component>, at: Stretch): boolean {
  const endingAt = <T extends Stretch>(list: StretchIndex<T>, place: number): T[] =>
    list.ending(place - CLOSE, place).filter((m) => /^[\s,]*$/.test(scan.text.slice(m.end, place)));
  const approximator = [...endingAt(words.durationBefore, at.start), ...endingAt(words.approxBefore, at.start)].sort(
    (a, b) => a.start - b.start,
  )[0];
  const from = approximator?.start ?? at.start;
  const bounds = approximator !== undefined && words.durationBefore.starting(from, from).length > 0;
  if (bounds && words.approxBefore.starting(from, from).length === 0) return false;
  if ([words.joiners, words.ranges].some((list) => endingAt(list, from).some((m) => m.start < from))) return true;
  const isDay = (c: Component): boolean => c.kind === 'day';
  if (!approximator && endingAt(candidates, from).some(isDay)) return true;
  if (candidates.starting(at.end, at.end + CLOSE).some((c) => isDay(c) || c.kind === 'part' || c.kind === 'zone'))
    return true;
  if (isDatedRange(words, candidates, at, from)) return true;
  if (approximator) return !bounds;
  return (
    /^\s?[:-]\s/.test(scan.text.slice(at.end, at.end + 3)) &&
    /(^|\n)\P{L}{0,3}$/u.test(scan.text.slice(Math.max(0, at.start - 4), at.start))
  );
}

/** "mardi de 9 heures à 11 heures": the first end of a range of clocks that has a day beside it. */
function isDatedRange(words: Between, candidates: StretchIndex<Component>, at: Stretch, from: number): boolean {
  const word = words.ranges.starting(at.end, at.end + CLOSE)[0];
  const second = word && candidates.starting(word.end, word.end + CLOSE).find((c) => c.kind === 'clock');
  if (!second) return false;
  return [...candidates.starting(second.end, second.end + CLOSE), ...candidates.ending(from - 4, from)].some(
    (c) => c.kind === 'day',
  );
}

/** A blank, or a comma and a blank. */
const CLOSE = 2;

/** So many letters shorter counts a bare spoken hour, since its approximator is among them. */
const SPOKEN_LESS = 6;

/** "Shortly after 9" of "shortly after 9 a.m.": its own hour goes on to say its half of the day. */
const isCutShort = (c: Component, halves: StretchIndex<Component>): boolean =>
  c.clock?.mode === 'spoken' &&
  c.clock.minute === 0 &&
  halves.starting(c.start + 1, c.end - 1).some((d) => d.end > c.end);

/** The longest wins; of equals, the first. What looks like a time and is none takes its place and drops out. */
function choose(candidates: Component[]): Component[] {
  // "7 p.m." says more than "about 7".
  const rank = (c: Component): number =>
    c.end -
    c.start +
    (c.kind === 'none' ? 0.5 : 0) +
    (c.kind === 'shift' ? 0.25 : 0) -
    (c.clock?.mode === 'spoken' && c.clock.minute === 0 ? SPOKEN_LESS : 0);
  const halves = indexOf(candidates.filter((c) => c.clock?.mode === 'am' || c.clock?.mode === 'pm'));
  const sorted = candidates
    .filter((c) => c.end > c.start && !isCutShort(c, halves))
    .sort((a, b) => rank(b) - rank(a) || a.start - b.start);
  return takeApart(sorted).filter((c) => c.kind !== 'none');
}

const filling = (hit: Pick<Hit, 'fillings'>, slot: string): number | null => {
  const found = hit.fillings.find((f) => f.slot === slot);
  return found ? Number(found.value) : null;
};

function daySpecOf(hit: Hit): DaySpec | null {
  const weekday = filling(hit, 'weekday');
  switch (hit.entry.kind) {
    case 'date': {
      const month = filling(hit, 'month') ?? filling(hit, 'mm');
      const day = filling(hit, 'd') ?? filling(hit, 'n');
      const year = filling(hit, 'y');
      if (month !== null && month > 12)
        return day === null
          ? null
          : {
              type: 'otherCalendar',
              calendar: month > 200 ? 'islamic-umalqura' : 'persian',
              year,
              month: month % 100,
              day,
            };
      const gregorian = year === null ? null : gregorianYear(year);
      if (year !== null && gregorian === null) return null;
      if (month === null) return day === null ? null : { type: 'dayOfMonth', day };
      return day === null ? { type: 'month', year: gregorian, month } : { type: 'date', year: gregorian, month, day };
    }
    case 'dayOfMonth': {
      const day = filling(hit, 'd') ?? filling(hit, 'n');
      return day === null ? null : { type: 'dayOfMonth', day };
    }
    case 'monthAlone': {
      const month = filling(hit, 'month') ?? filling(hit, 'mm');
      // A month of another calendar lies across two of ours.
      if (month !== null && month > 12) return null;
      const year = filling(hit, 'y');
      const gregorian = year === null ? null : gregorianYear(year);
      return month === null || (year !== null && gregorian === null) ? null : { type: 'month', year: gregorian, month };
    }
    case 'year': {
      const year = gregorianYear(filling(hit, 'y') ?? 0);
      return year === null ? null : { type: 'year', year };
    }
    case 'lastWeekday':
      return weekday === null ? null : { type: 'weekday', weekday, direction: 'last' };
    case 'nextWeekday':
      return weekday === null ? null : { type: 'weekday', weekday, direction: 'next' };
    case 'weekdayLastWeek':
      return weekday === null ? null : { type: 'weekday', weekday, direction: 'lastWeek' };
    default:
      return null;
  }
}

/** `'-1 night'` → the number and the word behind it. */
function offsetAndWord(value: string | number): { offset: number; word: string } {
  const [offset, word] = String(value).split(' ');
  return { offset: Number(offset), word: word ?? '' };
}

function dayComponents(scan: Scan, pack: LanguagePack): Component[] {
  const out: Component[] = [];
  for (const kind of ['date', 'dayOfMonth', 'monthAlone', 'year', 'lastWeekday', 'nextWeekday', 'weekdayLastWeek']) {
    for (const hit of scan.hits.get(kind) ?? []) {
      const told = daySpecOf(hit);
      if (!told) continue;
      // "last year" may be a word of the date's own pattern: 去年7月8日.
      const period = startingIn(scan.marks.get('period') ?? [], hit).find(
        (m) => m.end <= hit.end && String(m.value).endsWith(' year'),
      );
      const day = period
        ? ofYear(told, { type: 'period', unit: 'year', offset: offsetAndWord(period.value).offset })
        : told;
      const edge = kind === 'monthAlone' || kind === 'year' || kind === 'dayOfMonth' ? slotEdges(hit, scan) : hit;
      out.push({ kind: 'day', start: edge.start, end: edge.end, day });
    }
  }
  const both = (kind: string): (Mark | Hit)[] => [...(scan.marks.get(kind) ?? []), ...(scan.hits.get(kind) ?? [])];
  const meaningOf = (m: Mark | Hit): string | number => ('entry' in m ? m.entry.value : m.value);
  for (const m of scan.marks.get('weekday') ?? [])
    out.push({
      kind: 'day',
      start: m.start,
      end: m.end,
      day: { type: 'weekday', weekday: Number(m.value), direction: null },
    });
  // sexta-feira (22): the day of the month behind its weekday.
  for (const m of [...(scan.marks.get('weekday') ?? []), ...(scan.marks.get('relativeDay') ?? [])]) {
    const bracket = /^ ?\((\d{1,2})\)/.exec(scan.text.slice(m.end, m.end + 5));
    const day = Number(bracket?.[1]);
    if (bracket && day >= 1 && day <= 31)
      out.push({ kind: 'day', start: m.end, end: m.end + bracket[0].length, day: { type: 'dayOfMonth', day } });
  }
  for (const m of scan.marks.get('weekdayShort') ?? []) {
    out.push({
      kind: 'day',
      start: m.start,
      end: m.end,
      day: { type: 'weekday', weekday: Number(m.value), direction: null },
      needsNeighbour: true,
    });
  }
  for (const m of both('relativeDay'))
    out.push({ kind: 'day', start: m.start, end: m.end, day: { type: 'relative', days: Number(meaningOf(m)) } });
  for (const m of both('relativePart')) {
    const { offset, word } = offsetAndWord(meaningOf(m));
    out.push({ kind: 'day', start: m.start, end: m.end, day: { type: 'relative', days: offset }, ...partOf(word) });
  }
  for (const m of both('anaphoricDay')) {
    const { offset, word } = offsetAndWord(meaningOf(m));
    out.push({ kind: 'day', start: m.start, end: m.end, day: { type: 'anaphoric', days: offset }, ...partOf(word) });
  }
  for (const m of both('period')) {
    const { offset, word } = offsetAndWord(meaningOf(m));
    if (word === 'week' || word === 'month' || word === 'year' || word === 'weekend') {
      out.push({ kind: 'day', start: m.start, end: m.end, day: { type: 'period', unit: word, offset } });
    }
  }
  const byPlace = new Map<string, DaySpec | undefined>();
  for (const c of out) if (!byPlace.has(placeOf(c))) byPlace.set(placeOf(c), c.day);
  for (const hit of scan.hits.get('dayWithPart') ?? []) {
    const weekday = hit.fillings.find((f) => f.slot === 'weekday');
    const inner = hit.fillings.find((f) => f.slot === 'day');
    const day: DaySpec | null = weekday
      ? { type: 'weekday', weekday: Number(weekday.value), direction: null }
      : ((inner && byPlace.get(placeOf(inner))) ?? dateFillings(hit));
    if (!day) continue;
    out.push({ kind: 'day', start: hit.start, end: hit.end, day, ...partOf(String(hit.entry.value)) });
    if (!byPlace.has(placeOf(hit))) byPlace.set(placeOf(hit), day);
  }
  return [...out, ...numericDates(scan.text, pack.times.numericOrder)];
}

const placeOf = (s: Stretch): string => `${s.start}-${s.end}`;

function dateFillings(hit: Hit): DaySpec | null {
  const month = filling(hit, 'month') ?? filling(hit, 'mm');
  const day = filling(hit, 'd');
  if (day === null) return null;
  return month === null ? { type: 'dayOfMonth', day } : { type: 'date', year: filling(hit, 'y'), month, day };
}

const partOf = (word: string): { part?: DayPartName } => (PARTS.has(word) ? { part: word as DayPartName } : {});

/** Words before and behind the slots of `in {month}` are no part of the expression, unless they are of an unspaced script. */
function slotEdges(hit: Hit, scan: Scan): Stretch {
  const first = hit.fillings[0];
  const last = hit.fillings.at(-1);
  if (!first || !last) return hit;
  const leading = scan.text.slice(hit.start, first.start);
  return /^[a-zà-ɏ]+'?\s?$/u.test(leading) || /^\p{L}+\s$/u.test(leading) ? { start: first.start, end: hit.end } : hit;
}

/** 7.9.2023, 07/09/2023, 2023-09-07, 2023.9.7. */
function numericDates(text: string, order: LanguagePack['times']['numericOrder']): Component[] {
  const out: Component[] = [];
  const pattern = /(?<![\d.,/:-])(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{2,4})(?![\d/:-]|[.,]\d)/g;
  for (const m of text.matchAll(pattern)) {
    const [a, b, c] = [Number(m[1]), Number(m[3]), Number(m[4])];
    const day = numericDate(a, b, c, String(m[1]).length, String(m[4]).length, order);
    if (day) out.push({ kind: 'day', start: m.index, end: m.index + m[0].length, day });
  }
  return out;
}

function numericDate(
  a: number,
  b: number,
  c: number,
  firstLength: number,
  lastLength: number,
  order: 'dmy' | 'mdy' | 'ymd',
): DaySpec | null {
  const date = (year: number, month: number, day: number): DaySpec | null => {
    const gregorian = gregorianYear(year < 100 ? 2000 + year : year);
    return gregorian !== null && month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { type: 'date', year: gregorian, month, day }
      : null;
  };
  if (firstLength === 4) return date(a, b, c);
  if (firstLength > 2) return null;
  if (lastLength === 3) return null;
  if (order === 'mdy') return date(c, a, b) ?? date(c, b, a);
  if (lastLength === 2 && order === 'ymd') return date(a, b, c);
  return date(c, b, a) ?? date(c, a, b);
}

type ClockHit = Pick<Hit, 'start' | 'end' | 'fillings'> & { value: string | number };

/** 令和7年6月3日 is 2025-06-03: years counted in an era, the first of them 元. */
function eraComponents(scan: Scan): Component[] {
  const out: Component[] = [];
  for (const era of scan.marks.get('era') ?? []) {
    const m = /^\s?(元|\d{1,3})\s?年(?!度)(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?/.exec(
      scan.text.slice(era.end, era.end + 20),
    );
    if (!m) continue;
    const year = Number(era.value) + (m[1] === '元' ? 1 : Number(m[1]));
    const [month, day] = [m[2], m[3]].map((x) => (x === undefined ? null : Number(x)));
    const spec: DaySpec =
      month == null
        ? { type: 'year', year }
        : day == null
          ? { type: 'month', year, month }
          : { type: 'date', year, month, day };
    out.push({ kind: 'day', start: era.start, end: era.end + m[0].length, day: spec });
  }
  return out;
}

function clockComponents(scan: Scan, pack: LanguagePack, sentences: readonly Sentence[]): Component[] {
  const out: Component[] = [];
  const mostHours = pack.writing.spaced ? 24 : 29;
  // Patterns without a slot have their hour in their value: they come as marks.
  const fixed = (scan.marks.get('clock') ?? []).map((m) => ({ ...m, fillings: [] }));
  const told = (scan.hits.get('clock') ?? []).map((hit) => ({ ...hit, value: hit.entry.value }));
  for (const hit of [...told, ...fixed]) {
    const clock = clockOf(hit, mostHours);
    if (!clock || partOfNumber(scan.text, hit) || countsSomething(scan, hit, clock)) continue;
    const part = hit.fillings.find((f) => f.slot === 'part');
    const edge = withoutPreposition(hit, scan);
    const zone = ['zone', 'zoneShort']
      .flatMap((kind) => startingIn(scan.marks.get(kind) ?? [], hit))
      .find((z) => z.end <= hit.end);
    out.push({
      kind: 'clock',
      ...edge,
      clock,
      ...(part ? partOf(String(part.value)) : {}),
      ...(zone ? { zone: String(zone.value) } : {}),
    });
  }
  for (const [kind, hour] of [
    ['noon', 12],
    ['midnight', 0],
  ] as const) {
    for (const m of scan.marks.get(kind) ?? []) {
      const edge = withoutPreposition(m, scan);
      out.push({ kind: 'clock', ...edge, clock: { hour, minute: 0, mode: '' } });
    }
  }
  // A live ticker's entry begins with its clock, whatever sign stands between hour and minute.
  const stamp = hasStoppedStamps(scan.text, sentences) ? STOPPED_STAMP : STAMP;
  for (const s of sentences) {
    const m = stamp.exec(scan.text.slice(s.start, s.start + 14));
    if (!m || Number(m[1]) > 24 || Number(m[2]) > 59) continue;
    const at = s.start + m[0].length - `${m[1]}.${m[2]}`.length;
    out.push({
      kind: 'clock',
      start: at,
      end: s.start + m[0].length,
      clock: { hour: Number(m[1]), minute: Number(m[2]), mode: '' },
    });
  }
  return out;
}

const STAMP = /^[^\p{L}\d]{0,3}(\d{1,2})[.:h](\d{2})(?=[\s:)\]】-])/u;
const STOPPED_STAMP = /^[^\p{L}\d]{0,3}(\d{1,2})[.:h](\d{2})(?=[\s:)\]】-]|\.\s|\.$)/u;
/** From how many on "8.50." at the head of a paragraph is a ticker's stamp. */
const FEWEST_STAMPS = 3;

/** "8.50." is a stamp and no date where several paragraphs begin so and one has minutes that no month has. */
function hasStoppedStamps(text: string, sentences: readonly Sentence[]): boolean {
  const minutes = sentences
    .filter((s, i) => s.paragraph !== sentences[i - 1]?.paragraph)
    .map((s) => /^\d{1,2}[.:](\d{2})\.(?:\s|$)/.exec(text.slice(s.start, s.start + 8)))
    .filter((m) => m !== null)
    .map((m) => Number(m[1]));
  return minutes.length >= FEWEST_STAMPS && minutes.some((m) => m > 12);
}

function clockOf(hit: ClockHit, mostHours: number): ClockSpec | null {
  const [operation = '', fixed] = String(hit.value).split('@');
  const told = fixed === undefined ? (filling(hit, 'h') ?? filling(hit, 'hh') ?? filling(hit, 'n')) : Number(fixed);
  if (told === null || told > mostHours) return null;
  // साढ़े दस बजे is 10.5 hours.
  const hour = Math.floor(told);
  const minute = filling(hit, 'mi') ?? filling(hit, 'min') ?? Math.round((told - hour) * 60);
  if (operation === 'spoken +min') return spoken(hour, minute);
  if (operation === 'spoken -min') return spoken(hour, -minute);
  if (operation.startsWith('spoken ')) return spoken(hour, Number(operation.slice(7)) + minute);
  if (hit.fillings.some((f) => f.slot === 'pm')) return { hour, minute, mode: 'pm' };
  if (hit.fillings.some((f) => f.slot === 'am')) return { hour, minute, mode: 'am' };
  return { hour, minute, mode: operation === 'am' || operation === 'pm' || operation === 'spoken' ? operation : '' };
}

function spoken(hour: number, minutes: number): ClockSpec {
  const total = (hour * 60 + minutes + 24 * 60) % (24 * 60);
  return { hour: Math.floor(total / 60), minute: total % 60, mode: hour > 12 ? '' : 'spoken' };
}

/** A clock inside a longer number, a version or an address is none. */
function partOfNumber(text: string, s: Stretch): boolean {
  if (
    isDigit(text, s.start) &&
    (isDigit(text, s.start - 1) || (/[.,:/]/.test(text[s.start - 1] ?? '') && isDigit(text, s.start - 2)))
  )
    return true;
  if (
    isDigit(text, s.end - 1) &&
    (isDigit(text, s.end) || (/[.,:/]/.test(text[s.end] ?? '') && isDigit(text, s.end + 1)))
  )
    return true;
  return isDigit(text, s.end - 1) && /^\s?[%$€£]/.test(text.slice(s.end, s.end + 2));
}

/** "at 5 branches", "around 4 million": a bare hour right before what is counted is none. */
function countsSomething(scan: Scan, hit: ClockHit, clock: ClockSpec): boolean {
  const last = hit.fillings.at(-1);
  if (
    clock.minute !== 0 ||
    !last ||
    last.end !== hit.end ||
    last.slot === 'part' ||
    hit.fillings.some((f) => f.slot === 'mi' && hit.start < f.start - 3) ||
    last.slot === 'pm' ||
    last.slot === 'am'
  )
    return false;
  const next = skipSeparators(scan.text, hit.end);
  if (next - hit.end > 1) return false;
  const isNext = (kind: string): boolean =>
    startingIn(scan.marks.get(kind) ?? [], { start: next, end: next + 1 }).length > 0;
  const number = scan.numbers[firstFrom(scan.numbers, hit.end + 1, (n) => n.end)];
  return isNext('noun') || isNext('measure') || (number !== undefined && number.start < hit.end);
}

function withoutPreposition(s: Stretch, scan: Scan): Stretch {
  let { start } = s;
  while (!isDigit(scan.text, start)) {
    const next = startingIn(scan.marks.get('preposition') ?? [], { start, end: start + 1 })
      .filter((p) => p.end < s.end)
      .map((p) => skipSeparators(scan.text, p.end))
      .find((at) => at < s.end);
    if (next === undefined) break;
    start = next;
  }
  return { start, end: s.end };
}

function partComponents(scan: Scan): Component[] {
  return (scan.marks.get('part') ?? []).map((m) => ({
    kind: 'part',
    start: m.start,
    end: m.end,
    part: String(m.value) as DayPartName,
  }));
}

function zoneComponents(scan: Scan, isCapital: (s: Stretch) => boolean): Component[] {
  const out: Component[] = [];
  for (const m of scan.marks.get('zone') ?? [])
    out.push({ kind: 'zone', start: m.start, end: m.end, zone: String(m.value) });
  // ET is a zone, et is French for and.
  for (const m of (scan.marks.get('zoneShort') ?? []).filter(isCapital)) {
    // The Z of 09:48Z; alone it is a Slavic preposition.
    if (m.end - m.start === 1 && !isDigit(scan.text, m.start - 1)) continue;
    const offset = /^\s?([+-])\s?(\d{1,2})(?![\d.,])/.exec(scan.text.slice(m.end, m.end + 5));
    const zone =
      offset && m.value === 'UTC' ? `Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}` : String(m.value);
    out.push({
      kind: 'zone',
      start: m.start,
      end: m.end + (offset && m.value === 'UTC' ? offset[0].length : 0),
      zone,
      needsNeighbour: m.value !== 'UTC',
    });
  }
  for (const hit of scan.hits.get('zonePlace') ?? []) {
    const place = hit.fillings.find((f) => f.slot === 'place');
    if (place) out.push({ kind: 'zone', start: hit.start, end: hit.end, zone: String(place.value) });
  }
  return out;
}

const noneComponents = (scan: Scan): Component[] =>
  [...(scan.marks.get('notTime') ?? []), ...(scan.hits.get('notTime') ?? [])].map((m) => ({
    kind: 'none',
    start: m.start,
    end: m.end,
  }));

const UNIT_CODE: Record<TimeUnit, string> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
};
const UNIT_MINUTES: Record<TimeUnit, number> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 43_200,
  year: 525_600,
};

/** ", 61 years," beside a name is an age. */
function isAge(text: string, d: FoundDuration): boolean {
  if (d.spec.unit !== 'year' || d.spec.amount < 5 || d.spec.amount > 110) return false;
  return (
    /[,(]\s?(\p{L}{1,3}\s)?$/u.test(text.slice(Math.max(0, d.start - 6), d.start)) &&
    /^\s?[,).;:]/.test(text.slice(d.end, d.end + 2))
  );
}

interface FoundDuration extends Stretch {
  spec: DurationSpec;
}

function durationsOf(scan: Scan, pack: LanguagePack): FoundDuration[] {
  const single: FoundDuration[] = [];
  for (const hit of scan.hits.get('duration') ?? []) {
    if (/,\s/.test(scan.text.slice(hit.start, hit.end))) continue;
    const spec = durationOf(hit);
    if (spec) single.push({ start: hit.start, end: hit.end, spec });
  }
  for (const m of scan.marks.get('duration') ?? []) {
    const spec = fixedDuration(String(m.value));
    if (spec) single.push({ start: m.start, end: m.end, spec });
  }
  return joinDurations(single, scan, pack);
}

function durationOf(hit: Hit): DurationSpec | null {
  const amounts = hit.fillings
    .filter((f) => f.slot === 'n' || f.slot === 'h' || f.slot === 'min' || f.slot === 'd')
    .map((f) => Number(f.value));
  const operation = String(hit.entry.value);
  const unit = hit.fillings.find((f) => f.slot === 'unit');
  if (operation.startsWith('P')) {
    if (amounts.length > 1 && (operation.match(/n/g)?.length ?? 0) < amounts.length) return null;
    let next = 0;
    return fixedDuration(operation.replace(/n/g, () => String(amounts[next++] ?? '')));
  }
  // Two numbers of one pattern without a value of their own are read part by part.
  if (amounts.length > 1) return null;
  const amount = (amounts[0] ?? 1) + (operation === '' ? 0 : Number(operation) || 0);
  return unit ? durationSpec(amount, String(unit.value) as TimeUnit) : null;
}

function durationSpec(amount: number, unit: TimeUnit): DurationSpec {
  const whole = Math.floor(amount);
  const fraction = amount - whole;
  const minutes = amount * UNIT_MINUTES[unit];
  if (fraction > 0 && (unit === 'hour' || unit === 'minute' || unit === 'day'))
    return { value: composed(minutes, unit), minutes, unit, amount };
  // A year and a half is eighteen months.
  if (unit === 'year' && fraction > 0 && Number.isInteger(amount * 12))
    return { value: `P${amount * 12}M`, minutes, unit, amount };
  const code = UNIT_CODE[unit];
  return { value: code.startsWith('T') ? `PT${amount}${code[1]}` : `P${amount}${code}`, minutes, unit, amount };
}

/** A fraction of a unit in the next smaller one: PT3H30M, P1DT12H. */
function composed(minutes: number, unit: TimeUnit): string {
  const total = Math.round(minutes * 60);
  const seconds = total % 60;
  const wholeMinutes = Math.floor(total / 60);
  const days = unit === 'day' ? Math.floor(wholeMinutes / 1440) : 0;
  const rest = wholeMinutes - days * 1440;
  const hours = Math.floor(rest / 60);
  const parts = `${hours ? `${hours}H` : ''}${rest % 60 ? `${rest % 60}M` : ''}${seconds ? `${seconds}S` : ''}`;
  return `P${days ? `${days}D` : ''}${parts ? `T${parts}` : ''}`;
}

function fixedDuration(value: string): DurationSpec | null {
  const m =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      value,
    );
  if (!m || value === 'P' || value === 'PT') return null;
  const units: TimeUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
  let minutes = 0;
  let unit: TimeUnit = 'second';
  let amount = 0;
  for (const [i, u] of units.entries()) {
    const n = m[i + 1];
    if (n === undefined) continue;
    minutes += Number(n) * UNIT_MINUTES[u];
    if (amount === 0) amount = Number(n);
    unit = u;
  }
  return { value, minutes, unit, amount };
}

/** The longest first; of equals, the first. */
const byLength = (a: Stretch, b: Stretch): number => b.end - b.start - (a.end - a.start) || a.start - b.start;

/** Parts of one duration side by side: three hours and ten minutes. */
function joinDurations(found: FoundDuration[], scan: Scan, pack: LanguagePack): FoundDuration[] {
  const sorted = takeApart(found.toSorted(byLength));
  const numbers = new Map(scan.numbers.map((n) => [n.start, n]));
  const units = new Map((scan.marks.get('unit') ?? []).map((m) => [m.start, m]));
  const ands = new Set((scan.marks.get('durationAnd') ?? []).map((m) => scan.text.slice(m.start, m.end)));
  const out: FoundDuration[] = [];
  for (const d of sorted) {
    const last = out.at(-1);
    const between = last ? scan.text.slice(last.end, d.start) : '';
    const joined =
      last &&
      d.spec.minutes < last.spec.minutes &&
      UNIT_MINUTES[d.spec.unit] < UNIT_MINUTES[last.spec.unit] &&
      d.start - last.end <= 8 &&
      (/^[\s,]*$/.test(between) || ands.has(between.trim()) || pack.writing.clitics.includes(between.trim()));
    if (last && joined) {
      last.end = d.end;
      const minutes = last.spec.minutes + d.spec.minutes;
      last.spec = {
        value: addValues(last.spec.value, d.spec.value),
        minutes,
        unit: d.spec.unit,
        amount: last.spec.amount,
      };
    } else out.push({ ...d });
  }
  for (const d of out) lengthen(d, scan, numbers, units);
  return out;
}

/** 1時間26分: a number with a smaller unit right behind a duration is its rest, though it would be none by itself. */
function lengthen(
  d: FoundDuration,
  scan: Scan,
  numbers: ReadonlyMap<number, NumberMark>,
  units: ReadonlyMap<number, Mark>,
): void {
  const number = numbers.get(skipSeparators(scan.text, d.end));
  const unit = number && units.get(skipSeparators(scan.text, number.end));
  if (!number || !unit || number.start - d.end > 1 || unit.start - number.end > 1) return;
  const rest = durationSpec(number.value, String(unit.value) as TimeUnit);
  if (UNIT_MINUTES[rest.unit] >= UNIT_MINUTES[d.spec.unit] || rest.minutes >= UNIT_MINUTES[d.spec.unit]) return;
  d.end = unit.end;
  d.spec = {
    value: addValues(d.spec.value, rest.value),
    minutes: d.spec.minutes + rest.minutes,
    unit: rest.unit,
    amount: d.spec.amount,
  };
}

/** `PT3H` and `PT10M` → `PT3H10M`; `P1D` and `PT2H` → `P1DT2H`. */
function addValues(a: string, b: string): string {
  const [dateA = '', timeA = ''] = a.slice(1).split('T');
  const [dateB = '', timeB = ''] = b.slice(1).split('T');
  const time = timeA + timeB;
  return `P${dateA}${dateB}${time ? `T${time}` : ''}`;
}

function shiftComponents(scan: Scan, durations: readonly FoundDuration[]): Component[] {
  const out: Component[] = [];
  for (const direction of ['ago', 'later', 'earlier', 'ahead'] as const) {
    for (const hit of scan.hits.get(direction) ?? []) {
      if (scan.text.slice(hit.start, hit.end).includes(',')) continue;
      const inner = hit.fillings.find((f) => f.slot === 'dur');
      const around = inner && durations[firstFrom(durations, inner.end, (d) => d.end)];
      const duration = around && around.start <= inner.start ? around : undefined;
      const by = duration?.spec ?? durationOf(hit);
      if (!by) continue;
      out.push({
        kind: 'shift',
        start: Math.min(hit.start, duration?.start ?? hit.start),
        end: Math.max(hit.end, duration?.end ?? hit.end),
        shift: { direction, by },
      });
    }
  }
  return out;
}

/** "24 hours later, on 9 February", 24時間後の2月9日: beside the date it is only told how long it took. */
const leadsToDate = (shift: Component, dated: StretchIndex<Component>): boolean =>
  shift.shift?.direction === 'later' && dated.starting(shift.end, shift.end + NEXT).length > 0;
const DATED = new Set(['date', 'dayOfMonth', 'otherCalendar']);
/** A particle, or a comma and a preposition. */
const NEXT = 4;

/** The words that stand between, before and behind components. */
interface Between {
  joiners: StretchIndex<Mark>;
  ranges: StretchIndex<Mark>;
  durationAnd: StretchIndex<Mark>;
  approxBefore: StretchIndex<Mark>;
  approxAfter: StretchIndex<Mark>;
  durationBefore: StretchIndex<Mark>;
  durationAfter: StretchIndex<Mark>;
}

const betweenWords = (scan: Scan): Between => {
  const of = (...kinds: string[]): StretchIndex<Mark> => indexOf(kinds.flatMap((kind) => scan.marks.get(kind) ?? []));
  return {
    joiners: of('joiner', 'preposition'),
    ranges: of('range'),
    durationAnd: of('durationAnd'),
    approxBefore: of('approx.before'),
    approxAfter: of('approx.after'),
    durationBefore: of(...BOUNDS.map((kind) => `${kind}.before`)),
    durationAfter: of(...BOUNDS.map((kind) => `${kind}.after`)),
  };
};

/** What bounds a count bounds a duration too: more than six hours. */
const BOUNDS = ['approxDuration', 'bound.atLeast', 'bound.atMost', 'bound.about'];

/** Signs that may stand between the parts of one expression. */
const JOINING = /^[\s,()（）·،、-]*$/;

/** Whether what lies between two components is only signs, joiners and approximators. */
function bridges(text: string, from: number, to: number, words: readonly StretchIndex<Mark>[]): boolean {
  if (to - from > 40) return false;
  let at = from;
  for (let steps = 0; steps < 6; steps++) {
    if (JOINING.test(text.slice(at, to))) return true;
    const here = skipSigns(text, at);
    const ends = words.flatMap((list) => list.starting(here, here).map((w) => w.end)).filter((end) => end <= to);
    if (ends.length === 0) return false;
    at = Math.max(...ends);
  }
  return false;
}

function skipSigns(text: string, at: number): number {
  let i = at;
  while (i < text.length && JOINING.test(text[i] ?? 'x')) i++;
  return i;
}

function group(
  components: readonly Component[],
  text: string,
  between: Between,
  sentences: readonly Sentence[],
): Component[][] {
  const groups: Component[][] = [];
  const words = [between.joiners, between.approxBefore, between.approxAfter];
  for (const [i, c] of components.entries()) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.end ?? 0;
    if (
      last &&
      compatible(last, c) &&
      !opensGloss(text, end, c, components[i + 1]) &&
      !text.slice(end, c.start).includes('\n') &&
      sameSentence(sentences, end, c.start) &&
      bridges(text, end, c.start, words)
    )
      last.push(c);
    else groups.push([c]);
  }
  return groups.filter((g) => g.length > 1 || !g[0]?.needsNeighbour || inBrackets(text, g[0]));
}

/** `04.43 (TSİ 11.43)`: a zone that opens a bracket with a clock of its own belongs to that clock. */
const opensGloss = (text: string, end: number, c: Component, next: Component | undefined): boolean =>
  c.kind === 'zone' &&
  next?.kind === 'clock' &&
  /[(（]/.test(text.slice(end, c.start)) &&
  next.start - c.end <= 4 &&
  !/[)）]/.test(text.slice(c.end, next.start));

const inBrackets = (text: string, c: Stretch): boolean => text[c.start - 1] === '(' && text[c.end] === ')';

const sameSentence = (sentences: readonly Sentence[], a: number, b: number): boolean =>
  sentenceAt(sentences, a) === sentenceAt(sentences, b);

/** The index of the sentence at a folded position (binary search). */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A group takes one of each kind; a weekday may stand beside a date. */
function compatible(group: readonly Component[], next: Component): boolean {
  if (next.kind === 'duration' || next.kind === 'shift') return false;
  const has = (kind: Component['kind']): boolean => group.some((g) => g.kind === kind);
  if (has('duration') || has('shift')) return false;
  if (next.kind === 'zone') return has('clock') || has('part') || has('day');
  // Behind a zone only the day may follow its clock; before it the zone opens the expression: 北京时间12日17时44分.
  if (has('zone') && group[0]?.kind !== 'zone') return next.kind === 'day' && has('clock') && !has('day');
  if (next.kind === 'part')
    return (
      !has('part') &&
      !group.some((g) => g.part) &&
      !(has('clock') && group.find((g) => g.kind === 'clock')?.clock?.mode === 'pm')
    );
  if (next.kind === 'clock') return !has('clock');
  const days = group.filter((g) => g.kind === 'day');
  if (days.length === 0) return next.day?.type !== 'year' && next.day?.type !== 'month' && next.day?.type !== 'period';
  const [one, two] = days.map((d) => d.day);
  if (one === undefined || next.day === undefined) return false;
  if (has('clock') && !(one.type === 'weekday' && next.day.type === 'date')) return false;
  if (two === undefined) return mayBeOneDay(one, next.day) || isYearOf(one, next.day) || isYearOf(next.day, one);
  // Yesterday (23 October, a Monday).
  return (
    days.length === 2 &&
    next.day.type === 'weekday' &&
    next.day.direction === null &&
    one.type !== 'weekday' &&
    two.type !== 'weekday'
  );
}

/** `last year` beside a date or a month without its year. */
const isYearOf = (period: DaySpec, dated: DaySpec): boolean =>
  period.type === 'period' &&
  period.unit === 'year' &&
  (dated.type === 'date' || dated.type === 'month') &&
  dated.year === null;

function mayBeOneDay(a: DaySpec, b: DaySpec): boolean {
  const dated = (d: DaySpec): boolean => d.type === 'date' || d.type === 'otherCalendar' || d.type === 'dayOfMonth';
  const named = (d: DaySpec): boolean => (d.type === 'weekday' && d.direction === null) || d.type === 'relative';
  return (
    (dated(a) && named(b)) ||
    (named(a) && dated(b)) ||
    (a.type === 'relative' && b.type === 'weekday') ||
    (a.type === 'weekday' && b.type === 'relative')
  );
}

const ofYear = (day: DaySpec, year: DaySpec | undefined): DaySpec =>
  (day.type === 'date' || day.type === 'month') && day.year === null && year?.type === 'period' && year.unit === 'year'
    ? { ...day, yearsFromNow: year.offset }
    : day;

function expressionOf(
  components: readonly Component[],
  scan: Scan,
  between: Between,
  sentences: readonly Sentence[],
): TimeExpression | null {
  const first = components[0];
  const last = components.at(-1);
  if (!first || !last) return null;
  const find = (kind: Component['kind']): Component | undefined => components.find((c) => c.kind === kind);
  const days = components.filter((c) => c.kind === 'day');
  const day =
    days.find((d) => d.day?.type === 'date' || d.day?.type === 'otherCalendar')?.day ??
    days.find((d) => d.day?.type === 'dayOfMonth')?.day ??
    days.find((d) => d.day?.type === 'month')?.day ??
    days[0]?.day;
  const year = days.find((d) => d.day?.type === 'period')?.day;
  const part = find('part')?.part ?? components.find((c) => c.part)?.part;
  const clock = find('clock')?.clock;
  const zone = find('zone')?.zone ?? components.find((c) => c.zone)?.zone;
  const duration = find('duration')?.duration;
  const shift = find('shift')?.shift;
  const isDuration = duration !== undefined || shift !== undefined;
  const before = isDuration ? [between.approxBefore, between.durationBefore] : [between.approxBefore];
  const after = isDuration ? [between.approxAfter, between.durationAfter] : [between.approxAfter];
  const words = [between.joiners, ...before];
  const leading = before
    .flatMap((list) => list.ending(first.start - 12, first.start))
    .filter((m) => !scan.text.slice(m.end, first.start).includes('\n') && bridges(scan.text, m.end, first.start, words))
    .sort((a, b) => a.start - b.start)[0];
  const trailing = after
    .flatMap((list) => list.starting(last.end, last.end + 1))
    .filter((m) => /^\s?$/.test(scan.text.slice(last.end, m.start)))
    .sort((a, b) => b.end - a.end)[0];
  const inside =
    components.length > 1 &&
    [...before, ...after].some((list) => list.starting(first.start, last.end).some((m) => m.end <= last.end));
  return {
    start: leading?.start ?? first.start,
    end: trailing?.end ?? last.end,
    sentence: sentenceAt(sentences, first.start),
    ...(day ? { day: ofYear(day, year) } : {}),
    ...(clock ? { clock } : {}),
    ...(part ? { part } : {}),
    ...(zone ? { zone } : {}),
    ...(duration ? { duration } : {}),
    ...(shift ? { shift } : {}),
    approximate: leading !== undefined || trailing !== undefined || inside,
    ...(part === 'night' && namesTwoDays(scan, first.start, last.end) ? { nightOfTwo: true } : {}),
    ...(zone && !day && !clock && !part ? { zoneOnly: true } : {}),
  };
}

/** A night from Tuesday to Wednesday. */
const namesTwoDays = (scan: Scan, start: number, end: number): boolean =>
  new Set(startingIn(scan.marks.get('weekday') ?? [], { start, end }).map((m) => m.value)).size > 1;

/** `from 9 to 11 a.m.`: the bare number before a range word is a clock too; ends of a range know of each other. */
function withRanges(
  expressions: TimeExpression[],
  scan: Scan,
  words: Between,
  sentences: readonly Sentence[],
): TimeExpression[] {
  const out: TimeExpression[] = [];
  for (const [i, e] of expressions.entries()) {
    const before = i > 0 ? expressions[i - 1] : undefined;
    if (e.clock && !e.zoneOnly) {
      const linkStart =
        words.ranges.ending(e.start - 4, e.start)[0]?.start ??
        (/^\s?-\s?$/.test(scan.text.slice(e.start - 2, e.start)) || scan.text[e.start - 1] === '-'
          ? scan.text.lastIndexOf('-', e.start)
          : -1);
      if (linkStart >= 0) {
        if (before?.clock && linkStart - before.end <= 3 && linkStart >= before.end) before.rangeStart = true;
        else if (!before || before.end <= linkStart - 1) {
          const bare = bareHour(scan.text, linkStart);
          if (bare && (!before || bare.start >= before.end))
            out.push({ ...bare, sentence: sentenceAt(sentences, bare.start), approximate: false, rangeStart: true });
        }
      }
    }
    if (e.day?.type === 'date' && !e.clock) {
      const first = bareDay(scan, words, e, e.day, before);
      if (first) out.push(first);
    }
    if (e.clock && before?.clock && /^\s*[(（][^)）]{0,40}$/.test(scan.text.slice(before.end, e.start))) e.aside = true;
    out.push(e);
  }
  return out;
}

/** `12 and 14 October`: the bare number before the and- or range word is a day of the same month. */
function bareDay(
  scan: Scan,
  words: Between,
  e: TimeExpression,
  day: Extract<DaySpec, { type: 'date' }>,
  before: TimeExpression | undefined,
): TimeExpression | null {
  const link = [words.ranges, words.durationAnd]
    .flatMap((list) => list.ending(e.start - 2, e.start))
    .find((r) => r.start >= e.start - 8);
  const linkStart =
    link?.start ?? (/\d\.?-$/.test(scan.text.slice(Math.max(0, e.start - 4), e.start)) ? e.start - 1 : -1);
  if (linkStart < 0) return null;
  const m = /(?<![\d.,:/-])(\d{1,2})\.?\s?$/.exec(scan.text.slice(Math.max(0, linkStart - 5), linkStart));
  const number = Number(m?.[1]);
  if (!m || number < 1 || number >= day.day) return null;
  const start = linkStart - m[0].length;
  if (isLetter(scan.text, start - 1) || (before && before.end > start)) return null;
  return {
    start,
    end: start + m[0].trimEnd().length,
    sentence: e.sentence,
    day: { ...day, day: number },
    approximate: false,
  };
}

function bareHour(text: string, linkStart: number): { start: number; end: number; clock: ClockSpec } | null {
  const m = /(?<![\d.,:/])(\d{1,2})(?:[.:h](\d{2}))?\s?$/.exec(text.slice(Math.max(0, linkStart - 8), linkStart));
  if (!m || Number(m[1]) > 24 || Number(m[2] ?? 0) > 59) return null;
  const end = linkStart - (m[0].length - m[0].trimEnd().length);
  const start = linkStart - m[0].length;
  if (isLetter(text, start - 1) || isDigit(text, start - 1)) return null;
  return { start, end, clock: { hour: Number(m[1]), minute: Number(m[2] ?? 0), mode: 'spoken' } };
}

/**
 * Resolution of times: what an expression means on the calendar, anchored at publication, with the last named day
 * carried on. Days turn to the past unless the words say future; what nothing anchors stays open (`XXXX-WXX-4`).
 */
import type { DayPartName } from '../languages/pack.js';
import type { DayPart, Interval } from '../model/timex.js';
import {
  addDays,
  addMonths,
  clockValue,
  type Day,
  daysBetween,
  daysInMonth,
  dayValue,
  isDay,
  monthValue,
  parseDay,
  weekdayOf,
  weekValue,
} from '../scan/calendar.js';
import { isLead } from '../scan/document.js';
import type { ClockSpec, DaySpec, DurationSpec, TimeExpression } from '../scan/timeExpressions.js';
import { fromCalendar, instantOf } from './zones.js';

/** Where the article stands in time. */
export interface Anchor {
  /** Day and minutes since midnight of publication, as printed with its own offset; null where the page does not tell. */
  day: Day | null;
  minutes: number | null;
  /** Offset of the publication in minutes, null without one. */
  offset: number | null;
}

export interface ResolvedTime {
  expression: TimeExpression;
  type: 'DATE' | 'TIME' | 'DURATION';
  value: string;
  timezone: string | null;
  approximate: boolean;
  interval: Interval;
  /** What the value hangs on: publication, the day told before, the time told before, nothing but itself. */
  anchoredOn: 'itself' | 'publication' | 'dayBefore' | 'timeBefore' | 'open';
}

const PART_CODE: Record<DayPartName, DayPart> = {
  dawn: 'MO',
  morning: 'MO',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

/** A day that may be known only by its weekday. */
export type Focus = { day: Day } | { weekday: number } | { value: string };

interface State {
  anchor: Anchor;
  focus: Focus | null;
  focusSentence: number;
  /** Whether the disruption itself is told of the focus. */
  focusTells: boolean;
  /** The last clock time told, for "two hours later" and for twelve-hour dials. */
  last: { focus: Focus; minutes: number; zone: string | null; sentence: number } | null;
  /** The part of a day told last, until a clock is told. */
  part: { focus: Focus; part: DayPartName; sentence: number } | null;
  year: number | null;
  around: Surroundings;
  /** The ticker entry under way: relative words count from it. */
  entry: { paragraph: number; day: Day; minutes: number } | null;
  /** A day to come, told in a sentence: it holds for the other end of its range. */
  announced: { focus: Focus; sentence: number } | null;
  /** Days of the ticker's entries that name none. */
  entryDays: ReadonlyMap<TimeExpression, Day>;
}

/** How far behind publication a day may lie and still carry on to the sentences after its own. */
const CARRIED_DAYS = 45;

/** What the words around an expression say of it. */
export interface Surroundings {
  future(expression: TimeExpression): boolean;
  /** The day on which the incident began, once known. */
  incidentDay: Focus | null;
  /** What the clause of an expression tells: the disruption itself, or what followed. */
  tells(expression: TimeExpression): 'disruption' | 'resolution' | 'aftermath' | 'telling' | null;
  /** The day on which service came back, and its part, once known. */
  resolvedDay: { focus: Focus; part: string | null } | null;
  /** The expression stands at the head of an entry of a live ticker. */
  opensEntry(expression: TimeExpression): boolean;
  sameClause(a: TimeExpression, b: TimeExpression): boolean;
  /** A zone without a clock is said of all clocks. */
  statesZone(expression: TimeExpression): boolean;
  /** The sentence tells of an earlier outage. */
  looksBack(sentence: number): boolean;
  /** The paragraph of a sentence. */
  paragraph(sentence: number): number;
  /** The outlet's zone, for intervals of clocks without one. */
  assumedZone: string | null;
}

export function resolveTimes(
  expressions: readonly TimeExpression[],
  anchor: Anchor,
  around: Surroundings,
): ResolvedTime[] {
  const state: State = {
    anchor,
    focus: null,
    focusSentence: -1,
    focusTells: false,
    last: null,
    part: null,
    year: anchor.day?.year ?? yearIn(expressions),
    around,
    entry: null,
    announced: null,
    entryDays: new Map(),
  };
  state.entryDays = daysOfEntries(
    expressions.filter((e) => around.opensEntry(e)),
    state,
  );
  const stated = statedZones(expressions, around);
  const out: ResolvedTime[] = [];
  let before: Pick<State, 'focus' | 'focusSentence' | 'focusTells' | 'last' | 'part'> | null = null;
  for (const [i, expression] of expressions.entries()) {
    // An earlier outage's day governs the clocks that go on about it, but no day told behind it.
    const looksBack = around.looksBack(expression.sentence);
    if (before && expression.day && !looksBack) {
      Object.assign(state, before);
      before = null;
    } else if (looksBack && !before) {
      const { focus, focusSentence, focusTells, last, part } = state;
      before = { focus, focusSentence, focusTells, last, part };
    }
    if (expression.zoneOnly) continue;
    const resolved = resolveOne(expression, i, expressions, state, around);
    if (!resolved) continue;
    noteEntry(resolved, state);
    if (!resolved.timezone && expression.clock) resolved.timezone = stated[i] ?? null;
    resolved.interval = intervalOf(resolved.value, resolved.timezone, anchor, around.assumedZone);
    out.push(resolved);
  }
  return out;
}

/**
 * By expression, the zone that a statement gives to all clocks: "all times are UTC", «toutes les heures sont celles de Paris», or a zone
 * beside a day. It holds for the clocks behind it, and for those before it in its paragraph.
 */
function statedZones(all: readonly TimeExpression[], around: Surroundings): (string | null)[] {
  const states = all.map((x) => (x.zone !== undefined && !x.clock && around.statesZone(x) ? x.zone : null));
  const zones: (string | null)[] = [];
  let before: string | null = null;
  for (const zone of states) {
    zones.push(before);
    before = zone ?? before;
  }
  let behind: { zone: string; paragraph: number } | null = null;
  for (let i = all.length - 1; i >= 0; i--) {
    const paragraph = around.paragraph(all[i]?.sentence ?? 0);
    zones[i] ??= behind?.paragraph === paragraph ? behind.zone : null;
    const zone = states[i] ?? null;
    if (zone !== null) behind = { zone, paragraph };
  }
  return zones;
}

/** The expressions of its sentence before and behind one, in the order of the text. */
function besides(
  all: readonly TimeExpression[],
  index: number,
): { before: TimeExpression[]; behind: TimeExpression[] } {
  const sentence = all[index]?.sentence;
  let first = index;
  while (first > 0 && all[first - 1]?.sentence === sentence) first--;
  let last = index;
  while (all[last + 1]?.sentence === sentence && last + 1 < all.length) last++;
  return { before: all.slice(first, index), behind: all.slice(index + 1, last + 1) };
}

/** A ticker's entry is told at its own clock: relative words in it count from there. */
function noteEntry(resolved: ResolvedTime, state: State): void {
  const e = resolved.expression;
  const day = parseDay(resolved.value);
  const clock = /T(\d{2}):(\d{2})$/.exec(resolved.value);
  if (day && clock && state.around.opensEntry(e)) {
    state.entry = {
      paragraph: state.around.paragraph(e.sentence),
      day,
      minutes: Number(clock[1]) * 60 + Number(clock[2]),
    };
  }
}

/** Where "today" and "two hours ago" count from: the ticker's entry, else publication. */
function nowFor(e: TimeExpression, state: State): { day: Day | null; minutes: number | null } {
  const { entry, around, anchor } = state;
  if (entry && entry.paragraph === around.paragraph(e.sentence) && !around.opensEntry(e)) return entry;
  return anchor;
}

/** Half a day's jump against the order of a ticker is the turn of the day. */
const TURN = 360;

/**
 * Days of a ticker's entries. A ticker runs up or down; its clocks turn the day where they jump against its order. The
 * first entry that names its day fixes the others; where none does, the newest is published, the oldest is the incident's.
 */
function daysOfEntries(heads: readonly TimeExpression[], state: State): Map<TimeExpression, Day> {
  const days = new Map<TimeExpression, Day>();
  const clocks: number[] = [];
  for (const e of heads) clocks.push(nearerHalf(e, clocks.at(-1)));
  const steps = clocks.slice(1).map((m, i) => m - (clocks[i] ?? 0));
  const falls = steps.filter((d) => d < 0 && d > -TURN).length > steps.filter((d) => d > 0 && d < TURN).length;
  const turn = (step: number): number => (falls ? (step > TURN ? -1 : 0) : step < -TURN ? 1 : 0);
  const dated = heads.map((e) => {
    const found = e.day ? resolveDay(e.day, state, false, e) : null;
    return found && 'day' in found.focus ? found.focus.day : null;
  });
  const first = dated.findIndex((d) => d !== null);
  const { anchor, around } = state;
  const incident = around.incidentDay && 'day' in around.incidentDay ? around.incidentDay.day : null;
  const newest =
    anchor.day && (anchor.minutes === null || (clocks[0] ?? 0) <= anchor.minutes + 30)
      ? anchor.day
      : anchor.day
        ? addDays(anchor.day, -1)
        : null;
  let day = first >= 0 ? (dated[first] ?? null) : falls ? newest : (incident ?? anchor.day);
  if (!day) return days;
  const from = Math.max(first, 0);
  let before = day;
  for (let i = from - 1; i >= 0; i--) {
    before = addDays(before, -turn(steps[i] ?? 0));
    const e = heads[i];
    if (e && !e.day) days.set(e, before);
  }
  for (let i = from; i < heads.length; i++) {
    if (i > from) day = dated[i] ?? addDays(day, turn(steps[i - 1] ?? 0));
    const e = heads[i];
    if (e && !e.day) days.set(e, day);
  }
  return days;
}

/** On a dial of twelve hours, the half of the day nearer to the entry before. */
function nearerHalf(e: TimeExpression, before: number | undefined): number {
  const raw = rawMinutes(e);
  if (e.clock?.mode !== 'spoken' || before === undefined || raw >= 720 || e.part) return raw;
  return Math.abs(raw + 720 - before) < Math.abs(raw - before) ? raw + 720 : raw;
}

/** Minutes since midnight as written, the half of the day taken where it is told. */
function rawMinutes(e: TimeExpression): number {
  const { hour, minute, mode } = e.clock ?? { hour: 0, minute: 0, mode: '' };
  const h = mode === 'pm' && hour < 12 ? hour + 12 : mode === 'am' && hour === 12 ? 0 : hour;
  return h * 60 + minute;
}

function yearIn(expressions: readonly TimeExpression[]): number | null {
  for (const e of expressions) if (e.day?.type === 'date' && e.day.year !== null) return e.day.year;
  return null;
}

function resolveOne(
  e: TimeExpression,
  index: number,
  all: readonly TimeExpression[],
  state: State,
  around: Surroundings,
): ResolvedTime | null {
  if (e.shift) return resolveShift(e, e.shift.direction, e.shift.by, state);
  if (e.duration) return plain(e, 'DURATION', e.duration.value, null, 'itself');
  const future = around.future(e);
  if (e.clock) return resolveClock(e, e.clock, index, all, state, future);
  if (e.part && !e.day) return resolvePart(e, e.part, all, index, state, future);
  if (!e.day) return null;
  const focus = resolveDay(e.day, state, future, e);
  if (!focus) return null;
  const announced = future || (e.day.type === 'relative' && e.day.days > 0);
  if (isDayLike(e.day) && !announced) {
    setFocus(state, focus.focus, e);
    if (e.part) state.part = { focus: focus.focus, part: e.part, sentence: e.sentence };
  }
  const value =
    e.part && isDayLike(e.day) ? `${focusValue(focus.focus)}T${PART_CODE[e.part]}` : focusValue(focus.focus);
  const type = e.part && isDayLike(e.day) ? 'TIME' : 'DATE';
  return plain(e, type, value, e.zone ?? null, focus.on);
}

const isDayLike = (day: DaySpec): boolean => day.type !== 'month' && day.type !== 'year' && day.type !== 'period';

function plain(
  expression: TimeExpression,
  type: ResolvedTime['type'],
  value: string,
  timezone: string | null,
  anchoredOn: ResolvedTime['anchoredOn'],
): ResolvedTime {
  return { expression, type, value, timezone, approximate: expression.approximate, interval: null, anchoredOn };
}

function setFocus(state: State, focus: Focus, e: TimeExpression): void {
  // A day announced carries nothing: what follows is told of the past again.
  if ('day' in focus && state.anchor.day && daysBetween(state.anchor.day, focus.day) > 0) {
    state.announced = { focus, sentence: e.sentence };
    return;
  }
  const goesOn = state.focus !== null && focusValue(state.focus) === focusValue(focus);
  state.focusTells = (goesOn && state.focusTells) || state.around.tells(e) === 'disruption';
  state.focus = focus;
  state.focusSentence = e.sentence;
}

/** The day in force for an expression without one: told before in its sentence or carried; told soon behind; publication's. */
function dayInForce(
  index: number,
  all: readonly TimeExpression[],
  state: State,
  around: boolean,
): { focus: Focus; on: ResolvedTime['anchoredOn'] } | null {
  const e = all[index];
  if (!e) return null;
  const { incidentDay } = state.around;
  const ofIncident = incidentDay !== null && state.around.tells(e) === 'disruption';
  const beforeIt = all[index - 1];
  if (state.announced && beforeIt?.rangeStart && state.announced.sentence === e.sentence)
    return { focus: state.announced.focus, on: 'dayBefore' };
  if (state.focus && state.focusSentence === e.sentence && !(ofIncident && isLater(state.focus, incidentDay)))
    return { focus: state.focus, on: 'dayBefore' };
  const behind = besides(all, index).behind.find((x) => x.day && isDayLike(x.day) && x.day.type !== 'anaphoric');
  const paragraphFocus = state.focus !== null && sameParagraph(state, e.sentence);
  if (behind?.day && (!paragraphFocus || state.around.sameClause(e, behind))) {
    const found = resolveDay(behind.day, state, around, behind);
    const isAsides = found && isBefore(found.focus, incidentDay) && !state.around.sameClause(e, behind);
    if (found && !isAsides) return { focus: found.focus, on: 'dayBefore' };
  }
  const back = state.around.resolvedDay;
  if (
    back &&
    state.around.tells(e) === 'resolution' &&
    e.clock &&
    (back.part === null || coversClock(back.part, e.clock))
  )
    return { focus: back.focus, on: 'dayBefore' };
  if (ofIncident && (!state.focus || isLater(state.focus, incidentDay))) return { focus: incidentDay, on: 'dayBefore' };
  const goesOn = state.entry !== null || sameParagraph(state, e.sentence);
  if (
    state.focus &&
    (state.focusTells || !isBefore(state.focus, incidentDay)) &&
    (state.focusSentence >= e.sentence - 1 || carries(state.focus, state)) &&
    (goesOn || !incidentDay)
  )
    return { focus: state.focus, on: 'dayBefore' };
  if (incidentDay && 'day' in incidentDay && state.anchor.day && daysBetween(incidentDay.day, state.anchor.day) >= 1)
    return { focus: incidentDay, on: 'dayBefore' };
  if (state.anchor.day) return { focus: { day: state.anchor.day }, on: 'publication' };
  return state.focus ? { focus: state.focus, on: 'dayBefore' } : null;
}

const sameParagraph = (state: State, sentence: number): boolean =>
  state.around.paragraph(state.focusSentence) === state.around.paragraph(sentence);

/** Whether a clock lies in a part of the day, by the hours that PART_HOURS gives. */
function coversClock(part: string, clock: ClockSpec): boolean {
  const hours = PART_HOURS[PART_CODE[part as DayPartName]];
  const hour = clock.mode === 'pm' && clock.hour < 12 ? clock.hour + 12 : clock.hour;
  return hour >= hours[0] && hour < hours[1];
}

/** Told on a later day than the incident's: the day of a statement, not of what it tells. */
function isLater(focus: Focus, incident: Focus): boolean {
  if ('day' in focus && 'day' in incident) return daysBetween(incident.day, focus.day) > 0;
  if ('weekday' in focus && 'weekday' in incident)
    return [1, 2, 3, 4].includes((focus.weekday - incident.weekday + 7) % 7);
  return false;
}

/** From how many days before the incident on a day is another story's, which goes on. */
const LONG_BEFORE = 14;

/** Told of a day shortly before the incident's: background, which carries nothing on. */
function isBefore(focus: Focus, incident: Focus | null): boolean {
  if (incident === null || !('day' in focus) || !('day' in incident)) return false;
  const days = daysBetween(focus.day, incident.day);
  return days > 0 && days < LONG_BEFORE;
}

const carries = (focus: Focus, state: State): boolean =>
  !('day' in focus) || !state.anchor.day || Math.abs(daysBetween(focus.day, state.anchor.day)) <= CARRIED_DAYS;

function resolveClock(
  e: TimeExpression,
  clock: ClockSpec,
  index: number,
  all: readonly TimeExpression[],
  state: State,
  future: boolean,
): ResolvedTime | null {
  const entryDay = state.entryDays.get(e);
  const own = e.day
    ? resolveDay(e.day, state, future, e)
    : entryDay
      ? { focus: { day: entryDay }, on: 'dayBefore' as const }
      : null;
  const base = own ?? dayInForce(index, all, state, future);
  const zone = e.zone ?? zoneOfRange(e, index, all) ?? zoneOfSentence(e, index, all);
  const minutes = minutesOf(e, clock, index, all, state, base?.focus ?? null, future);
  if (!base) {
    state.last = null;
    return plain(e, 'TIME', `XXXX-XX-XXT${clockValue(Math.floor(minutes / 60) % 24, minutes % 60)}`, zone, 'open');
  }
  let focus = base.focus;
  if (minutes >= 1440) focus = shiftFocus(focus, Math.floor(minutes / 1440));
  const ofDay = minutes % 1440;
  if (own && e.nightOfTwo === true && ofDay < MORNING) focus = shiftFocus(focus, 1);
  if (!own) focus = notToCome(rollOver(focus, ofDay, e, state, base.on, future), state, future);
  setFocus(state, focus, e);
  if (!e.aside) {
    state.last = { focus, minutes: ofDay, zone, sentence: e.sentence };
    state.part = null;
  }
  return plain(e, 'TIME', `${focusValue(focus)}T${clockValue(Math.floor(ofDay / 60), ofDay % 60)}`, zone, base.on);
}

/** A zone named with a clock holds for the clocks behind it in its sentence: "from 17:44 Beijing time; at 17:50 …". */
function zoneOfSentence(e: TimeExpression, index: number, all: readonly TimeExpression[]): string | null {
  // A clock with a day of its own is no continuation: 23:49 on the 19th in Seattle, 13:49 on the 20th here.
  if (e.aside || e.day) return null;
  return besides(all, index).before.findLast((x) => x.clock && x.zone && !x.aside)?.zone ?? null;
}

/** A zone named at the end of a range holds for its beginning. */
function zoneOfRange(e: TimeExpression, index: number, all: readonly TimeExpression[]): string | null {
  const next = all[index + 1];
  return e.rangeStart && next?.zone ? next.zone : null;
}

/** Past midnight within one telling (23.50, then 0.33) the day goes on; nothing lies behind publication. */
/** Behind an evening's clock the small hours are of the next day; midnight is so behind any clock of the day. */
const EVENING = 18 * 60;
const MORNING = 6 * 60;

function rollOver(
  focus: Focus,
  minutes: number,
  e: TimeExpression,
  state: State,
  on: ResolvedTime['anchoredOn'],
  future: boolean,
): Focus {
  if (!('day' in focus)) return focus;
  const { anchor, last } = state;
  const sameDayBefore = last && 'day' in last.focus && daysBetween(last.focus.day, focus.day) === 0;
  if (
    sameDayBefore &&
    last.minutes >= (minutes === 0 ? MORNING : EVENING) &&
    minutes <= 6 * 60 &&
    (!e.part || e.part === 'night' || e.part === 'dawn')
  ) {
    const next = addDays(focus.day, 1);
    if (!isBehind(next, minutes, anchor)) return { day: next };
  }
  if (on === 'publication' && !future && isBehind(focus.day, minutes, anchor)) return { day: addDays(focus.day, -1) };
  return focus;
}

/** A clock that names no day and is not announced has been by the day of publication. */
const notToCome = (focus: Focus, { anchor }: State, future: boolean): Focus =>
  !future && anchor.day && 'day' in focus && daysBetween(anchor.day, focus.day) > 0 ? { day: anchor.day } : focus;

function isBehind(day: Day, minutes: number, anchor: Anchor): boolean {
  if (!anchor.day) return false;
  const days = daysBetween(anchor.day, day);
  // Half an hour of grace: clocks of other zones, and articles stamped before their last edit.
  return days > 0 || (days === 0 && anchor.minutes !== null && minutes > anchor.minutes + 30);
}

function shiftFocus(focus: Focus, days: number): Focus {
  if ('day' in focus) return { day: addDays(focus.day, days) };
  if ('weekday' in focus) return { weekday: ((((focus.weekday - 1 + days) % 7) + 7) % 7) + 1 };
  // A day of the month alone, as long as its month surely goes on.
  const open = /^XXXX-XX-(\d{2})$/.exec(focus.value);
  const shifted = Number(open?.[1]) + days;
  if (open && shifted >= 1 && shifted <= 28) return { value: `XXXX-XX-${String(shifted).padStart(2, '0')}` };
  return focus;
}

/** Minutes since midnight of the day named; 1440 and more where the press counts past midnight (25時). */
function minutesOf(
  e: TimeExpression,
  clock: ClockSpec,
  index: number,
  all: readonly TimeExpression[],
  state: State,
  focus: Focus | null,
  future: boolean,
): number {
  const { hour, minute } = clock;
  const at = (h: number): number => h * 60 + minute;
  if (hour > 24) return at(hour);
  if (hour === 24) return at(24);
  if (clock.mode === 'am') return at(hour === 12 ? 0 : hour);
  if (clock.mode === 'pm') return at(hour < 12 ? hour + 12 : hour);
  if (e.part) return byPart(e.part, hour, minute);
  if (clock.mode !== 'spoken' || hour > 12) return at(hour);
  const next = all[index + 1];
  if (e.rangeStart && next?.clock) {
    if (next.clock.mode === 'pm')
      return at(hour < 12 && hour <= (next.clock.hour % 12 || 12) ? (hour % 12) + 12 : hour);
    if (next.part && next.clock) return byPart(next.part, hour, minute);
    if (next.clock.mode !== 'spoken') return at(hour);
  }
  return byContext(hour % 12, minute, e, state, focus, future, minutesAhead(all, index));
}

/** The minutes of the next clock that says its half of the day, where it stands near and names no day of its own. */
function minutesAhead(all: readonly TimeExpression[], index: number): number | null {
  const next = all.slice(index + 1, index + 3).find((x) => x.clock && (x.part || x.clock.mode !== 'spoken'));
  if (!next?.clock || next.day) return null;
  return next.part ? byPart(next.part, next.clock.hour, next.clock.minute) : rawMinutes(next);
}

/** On a dial of twelve hours, with the part of the day told. */
function byPart(part: DayPartName, hour: number, minute: number): number {
  const h = hour % 12;
  switch (part) {
    case 'dawn':
    case 'morning':
      return (hour > 12 ? hour - 12 : hour === 12 ? (part === 'dawn' ? 0 : 12) : hour) * 60 + minute;
    case 'midday':
      return (h <= 4 ? h + 12 : hour) * 60 + minute;
    case 'afternoon':
      return (hour > 12 ? hour : h + 12) * 60 + minute;
    case 'evening':
      return (hour > 12 ? hour : hour === 12 ? 24 : h + 12) * 60 + minute;
    case 'night':
      if (hour > 12) return hour * 60 + minute;
      if (hour === 12) return 24 * 60 + minute;
      return (h >= 6 ? h + 12 : h) * 60 + minute;
  }
}

/** A clock this soon before the next is of the same half of the day. */
const HALF_A_DIAL = 360;

/** On a dial of twelve hours, with nothing told: the reading nearest to the time before, else the likelier half. */
function byContext(
  h: number,
  minute: number,
  e: TimeExpression,
  state: State,
  focus: Focus | null,
  future: boolean,
  ahead: number | null,
): number {
  const early = h * 60 + minute;
  const late = early + 720;
  const { entry, last, anchor } = state;
  if (entry && entry.paragraph === state.around.paragraph(e.sentence)) return late <= entry.minutes ? late : early;
  const onPublication = focus && 'day' in focus && anchor.day && daysBetween(focus.day, anchor.day) === 0;
  if (onPublication && !future && anchor.minutes !== null && late > anchor.minutes + 30) return early;
  if (
    state.part &&
    isNear(state, state.part.sentence, e.sentence) &&
    focus &&
    focusValue(state.part.focus) === focusValue(focus)
  )
    return byPart(state.part.part, h === 0 ? 12 : h, minute);
  if (last && focus && focusValue(last.focus) === focusValue(focus))
    return Math.abs(early - last.minutes) <= Math.abs(late - last.minutes) ? early : late;
  if (ahead !== null && late <= ahead) return late;
  if (ahead !== null && ahead >= early && ahead - early <= HALF_A_DIAL) return early;
  return h >= 7 || e.rangeStart ? early : late;
}

/** In the same sentence, or the one before within the paragraph. */
const isNear = ({ around }: State, before: number, sentence: number): boolean =>
  sentence - before <= 1 && around.paragraph(before) === around.paragraph(sentence);

function resolvePart(
  e: TimeExpression,
  part: DayPartName,
  all: readonly TimeExpression[],
  index: number,
  state: State,
  future: boolean,
): ResolvedTime | null {
  const base = dayInForce(index, all, state, future);
  if (!base) return plain(e, 'TIME', `XXXX-XX-XXT${PART_CODE[part]}`, e.zone ?? null, 'open');
  const focus = future ? base.focus : turnOfNight(part, base.focus, state);
  state.part = { focus, part, sentence: e.sentence };
  return plain(e, 'TIME', `${focusValue(focus)}T${PART_CODE[part]}`, e.zone ?? null, base.on);
}

/** Until when a bare night of the day of publication has not begun: it is the one before. */
const NIGHTFALL = 20 * 60;

/** A night told before it falls is the last one; the small hours told behind an evening's clock are those that follow it. */
function turnOfNight(part: DayPartName, focus: Focus, { anchor, last }: State): Focus {
  if (!('day' in focus) || !anchor.day) return focus;
  const toPublication = daysBetween(focus.day, anchor.day);
  if (part === 'night' && toPublication === 0 && anchor.minutes !== null && anchor.minutes < NIGHTFALL)
    return { day: addDays(focus.day, -1) };
  const isBehindEvening =
    last !== null && 'day' in last.focus && daysBetween(last.focus.day, focus.day) === 0 && last.minutes >= EVENING;
  return part === 'dawn' && isBehindEvening && toPublication > 0 ? { day: addDays(focus.day, 1) } : focus;
}

function resolveShift(
  e: TimeExpression,
  direction: 'ago' | 'later' | 'earlier' | 'ahead',
  by: DurationSpec,
  state: State,
): ResolvedTime | null {
  if (direction === 'ago' || direction === 'ahead') return fromPublication(e, direction === 'ago' ? -1 : 1, by, state);
  const sign = direction === 'later' ? 1 : -1;
  if (by.minutes >= 1440 && by.unit !== 'hour' && by.unit !== 'minute') {
    if (!state.focus || !Number.isInteger(by.amount) || (by.unit !== 'day' && by.unit !== 'week'))
      return plain(e, 'DURATION', by.value, null, 'itself');
    const focus = shiftFocus(state.focus, sign * by.amount * (by.unit === 'week' ? 7 : 1));
    setFocus(state, focus, e);
    return plain(e, 'DATE', focusValue(focus), null, 'dayBefore');
  }
  if (!state.last) return null;
  const total = state.last.minutes + sign * Math.round(by.minutes);
  const days = Math.floor(total / 1440);
  const minutes = total - days * 1440;
  const focus = shiftFocus(state.last.focus, days);
  setFocus(state, focus, e);
  state.last = { ...state.last, focus, minutes, sentence: e.sentence };
  return plain(
    e,
    'TIME',
    `${focusValue(focus)}T${clockValue(Math.floor(minutes / 60), minutes % 60)}`,
    state.last.zone,
    'timeBefore',
  );
}

function fromPublication(e: TimeExpression, sign: number, by: DurationSpec, state: State): ResolvedTime | null {
  const { day, minutes } = nowFor(e, state);
  if (!day) return plain(e, 'DURATION', by.value, null, 'open');
  const whole = Math.round(by.amount) * sign;
  switch (by.unit) {
    case 'second':
    case 'minute':
    case 'hour': {
      if (minutes === null) return null;
      const total = minutes + sign * Math.round(by.minutes);
      const days = Math.floor(total / 1440);
      const rest = total - days * 1440;
      const focus = { day: addDays(day, days) };
      state.last = { focus, minutes: rest, zone: null, sentence: e.sentence };
      setFocus(state, focus, e);
      return plain(
        e,
        'TIME',
        `${dayValue(focus.day)}T${clockValue(Math.floor(rest / 60), rest % 60)}`,
        null,
        'publication',
      );
    }
    case 'day': {
      const focus = { day: addDays(day, whole) };
      setFocus(state, focus, e);
      return plain(e, 'DATE', dayValue(focus.day), null, 'publication');
    }
    case 'week':
      return plain(e, 'DATE', weekValue(addDays(day, whole * 7)), null, 'publication');
    case 'month':
      return plain(e, 'DATE', monthValue(addMonths(day, whole)), null, 'publication');
    case 'year':
      return plain(e, 'DATE', String(day.year + whole), null, 'publication');
  }
}

function resolveDay(
  spec: DaySpec,
  state: State,
  future: boolean,
  e: TimeExpression,
): { focus: Focus; on: ResolvedTime['anchoredOn'] } | null {
  const publication = state.anchor.day;
  const now = nowFor(e, state).day;
  switch (spec.type) {
    case 'date':
      return resolveDate(withYear(spec, publication), state, future);
    case 'otherCalendar': {
      const day = fromCalendar(spec.calendar, spec.year, spec.month, spec.day, publication);
      return day ? { focus: { day }, on: spec.year === null ? 'publication' : 'itself' } : null;
    }
    case 'dayOfMonth':
      return resolveDayOfMonth(spec.day, state, future, sameParagraph(state, e.sentence));
    case 'weekday': {
      if (!publication) return { focus: { weekday: spec.weekday }, on: 'open' };
      if (
        spec.direction === null &&
        !future &&
        isLongAgo(state, publication) &&
        sameParagraph(state, e.sentence) &&
        !isLeadStatement(e, state) &&
        state.focus &&
        'day' in state.focus
      ) {
        return {
          focus: { day: addDays(state.focus.day, (spec.weekday - weekdayOf(state.focus.day) + 7) % 7) },
          on: 'dayBefore',
        };
      }
      const { incidentDay } = state.around;
      if (
        spec.direction === null &&
        !future &&
        incidentDay &&
        'day' in incidentDay &&
        daysBetween(incidentDay.day, publication) >= 7
      ) {
        const tells = state.around.tells(e);
        const past = weekdayNear(publication, spec, future);
        if (tells !== null && tells !== 'telling' && !isLead(state.around.paragraph(e.sentence))) {
          const told = addDays(incidentDay.day, (spec.weekday - weekdayOf(incidentDay.day) + 7) % 7);
          return { focus: { day: daysBetween(told, past) < 0 ? past : told }, on: 'dayBefore' };
        }
      }
      return { focus: { day: weekdayNear(publication, spec, future) }, on: 'publication' };
    }
    case 'relative':
      return now ? { focus: { day: addDays(now, spec.days) }, on: 'publication' } : null;
    case 'anaphoric': {
      const base = state.focus ?? (publication ? { day: publication } : null);
      return base ? { focus: shiftFocus(base, spec.days), on: 'dayBefore' } : null;
    }
    case 'month':
      return resolveMonth(withYear(spec, publication), state, future);
    case 'year':
      return { focus: { value: String(spec.year) }, on: 'itself' };
    case 'period': {
      if (!publication) return null;
      // Told of the past before its Saturday comes, "the weekend" is the last one.
      const isBack = spec.unit === 'weekend' && spec.offset === 0 && !future && weekdayOf(publication) < 6;
      const { incidentDay } = state.around;
      const isOfIncident =
        isBack && incidentDay && 'day' in incidentDay && daysBetween(incidentDay.day, publication) > 7;
      if (isOfIncident && !isLead(state.around.paragraph(e.sentence)))
        return { focus: { value: periodValue(incidentDay.day, 'weekend', 0) }, on: 'dayBefore' };
      const offset = isBack ? -1 : spec.offset;
      return { focus: { value: periodValue(publication, spec.unit, offset) }, on: 'publication' };
    }
  }
}

/** In the lead what is said is news: its weekday is publication's, even beside the date of an incident long ago. */
function isLeadStatement(e: TimeExpression, state: State): boolean {
  const tells = state.around.tells(e);
  return isLead(state.around.paragraph(e.sentence)) && (tells === null || tells === 'telling');
}

/** The year of "in July last year". */
function withYear<T extends { year: number | null; yearsFromNow?: number }>(spec: T, publication: Day | null): T {
  return spec.yearsFromNow !== undefined && publication
    ? { ...spec, year: publication.year + spec.yearsFromNow }
    : spec;
}

/** Beside a date of more than a week before publication, weekdays are those of its week. */
const isLongAgo = (state: State, publication: Day): boolean =>
  state.focus !== null && 'day' in state.focus && daysBetween(state.focus.day, publication) > 7;

function weekdayNear(
  publication: Day,
  spec: { weekday: number; direction: 'last' | 'next' | 'lastWeek' | null },
  future: boolean,
): Day {
  const back = (weekdayOf(publication) - spec.weekday + 7) % 7;
  if (spec.direction === 'lastWeek')
    return addDays(publication, -(weekdayOf(publication) - 1) - 7 + (spec.weekday - 1));
  if (spec.direction === 'next' || (future && spec.direction === null))
    return addDays(publication, back === 0 ? (spec.direction === 'next' ? 7 : 0) : 7 - back);
  if (spec.direction === 'last') return addDays(publication, back === 0 ? -7 : -back);
  return addDays(publication, -back);
}

/** A date without a year that lies this near ahead is announced rather than a year old. */
const SOON = 75;

function resolveDate(
  spec: { year: number | null; month: number; day: number },
  state: State,
  future: boolean,
): { focus: Focus; on: ResolvedTime['anchoredOn'] } | null {
  if (spec.year !== null) {
    const day = { year: spec.year, month: spec.month, day: spec.day };
    return isDay(day) ? { focus: { day }, on: 'itself' } : null;
  }
  const publication = state.anchor.day;
  if (!publication) {
    if (state.year !== null) {
      const day = { year: state.year, month: spec.month, day: spec.day };
      return isDay(day) ? { focus: { day }, on: 'dayBefore' } : null;
    }
    return {
      focus: { value: `XXXX-${String(spec.month).padStart(2, '0')}-${String(spec.day).padStart(2, '0')}` },
      on: 'open',
    };
  }
  let year = publication.year;
  const gap = daysBetween(publication, { year, month: spec.month, day: Math.min(spec.day, 28) });
  if (gap > SOON && !future) year -= 1;
  if (gap < SOON - 365 || (gap < -300 && future)) year += 1;
  const day = { year, month: spec.month, day: spec.day };
  return isDay(day) ? { focus: { day }, on: 'publication' } : null;
}

function resolveDayOfMonth(
  day: number,
  state: State,
  future: boolean,
  near: boolean,
): { focus: Focus; on: ResolvedTime['anchoredOn'] } | null {
  const carried = state.focus && 'day' in state.focus ? state.focus.day : null;
  if (
    carried &&
    !future &&
    state.anchor.day &&
    daysBetween(carried, state.anchor.day) > 20 &&
    (isIncidentWeek(state, carried) || (near && carries({ day: carried }, state)))
  ) {
    const told = nearestDayOfMonth(carried, day);
    if (told) return { focus: { day: told }, on: 'dayBefore' };
  }
  const base = state.anchor.day ?? carried;
  if (!base) return { focus: { value: `XXXX-XX-${String(day).padStart(2, '0')}` }, on: 'open' };
  const candidate = (months: number): Day | null => {
    const first = addMonths({ ...base, day: 1 }, months);
    return day <= daysInMonth(first.year, first.month) ? { ...first, day } : null;
  };
  const here = candidate(0);
  // A day or so ahead is this month's: time zones, and papers dated the day before they are read.
  const chosen = future
    ? here && here.day >= base.day
      ? here
      : candidate(1)
    : here && here.day <= base.day + 1
      ? here
      : (candidate(-1) ?? candidate(-2));
  return chosen ? { focus: { day: chosen }, on: 'publication' } : null;
}

const isIncidentWeek = (state: State, day: Day): boolean =>
  state.around.incidentDay !== null &&
  'day' in state.around.incidentDay &&
  Math.abs(daysBetween(state.around.incidentDay.day, day)) <= 7;

/** The day of that number nearest to a day, a little rather behind it than before. */
function nearestDayOfMonth(to: Day, day: number): Day | null {
  const options = [-1, 0, 1]
    .map((m) => addMonths({ ...to, day: 1 }, m))
    .filter((m) => day <= daysInMonth(m.year, m.month))
    .map((m) => ({ ...m, day }));
  const distance = (d: Day): number => Math.abs(daysBetween(to, d) - 1);
  return options.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** A month without a year that is this near ahead is announced rather than almost a year old. */
const MONTHS_AHEAD = 2;

function resolveMonth(
  spec: { year: number | null; month: number },
  state: State,
  future: boolean,
): { focus: Focus; on: ResolvedTime['anchoredOn'] } | null {
  const month = String(spec.month).padStart(2, '0');
  if (spec.year !== null) return { focus: { value: `${spec.year}-${month}` }, on: 'itself' };
  const publication = state.anchor.day;
  if (!publication) return { focus: { value: `${state.year ?? 'XXXX'}-${month}` }, on: 'open' };
  const ahead = (spec.month - publication.month + 12) % 12;
  const isAhead = future || (ahead > 0 && ahead <= MONTHS_AHEAD);
  const isOver = spec.month < publication.month;
  const year = publication.year + (isAhead ? (isOver ? 1 : 0) : spec.month > publication.month ? -1 : 0);
  return { focus: { value: `${year}-${month}` }, on: 'publication' };
}

function periodValue(publication: Day, unit: 'week' | 'month' | 'year' | 'weekend', offset: number): string {
  switch (unit) {
    case 'week':
      return weekValue(addDays(publication, offset * 7));
    case 'weekend': {
      // On a Saturday or Sunday "the weekend" is this one; before, the last one lies in the week before.
      return `${weekValue(addDays(publication, offset * 7))}-WE`;
    }
    case 'month':
      return monthValue(addMonths(publication, offset));
    case 'year':
      return String(publication.year + offset);
  }
}

function focusValue(focus: Focus): string {
  if ('day' in focus) return dayValue(focus.day);
  if ('weekday' in focus) return `XXXX-WXX-${focus.weekday}`;
  return focus.value;
}

/** Hours that the parts of a day cover, from and to, by local clocks: as CLDR's day periods have them in most locales. */
const PART_HOURS: Record<DayPart, [number, number]> = {
  MO: [0, 12],
  MI: [11, 14],
  AF: [12, 18],
  EV: [18, 24],
  NI: [20, 30],
};

/** The instants in UTC that a value covers; null where its date is open or no zone or offset is known. */
export function intervalOf(value: string, zone: string | null, anchor: Anchor, assumedZone: string | null): Interval {
  const day = parseDay(value);
  if (!day) return periodInterval(value, zone ?? assumedZone, anchor);
  const at = (d: Day, minutes: number): string | null => instantOf(d, minutes, zone ?? assumedZone, anchor.offset);
  const rest = value.slice(10);
  const between = (from: number, to: number): Interval => {
    const start = at(addDays(day, Math.floor(from / 1440)), from % 1440);
    const end = at(addDays(day, Math.floor(to / 1440)), to % 1440);
    return start && end ? [start, end] : null;
  };
  if (rest === '') return between(0, 1440);
  const clock = /^T(\d{2}):(\d{2})/.exec(rest);
  if (clock) {
    const from = Number(clock[1]) * 60 + Number(clock[2]);
    return between(from, from + 1);
  }
  const hours = PART_HOURS[rest.slice(1) as DayPart];
  return hours ? between(hours[0] * 60, hours[1] * 60) : null;
}

function periodInterval(value: string, zone: string | null, anchor: Anchor): Interval {
  const range = periodDays(value);
  if (!range) return null;
  const start = instantOf(range[0], 0, zone, anchor.offset);
  const end = instantOf(range[1], 0, zone, anchor.offset);
  return start && end ? [start, end] : null;
}

function periodDays(value: string): [Day, Day] | null {
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) {
    const fourth = { year: Number(week[1]), month: 1, day: 4 };
    const monday = addDays(fourth, 1 - weekdayOf(fourth) + (Number(week[2]) - 1) * 7);
    return week[3] ? [addDays(monday, 5), addDays(monday, 7)] : [monday, addDays(monday, 7)];
  }
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) {
    const first = { year: Number(month[1]), month: Number(month[2]), day: 1 };
    return [first, addMonths(first, 1)];
  }
  const year = /^(\d{4})$/.exec(value);
  return year
    ? [
        { year: Number(year[1]), month: 1, day: 1 },
        { year: Number(year[1]) + 1, month: 1, day: 1 },
      ]
    : null;
}

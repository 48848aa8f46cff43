/** The day on which an article's incident began: of the days that it tells, the one that its place and words speak for. */
import { type Day, dayPart, daysBetween, dayValue, parseDay } from '../scan/calendar.js';
import { isLead, type Stretch } from '../scan/document.js';
import { type Context, clauseAt, hasMark, marksIn, timesIn } from './context.js';
import type { Focus, ResolvedTime } from './resolve.js';

/** What speaks for a day and against it, by name. */
export type DayFeatures = Record<string, number>;

/**
 * What each feature weighs, a conditional logit over the days that an article tells, fitted by scripts/incident-day.ts on
 * 448 annotated articles in 48 languages (November 2026): it chooses rightly in 433 of them in ten-fold cross-validation.
 */
const WEIGHTS: Readonly<DayFeatures> = {
  lead: 1.69,
  rank: -1.5,
  date: 1.24,
  last: -1.19,
  clock: 1.1,
  bare: 1.07,
  earliest: 1.01,
  anyStart: 0.95,
  first: 0.84,
  old: -0.79,
  startClock: 0.71,
  weeks: -0.69,
  aside: -0.66,
  explained: -0.58,
  started: 0.56,
  acknowledged: -0.52,
  resolved: -0.5,
  untold: -0.38,
  dateline: 0.38,
  mitigating: -0.28,
};

/** More of a kind says no more. */
const MOST = 2;
/** Days before publication from which a day is weeks back, and from which an article rarely tells of it. */
const WEEKS_BACK = 20;
const LONG_BACK = 120;

/** The day, an open weekday, or null where the article tells none: the day of publication, if any. */
export function incidentDayOf(context: Context): string | null {
  const days = [...toldDays(context)].map(([day, features]) => ({ day, features, worth: worthOf(features) }));
  const best = days.sort((a, b) => b.worth - a.worth)[0];
  return best === undefined || best.features.untold === 1 ? null : best.day;
}

/** How much a day's features speak for it, by the shipped weights or by others. */
export const worthOf = (features: DayFeatures, weights = WEIGHTS): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);

/** The incident's day for clocks that name none; null where only publication hints at it. */
export function incidentDayIn(context: Context): Focus | null {
  const value = incidentDayOf(context);
  if (value === null) return null;
  const day = parseDay(value);
  return day ? { day } : { weekday: Number(value.slice(-1)) };
}

/** What came after the disruption: no lead that tells of it tells when the incident began. */
const AFTERMATH = ['resolved', 'mitigating', 'explained'];
const WEIGHED = ['started', 'acknowledged', ...AFTERMATH];

/** Days that an article tells, looks back at earlier outages apart, and that of publication, with what speaks for each. */
export function toldDays(context: Context): ReadonlyMap<string, DayFeatures> {
  const days = new Map<string, DayFeatures>();
  const last = context.sentences.at(-1)?.paragraph ?? 0;
  for (const s of context.sentences) {
    if (hasMark(context, 'earlierOutage', s)) continue;
    const times = timesIn(context, s);
    for (const t of times) {
      const day = dayTold(context, t);
      if (day === null || isElsewheres(context, t, times)) continue;
      const features = days.get(day) ?? featuresOfDay(day, days.size === 0, context.anchor.day);
      days.set(day, features);
      const add = (name: string): void => {
        features[name] = Math.min(MOST, (features[name] ?? 0) + 1);
      };
      if (isDateline(context, t)) {
        features.dateline = 1;
        continue;
      }
      const clause = context.clauses[clauseAt(context.clauses, t.expression.start)];
      const types = new Set(clause ? marksIn(context, 'event', clause).map((m) => String(m.value)) : []);
      for (const type of WEIGHED) if (types.has(type)) add(type);
      if ((isLead(s.paragraph) || s.title) && !AFTERMATH.some((type) => types.has(type))) features.lead = 1;
      if (s.paragraph === last) add('last');
      if (types.has('started')) features.anyStart = 1;
      if (t.expression.day?.type === 'date' || t.expression.day?.type === 'dayOfMonth') features.date = 1;
      if (t.expression.clock === undefined && t.expression.part === undefined) continue;
      add('clock');
      if (types.has('started')) features.startClock = 1;
    }
  }
  const inOrder = [...days.keys()].sort();
  for (const [i, day] of inOrder.entries()) {
    const features = days.get(day) ?? {};
    const aside = features.lead === 1 ? 0 : (features.old ?? 0);
    Object.assign(features, { rank: Math.min(3, i) / 3, earliest: Number(i === 0), aside });
  }
  const published = context.anchor.day === null ? null : dayValue(context.anchor.day);
  if (published === null) return days;
  const today = days.get(published) ?? { untold: 1 };
  days.set(published, { ...today, bare: bareTimes(context) });
  return days;
}

/** Clocks and parts of a day told in the body before any day is: they are of the day of publication. */
function bareTimes(context: Context): number {
  const body = context.times.filter((t) => context.sentences[t.expression.sentence]?.title === false);
  const dated = body.findIndex((t) => t.expression.day !== undefined);
  const bare = (dated < 0 ? body : body.slice(0, dated)).filter((t) => t.expression.clock ?? t.expression.part);
  return Math.min(MOST, bare.length);
}

function featuresOfDay(value: string, first: boolean, published: Day | null): DayFeatures {
  const day = parseDay(value);
  const back = day && published ? daysBetween(day, published) : 0;
  return { first: Number(first), weeks: Number(back > WEEKS_BACK), old: Number(back > LONG_BACK) };
}

/** The day that an expression names by itself, where it is none to come. */
function dayTold(context: Context, t: ResolvedTime): string | null {
  if (t.expression.day === undefined || t.expression.day.type === 'anaphoric' || t.type === 'DURATION') return null;
  const day = dayPart(t.value);
  if (!/^\d{4}-\d{2}-\d{2}$|^XXXX-WXX-\d$/.test(day)) return null;
  const parsed = parseDay(day);
  const published = context.anchor.day;
  // A day of grace: papers are dated the day before they are read.
  return parsed && published && daysBetween(published, parsed) > 1 ? null : day;
}

/** 23:49 on the 19th in Seattle, 13:49 on the 20th here: of one instant told twice, the day counts that is the reader's. */
function isElsewheres(context: Context, t: ResolvedTime, beside: readonly ResolvedTime[]): boolean {
  const { offset } = context.anchor;
  const own = offsetOf(t);
  if (offset === null || own === null || own === offset) return false;
  return beside.some((o) => o !== t && o.interval?.[0] === t.interval?.[0] && offsetOf(o) === offset);
}

/** Minutes by which the zone of a clock is ahead of UTC. */
function offsetOf({ value, interval }: ResolvedTime): number | null {
  return interval && /T\d/.test(value) ? (Date.parse(`${value}Z`) - Date.parse(interval[0])) / 60_000 : null;
}

/** CITY, 13 September – : the day of the report, at the head of the first paragraph. */
function isDateline(context: Context, t: ResolvedTime): boolean {
  const first = context.sentences.find((s) => !s.title);
  return (
    first !== undefined &&
    t.expression.start >= first.start &&
    t.expression.start - first.start <= 40 &&
    endsDateline(context.scan.text, first.start, t.expression) &&
    !hasMark(context, 'event', { start: first.start, end: t.expression.end })
  );
}

/** A dash or colon behind the day, also behind an agency in brackets; a full stop only where a place stands before the day. */
function endsDateline(text: string, start: number, day: Stretch): boolean {
  const behind = text.slice(day.end, day.end + 40);
  if (/^(?:\s?\([^()]{2,30}\))?[^\p{L}]{0,3}[-–—:]/u.test(behind)) return true;
  return /^[.।]/u.test(behind) && /[,，،(（]/.test(text.slice(start, day.start));
}

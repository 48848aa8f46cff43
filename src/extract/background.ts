/** Which sentences tell of this incident, and which of earlier ones: nothing of the latter becomes a fact. */
import { addDays, type Day, dayValue, parseDay } from '../scan/calendar.js';
import { type Context, hasMark, marksIn, timesIn } from './context.js';
import type { Focus, ResolvedTime } from './resolve.js';

export interface Background {
  /** The day that the incident began or was told of: a date, or an open weekday; null where nothing tells. */
  incidentDay: string | null;
  /** By sentence. */
  history: boolean[];
}

/** An incident's article rarely lies further behind it. */
const MOST_DAYS_BACK = 60;
/** A day that lies closer before the incident's day may still be the incident's own. */
const GRACE_DAYS = 2;

export function findBackground(context: Context): Background {
  const marked = context.sentences.map((s) => hasMark(context, 'earlierOutage', s));
  const incidentDay = incidentDayOf(context, marked);
  const history = context.sentences.map((s, i) => marked[i] === true || (incidentDay !== null && isAllEarlier(timesIn(context, s), incidentDay)));
  return { incidentDay, history };
}

/** The incident's day, where the article tells one by its events; null where only publication hints at it. */
export function incidentDayIn(context: Context): Focus | null {
  const marked = context.sentences.map((s) => hasMark(context, 'earlierOutage', s));
  const value = heaviestDay(context, marked);
  if (value === null) return null;
  const day = parseDay(value);
  return day ? { day } : { weekday: Number(value.slice(-1)) };
}

/** What weighs for a day: an event told with it. */
const WEIGHTS: Record<string, number> = { started: 3, reports: 2, acknowledged: 1.5, mitigating: 1, resolved: 1, identified: 1, explained: 0.2 };

function incidentDayOf(context: Context, marked: readonly boolean[]): string | null {
  return heaviestDay(context, marked) ?? (context.anchor.day ? dayValue(context.anchor.day) : null);
}

function heaviestDay(context: Context, marked: readonly boolean[]): string | null {
  const weights = new Map<string, number>();
  for (const s of context.sentences) {
    if (marked[s.index]) continue;
    const days = dayValues(timesIn(context, s).filter((t) => t.expression.day !== undefined)).filter((d) => isRecent(d, context.anchor.day));
    if (days.length === 0) continue;
    let weight = 0.5;
    for (const m of marksIn(context, 'event', s)) weight += WEIGHTS[String(m.value)] ?? 0;
    if (hasMark(context, 'outage', s)) weight += 0.5;
    for (const d of days) weights.set(d, (weights.get(d) ?? 0) + weight);
  }
  const most = Math.max(0, ...weights.values());
  // Statements come later than what they tell of: of days that weigh alike, the earlier is the incident's.
  const heavy = [...weights].filter(([, w]) => w >= most * SHARE_OF_HEAVIEST).map(([d]) => d);
  return heavy.every((d) => d.startsWith('X')) ? (heavy[0] ?? null) : (heavy.filter((d) => !d.startsWith('X')).sort()[0] ?? null);
}

/** Chosen on the gold articles. */
const SHARE_OF_HEAVIEST = 0.45;

function isRecent(value: string, published: Day | null): boolean {
  const day = parseDay(value);
  if (!day || !published) return true;
  return value <= dayValue(addDays(published, 1)) && value >= dayValue(addDays(published, -MOST_DAYS_BACK));
}

/** Days that times name, open weekdays too. */
const dayValues = (times: readonly ResolvedTime[]): string[] =>
  times.filter((t) => t.type !== 'DURATION').map((t) => dayPart(t.value)).filter((d) => /^\d{4}-\d{2}-\d{2}$|^XXXX-WXX-\d$/.test(d));

/** A value without its clock or part of the day. */
export const dayPart = (value: string): string => value.split('T')[0] ?? value;

/** Whether a sentence names times, all of them well before the incident. */
function isAllEarlier(times: readonly ResolvedTime[], incidentDay: string): boolean {
  const dated = times.filter((t) => t.type !== 'DURATION' && !t.value.startsWith('XXXX'));
  return dated.length > 0 && dated.every((t) => isEarlier(t.value, incidentDay));
}

/** Whether a value lies wholly before the incident's day, with some grace for days. */
export function isEarlier(value: string, incidentDay: string): boolean {
  const incident = parseDay(incidentDay);
  if (!incident) return false;
  const day = dayPart(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day < dayValue(addDays(incident, -GRACE_DAYS));
  if (/^\d{4}-\d{2}$/.test(day)) return day < incidentDay.slice(0, 7);
  if (/^\d{4}$/.test(day)) return day < incidentDay.slice(0, 4);
  return false;
}

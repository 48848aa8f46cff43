/** Which sentences tell of this incident, and which of earlier ones: nothing of the latter becomes a fact. */
import { addDays, type Day, daysBetween, dayValue, isDayValue, parseDay } from '../scan/calendar.js';
import { isLead, type Stretch } from '../scan/document.js';
import { type Context, clauseAt, hasMark, marksIn, timesIn } from './context.js';
import type { Focus, ResolvedTime } from './resolve.js';

export interface Background {
  /** The day that the incident began or was told of: a date, or an open weekday; null where nothing tells. */
  incidentDay: string | null;
  /** By sentence. */
  history: boolean[];
}

/** An incident's article rarely lies further behind it. */
const MOST_DAYS_BACK = 120;
/** A day that lies closer before the incident's day may still be the incident's own. */
const GRACE_DAYS = 2;

export function findBackground(context: Context): Background {
  const marked = context.sentences.map((s) => hasMark(context, 'earlierOutage', s));
  const incidentDay = incidentDayOf(context, marked);
  const history = context.sentences.map(
    (s, i) => marked[i] === true || (incidentDay !== null && isAllEarlier(timesIn(context, s), incidentDay)),
  );
  return { incidentDay, history };
}

/** The day on which service came back, where a clause tells both, with the part of that day. */
export function resolvedDayIn(context: Context): { focus: Focus; part: string | null } | null {
  let found: { focus: Focus; part: string | null } | null = null;
  for (const t of context.times) {
    if (t.expression.day === undefined || t.type === 'DURATION') continue;
    const clause = context.clauses[clauseAt(context.clauses, t.expression.start)];
    if (!clause || !marksIn(context, 'event', clause).some((m) => m.value === 'resolved')) continue;
    const day = parseDay(t.value);
    const open = /^XXXX-WXX-(\d)/.exec(t.value);
    if (day) found = { focus: { day }, part: t.expression.part ?? null };
    else if (open) found = { focus: { weekday: Number(open[1]) }, part: t.expression.part ?? null };
  }
  return found;
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
const WEIGHTS: Record<string, number> = {
  started: 3,
  reports: 2,
  acknowledged: 1,
  mitigating: 0.7,
  resolved: 0.7,
  identified: 0.7,
  explained: 0,
};

function incidentDayOf(context: Context, marked: readonly boolean[]): string | null {
  return heaviestDay(context, marked) ?? (context.anchor.day ? dayValue(context.anchor.day) : null);
}

/** An event in the very clause of a day weighs whole, one elsewhere in its sentence this much. */
const SENTENCE_SHARE = 0.25;

/** Title and lead tell when it was; the last paragraph is where the press looks back. */
const LEAD_WEIGHT = 3.5;
const TAIL_SHARE = 0.4;
const AFTERMATH = new Set(['resolved', 'mitigating', 'explained']);

function heaviestDay(context: Context, marked: readonly boolean[]): string | null {
  const last = context.sentences.at(-1)?.paragraph ?? 0;
  const weights = new Map<string, number>();
  const byWeekday = new Map<string, number>();
  const looksBack = leadLooksBack(context, marked);
  for (const s of context.sentences) {
    if (marked[s.index]) continue;
    for (const t of timesIn(context, s)) {
      if (t.expression.day === undefined || t.expression.day.type === 'anaphoric' || t.type === 'DURATION') continue;
      const day = dayPart(t.value);
      if (!/^\d{4}-\d{2}-\d{2}$|^XXXX-WXX-\d$/.test(day) || !isRecent(day, context.anchor.day)) continue;
      if (isDateline(context, t)) continue;
      const clause = context.clauses[clauseAt(context.clauses, t.expression.start)];
      const told =
        SENTENCE_SHARE * weightOf(context, s) + (1 - SENTENCE_SHARE) * (clause ? weightOf(context, clause) : 0);
      const types = clause === undefined ? [] : marksIn(context, 'event', clause).map((m) => String(m.value));
      const isAfter =
        types.some((type) => AFTERMATH.has(type)) ||
        (looksBack && !isLongAgo(day, context.anchor.day) && !types.includes('started'));
      const weight = isLead(s.paragraph)
        ? (isAfter ? 0.2 : LEAD_WEIGHT) + told
        : s.paragraph === last
          ? told * TAIL_SHARE
          : 0.2 + told;
      const dated = t.expression.day.type === 'date' && s.paragraph !== last ? DATE_WEIGHT : 0;
      if (t.expression.day.type === 'weekday') byWeekday.set(day, (byWeekday.get(day) ?? 0) + weight);
      weights.set(day, (weights.get(day) ?? 0) + weight + dated);
    }
  }
  moveToDates(context, weights, byWeekday);
  const most = Math.max(0, ...weights.values());
  // Statements come later than what they tell of: of days that weigh nearly alike, the earlier is the incident's.
  const heavy = [...weights].filter(([, w]) => w >= most * NEARLY_ALIKE).sort((a, b) => b[1] - a[1]);
  if (heavy.some(([d]) => d.startsWith('X'))) return heavy[0]?.[0] ?? null;
  return heavy.map(([d]) => d).sort()[0] ?? null;
}

/** Chosen on the gold articles. */
const NEARLY_ALIKE = 0.9;
/** What a whole date weighs more than a weekday, which may be that of a statement. */
const DATE_WEIGHT = 2;
/** From how many days before publication on a weekday may be that of a date told elsewhere. */
const LONG_AGO = 7;

/** "8 July" and then "on Friday": weeks later, a weekday that is also the date's own means the date. */
function moveToDates(context: Context, weights: Map<string, number>, byWeekday: ReadonlyMap<string, number>): void {
  const published = context.anchor.day;
  if (!published) return;
  const dates = new Set(context.times.filter((t) => t.expression.day?.type === 'date').map((t) => dayPart(t.value)));
  for (const value of dates) {
    const day = parseDay(value);
    if (!day || !weights.has(value) || daysBetween(day, published) <= LONG_AGO) continue;
    for (const [other, weight] of byWeekday) {
      const later = parseDay(other);
      if (!later || other <= value || daysBetween(day, later) % 7 !== 0) continue;
      weights.set(value, (weights.get(value) ?? 0) + weight);
      weights.set(other, (weights.get(other) ?? 0) - weight);
    }
  }
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

/** A lead that names a date of more than a week ago tells news of an old incident: its other days are those of the news. */
function leadLooksBack(context: Context, marked: readonly boolean[]): boolean {
  return context.sentences.some(
    (s) =>
      isLead(s.paragraph) &&
      marked[s.index] !== true &&
      timesIn(context, s).some(
        (t) =>
          (t.expression.day?.type === 'date' || t.expression.day?.type === 'dayOfMonth') &&
          isRecent(dayPart(t.value), context.anchor.day) &&
          isLongAgo(dayPart(t.value), context.anchor.day),
      ),
  );
}

function isLongAgo(value: string, published: Day | null): boolean {
  const day = parseDay(value);
  return day !== null && published !== null && daysBetween(day, published) > LONG_AGO;
}

function weightOf(context: Context, stretch: Stretch): number {
  let weight = hasMark(context, 'outage', stretch) ? 0.5 : 0;
  for (const type of new Set(marksIn(context, 'event', stretch).map((m) => String(m.value))))
    weight += WEIGHTS[type] ?? 0;
  return weight;
}

function isRecent(value: string, published: Day | null): boolean {
  const day = parseDay(value);
  if (!day || !published) return true;
  return value <= dayValue(addDays(published, 1)) && value >= dayValue(addDays(published, -MOST_DAYS_BACK));
}

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
  if (isDayValue(day)) return day < dayValue(addDays(incident, -GRACE_DAYS));
  if (/^\d{4}-\d{2}$/.test(day)) return day < incidentDay.slice(0, 7);
  if (/^\d{4}$/.test(day)) return day < incidentDay.slice(0, 4);
  return false;
}

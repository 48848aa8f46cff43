/** Which sentences tell of this incident, and which of earlier ones: nothing of the latter becomes a fact. */
import { addDays, dayPart, dayValue, isDayValue, parseDay } from '../scan/calendar.js';
import { type Context, clauseAt, hasMark, marksIn, timesIn } from './context.js';
import { incidentDayOf } from './incidentDay.js';
import type { Focus, ResolvedTime } from './resolve.js';

export interface Background {
  /** The day that the incident began or was told of: a date, or an open weekday; null where nothing tells. */
  incidentDay: string | null;
  /** By sentence. */
  history: boolean[];
}

/** A day that lies closer before the incident's day may still be the incident's own. */
const GRACE_DAYS = 2;

export function findBackground(context: Context): Background {
  const marked = context.sentences.map((s) => hasMark(context, 'earlierOutage', s));
  const incidentDay = incidentDayOf(context) ?? (context.anchor.day ? dayValue(context.anchor.day) : null);
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

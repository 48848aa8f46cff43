/** Moments as people read them: the day, the local clock, the zone. */
import { Temporal } from 'temporal-polyfill';
import { offsetAt, PRECISION, precisionOf, stretchOf } from '../merge/instants.js';
import type { Incident, Moment } from '../model/incident.js';

/** A moment on the clock of a zone. */
export interface Shown {
  /** `2023-09-07`; null where no day is known. */
  day: string | null;
  /** `19:00`, `afternoon`, or nothing where only the day is told. */
  time: string;
}

const PARTS: Record<string, string> = { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night' };
/** When the stretches of `merge/instants.ts` begin on the clock at which they are told. */
const PART_STARTS: Record<string, string> = { MO: '00:00', MI: '11:00', AF: '12:00', EV: '17:00', NI: '18:00' };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Whether a name is a time zone: IANA name, `UTC`, or an offset. */
export function isZone(zone: string): boolean {
  return offsetAt(zone, 0) !== null;
}

/** The zone to tell an incident in: that of its beginning, else the first that its timeline names, else UTC. */
export function homeZone(incident: Incident): string {
  const moments = [incident.started, incident.resolved, ...incident.timeline.map((entry) => entry.at)];
  return moments.find((moment) => moment?.timezone != null && isZone(moment.timezone))?.timezone ?? 'UTC';
}

/** A moment in a zone. A part of a day keeps its word, a day its date: they have no clock to be turned. */
export function showMoment(moment: Moment | null, zone: string): Shown {
  if (moment === null) return { day: null, time: '' };
  const stretch = stretchOf(moment.interval);
  const precision = precisionOf(moment.value);
  if (stretch === null) return showOpen(moment.value);
  const about = moment.approximate ? '~' : '';
  if (precision === PRECISION.clock) {
    const { date, clock } = localOf(stretch.lo, zone);
    return { day: date, time: `${about}${clock}` };
  }
  const told = /^\d{4}-\d{2}-\d{2}/.exec(moment.value)?.[0] ?? localOf((stretch.lo + stretch.hi) / 2, zone).date;
  const part = moment.value.split('T')[1];
  if (part === undefined) return { day: told, time: '' };
  const from = localOf(stretch.lo, zone);
  // Someone's evening is another's morning: in a zone of other hours only the hours say when.
  const isHome = from.clock === PART_STARTS[part];
  if (isHome) return { day: told, time: `${about}${PARTS[part] ?? part}` };
  return { day: from.date, time: `${from.clock}–${localOf(stretch.hi, zone).clock}` };
}

/** What an open value tells: `a Thursday`, `the 18th`. */
function showOpen(value: string): Shown {
  const [date = '', time = ''] = value.split('T');
  const weekday = WEEKDAYS[Number(/-W(?:\d{2}|XX)-([1-7])$/.exec(date)?.[1] ?? 0) - 1];
  return { day: null, time: [weekday?.slice(0, 3), PARTS[time] ?? time].filter(Boolean).join(' ') };
}

function localOf(instant: number, zone: string): { date: string; clock: string } {
  const offset = offsetAt(zone, instant);
  const exact = zone.includes('/') ? exactOffset(instant, zone) : offset;
  const local = new Date(instant + (exact ?? 0)).toISOString();
  return { date: local.slice(0, 10), clock: local.slice(11, 16) };
}

function exactOffset(instant: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

/** `Thursday 7 September 2023` */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  return `${weekday} ${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `America/New_York, UTC−4` on that day: the name alone tells few people the hour. */
export function zoneLabel(zone: string, day: string | null): string {
  if (zone === 'UTC' || !zone.includes('/')) return zone;
  const minutes = exactOffset(Date.parse(`${day ?? '2024-01-01'}T12:00:00Z`), zone) / 60_000;
  const sign = minutes < 0 ? '−' : '+';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `${zone}, UTC${sign}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** `PT21H30M` as `21 h 30 min` */
export function longDuration(duration: string): string {
  const units: Record<string, string> = { W: 'weeks', D: 'days', H: 'h', M: 'min', S: 's' };
  return [...duration.matchAll(/(\d+(?:\.\d+)?)([WDHMS])/g)]
    .map(([, number, unit]) => `${number} ${units[unit ?? '']}`)
    .join(' ');
}

/** From TIMEX3 values to the instants that they cover, as milliseconds since 1970. */
import { Temporal } from 'temporal-polyfill';
import type { Interval } from '../model/timex.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A stretch of instants: from `lo` to behind `hi`. */
export interface Stretch {
  lo: number;
  hi: number;
}

/** How exactly a value tells its time: the higher, the more exactly. */
export type Precision = 0 | 1 | 2 | 3;
export const PRECISION = { vague: 0, day: 1, part: 2, clock: 3 } as const;

const VALUE = /^(\d{4})-(\d{2})-(\d{2})(?:T(?:(\d{2}):(\d{2})(?::\d{2})?|(MO|MI|AF|EV|NI)))?$/;
/** Hours of the local day that a part of it covers; a night ends on the next day. */
const PART_HOURS: Record<string, readonly [number, number]> = {
  MO: [0, 12],
  MI: [11, 14],
  AF: [12, 18],
  EV: [17, 24],
  NI: [18, 30],
};

/** Precision of a value of any form. */
export function precisionOf(value: string | null): Precision {
  if (value === null) return PRECISION.vague;
  const time = value.split('T')[1];
  if (value.startsWith('P')) return PRECISION.vague;
  if (time !== undefined) return /^\d/.test(time) ? PRECISION.clock : PRECISION.part;
  return /^\d{4}-\d{2}-\d{2}$|-W(?:\d{2}|XX)-[1-7]$|^XXXX-(?:\d{2}|XX)-\d{2}$/.test(value)
    ? PRECISION.day
    : PRECISION.vague;
}

/** The local stretch of a dated value as if its zone were UTC; null for open values, weeks, months, durations. */
export function localStretch(value: string): Stretch | null {
  const match = VALUE.exec(value);
  if (match === null) return null;
  const [, year, month, day, hour, minute, part] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (!Number.isFinite(midnight)) return null;
  if (hour !== undefined) {
    const lo = midnight + Number(hour) * HOUR + Number(minute) * MINUTE;
    return { lo, hi: lo + MINUTE };
  }
  const hours = part === undefined ? undefined : PART_HOURS[part];
  if (hours !== undefined) return { lo: midnight + hours[0] * HOUR, hi: midnight + hours[1] * HOUR };
  return { lo: midnight, hi: midnight + DAY };
}

/** Offset of a zone (IANA name, `UTC`, `+09:00`) at a local time, in milliseconds; null for an unknown zone. */
export function offsetAt(zone: string, local: number): number | null {
  if (zone === 'UTC' || zone === 'Z') return 0;
  const fixed = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * HOUR + Number(fixed[3]) * MINUTE);
  try {
    const zoned = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO(zone);
    const first = zoned.offsetNanoseconds / 1e6;
    // The offset at the true instant, not at the local time read as UTC: they differ beside a clock change.
    return Temporal.Instant.fromEpochMilliseconds(local - first).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  } catch {
    return null;
  }
}

/** The zone that a publication date carries: `-04:00` of `2023-09-11T15:00:00-04:00`. */
export function zoneOfPublication(published: string | null): string | null {
  const zone = published === null ? null : /(?:T.*)(Z|[+-]\d{2}:?\d{2})$/.exec(published);
  return zone?.[1] ?? null;
}

/** The stretch of an interval as records hold it. */
export function stretchOf(interval: Interval): Stretch | null {
  if (interval === null) return null;
  const lo = Date.parse(interval[0]);
  const hi = Date.parse(interval[1]);
  return Number.isNaN(lo) || Number.isNaN(hi) ? null : { lo, hi: Math.max(hi, lo) };
}

/** The interval of a stretch, as incidents give it. */
export function intervalOf(stretch: Stretch | null): Interval {
  return stretch === null ? null : [isoInstant(stretch.lo), isoInstant(stretch.hi)];
}

/** `2023-09-07T23:00:00Z` */
export function isoInstant(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** `2023-09-07` of the instant in UTC. */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/**
 * The instants that a dated value covers: its zone, else the zone of the publication, else UTC.
 * @returns null where the date is open
 */
export function resolve(value: string, timezone: string | null, publishedZone: string | null): Stretch | null {
  const local = localStretch(value);
  if (local === null) return null;
  const offset = offsetAt(timezone ?? publishedZone ?? 'UTC', local.lo) ?? 0;
  return { lo: local.lo - offset, hi: local.hi - offset };
}

/** How far two stretches lie apart; 0 where they touch or overlap. */
export function gap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.max(a.lo, b.lo) - Math.min(a.hi, b.hi));
}

/** The instant of publication, in its middle where only its day is told; null where nothing is. */
export function publicationStretch(published: string | null): Stretch | null {
  if (published === null) return null;
  const date = Date.parse(published);
  if (Number.isNaN(date)) return null;
  return published.includes('T') ? { lo: date, hi: date } : { lo: date, hi: date + DAY };
}

/** Ends come last within the bounds that are told of them. */
const HELD_BACK: ReadonlySet<string> = new Set(['resolved', 'explained']);

/**
 * The instant by which an event is placed within its bounds: a clock time at itself, a vague beginning as early as may
 * be, a vague end as late, all else in the middle.
 */
export function placedInstant(type: string, { lo, hi }: Stretch, precision: Precision): number {
  if (precision === PRECISION.clock || type === 'started') return lo;
  return HELD_BACK.has(type) ? hi - 1000 : (lo + hi) / 2;
}

/** From a local day and clock to the instant: daylight saving by the date itself. */
import { Temporal } from 'temporal-polyfill/full';
import { addDays, type Day, daysBetween } from '../scan/calendar.js';

const known = new Map<string, string | null>();

/**
 * The instant of a local time.
 * @param day local day
 * @param minutes minutes since its midnight
 * @param zone IANA name; null: the offset decides
 * @param offset minutes east of UTC; null without a zone: no instant
 * @returns ISO 8601 in UTC to the second, or null
 */
export function instantOf(day: Day, minutes: number, zone: string | null, offset: number | null): string | null {
  if (zone === null) {
    if (offset === null) return null;
    const ms = Date.UTC(day.year, day.month - 1, day.day) + (minutes - offset) * 60_000;
    return `${new Date(ms).toISOString().slice(0, 19)}Z`;
  }
  const key = `${zone} ${day.year}-${day.month}-${day.day} ${minutes}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const value = inZone(day, minutes, zone);
  if (known.size > 50_000) known.clear();
  known.set(key, value);
  return value;
}

function inZone(day: Day, minutes: number, zone: string): string | null {
  const local = minutes >= 1440 ? addDays(day, Math.floor(minutes / 1440)) : day;
  try {
    const instant = Temporal.ZonedDateTime.from({
      ...local,
      hour: Math.floor((minutes % 1440) / 60),
      minute: minutes % 60,
      timeZone: zone,
    });
    return `${new Date(instant.epochMilliseconds).toISOString().slice(0, 19)}Z`;
  } catch {
    // An unknown zone name: no instant rather than a wrong one.
    return null;
  }
}

/**
 * A date of another calendar as a Gregorian one.
 * @param year null: the year in which the date lies last before the reference
 * @returns null for a date that its calendar does not have
 */
export function fromCalendar(
  calendar: 'persian' | 'islamic-umalqura',
  year: number | null,
  month: number,
  day: number,
  reference: Day | null,
): Day | null {
  try {
    const of = (y: number): Day => {
      const {
        year: g,
        month: m,
        day: d,
      } = Temporal.PlainDate.from({ calendar, year: y, month, day }).withCalendar('iso8601');
      return { year: g, month: m, day: d };
    };
    if (year !== null) return of(year);
    if (!reference) return null;
    const now = Temporal.PlainDate.from(reference).withCalendar(calendar).year;
    const here = of(now);
    return daysBetween(reference, here) > 2 ? of(now - 1) : here;
  } catch {
    return null;
  }
}

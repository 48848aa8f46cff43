/** Calendar arithmetic on plain dates of the Gregorian calendar: pure functions, no zones. */

export interface Day {
  year: number;
  month: number;
  day: number;
}

const MS = 86_400_000;

const toNumber = (d: Day): number => Date.UTC(d.year, d.month - 1, d.day) / MS;

function fromNumber(n: number): Day {
  const date = new Date(n * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const addDays = (d: Day, days: number): Day => fromNumber(toNumber(d) + days);

export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (d: Day): number => ((((toNumber(d) + 3) % 7) + 7) % 7) + 1;

export function addMonths(d: Day, months: number): Day {
  const index = d.year * 12 + (d.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(d.day, daysInMonth(year, month)) };
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const isDay = (d: Day): boolean =>
  d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= daysInMonth(d.year, d.month);

const two = (n: number): string => String(n).padStart(2, '0');

export const dayValue = (d: Day): string => `${String(d.year).padStart(4, '0')}-${two(d.month)}-${two(d.day)}`;

/** Whether a value is a whole day and no more: `2023-09-07`. */
export const isDayValue = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

export const monthValue = (d: Day): string => dayValue(d).slice(0, 7);

/** ISO 8601 week: `2023-W36`. */
export function weekValue(d: Day): string {
  const thursday = addDays(d, 4 - weekdayOf(d));
  const week = Math.floor(daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday) / 7) + 1;
  return `${thursday.year}-W${two(week)}`;
}

export const clockValue = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`;

/** The day of a value that begins with a whole date, else null. */
export function parseDay(value: string): Day | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  return m ? { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } : null;
}

/**
 * The Gregorian year of one that the press writes in another calendar: Thai Buddhist years are 543 ahead.
 * Persian solar and Islamic years need their month and are left out (null).
 */
export function gregorianYear(year: number): number | null {
  if (year >= 1900 && year <= 2100) return year;
  if (year >= 2443 && year <= 2643) return year - 543;
  return null;
}

/** A value without its clock or part of the day. */
export const dayPart = (value: string): string => value.split('T')[0] ?? value;

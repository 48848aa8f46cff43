/** Years of other eras and calendars → Gregorian days. */
import { isRealDay } from './published.js';

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Gregorian day of a day in the Persian solar calendar (33-year cycle, exact from 1799 to 2256). */
export function fromPersian(year: number, month: number, day: number): Day {
  const shifted = year - 979;
  let days = 365 * shifted + Math.floor(shifted / 33) * 8 + Math.floor(((shifted % 33) + 3) / 4);
  days += month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const date = new Date(Date.UTC(1600, 2, 21));
  date.setUTCDate(date.getUTCDate() + days + day - 2);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const BUDDHIST_OFFSET = 543;

/** A day as written, in whatever calendar its year betrays; null where no calendar fits. */
export function gregorian(year: number, month: number, day: number): Day | null {
  if (year >= 1340 && year <= 1450 && month >= 1 && month <= 12 && day >= 1 && day <= 31)
    return fromPersian(year, month, day);
  const western = year >= 2480 && year <= 2640 ? year - BUDDHIST_OFFSET : year;
  return isRealDay(western, month, day) ? { year: western, month, day } : null;
}

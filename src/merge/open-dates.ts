/** Dates that an article leaves open (`XXXX-WXX-4TAF`, `XXXX-11-18`), and the days that fit them. */
import type { EventType } from '../model/codes.js';
import type { ArticleRecord } from '../model/record.js';

/** What is told of a day; null for what is not. Weekdays count from Monday, 1. */
export interface OpenDate {
  weekday: number | null;
  day: number | null;
  month: number | null;
}

const OPEN = /^XXXX-(?:WXX-([1-7])|(\d{2}|XX)-(\d{2}|XX))(?:T|$)/;
/** Which event tells the day of the incident, the best first. */
const TELLING: readonly EventType[] = ['started', 'reports', 'acknowledged', 'identified', 'resolved', 'mitigating'];

/** Reads an open value; null for one that tells neither weekday nor day. */
export function readOpenDate(value: string): OpenDate | null {
  const match = OPEN.exec(value);
  if (match === null) return null;
  const number = (text: string | undefined): number | null =>
    text === undefined || text === 'XX' ? null : Number(text);
  const open = { weekday: number(match[1]), month: number(match[2]), day: number(match[3]) };
  return open.weekday === null && open.day === null ? null : open;
}

/** The open date on which a record's incident began, by its most telling event or, without one, its first time. */
export function openDateOf(record: ArticleRecord): OpenDate | null {
  for (const type of TELLING) {
    for (const event of record.events) {
      const open = event.type === type && event.at !== null ? readOpenDate(event.at) : null;
      if (open !== null) return open;
    }
  }
  for (const time of record.times) {
    const open = time.type === 'DURATION' ? null : readOpenDate(time.value);
    if (open !== null) return open;
  }
  return null;
}

/** Whether the local day that holds an instant (in UTC, or the day before or behind, for other zones) fits. */
export function fitsDay(open: OpenDate, instant: number, slackDays: number): boolean {
  for (let shift = -slackDays; shift <= slackDays; shift++) {
    const date = new Date(instant + shift * 86_400_000);
    const fits =
      (open.weekday === null || open.weekday === (date.getUTCDay() || 7)) &&
      (open.day === null || open.day === date.getUTCDate()) &&
      (open.month === null || open.month === date.getUTCMonth() + 1);
    if (fits) return true;
  }
  return false;
}

/** Days from the beginning of an incident within which its open dates lie. */
const REACH_DAYS = 14;

/**
 * The open value with the date that it has in an incident that began on a day: the first day that fits, from that day
 * on, else the day before (calendars on the other side of the date line).
 * @returns null for a value that no day near fits
 */
export function dateWithin(value: string, beginning: number): string | null {
  const open = readOpenDate(value);
  if (open === null) return null;
  const shifts = [...Array(REACH_DAYS).keys(), -1];
  const shift = shifts.find((days) => fitsDay(open, beginning + days * 86_400_000, 0));
  if (shift === undefined) return null;
  const time = value.split('T')[1];
  const day = new Date(beginning + shift * 86_400_000).toISOString().slice(0, 10);
  return time === undefined ? day : `${day}T${time}`;
}

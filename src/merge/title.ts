/** The title of an incident: its chief companies and its days. */
import type { Moment } from '../model/incident.js';
import { listOf } from './summaries.js';

/** Companies named in a title; of more, the first two and the number of the others. */
const NAMED = 3;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Square and Cash App outage, 7–8 September 2023` */
export function titleOf(
  companies: readonly string[],
  started: Moment | null,
  resolved: Moment | null,
  day: string | null,
): string {
  const named = companies.slice(0, companies.length > NAMED ? NAMED - 1 : NAMED);
  const rest = companies.length - named.length;
  const names = rest > 0 ? `${named.join(', ')} and ${rest} more` : listOf(named, 'en');
  const days = daysOf(dayOf(started) ?? day, dayOf(resolved));
  return days === null ? `${names} outage` : `${names} outage, ${days}`;
}

/** The day as told, in its own zone. */
const dayOf = (moment: Moment | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(moment?.value ?? '')?.[0] ?? null;

function daysOf(from: string | null, to: string | null): string | null {
  if (from === null) return null;
  const [year, month, day] = partsOf(from);
  const last = `${day} ${month} ${year}`;
  if (to === null || to <= from) return last;
  const [toYear, toMonth, toDay] = partsOf(to);
  if (toYear !== year) return `${last} – ${toDay} ${toMonth} ${toYear}`;
  if (toMonth !== month) return `${day} ${month} – ${toDay} ${toMonth} ${year}`;
  return `${day}–${toDay} ${month} ${year}`;
}

function partsOf(day: string): [string, string, string] {
  const [year = '', month = '', date = ''] = day.split('-');
  return [year, MONTHS[Number(month) - 1] ?? month, String(Number(date))];
}

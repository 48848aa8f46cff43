/** Random worlds: outages of a few companies, some soon after each other, each told by articles in part. */
import fc from 'fast-check';
import { isoDay } from '../../src/merge/instants.js';
import type { ArticleRecord } from '../../src/model/record.js';
import { article, type Told } from './build.js';

const COMPANIES = ['acme', 'bolt', 'cirrus', 'delta-bank', 'echo'];
const LANGUAGES = ['en', 'fr', 'ja', 'ar', 'xx'];
const FIRST = Date.UTC(2024, 0, 10);
const DAY = 86_400_000;

interface Telling {
  hourShift: number;
  delay: number;
  parts: boolean[];
  count: number;
  cause: number;
  status: 'confirmed' | 'suspected' | 'denied';
  language: string;
  open: boolean;
  copies: boolean;
}

const telling: fc.Arbitrary<Telling> = fc.record({
  hourShift: fc.integer({ min: 0, max: 1 }),
  delay: fc.integer({ min: 1, max: 4 }),
  parts: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  count: fc.integer({ min: 0, max: 4 }),
  cause: fc.integer({ min: 0, max: 2 }),
  status: fc.constantFrom('confirmed', 'suspected', 'denied'),
  language: fc.constantFrom(...LANGUAGES),
  open: fc.boolean(),
  copies: fc.boolean(),
});

const outage = fc.record({
  company: fc.constantFrom(...COMPANIES),
  other: fc.constantFrom(...COMPANIES),
  role: fc.constantFrom('affected', 'provider', 'parent', 'other'),
  day: fc.integer({ min: 0, max: 30 }),
  hour: fc.integer({ min: 0, max: 20 }),
  tellings: fc.array(telling, { minLength: 1, maxLength: 4 }),
});

const CAUSES = ['dns', 'power', 'cyberattack'];
const two = (n: number): string => String(n).padStart(2, '0');

function tell(
  { company, other, role, day, hour }: { company: string; other: string; role: string; day: number; hour: number },
  { hourShift, delay, parts, count, cause, status, language, open, copies }: Telling,
  id: string,
): ArticleRecord {
  const date = isoDay(FIRST + day * DAY);
  const weekday = new Date(FIRST + day * DAY).getUTCDay() || 7;
  const stem = open && parts[4] ? `XXXX-WXX-${weekday}` : date;
  const events = [
    `started ${stem}T${two(hour)}:${two(hourShift * 5)} - ${company}`,
    `acknowledged ${stem} - ${company}`,
    `identified - - ${company}`,
    `resolved ${stem}T${two(hour + 3)}:00 - ${company}`,
    `explained ${isoDay(FIRST + (day + delay) * DAY)} - ${company}`,
  ].filter((_, index) => parts[index] ?? true);
  const told: Told = {
    id: copies ? `${id}-copy` : id,
    published: open && parts[4] ? null : `${isoDay(FIRST + (day + delay) * DAY)}T12:00:00Z`,
    language,
    companies: other === company ? [company] : [company, `${other} ${role}`],
    events,
    reports: count === 0 ? [] : [`${count * 1234} ${company} ${date}T${two(hour + 1)}:00`],
    causes: [`${CAUSES[cause]} ${status} ${company}`],
    padding: copies
      ? 'The same words of an agency fill the page from here to its end, as they do in all of its papers.'
      : id,
  };
  return article(told);
}

/** The records of a world, in no order. */
export const world: fc.Arbitrary<ArticleRecord[]> = fc
  .array(outage, { minLength: 1, maxLength: 6 })
  .map((outages) =>
    outages.flatMap((one, index) => one.tellings.map((telling, n) => tell(one, telling, `a${index}-${n}`))),
  )
  .chain((records) => fc.shuffledSubarray(records, { minLength: records.length }));

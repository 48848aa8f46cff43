/**
 * What linking looks at: the few facts of a record that tell which incident it is about.
 * Facets are small and plain, so that a store can keep those of all its records at hand.
 */
import type { EventType } from '../model/codes.js';
import type { ArticleRecord, EventFact } from '../model/record.js';
import {
  DAY,
  HOUR,
  localStretch,
  PRECISION,
  precisionOf,
  publicationStretch,
  resolve,
  type Stretch,
  stretchOf,
  zoneOfPublication,
} from './instants.js';
import { foldName, idsByName } from './names.js';
import { type OpenDate, openDateOf } from './open-dates.js';
import { byKeys } from './order.js';

/** A company by id, and how much the article is about it: 0 to 1. */
export type Weighed = readonly [id: string, weight: number];

/** Raise it when facets of the same record change: stores keep them, and make them anew when this differs. */
export const FACETS_VERSION = '1';

export interface Facets {
  id: string;
  /** Instant of publication. */
  published: Stretch | null;
  /** Whether it names an affected company: the others may join an incident but make none. */
  founds: boolean;
  /** Companies whose service failed or whose failure disturbed others. */
  core: Weighed[];
  /** Owners and bystanders: the same company may be the affected one of another article. */
  weak: Weighed[];
  /** When the disruption began, by an event that says so. */
  start: Stretch | null;
  /** Local midnight of the day of that beginning, else of the first event, as if in UTC: weekdays are local. */
  day: number | null;
  /** When service was back, by an event that says so. */
  end: Stretch | null;
  /** From the first to the last event of the incident; null where no date is told. */
  span: Stretch | null;
  /** Weekday, day or month of an article that tells no whole date. */
  open: OpenDate | null;
  /** Counts and clock times, as told: the same ones in two articles speak for one incident. */
  marks: string[];
  /** Categories of the causes that it does not deny. */
  causes: string[];
}

/** How much an event says of the day of the incident. `explained` comes after it and says nothing. */
const DAY_WEIGHT: Record<EventType, number> = {
  started: 3,
  reports: 2,
  acknowledged: 2,
  identified: 2,
  mitigating: 1,
  resolved: 1,
  explained: 0,
};
/** Days of one incident follow each other at most so far apart; what lies beyond is another incident or a follow-up. */
const GROUP_GAP = 4 * DAY;
/** A group of days without a beginning may hang on one with a beginning up to so long before it. */
const TAIL_GAP = 30 * DAY;
/** Parts of a day have no sharp edges: half past four is an afternoon, and an early evening. */
const LOOSE = HOUR;
/** An event cannot lie behind the article's publication; half a day of slack pays for unknown zones. */
const FUTURE_SLACK = 14 * HOUR;
/** A beginning so long before all else that is told may be a wrong date: then the stretch of the events says more. */
const LONELY = 36 * HOUR;

interface DatedEvent {
  fact: EventFact;
  type: EventType;
  stretch: Stretch;
  day: number;
  weight: number;
}

/**
 * The facets of a record.
 * @returns null for an article about no outage or without a company: it belongs to no incident
 */
export function facetsOf(record: ArticleRecord): Facets | null {
  if (!record.about.outage) return null;
  const core = [...weigh(record, ['affected', 'provider']), ...unlisted(record)];
  const weak = weigh(record, ['parent', 'other']);
  if (core.length === 0 && weak.length === 0) return null;
  const published = publicationStretch(record.published);
  const events = mainGroup(datedEvents(record, published));
  const first = startOf(events);
  const start = first?.stretch ?? null;
  return {
    id: record.id,
    published,
    founds: record.companies.some((company) => company.role === 'affected'),
    core: core.sort(
      byKeys(
        ([, weight]) => -weight,
        ([id]) => id,
      ),
    ),
    weak,
    start,
    day: first?.day ?? events[0]?.day ?? null,
    end: endOf(events, start)?.stretch ?? null,
    span: spanOf(events) ?? fallbackSpan(record, published),
    open: events.length === 0 ? openDateOf(record) : null,
    marks: marksOf(record),
    causes: [
      ...new Set(record.causes.filter((cause) => cause.status !== 'denied').map((cause) => cause.category)),
    ].sort(),
  };
}

/** Companies of some roles with their weights: title, share of the mentions, share of the events. */
function weigh(record: ArticleRecord, roles: string[]): Weighed[] {
  const ids = idsByName(record);
  const title = record.title.length;
  const most = Math.max(1, ...record.companies.map((company) => company.mentions.length));
  const events = record.events.filter((event) => event.companies.length > 0);
  const told = new Map<string, number>();
  for (const event of events) {
    for (const id of new Set(event.companies.map((name) => ids.get(foldName(name))))) {
      if (id !== undefined) told.set(id, (told.get(id) ?? 0) + 1);
    }
  }
  return record.companies
    .filter((company) => roles.includes(company.role))
    .map((company): Weighed => {
      const inTitle = company.mentions.some((mention) => mention.end <= title) ? 0.4 : 0;
      const mentions = 0.4 * Math.min(1, company.mentions.length / most);
      const inEvents = 0.3 * ((told.get(company.id) ?? 0) / Math.max(1, events.length));
      return [company.id, Math.min(1, round(0.2 + inTitle + mentions + inEvents))];
    })
    .sort(
      byKeys(
        ([, weight]) => -weight,
        ([id]) => id,
      ),
    );
}

/** Companies that only an event or a count names: half as sure as a listed one. */
function unlisted(record: ArticleRecord): Weighed[] {
  const ids = idsByName(record);
  const named = record.events.flatMap((event) => event.companies);
  const counts = new Map<string, number>();
  for (const name of named) {
    if (!ids.has(foldName(name))) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1);
  }
  const events = Math.max(1, record.events.length);
  return [...counts].map(
    ([name, count]): Weighed => [name.replaceAll(' ', '-'), round(0.2 + 0.4 * Math.min(1, count / events))],
  );
}

const round = (weight: number): number => Math.round(weight * 1000) / 1000;

/**
 * The zone in which an article tells its clocks: the one that its events name, where they name just one. An article
 * from Warsaw that says Eastern time once keeps to it; only one that names none, or several, is read by its own clock.
 */
export function frameOf(record: ArticleRecord): string | null {
  const zones = new Set(record.events.map((event) => event.timezone).filter((zone) => zone !== null));
  const [only] = zones;
  return zones.size === 1 && only !== undefined ? only : null;
}

/** The instants of an event; without a zone of its own, in the article's frame, else as the record read it. */
export function stretchOfEvent(event: EventFact, frame: string | null, publishedZone: string | null): Stretch | null {
  if (event.at === null) return null;
  const framed = event.timezone === null && frame !== null ? resolve(event.at, frame, null) : null;
  return framed ?? stretchOf(event.interval) ?? resolve(event.at, event.timezone, publishedZone);
}

function datedEvents(record: ArticleRecord, published: Stretch | null): DatedEvent[] {
  const dated: DatedEvent[] = [];
  const frame = frameOf(record);
  for (const event of record.events) {
    if (DAY_WEIGHT[event.type] === 0 || precisionOf(event.at) === PRECISION.vague) continue;
    const stretch = stretchOfEvent(event, frame, zoneOf(record));
    if (stretch === null || (published !== null && stretch.lo > published.hi + FUTURE_SLACK)) continue;
    const day = localStretch((event.at ?? '').slice(0, 10))?.lo ?? stretch.lo;
    dated.push({ fact: event, type: event.type, stretch, day, weight: DAY_WEIGHT[event.type] });
  }
  return dated.sort(
    byKeys(
      (event) => event.stretch.lo,
      (event) => event.stretch.hi,
      (event) => event.type,
    ),
  );
}

const zoneOf = (record: ArticleRecord): string | null => zoneOfPublication(record.published);

/**
 * The events of the incident itself: the heaviest group of neighbouring days, with a beginning before it and a tail
 * behind it. An earlier outage that the article recalls forms a group of its own and is left out.
 */
function mainGroup(events: DatedEvent[]): DatedEvent[] {
  const groups: DatedEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && event.stretch.lo - last.stretch.lo <= GROUP_GAP) groups.at(-1)?.push(event);
    else groups.push([event]);
  }
  const weights = groups.map((group) => group.reduce((sum, event) => sum + event.weight, 0));
  const heaviest = Math.max(0, ...weights);
  // The last of the heaviest: news is about what happened lately.
  const main = weights.lastIndexOf(heaviest);
  const own = groups[main];
  if (own === undefined) return [];
  const before = groups[main - 1];
  const hangsOn = before !== undefined && !begins(own) && begins(before) && near(before, own);
  const after = groups[main + 1];
  const tail = after !== undefined && !begins(after) && near(own, after) ? after : [];
  return [...(hangsOn ? before : []), ...own, ...tail];
}

const begins = (group: DatedEvent[]): boolean => group.some((event) => event.type === 'started');
const near = (earlier: DatedEvent[], later: DatedEvent[]): boolean =>
  (later[0]?.stretch.lo ?? 0) - (earlier.at(-1)?.stretch.lo ?? 0) <= TAIL_GAP;

/**
 * The first beginning that is not alone: a single wrong date among many right ones must not move the incident.
 * Of two tellings of one beginning (a day, then its clock) the exact one counts.
 */
function startOf(events: DatedEvent[]): DatedEvent | null {
  const started = events.filter((event) => event.type === 'started');
  const support = (stretch: Stretch): number =>
    events
      .filter((event) => Math.abs(event.stretch.lo - stretch.lo) < DAY)
      .reduce((sum, event) => sum + event.weight, 0);
  const most = Math.max(0, ...started.map((event) => support(event.stretch)));
  const first = started.find((event) => support(event.stretch) >= most / 2);
  if (first === undefined || isLonely(first, events)) return null;
  const inside = started
    .filter(({ stretch }) => stretch.lo >= first.stretch.lo && stretch.hi <= first.stretch.hi)
    .sort(
      byKeys(
        ({ stretch }) => stretch.hi - stretch.lo,
        ({ stretch }) => stretch.lo,
      ),
    );
  return inside[0] ?? first;
}

function isLonely(start: DatedEvent, events: DatedEvent[]): boolean {
  const others = events.filter((event) => Math.abs(event.stretch.lo - start.stretch.lo) >= DAY);
  const weight = others.reduce((sum, event) => sum + event.weight, 0);
  const nearest = Math.min(...others.map((event) => Math.abs(event.stretch.lo - start.stretch.lo)));
  return others.length === events.length - 1 && weight > start.weight && nearest >= LONELY;
}

function endOf(events: DatedEvent[], start: Stretch | null): DatedEvent | null {
  const ends = events.filter((event) => event.type === 'resolved' && (start === null || event.stretch.hi > start.lo));
  const last = ends.at(-1);
  if (last === undefined) return null;
  // Of two tellings of one end (an evening, then its clock) the exact one counts, the last of several.
  const inside = ends.filter(({ stretch }) => stretch.lo >= last.stretch.lo - LOOSE && stretch.hi <= last.stretch.hi);
  return (
    inside.sort(
      byKeys(
        ({ stretch }) => stretch.hi - stretch.lo,
        ({ stretch }) => -stretch.lo,
      ),
    )[0] ?? last
  );
}

/** The events by which an article tells the beginning and the end of its incident; null where it does not. */
export function limitsOf(record: ArticleRecord): { started: EventFact | null; resolved: EventFact | null } {
  const events = mainGroup(datedEvents(record, publicationStretch(record.published)));
  const first = startOf(events);
  const last = endOf(events, first?.stretch ?? null);
  return { started: first?.fact ?? null, resolved: last?.fact ?? null };
}

function spanOf(events: DatedEvent[]): Stretch | null {
  if (events.length === 0) return null;
  return {
    lo: Math.min(...events.map((event) => event.stretch.lo)),
    hi: Math.max(...events.map((event) => event.stretch.hi)),
  };
}

/** Days before publication on which an article without dated events still looks for its incident. */
const RECENT = 3 * DAY;

/** Without dated events: the days of its counts, else its last days before publication, else publication itself. */
function fallbackSpan(record: ArticleRecord, published: Stretch | null): Stretch | null {
  const zone = zoneOf(record);
  const isUsable = (stretch: Stretch | null): stretch is Stretch =>
    stretch !== null && (published === null || (stretch.lo <= published.hi && published.lo - stretch.lo < TAIL_GAP));
  const counted = record.reports.map((report) => (report.at === null ? null : resolve(report.at, null, zone)));
  const told = record.times
    .filter((time) => time.type !== 'DURATION')
    .map((time) => stretchOf(time.interval) ?? resolve(time.value, time.timezone, zone));
  for (const stretches of [counted.filter(isUsable), told.filter(isUsable)]) {
    if (stretches.length > 0) return cover(stretches);
  }
  return published === null ? null : { lo: published.lo - RECENT, hi: published.hi };
}

function cover(stretches: Stretch[]): Stretch {
  const lo = Math.min(...stretches.map((stretch) => stretch.lo));
  return { lo, hi: Math.max(...stretches.map((stretch) => stretch.hi), lo + HOUR) };
}

/** Round counts say little: millions of users are told of every large outage. */
const isTelling = (count: number): boolean => !/^10*$/.test(String(count));

/**
 * `n:18000` a count, whatever it counts; `t:08:54` a clock time to the minute, whatever happened then;
 * `started:09:00` a round clock time, which says little without its event.
 */
function marksOf(record: ArticleRecord): string[] {
  const counts = record.reports.filter((report) => isTelling(report.count)).map((report) => `n:${report.count}`);
  const clocks = record.events
    .filter((event) => precisionOf(event.at) === PRECISION.clock)
    .map((event) => clockMark(event.at ?? '', event.type));
  const exact = record.times
    .filter((time) => precisionOf(time.value) === PRECISION.clock)
    .map((time) => clockMark(time.value, null));
  return [...new Set([...counts, ...clocks, ...exact])].filter((mark) => mark !== null).sort();
}

function clockMark(value: string, type: EventType | null): string | null {
  const clock = value.split('T')[1] ?? '';
  if (!/:(?:00|30)$/.test(clock)) return `t:${clock}`;
  return type === null ? null : `${type}:${clock}`;
}

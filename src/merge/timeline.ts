/** The events of all articles as one timeline: the same event from several articles is one entry with all evidence. */
import type { EventType } from '../model/codes.js';
import { eventTypes } from '../model/codes.js';
import type { Evidence, Incident, Moment } from '../model/incident.js';
import type { EventFact, ReportFact } from '../model/record.js';
import { localStretch, PRECISION, placedInstant, precisionOf, resolve, stretchOf } from './instants.js';
import { mayBeOne, momentOf, sameOnTheWall, type Telling, tellingOf } from './moments.js';
import { foldName } from './names.js';
import { dateWithin } from './open-dates.js';
import { byKeys, uniqueBy } from './order.js';
import { authorityOfEvent, liesIn, type Source } from './sources.js';
import { summarize, type Told } from './summaries.js';

export type TimelineEntry = Incident['timeline'][number];

/** One article's telling of an event. */
interface Item {
  source: Source;
  event: EventFact;
  telling: Telling | null;
  /** Ids of the companies; names where the article lists no such company. */
  companies: readonly string[];
  report: ReportFact | null;
}

/** An entry in the making; its first item is the most exact. */
interface Draft {
  anchor: Item;
  items: Item[];
  companies: Set<string>;
}

/** Happens once in an incident: a vague telling is the same event as the exact one that it holds. */
const ONCE: ReadonlySet<EventType> = new Set(['started', 'identified', 'resolved']);

/**
 * Builds the timeline of an incident.
 * @param started its beginning as reconciled: it places what is told vaguely, and in nobody's zone
 */
export function buildTimeline(
  sources: readonly Source[],
  names: ReadonlyMap<string, string>,
  started: Moment | null,
): TimelineEntry[] {
  const drafts = gather(sources.flatMap((source) => itemsOf(source, started)));
  const begun = stretchOf(started?.interval ?? null)?.lo ?? Number.NEGATIVE_INFINITY;
  return inOrder(drafts, begun).map((draft) => entryOf(draft, names));
}

/**
 * A clock without a zone was read in that of the publication. The article kept to the clock of the place instead where
 * the event would otherwise lie before the beginning, or where it tells the beginning itself by that clock.
 */
function atHome(telling: Telling | null, started: Moment | null, isLocal: boolean): Telling | null {
  const begun = stretchOf(started?.interval ?? null);
  if (telling === null || telling.stretch === null || begun === null || started === null) return telling;
  if (telling.timezone !== null || started.timezone === null) return telling;
  if (!isLocal && telling.stretch.hi > begun.lo) return telling;
  const stretch = resolve(telling.value, started.timezone, null);
  return stretch !== null && stretch.hi > begun.lo ? { ...telling, stretch } : telling;
}

/** An open date (a Saturday afternoon) has the day that fits in the incident; its value stays as told. */
function dated(telling: Telling | null, started: Moment | null, frame: string | null): Telling | null {
  const begun = stretchOf(started?.interval ?? null);
  if (telling === null || telling.stretch !== null || started === null || begun === null) return telling;
  const beginning = localStretch(started.value.slice(0, 10))?.lo ?? begun.lo;
  const value = dateWithin(telling.value, beginning);
  const zone = telling.timezone ?? frame ?? started.timezone;
  return value === null ? telling : { ...telling, stretch: resolve(value, zone, null) };
}

/** Whether an article that names no zone tells the beginning by the clock that the incident's beginning has. */
function tellsLocally(source: Source, started: Moment | null): boolean {
  const begun = stretchOf(started?.interval ?? null);
  if (source.frame !== null || started === null || started.timezone === null || begun === null) return false;
  const chosen: Telling = { ...started, stretch: begun, precision: precisionOf(started.value) };
  const own = source.record.events.filter((event) => event.type === 'started').map((event) => tellingOf(source, event));
  return own.some(
    (telling) => telling?.timezone === null && telling.precision === PRECISION.clock && sameOnTheWall(telling, chosen),
  );
}

function itemsOf(source: Source, started: Moment | null): Item[] {
  const isLocal = tellsLocally(source, started);
  return source.record.events.map((event) => ({
    source,
    event,
    telling: atHome(dated(tellingOf(source, event), started, source.frame), started, isLocal),
    companies: [...new Set(event.companies.map((name) => source.ids.get(foldName(name)) ?? name))].sort(),
    report: event.type === 'reports' ? reportOf(source, event) : null,
  }));
}

/** The largest count in the words of an event. */
function reportOf(source: Source, event: EventFact): ReportFact | null {
  const within = source.record.reports.filter((report) => liesIn(report, event));
  return (
    within.sort(
      byKeys(
        (report) => -report.count,
        (report) => report.start,
      ),
    )[0] ?? null
  );
}

const precision = (item: Item): number => item.telling?.precision ?? -1;

function gather(items: Item[]): Draft[] {
  const byType = new Map<EventType, Draft[]>(eventTypes.map((type) => [type, []]));
  const sorted = items.sort(
    byKeys(
      (item) => -precision(item),
      (item) => (item.telling?.timezone == null ? 1 : 0),
      (item) => item.telling?.stretch?.lo ?? Number.POSITIVE_INFINITY,
      (item) => item.telling?.value ?? '',
      (item) => -item.companies.length,
      (item) => item.source.record.id,
      (item) => item.event.start,
      (item) => item.event.end,
    ),
  );
  for (const item of sorted) {
    const drafts = byType.get(item.event.type) ?? [];
    const same = drafts.find((draft) => sharesCompany(draft, item) && isSameEvent(draft.anchor, item));
    if (same === undefined) {
      drafts.push({ anchor: item, items: [item], companies: new Set(item.companies) });
      continue;
    }
    same.items.push(item);
    for (const company of item.companies) same.companies.add(company);
  }
  return [...byType.values()].flat();
}

const sharesCompany = (draft: Draft, item: Item): boolean =>
  draft.companies.size === 0 ||
  item.companies.length === 0 ||
  item.companies.some((company) => draft.companies.has(company));

function isSameEvent(anchor: Item, item: Item): boolean {
  if (anchor.telling === null || item.telling === null) return anchor.telling === item.telling;
  if (item.event.type === 'reports' && differs(anchor.report, item.report)) return false;
  if (ONCE.has(item.event.type)) return mayBeOne(anchor.telling, item.telling);
  return precision(anchor) === precision(item) && sameStretch(anchor.telling, item.telling);
}

const differs = (a: ReportFact | null, b: ReportFact | null): boolean =>
  a !== null && b !== null && a.count !== b.count;

/** Clocks beside each other; of vaguer times only equal ones: two statements of one afternoon may be two. */
const sameStretch = (a: Telling, b: Telling): boolean => {
  if (a.value === b.value) return true;
  return a.precision === PRECISION.clock && mayBeOne(a, b);
};

interface Placed {
  draft: Draft;
  /** Instant by which it is sorted, within its bounds. */
  instant: number;
  rank: number;
  first: Item;
}

/**
 * In order of instants. What is told vaguely stands within its bounds where such events lie: beginnings first, ends
 * last, all else in the middle. What has no time stands behind the event before it in its best article.
 */
function inOrder(drafts: readonly Draft[], begun: number): Draft[] {
  const dated = drafts.flatMap((draft) => placeByTime(draft, begun) ?? []);
  const instants = new Map(dated.map((placed) => [placed.draft, placed.instant]));
  const draftOf = new Map(drafts.flatMap((draft) => draft.items.map((item) => [item.event, draft] as const)));
  const undated = drafts
    .filter((draft) => !instants.has(draft))
    .map((draft): Placed => placeByText(draft, draftOf, instants));
  const order = byKeys<Placed>(
    ({ instant }) => instant,
    ({ rank }) => rank,
    ({ draft }) => eventTypes.indexOf(draft.anchor.event.type),
    ({ first }) => first.source.record.id,
    ({ first }) => first.event.start,
    ({ first }) => first.event.end,
  );
  return [...dated, ...undated].sort(order).map(({ draft }) => draft);
}

function placeByTime(draft: Draft, begun: number): Placed[] | null {
  const { telling, event } = draft.anchor;
  if (telling === null || telling.stretch === null) return null;
  const instant = placedInstant(event.type, telling.stretch, telling.precision);
  // What the day of the beginning tells did not happen before it.
  const placed = begun < telling.stretch.hi ? Math.max(instant, begun) : instant;
  return [{ draft, instant: placed, rank: 0, first: draft.anchor }];
}

function placeByText(
  draft: Draft,
  draftOf: ReadonlyMap<EventFact, Draft>,
  instants: ReadonlyMap<Draft, number>,
): Placed {
  const first = draft.anchor;
  const events = first.source.record.events;
  const index = events.indexOf(first.event);
  const instantOf = (event: EventFact): number | undefined => {
    const own = draftOf.get(event);
    return own === undefined ? undefined : instants.get(own);
  };
  const before = events
    .slice(0, index)
    .map(instantOf)
    .findLast((instant) => instant !== undefined);
  const after = events
    .slice(index + 1)
    .map(instantOf)
    .find((instant) => instant !== undefined);
  const instant = before ?? after ?? Number.POSITIVE_INFINITY;
  return {
    draft,
    instant,
    rank: before === undefined && after !== undefined ? -1 : 1 + index / (events.length + 1),
    first,
  };
}

/** The best evidence first: what tells the entry's very time, then the most authoritative, the surest, the first. */
const byWorth = (anchor: Item) =>
  byKeys<Item>(
    (item) => -precision(item),
    (item) => (item.telling?.value === anchor.telling?.value ? 0 : 1),
    (item) => (item.telling?.timezone === anchor.telling?.timezone ? 0 : 1),
    (item) => -authorityOfEvent(item.source, item.event),
    (item) => (item.source.voice === item.source.record.id ? 0 : 1),
    (item) => -item.event.confidence,
    (item) => item.source.published || Number.POSITIVE_INFINITY,
    (item) => item.source.record.id,
    (item) => item.event.start,
    (item) => item.event.end,
  );

function entryOf(draft: Draft, names: ReadonlyMap<string, string>): TimelineEntry {
  const items = [...draft.items].sort(byWorth(draft.anchor));
  const { telling, event } = draft.anchor;
  const rank = [...names.keys()];
  const companies = [...draft.companies]
    .sort(
      byKeys(
        (id) => rank.indexOf(id) >>> 0,
        (id) => id,
      ),
    )
    .map((id) => names.get(id) ?? id);
  const counted = [...items]
    .filter((item) => item.report !== null)
    .sort(byKeys((item) => -(item.report?.count ?? 0)))[0];
  const told: Told = { type: event.type, companies, report: counted?.report ?? null };
  const evidence = uniqueBy(items.map(evidenceOf), (one) => `${one.article} ${one.start} ${one.end}`);
  const languages = [...new Set(evidence.map((one) => one.language))].sort();
  const summaries = Object.fromEntries(
    languages.flatMap((language) => {
      const summary = summarize(told, language);
      return summary === null ? [] : [[language, summary]];
    }),
  );
  return {
    at: telling === null ? null : momentOf(telling),
    type: event.type,
    companies,
    summary: summarize(told, 'en') ?? event.type,
    summaries,
    evidence,
  };
}

function evidenceOf({ source, event }: Item): Evidence {
  const { start, end, text } = event;
  return { article: source.record.id, start, end, text, language: source.record.language.code };
}

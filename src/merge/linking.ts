/**
 * Whether two articles tell of one incident: a score from their facets.
 *
 * score = companies × time + support, linked from LINK on.
 * - companies: the shared ones, each by how much both articles are about it. A provider and its victims count alike, so
 *   that an article on a cloud's outage with thirty victims, and one on two of the victims, share those two.
 * - time: how well the beginnings agree; without one, how the stretches of the events overlap. Nothing makes up for a
 *   contradiction: a beginning after the other article's publication, or beginnings far apart.
 * - support: the same counts, clock times and causes.
 */
import type { Facets, Weighed } from './facets.js';
import { DAY, gap, HOUR, type Stretch } from './instants.js';

/** Linked from here on. A shared victim on the same day (.5 × 1) is enough, a bystander (.2) is not. */
export const LINK = 0.4;

/** Beginnings so close are one: articles round clocks, and a day without a zone shifts by half a day. */
const SAME_START = 3 * HOUR;
const ZONE_SLACK = 14 * HOUR;
/** Beginnings a good day apart may still be one, told by a calendar on the other side of the date line. */
const LAST_SLACK = 30 * HOUR;
/** An article without a beginning belongs to an outage that began so long before its events at most. */
const AFTERMATH = 7 * DAY;
/** An outage cannot begin after the article about it: this pays for rounded and mistaken clocks. */
const PUBLICATION_SLACK = 2 * HOUR;

/** How much an owner or bystander of one article counts when it is the affected company of the other. */
const WEAK = 0.5;
const SUPPORT_PER_MARK = 0.1;
const SUPPORT_PER_CAUSE = 0.05;
const MOST_SUPPORT = 0.3;
/** Two telling facts alike on one day: linked though the articles disagree on who is affected. */
const TWIN_MARKS = 2;
const TWIN_TIME = 0.8;
const TWIN_SUPPORT = 0.3;
/** Owners and bystanders of both articles: next to nothing, as every article may quote the same agency. */
const BOTH_WEAK = 0.1;

/**
 * Articles that tell the same counts and clock times of the same company are about one outage though a date is wrong:
 * a weekday read as that of the week before is the usual mistake, or the day of the report as that of the outage.
 */
const MISDATED = 0.45;
const MISDATED_COMPANIES = 0.8;
const MISDATED_MARKS = 3;
const MISDATED_TELLING = 2;
const MISDATED_REACH = 14 * DAY;

/** Score of two articles; 0 where something contradicts that they tell of one incident. */
export function linkScore(a: Facets, b: Facets): number {
  const time = timeScore(a, b);
  if (time === 0) return isMisdated(a, b) && companyScore(a, b) >= MISDATED_COMPANIES ? MISDATED : 0;
  const companies = companyScore(a, b);
  if (companies === 0) return 0;
  const twins = time >= TWIN_TIME && sharedMarks(a, b) >= TWIN_MARKS ? TWIN_SUPPORT : 0;
  return companies * time + Math.min(MOST_SUPPORT, support(a, b)) + twins;
}

/** 0 to 1: how much two articles are about the same companies. */
export function companyScore(a: Facets, b: Facets): number {
  const strong = shared(a.core, b.core) + WEAK * Math.max(shared(a.core, b.weak), shared(a.weak, b.core));
  return Math.min(1, strong + Math.min(BOTH_WEAK, shared(a.weak, b.weak)));
}

/** Lists of companies are short: two loops cost less than building a table for each of millions of pairs. */
function shared(a: readonly Weighed[], b: readonly Weighed[]): number {
  let sum = 0;
  for (const [id, weight] of a) {
    for (const [other, own] of b) if (id === other) sum += Math.sqrt(weight * own);
  }
  return sum;
}

/** 0 (they contradict) to 1 (they began together). */
export function timeScore(a: Facets, b: Facets): number {
  if (beganAfter(a, b.published) || beganAfter(b, a.published)) return 0;
  if (endedBefore(a, b) || endedBefore(b, a)) return 0;
  if (a.start !== null && b.start !== null) return startScore(a.start, b.start, a, b);
  if (a.start !== null) return spanScore(a, b.span);
  if (b.start !== null) return spanScore(b, a.span);
  if (a.span === null || b.span === null) return 0;
  return gap(a.span, b.span) <= ZONE_SLACK ? 0.7 : 0;
}

function isMisdated(a: Facets, b: Facets): boolean {
  if (a.span === null || b.span === null || gap(a.span, b.span) > MISDATED_REACH) return false;
  const shared = a.marks.filter((mark) => b.marks.includes(mark));
  const telling = shared.filter(isTelling).length;
  return telling >= MISDATED_TELLING && (shared.length >= MISDATED_MARKS || shared.every(isTelling));
}

/** Counts and clock times to the minute; round clock times are alike by chance. */
const isTelling = (mark: string): boolean => mark.startsWith('n:') || mark.startsWith('t:');

const beganAfter = (facets: Facets, published: Stretch | null): boolean =>
  facets.start !== null && published !== null && facets.start.lo > published.hi + PUBLICATION_SLACK;

/** One outage was over, by the clock, before the other began by the clock: two outages on one day. */
function endedBefore(a: Facets, b: Facets): boolean {
  if (a.end === null || b.start === null || a.start === null || a.span === null) return false;
  const byClock = [a.end, b.start, a.start].every((stretch) => stretch.hi - stretch.lo <= HOUR);
  return byClock && a.end.hi <= b.start.lo && a.span.hi <= b.start.lo && gap(a.start, b.start) > SAME_START;
}

function startScore(start: Stretch, other: Stretch, a: Facets, b: Facets): number {
  const apart = gap(start, other);
  if (apart <= SAME_START) return 1;
  if (apart <= ZONE_SLACK) return 0.8;
  if (apart <= LAST_SLACK) return 0.5;
  return holds(a, other) || holds(b, start) ? 0.35 : 0;
}

/** An outage that was still going on cannot begin again. */
const holds = (facets: Facets, start: Stretch): boolean =>
  facets.start !== null && facets.end !== null && facets.start.hi < start.lo && start.hi <= facets.end.hi;

function spanScore(dated: Facets, span: Stretch | null): number {
  if (dated.start === null || span === null) return 0;
  const end = Math.max(dated.span?.hi ?? 0, dated.end?.hi ?? dated.start.hi + DAY);
  const own = { lo: dated.start.lo, hi: end };
  if (gap(own, span) <= ZONE_SLACK) return 0.8;
  return span.lo > own.lo && span.lo - own.lo <= AFTERMATH ? 0.5 : 0;
}

/** Facts that agree though nobody agreed on them. */
export function support(a: Facets, b: Facets): number {
  return (
    SUPPORT_PER_MARK * sharedMarks(a, b) +
    SUPPORT_PER_CAUSE * a.causes.filter((cause) => b.causes.includes(cause)).length
  );
}

/** How many counts and clock times two articles have in common. */
export function sharedMarks(a: Facets, b: Facets): number {
  return a.marks.filter((mark) => b.marks.includes(mark)).length;
}

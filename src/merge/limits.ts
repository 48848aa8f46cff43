/** Beginning, end and length of an incident, checked against each other. */
import type { Incident, Moment } from '../model/incident.js';
import type { EventFact } from '../model/record.js';
import { limitsOf } from './facets.js';
import { DAY, HOUR, MINUTE, PRECISION, stretchOf } from './instants.js';
import { mayBeOne, momentOf, type Telling, tellingOf, toldTime } from './moments.js';
import { idsOf } from './names.js';
import { byKeys } from './order.js';
import { AUTHORITY, articlesOf, type Choice, type Claim, choose, conflictsOf, type Stand, standsOf } from './rules.js';
import { authorityOfEvent, claimOf, liesIn, type Source } from './sources.js';

export interface Limits {
  started: Moment | null;
  resolved: Moment | null;
  duration: string | null;
  durationBasis: NonNullable<Incident['durationBasis']> | null;
  conflicts: Incident['conflicts'];
}

/** A derived duration is given where the bounds of its ends leave at most this share of it open. */
const OPEN_SHARE = 1 / 3;
/** A stated duration fits the two instants within this, or within a sixth of its length. */
const FITS = 30 * MINUTE;
const FITS_SHARE = 1 / 6;

type Limit = 'started' | 'resolved';
type TimeClaim = Claim & { telling: Telling };

/** Reconciles when it began, when it ended and how long it took. */
export function reconcileLimits(sources: readonly Source[], principals: readonly string[]): Limits {
  const started = chooseTime('started', claimsFor('started', sources, principals));
  const behind = started?.chosen.value.stretch?.lo ?? Number.NEGATIVE_INFINITY;
  const ends = claimsFor('resolved', sources, principals).filter(
    ({ telling }) => telling.stretch === null || telling.stretch.hi > behind,
  );
  const resolved = chooseTime('resolved', ends);
  const moments = { started: momentOrNull(started), resolved: momentOrNull(resolved) };
  const length = reconcileDuration(sources, moments);
  const conflicts = [...conflictsOf('started', started), ...conflictsOf('resolved', resolved), ...length.conflicts];
  return { ...moments, duration: length.duration, durationBasis: length.basis, conflicts };
}

const momentOrNull = (choice: Choice<Telling> | null): Moment | null =>
  choice === null ? null : momentOf(choice.chosen.value);

/**
 * Each article's word on a limit. Where articles speak of the chief companies, only those count: a victim may be back,
 * or notice late, hours apart from the provider.
 */
function claimsFor(limit: Limit, sources: readonly Source[], principals: readonly string[]): TimeClaim[] {
  const all = sources.flatMap((source) => {
    const event = limitsOf(source.record)[limit] ?? openLimit(source, limit);
    const telling = event === null ? null : tellingOf(source, event);
    if (event === null || telling === null) return [];
    const chief = idsOf(event.companies, source.ids).some((id) => principals.includes(id));
    return [{ chief, claim: { ...claimOf(source, authorityOfEvent(source, event), telling.precision), telling } }];
  });
  const chief = all.filter((entry) => entry.chief);
  return (chief.length > 0 ? chief : all).map((entry) => entry.claim);
}

/** An open time (a Thursday afternoon of no told week) is better than none. */
function openLimit(source: Source, limit: Limit): EventFact | null {
  const open = source.record.events.filter((event) => event.type === limit && event.at?.startsWith('XXXX') === true);
  const exact = open.sort(
    byKeys(
      (event) => -(tellingOf(source, event)?.precision ?? 0),
      (event) => event.start,
    ),
  );
  return exact[0] ?? null;
}

/** Tellings that may be of one moment stand together, told by the most exact. */
function chooseTime(field: Limit, claims: readonly TimeClaim[]): Choice<Telling> | null {
  const stands: Stand<Telling>[] = [];
  const dated = claims.some((claim) => claim.telling.stretch !== null);
  const sorted = claims
    .filter((claim) => !dated || claim.telling.stretch !== null)
    .sort(
      byKeys(
        (claim) => -claim.precision,
        (claim) => (claim.telling.timezone === null ? 1 : 0),
        (claim) => claim.telling.stretch?.lo ?? 0,
        (claim) => toldTime(claim.telling),
        (claim) => claim.article,
      ),
    );
  for (const claim of sorted) {
    const known = stands.find((stand) => mayBeOne(stand.value, claim.telling));
    if (known === undefined) stands.push({ value: claim.telling, told: toldTime(claim.telling), claims: [claim] });
    else known.claims.push(claim);
  }
  return choose(field, stands);
}

interface Length {
  duration: string | null;
  basis: Limits['durationBasis'];
  conflicts: Incident['conflicts'];
}

function reconcileDuration(
  sources: readonly Source[],
  limits: { started: Moment | null; resolved: Moment | null },
): Length {
  const derived = derive(limits.started, limits.resolved);
  const stated = choose('duration', standsOf(sources.flatMap(statedDurations)));
  if (stated === null) {
    return { duration: derived?.duration ?? null, basis: derived?.duration ? 'derived' : null, conflicts: [] };
  }
  const stands = [stated.chosen, ...stated.losers];
  // A sentence may tell the length of a part of the outage, so a stated one must fit where the two instants are known.
  const fitting = derived === null ? stated.chosen : stands.find((stand) => fits(stand.value, derived));
  if (fitting !== undefined) {
    return { duration: fitting.told, basis: derived === null ? 'stated' : 'both', conflicts: [] };
  }
  const told = derived?.duration ?? null;
  const basis = told === null ? null : 'derived';
  // A single article may speak of a part of the outage; two that agree on a length do not.
  const doubted = stands.filter((stand) => new Set(stand.claims.map((claim) => claim.voice)).size > 1);
  if (doubted.length === 0) return { duration: told, basis, conflicts: [] };
  const derivedValue = { value: told ?? `${isoDuration(derived?.least ?? 0, MINUTE)} or more`, articles: [] };
  const values = [derivedValue, ...doubted.map((stand) => ({ value: stand.told, articles: articlesOf(stand.claims) }))];
  return { duration: told, basis, conflicts: [{ field: 'duration', values, rule: 'unresolved' }] };
}

/** The length between two moments, where their bounds leave it clear enough; else null. */
export function durationBetween(started: Moment | null, resolved: Moment | null): string | null {
  return derive(started, resolved)?.duration ?? null;
}

interface Derived {
  least: number;
  most: number;
  duration: string | null;
}

function derive(started: Moment | null, resolved: Moment | null): Derived | null {
  const start = stretchOf(started?.interval ?? null);
  const end = stretchOf(resolved?.interval ?? null);
  if (start === null || end === null || end.hi <= start.lo) return null;
  const least = Math.max(0, end.lo - start.hi);
  const most = end.hi - start.lo;
  const middle = (least + most) / 2;
  const open = most - least;
  const exact = open <= 2 * MINUTE;
  if (!exact && open > middle * OPEN_SHARE) return { least, most, duration: null };
  return { least, most, duration: exact ? isoDuration(end.lo - start.lo, MINUTE) : isoDuration(middle, HOUR) };
}

/** `PT21H`, `PT1H45M`, `P12D` from three days on. */
export function isoDuration(length: number, unit: number): string {
  const rounded = Math.max(unit, Math.round(length / unit) * unit);
  if (rounded >= 3 * DAY) return `P${Math.round(rounded / DAY)}D`;
  const hours = Math.floor(rounded / HOUR);
  const minutes = Math.round((rounded % HOUR) / MINUTE);
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`;
}

/** Durations in the words of an event that ends or looks back: those speak of the outage's length. */
function statedDurations(source: Source): (Claim & { value: number; told: string })[] {
  const endings = source.record.events.filter((event) => event.type === 'resolved' || event.type === 'explained');
  return source.record.times
    .filter((time) => time.type === 'DURATION' && endings.some((event) => liesIn(time, event)))
    .flatMap((time) => {
      const length = millisecondsOf(time.value);
      return length === null
        ? []
        : [{ ...claimOf(source, AUTHORITY.none, PRECISION.vague), value: length, told: time.value }];
    });
}

/** Length of a TIMEX3 duration in hours, minutes, days or weeks; null for months and years, which no outage takes. */
export function millisecondsOf(value: string): number | null {
  const match =
    /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:\d+(?:\.\d+)?S)?)?$/.exec(
      value,
    );
  if (match === null) return null;
  const [weeks, days, hours, minutes] = match.slice(1, 5).map((part) => Number(part ?? 0));
  const length = (weeks ?? 0) * 7 * DAY + (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE;
  return length > 0 ? length : null;
}

function fits(length: number, derived: Derived): boolean {
  const slack = Math.max(FITS, length * FITS_SHARE);
  return length >= derived.least - slack && length <= derived.most + slack;
}

/** Incidents that an incident of its provider led to. */
import type { Incident } from '../model/incident.js';
import { DAY, HOUR, type Stretch, stretchOf } from './instants.js';
import { byKeys } from './order.js';

/** What must be known of an incident to tell its causes among the others. */
export type IncidentCard = Pick<Incident, 'id' | 'companies' | 'started' | 'resolved'>;

/** A victim notices at most so long before its provider's own clock says that it began. */
const BEFORE = HOUR;
/** An outage whose end no article tells is taken to last so long. */
const LASTS = DAY;
/** No outage of a provider goes on longer. */
const LONGEST = 30 * DAY;

/** An incident of a provider's own, by its bounds. */
interface Failure {
  id: string;
  lo: number;
  hi: number;
}

/**
 * Links what stayed apart: an incident whose provider had, while it began, an incident of its own. Articles that share
 * the provider or a victim and a beginning are one incident already (`linking.ts`).
 * @returns ids of the causing incidents by the id of the caused one
 */
export function causesAmong(cards: readonly IncidentCard[]): Map<string, string[]> {
  const failures = failuresByCompany(cards);
  const causes = new Map<string, string[]>();
  for (const card of cards) {
    const begun = stretchOf(card.started?.interval ?? null);
    if (begun === null) continue;
    const found = new Set<string>();
    for (const { id, role } of card.companies) {
      if (role !== 'provider') continue;
      for (const failure of goingOn(failures.get(id) ?? [], begun)) if (failure.id !== card.id) found.add(failure.id);
    }
    if (found.size > 0) causes.set(card.id, [...found].sort());
  }
  return causes;
}

function failuresByCompany(cards: readonly IncidentCard[]): Map<string, Failure[]> {
  const byCompany = new Map<string, Failure[]>();
  for (const { id, companies, started, resolved } of cards) {
    const start = stretchOf(started?.interval ?? null);
    if (start === null) continue;
    const end = stretchOf(resolved?.interval ?? null)?.hi ?? start.hi + LASTS;
    for (const company of companies) {
      if (company.role !== 'affected') continue;
      const own = byCompany.get(company.id);
      const failure = { id, lo: start.lo, hi: Math.min(end, start.lo + LONGEST) };
      if (own === undefined) byCompany.set(company.id, [failure]);
      else own.push(failure);
    }
  }
  const order = byKeys<Failure>(
    (failure) => failure.lo,
    (failure) => failure.id,
  );
  for (const own of byCompany.values()) own.sort(order);
  return byCompany;
}

/** Those of a company's failures, sorted by their beginning, that were going on when something began. */
function* goingOn(failures: readonly Failure[], begun: Stretch): Generator<Failure> {
  for (let index = firstFrom(failures, begun.lo - LONGEST); index < failures.length; index++) {
    const failure = failures[index];
    if (failure === undefined || failure.lo - BEFORE > begun.hi) return;
    if (begun.lo <= failure.hi) yield failure;
  }
}

/** Index of the first failure that began at an instant or later. */
function firstFrom(failures: readonly Failure[], instant: number): number {
  let low = 0;
  let high = failures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((failures[middle]?.lo ?? Number.POSITIVE_INFINITY) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

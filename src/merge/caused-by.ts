/** Incidents that an incident of its provider led to. */
import type { Incident } from '../model/incident.js';
import { DAY, HOUR, stretchOf } from './instants.js';
import { byKeys } from './order.js';

/** What must be known of an incident to tell its causes among the others. */
export type IncidentCard = Pick<Incident, 'id' | 'companies' | 'started' | 'resolved'>;

/** A victim notices at most so long before its provider's own clock says that it began. */
const BEFORE = HOUR;
/** An outage whose end no article tells is taken to last so long. */
const LASTS = DAY;

/**
 * Links what stayed apart: an incident whose provider had, while it began, an incident of its own. Articles that share
 * the provider or a victim and a beginning are one incident already (`linking.ts`).
 * @returns ids of the causing incidents by the id of the caused one
 */
export function causesAmong(cards: readonly IncidentCard[]): Map<string, string[]> {
  const byCompany = new Map<string, IncidentCard[]>();
  for (const card of cards) {
    for (const company of card.companies) {
      if (company.role !== 'affected' && company.role !== 'provider') continue;
      byCompany.set(company.id, [...(byCompany.get(company.id) ?? []), card]);
    }
  }
  const causes = new Map<string, string[]>();
  for (const card of cards) {
    const providers = card.companies.filter((company) => company.role === 'provider');
    const found = providers.flatMap(({ id }) =>
      (byCompany.get(id) ?? []).filter((other) => other.id !== card.id && covers(other, card, id)),
    );
    if (found.length > 0) causes.set(card.id, [...new Set(found.sort(byKeys((one) => one.id)).map((one) => one.id))]);
  }
  return causes;
}

/** Whether an incident in which the provider itself failed was going on when the other began. */
function covers(cause: IncidentCard, caused: IncidentCard, provider: string): boolean {
  const isOwn = cause.companies.some((company) => company.id === provider && company.role === 'affected');
  const start = stretchOf(cause.started?.interval ?? null);
  const begun = stretchOf(caused.started?.interval ?? null);
  if (!isOwn || start === null || begun === null) return false;
  const end = stretchOf(cause.resolved?.interval ?? null)?.hi ?? start.hi + LASTS;
  return begun.hi >= start.lo - BEFORE && begun.lo <= end;
}

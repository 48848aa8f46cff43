/**
 * Which pairs of articles are worth a look: those that share a company and stand near each other in time.
 * Each company has its articles in order of time; each article is compared with its nearest followers only (the sorted
 * neighbourhood method), so the work grows with the number of articles, not with its square.
 */
import type { Facets } from './facets.js';
import { DAY } from './instants.js';
import { byKeys } from './order.js';

/** Followers compared. A large incident needs only to be connected, not complete. */
const NEIGHBOURS = 24;
/** Articles further apart than this are never one incident, whatever they say. */
const REACH = 15 * DAY;
/** Companies of an article that make blocks, the weightiest first: a list of a hundred victims adds nothing. */
const KEYS = 40;

/** The instant by which an article is sorted among those of its company. */
export function instantOf(facets: Facets): number | null {
  return facets.start?.lo ?? facets.span?.lo ?? null;
}

/** Pairs of candidates, each once, the one that sorts first in front; articles without a date have none. */
export function candidatePairs(all: readonly Facets[]): [Facets, Facets][] {
  const pairs: [Facets, Facets][] = [];
  const seen = new Set<string>();
  for (const block of blocks(all)) {
    block.forEach((facets, index) => {
      for (const follower of block.slice(index + 1, index + 1 + NEIGHBOURS)) {
        if ((instantOf(follower) ?? 0) - (instantOf(facets) ?? 0) > REACH) break;
        const key = `${facets.id}\n${follower.id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([facets, follower]);
      }
    });
  }
  return pairs;
}

function blocks(all: readonly Facets[]): Facets[][] {
  const byCompany = new Map<string, Facets[]>();
  for (const facets of all) {
    if (instantOf(facets) === null) continue;
    for (const [id] of [...facets.core.slice(0, KEYS), ...facets.weak.slice(0, KEYS)]) {
      const block = byCompany.get(id);
      if (block === undefined) byCompany.set(id, [facets]);
      else block.push(facets);
    }
  }
  const order = byKeys<Facets>(
    (facets) => instantOf(facets) ?? 0,
    (facets) => facets.id,
  );
  return [...byCompany.values()].filter((block) => block.length > 1).map((block) => block.sort(order));
}

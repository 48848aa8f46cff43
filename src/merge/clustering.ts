/**
 * From linked pairs to incidents. The best pairs are joined first; two groups join only if they agree as groups, so
 * that a chain of articles, each a little later than the one before, cannot tie two outages of one company together.
 */
import { visitCandidates } from './blocking.js';
import type { Facets } from './facets.js';
import {
  type Apart,
  apartness,
  byInstant,
  type Group,
  type Groups,
  join,
  middleStart,
  type Pairs,
  singleGroups,
} from './groups.js';
import { HOUR } from './instants.js';
import { LINK, linkScore } from './linking.js';
import { placeOpenArticles } from './open-articles.js';
import { byKeys } from './order.js';

/** What an analyst has decided: pairs of articles that belong together, or apart. */
export interface Constraints {
  together: Pairs;
  apart: Pairs;
}

interface Edge {
  a: string;
  b: string;
  score: number;
}

/** Middle beginnings of two groups may lie so far apart; day-wide and zoneless beginnings blur them. */
const SAME_MIDDLE = 30 * HOUR;
/** Groups whose beginnings lie further apart than hours need half of the compared pairs to agree. */
const CLEARLY_SAME = 14 * HOUR;
const FAIR_SHARE = 0.5;

/**
 * Groups the articles by incident.
 * @returns ids of the articles of each incident, in order of their instants; single articles too
 */
export function cluster(all: readonly Facets[], constraints: Constraints = { together: [], apart: [] }): string[][] {
  const sorted = [...all].sort(byInstant);
  const groups = singleGroups(sorted, constraints.apart);
  const apart = apartness(constraints.apart);
  for (const [a, b] of constraints.together) join(groups, a, b);
  for (const edge of edgesOf(sorted)) {
    if (mayJoin(groups, edge, apart)) join(groups, edge.a, edge.b);
  }
  placeOpenArticles(sorted, groups, apart);
  return [...new Set(groups.values())].map((group) => [...group.members].sort(byInstant).map((facets) => facets.id));
}

function edgesOf(all: readonly Facets[]): Edge[] {
  const edges: Edge[] = [];
  visitCandidates(all, (a, b) => {
    const score = linkScore(a, b);
    if (score >= LINK) edges.push({ a: a.id, b: b.id, score });
  });
  return edges.sort(
    byKeys(
      (edge) => -edge.score,
      (edge) => edge.a,
      (edge) => edge.b,
    ),
  );
}

function mayJoin(groups: Groups, edge: Edge, apart: Apart): boolean {
  const a = groups.get(edge.a);
  const b = groups.get(edge.b);
  if (a === undefined || b === undefined || a === b || apart(a, b)) return false;
  return (a.members.length === 1 && b.members.length === 1) || agree(a, b);
}

/** Two groups agree when their middle beginnings do, or else when enough of their articles link. */
function agree(a: Group, b: Group): boolean {
  const startA = middleStart(a);
  const startB = middleStart(b);
  const apart = startA === null || startB === null ? 0 : Math.abs(startA - startB);
  if (apart <= CLEARLY_SAME) return true;
  const share = shareOfLinks(a, b);
  return apart <= SAME_MIDDLE ? share >= FAIR_SHARE : share === 1;
}

function shareOfLinks(a: Group, b: Group): number {
  let linked = 0;
  for (const x of a.voters) for (const y of b.voters) if (linkScore(x.facets, y.facets) >= LINK) linked += 1;
  return linked / (a.voters.length * b.voters.length);
}

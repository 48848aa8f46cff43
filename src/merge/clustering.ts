/**
 * From linked pairs to incidents. The best pairs are joined first; two groups join only if they agree as groups, so
 * that a chain of articles, each a little later than the one before, cannot tie two outages of one company together.
 */
import { instantOf, visitCandidates } from './blocking.js';
import type { Facets } from './facets.js';
import { DAY, HOUR, type Stretch } from './instants.js';
import { companyScore, LINK, linkScore, support } from './linking.js';
import { fitsDay } from './open-dates.js';
import { byKeys, groupBy } from './order.js';

/** What an analyst has decided: pairs of articles that belong together, or apart. */
export interface Constraints {
  together: readonly (readonly [string, string])[];
  apart: readonly (readonly [string, string])[];
}

interface Edge {
  a: string;
  b: string;
  score: number;
}

interface Group {
  members: Facets[];
}

/** Middle beginnings of two groups may lie so far apart; day-wide and zoneless beginnings blur them. */
const SAME_MIDDLE = 30 * HOUR;
/** Groups whose beginnings lie further apart than hours need half of the compared pairs to agree. */
const CLEARLY_SAME = 14 * HOUR;
const FAIR_SHARE = 0.5;
/** Pairs looked at when two groups are compared: enough for a vote, and constant. */
const VOTERS = 8;
/** An article with an open date is about one of these companies as much as this. */
const OPEN_COMPANIES = 0.5;
/** Facts (.1 a count or clock, .05 a cause) that an article with an open date must share with the incident it joins. */
const OPEN_SUPPORT = 0.05;
/** Told of a neighbouring weekday, by another zone's calendar, it must share more. */
const SHIFTED_SUPPORT = 0.15;
/** Marks of fact that let two articles with open dates stand together, or choose between incidents. */
const OPEN_MARKS = 2;

/**
 * Groups the articles by incident.
 * @returns ids of the articles of each incident, in order of their instants; single articles too
 */
export function cluster(all: readonly Facets[], constraints: Constraints = { together: [], apart: [] }): string[][] {
  const sorted = [...all].sort(
    byKeys(
      (facets) => instantOf(facets) ?? Number.POSITIVE_INFINITY,
      (facets) => facets.id,
    ),
  );
  const groups = new Map(sorted.map((facets): [string, Group] => [facets.id, { members: [facets] }]));
  const apart = apartness(constraints);
  for (const [a, b] of constraints.together) join(groups, a, b);
  for (const edge of edgesOf(sorted)) {
    if (mayJoin(groups, edge, apart)) join(groups, edge.a, edge.b);
  }
  placeOpen(sorted, groups, apart);
  const order = byKeys<Facets>(
    (facets) => instantOf(facets) ?? Number.POSITIVE_INFINITY,
    (facets) => facets.id,
  );
  return [...new Set(groups.values())].map((group) => [...group.members].sort(order).map((facets) => facets.id));
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

type Apart = (a: Group, b: Group) => boolean;

function apartness(constraints: Constraints): Apart {
  if (constraints.apart.length === 0) return () => false;
  const enemies = groupBy(
    constraints.apart.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
    ([a]) => a,
  );
  return (a, b) => {
    const ids = new Set(b.members.map((facets) => facets.id));
    return a.members.some((facets) => (enemies.get(facets.id) ?? []).some(([, enemy]) => ids.has(enemy)));
  };
}

function join(groups: Map<string, Group>, a: string, b: string): void {
  const left = groups.get(a);
  const right = groups.get(b);
  if (left === undefined || right === undefined || left === right) return;
  const [large, small] = left.members.length >= right.members.length ? [left, right] : [right, left];
  large.members.push(...small.members);
  for (const facets of small.members) groups.set(facets.id, large);
}

function mayJoin(groups: Map<string, Group>, edge: Edge, apart: Apart): boolean {
  const a = groups.get(edge.a);
  const b = groups.get(edge.b);
  if (a === undefined || b === undefined || a === b || apart(a, b)) return false;
  if (a.members.length === 1 && b.members.length === 1) return true;
  return agree(a, b);
}

/** Two groups agree when their middle beginnings do and neither was published before the other began. */
function agree(a: Group, b: Group): boolean {
  const startA = middleStart(a);
  const startB = middleStart(b);
  const apart = startA === null || startB === null ? 0 : Math.abs(startA - startB);
  if (apart <= CLEARLY_SAME) return true;
  const vote = shareOfLinks(a, b);
  return apart <= SAME_MIDDLE ? vote >= FAIR_SHARE : vote === 1;
}

/** The middle one of the beginnings that a group's articles tell. */
function middleStart(group: Group): number | null {
  const starts = group.members.map((facets) => facets.start).filter((start): start is Stretch => start !== null);
  const sorted = starts.map((start) => (start.lo + Math.min(start.hi, start.lo + DAY)) / 2).sort((x, y) => x - y);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function shareOfLinks(a: Group, b: Group): number {
  const left = voters(a);
  const right = voters(b);
  let linked = 0;
  for (const x of left) for (const y of right) if (linkScore(x, y) >= LINK) linked += 1;
  return linked / (left.length * right.length);
}

const voters = (group: Group): Facets[] =>
  [...group.members]
    .sort(byKeys((facets) => facets.id))
    .filter((_, index, all) => index % Math.ceil(all.length / VOTERS) === 0);

/** An article with an open date joins the one incident that fits it by company, day and facts, else stands alone. */
function placeOpen(sorted: readonly Facets[], groups: Map<string, Group>, apart: Apart): void {
  const open = sorted.filter((facets) => instantOf(facets) === null);
  const targets = open.map((facets) => [facets, incidentFor(facets, groups, apart)] as const);
  const homeless: Facets[] = [];
  for (const [facets, target] of targets) {
    if (target === null) homeless.push(facets);
    else join(groups, facets.id, target);
  }
  joinAlike(homeless, groups, apart);
}

interface Fit {
  group: Group;
  support: number;
}

function incidentFor(facets: Facets, groups: Map<string, Group>, apart: Apart): string | null {
  const own = groups.get(facets.id);
  if (own === undefined || own.members.length > 1) return null;
  const fits: Fit[] = [];
  for (const group of new Set(groups.values())) {
    if (group === own || apart(own, group) || !fitsGroup(facets, group)) continue;
    fits.push({ group, support: Math.max(...group.members.map((member) => support(facets, member))) });
  }
  const [best, second] = fits.sort(byKeys((fit) => -fit.support));
  if (best === undefined || (second !== undefined && second.support === best.support)) return null;
  // Several fit by company and weekday alone: only facts that just one of them shares can decide.
  if (second !== undefined && best.support < 0.1) return null;
  return best.group.members[0]?.id ?? null;
}

function fitsGroup(facets: Facets, group: Group): boolean {
  const { open } = facets;
  if (open === null) return false;
  const alike = group.members.filter((member) => companyScore(facets, member) >= OPEN_COMPANIES);
  const facts = Math.max(0, ...alike.map((member) => support(facets, member)));
  if (facts < OPEN_SUPPORT) return false;
  const days = group.members.map((member) => member.day).filter((day) => day !== null);
  return (
    days.some((day) => fitsDay(open, day, 0)) || (facts >= SHIFTED_SUPPORT && days.some((day) => fitsDay(open, day, 1)))
  );
}

/** Articles with open dates and without an incident: together if company, day and several facts are the same. */
function joinAlike(homeless: readonly Facets[], groups: Map<string, Group>, apart: Apart): void {
  const byCompany = groupBy(
    homeless.flatMap((facets) => facets.core.map(([id]) => [id, facets] as const)),
    ([id]) => id,
  );
  for (const [, entries] of [...byCompany].sort(byKeys(([id]) => id))) {
    entries.forEach(([, a], index) => {
      for (const [, b] of entries.slice(index + 1)) {
        const left = groups.get(a.id);
        const right = groups.get(b.id);
        if (left === undefined || right === undefined || left === right || apart(left, right)) continue;
        if (areAlike(a, b)) join(groups, a.id, b.id);
      }
    });
  }
}

function areAlike(a: Facets, b: Facets): boolean {
  const marks = new Set(b.marks);
  return (
    companyScore(a, b) >= OPEN_COMPANIES &&
    a.open !== null &&
    b.open !== null &&
    a.open.weekday === b.open.weekday &&
    a.open.day === b.open.day &&
    a.marks.filter((mark) => marks.has(mark)).length >= OPEN_MARKS
  );
}

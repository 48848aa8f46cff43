/** Articles with open dates: each joins the one incident that fits it by company, day and facts, or stands alone. */
import { instantOf } from './blocking.js';
import type { Facets } from './facets.js';
import { type Apart, type Group, type Groups, join } from './groups.js';
import { companyScore, sharedMarks, support } from './linking.js';
import { fitsDay } from './open-dates.js';
import { byKeys } from './order.js';

/** An article with an open date is about one of these companies as much as this. */
const COMPANIES = 0.5;
/** Facts (.1 a count or clock, .05 a cause) that it must share with the incident it joins. */
const SUPPORT = 0.05;
/** Told of a neighbouring weekday, by another zone's calendar, it must share more. */
const SHIFTED_SUPPORT = 0.15;
/** So much it must share with one where several incidents fit by company and weekday. */
const DECIDING_SUPPORT = 0.1;
/** Counts and clock times that let two articles with open dates stand together. */
const MARKS = 2;

/** Puts the articles with open dates into the groups of the dated ones, which are complete by now. */
export function placeOpenArticles(sorted: readonly Facets[], groups: Groups, apart: Apart): void {
  const open = sorted.filter((facets) => instantOf(facets) === null);
  if (open.length === 0) return;
  const companies = byCompany(open);
  const rivals = groupsByCompany(sorted, groups, companies);
  const targets = open.map((facets) => [facets, incidentFor(facets, groups, rivals, apart)] as const);
  const homeless: Facets[] = [];
  for (const [facets, target] of targets) {
    if (target === null) homeless.push(facets);
    else join(groups, facets.id, target);
  }
  joinAlike(homeless, groups, apart);
}

const idsOf = ({ core, weak }: Facets): string[] => [...core, ...weak].map(([id]) => id);

function byCompany(all: readonly Facets[]): Map<string, Facets[]> {
  const found = new Map<string, Facets[]>();
  for (const facets of all) {
    for (const id of idsOf(facets)) {
      const own = found.get(id);
      if (own === undefined) found.set(id, [facets]);
      else own.push(facets);
    }
  }
  return found;
}

/** Groups of dated articles by those companies that articles with open dates name. */
function groupsByCompany(
  sorted: readonly Facets[],
  groups: Groups,
  named: ReadonlyMap<string, unknown>,
): Map<string, Set<Group>> {
  const found = new Map<string, Set<Group>>();
  for (const facets of sorted) {
    const group = groups.get(facets.id);
    if (group === undefined || instantOf(facets) === null) continue;
    for (const id of idsOf(facets)) {
      if (!named.has(id)) continue;
      const own = found.get(id);
      if (own === undefined) found.set(id, new Set([group]));
      else own.add(group);
    }
  }
  return found;
}

interface Fit {
  group: Group;
  support: number;
}

function incidentFor(
  facets: Facets,
  groups: Groups,
  rivals: ReadonlyMap<string, ReadonlySet<Group>>,
  apart: Apart,
): string | null {
  const own = groups.get(facets.id);
  // An analyst has placed it already.
  if (own === undefined || own.members.length > 1) return null;
  const fits: Fit[] = [];
  for (const group of new Set(idsOf(facets).flatMap((id) => [...(rivals.get(id) ?? [])]))) {
    const shared = apart(own, group) ? null : supportOf(facets, group);
    if (shared !== null) fits.push({ group, support: shared });
  }
  const [best, second] = fits.sort(byKeys((fit) => -fit.support));
  if (best === undefined) return null;
  const isClear = second === undefined || (best.support >= DECIDING_SUPPORT && best.support > second.support);
  return isClear ? (best.group.members[0]?.id ?? null) : null;
}

/** How much an article shares with a group that fits it by company and day; null where that does not fit. */
function supportOf(facets: Facets, group: Group): number | null {
  const { open } = facets;
  if (open === null) return null;
  const days = new Set(group.members.map((member) => member.day).filter((day) => day !== null));
  const fits = (slack: number): boolean => [...days].some((day) => fitsDay(open, day, slack));
  if (!fits(1)) return null;
  const alike = group.members.filter((member) => companyScore(facets, member) >= COMPANIES);
  const shared = Math.max(0, ...alike.map((member) => support(facets, member)));
  return shared >= (fits(0) ? SUPPORT : SHIFTED_SUPPORT) ? shared : null;
}

/** Two without an incident stand together if company, day and several facts are the same. */
function joinAlike(homeless: readonly Facets[], groups: Groups, apart: Apart): void {
  for (const [, own] of [...byCompany(homeless)].sort(byKeys(([id]) => id))) {
    own.forEach((a, index) => {
      for (const b of own.slice(index + 1)) {
        const left = groups.get(a.id);
        const right = groups.get(b.id);
        if (left === undefined || right === undefined || left === right || apart(left, right)) continue;
        if (areAlike(a, b)) join(groups, a.id, b.id);
      }
    });
  }
}

function areAlike(a: Facets, b: Facets): boolean {
  if (a.open === null || b.open === null) return false;
  const sameDay = a.open.weekday === b.open.weekday && a.open.day === b.open.day;
  return sameDay && sharedMarks(a, b) >= MARKS && companyScore(a, b) >= COMPANIES;
}

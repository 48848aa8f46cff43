/** Groups of articles as they grow: what two groups are compared by is kept at hand, so that a join stays cheap. */

import { groupBy } from '../model/groups.js';
import { instantOf } from './blocking.js';
import type { Facets } from './facets.js';
import { DAY } from './instants.js';
import { byKeys, compareText } from './order.js';

export interface Group {
  members: Facets[];
  /** Middles of the beginnings that its articles tell, ascending. */
  starts: number[];
  /** A constant number of its articles, drawn by a hash of their ids: they speak for it when groups are compared. */
  voters: { facets: Facets; draw: number }[];
  /** Whether an analyst has set any of its articles apart from another. */
  isSplit: boolean;
}

/** Which group each article is in, by its id. */
export type Groups = Map<string, Group>;

/** Pairs of articles that an analyst has set apart. */
export type Pairs = readonly (readonly [string, string])[];

/** Pairs looked at when two groups are compared: enough for a vote, and constant. */
const VOTERS = 8;

/** Each article in a group of its own. */
export function singleGroups(all: readonly Facets[], apart: Pairs): Groups {
  const split = new Set(apart.flat());
  return new Map(
    all.map((facets): [string, Group] => {
      const starts =
        facets.start === null ? [] : [(facets.start.lo + Math.min(facets.start.hi, facets.start.lo + DAY)) / 2];
      const voters = [{ facets, draw: drawOf(facets.id) }];
      return [facets.id, { members: [facets], starts, voters, isSplit: split.has(facets.id) }];
    }),
  );
}

function drawOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}

/** Makes one group of those of two articles. */
export function join(groups: Groups, a: string, b: string): void {
  const left = groups.get(a);
  const right = groups.get(b);
  if (left === undefined || right === undefined || left === right) return;
  const [large, small] = left.members.length >= right.members.length ? [left, right] : [right, left];
  large.members.push(...small.members);
  // Both are sorted: sorting them together only merges two runs.
  large.starts = [...large.starts, ...small.starts].sort((x, y) => x - y);
  large.voters = [...large.voters, ...small.voters]
    .sort((x, y) => x.draw - y.draw || compareText(x.facets.id, y.facets.id))
    .slice(0, VOTERS);
  large.isSplit ||= small.isSplit;
  for (const facets of small.members) groups.set(facets.id, large);
}

/** The middle one of the beginnings that a group's articles tell. */
export function middleStart({ starts }: Group): number | null {
  return starts[Math.floor((starts.length - 1) / 2)] ?? null;
}

/** Whether an analyst has set articles of two groups apart. */
export type Apart = (a: Group, b: Group) => boolean;

/** The test of the pairs that an analyst has set apart. */
export function apartness(pairs: Pairs): Apart {
  const enemies = groupBy(
    pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
    ([a]) => a,
  );
  return (a, b) => {
    if (!a.isSplit || !b.isSplit) return false;
    const ids = new Set(b.members.map((facets) => facets.id));
    return a.members.some((facets) => (enemies.get(facets.id) ?? []).some(([, enemy]) => ids.has(enemy)));
  };
}

/** Articles in order of their instants, those without one last. */
export const byInstant = byKeys<Facets>(
  (facets) => instantOf(facets) ?? Number.POSITIVE_INFINITY,
  (facets) => facets.id,
);

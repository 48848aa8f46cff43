/**
 * Which pairs of articles are worth a look: those that share a company and stand near each other in time.
 * Each company has its articles in order of time; each article is compared with its nearest followers only (the sorted
 * neighbourhood method), so the work grows with the number of articles, not with its square.
 */
import type { Facets } from './facets.js';
import { DAY } from './instants.js';
import { compareText } from './order.js';

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

/** The articles of one company by their places in the order of time, and how far the walk through it has come. */
interface Block {
  places: number[];
  at: number;
}

/**
 * Pairs of candidates, each once, the earlier in front; articles without a date have none.
 * @param visit is called for each pair: a list of all of them would fill the memory
 */
export function visitCandidates(all: readonly Facets[], visit: (a: Facets, b: Facets) => void): void {
  const sorted = inOrder(all);
  const blocks = blocksOf(sorted);
  // For each article, the last earlier one that it was paired with: companies in common must not pair them twice.
  const paired = new Int32Array(sorted.length).fill(-1);
  sorted.forEach((facets, place) => {
    const latest = (instantOf(facets) ?? 0) + REACH;
    for (const id of keysOf(facets)) {
      const block = blocks.get(id);
      if (block === undefined) continue;
      block.at += 1;
      for (const next of block.places.slice(block.at, block.at + NEIGHBOURS)) {
        const follower = sorted[next];
        if (follower === undefined || (instantOf(follower) ?? 0) > latest) break;
        if (paired[next] === place) continue;
        paired[next] = place;
        visit(facets, follower);
      }
    }
  });
}

function inOrder(all: readonly Facets[]): Facets[] {
  const dated = all.filter((facets) => instantOf(facets) !== null);
  return dated.sort((a, b) => (instantOf(a) ?? 0) - (instantOf(b) ?? 0) || compareText(a.id, b.id));
}

/** The companies by which an article is found, each once. */
function keysOf({ core, weak }: Facets): Set<string> {
  return new Set([...core.slice(0, KEYS), ...weak.slice(0, KEYS)].map(([id]) => id));
}

function blocksOf(sorted: readonly Facets[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  sorted.forEach((facets, place) => {
    for (const id of keysOf(facets)) {
      const block = blocks.get(id);
      if (block === undefined) blocks.set(id, { places: [place], at: 0 });
      else block.places.push(place);
    }
  });
  return blocks;
}

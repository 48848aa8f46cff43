/** What became of incidents between two states of a store. */
import type { HistoryEntry } from '../model/incident.js';

/** Articles of each incident by its id. */
export type Membership = ReadonlyMap<string, readonly string[]>;

/**
 * What each incident has to tell: renamed (its articles had another id), merged (they had several), split (others of
 * its articles are in another incident now).
 */
export function historyBetween(before: Membership, after: Membership): Map<string, HistoryEntry> {
  const idBefore = idsByArticle(before);
  const heirs = new Map<string, Set<string>>();
  const origins = new Map<string, Set<string>>();
  for (const [id, articles] of after) {
    for (const article of articles) {
      const old = idBefore.get(article);
      if (old === undefined) continue;
      add(heirs, old, id);
      add(origins, id, old);
    }
  }
  const told = new Map<string, HistoryEntry>();
  for (const [id, olds] of origins) {
    const entry = entryOf(id, [...olds].sort(), heirs);
    if (entry !== null) told.set(id, entry);
  }
  return told;
}

function entryOf(
  id: string,
  olds: readonly string[],
  heirs: ReadonlyMap<string, ReadonlySet<string>>,
): HistoryEntry | null {
  if (olds.length > 1) return { kind: 'merged', from: [...olds] };
  const [old = ''] = olds;
  if ((heirs.get(old)?.size ?? 0) > 1) return { kind: 'split', from: [old] };
  return old === id ? null : { kind: 'renamed', from: [old] };
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function idsByArticle(membership: Membership): Map<string, string> {
  return new Map([...membership].flatMap(([id, articles]) => articles.map((article) => [article, id] as const)));
}

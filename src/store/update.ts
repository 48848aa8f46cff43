/**
 * Incidents of a store, brought up to date: all facets are grouped, but only incidents whose articles or edits changed
 * are reconciled anew. The outcome is that of `mergeRecords` over all records.
 */
import { causesAmong } from '../merge/caused-by.js';
import { editsOf, groupRecords, idsOfAll, reconcile } from '../merge/index.js';
import type { Incident } from '../model/incident.js';
import type { ArticleRecord } from '../model/record.js';
import { contentHash } from './hash.js';
import { historyBetween } from './history.js';
import type { IncidentEntry, StoreIndex } from './index-file.js';
import type { Log } from './log.js';

export interface UpdateSummary {
  incidents: number;
  /** Reconciled anew, as their articles or edits changed. */
  changed: number;
  /** Ids that were not there before, and those that are gone. */
  added: string[];
  removed: string[];
}

/** Raise it when merging changes what it makes of the same records: incidents of older stores are then made anew. */
const MERGE_VERSION = '1';

/** Groups, reconciles and names the incidents of an index, writing the changed ones to the log. */
export function updateIncidents(
  index: StoreIndex,
  incidents: Log,
  readRecord: (id: string) => ArticleRecord,
): UpdateSummary {
  dropOrphans(index);
  const before = index.incidents;
  const known = new Map([...before.values()].map((entry) => [entry.key, entry]));
  const facets = [...index.records.values()].map((entry) => entry.facets);
  const drafts: IncidentEntry[] = [];
  let changed = 0;
  for (const ids of groupRecords(facets, index.edits)) {
    const key = keyOf(ids, index);
    const entry = known.get(key) ?? make(ids, key, index, incidents, readRecord);
    if (entry === null) continue;
    if (!known.has(key)) changed += 1;
    drafts.push(entry);
  }
  index.incidents = name(drafts, before);
  index.size.incidents = incidents.size;
  const added = [...index.incidents.keys()].filter((id) => !before.has(id));
  const removed = [...before.keys()].filter((id) => !index.incidents.has(id));
  return { incidents: drafts.length, changed, added, removed };
}

function dropOrphans(index: StoreIndex): void {
  if (index.orphans.size === 0) return;
  const given = new Set([...index.sources.values()].flatMap((source) => source.records));
  for (const id of index.orphans) if (!given.has(id)) index.records.delete(id);
  index.orphans.clear();
}

function keyOf(ids: readonly string[], index: StoreIndex): string {
  const members = [...ids].sort().map((id) => `${id}=${index.records.get(id)?.hash ?? ''}`);
  return contentHash(MERGE_VERSION, JSON.stringify(editsOf(index.edits, ids)), ...members);
}

function make(
  ids: readonly string[],
  key: string,
  index: StoreIndex,
  incidents: Log,
  readRecord: (id: string) => ArticleRecord,
): IncidentEntry | null {
  const reconciled = reconcile(ids.map(readRecord), editsOf(index.edits, ids));
  if (reconciled === null) return null;
  const { incident, anchor, published } = reconciled;
  const { title, status, started, resolved, companies } = incident;
  return {
    key,
    place: incidents.append(incident),
    base: incident.id,
    anchor,
    published: Number.isFinite(published) ? published : null,
    title,
    status,
    started,
    resolved,
    companies,
    articles: incident.articles.map((article) => article.id),
    causedBy: [],
    history: [],
  };
}

/** Ids, causes and history: what takes all incidents to tell. */
function name(drafts: readonly IncidentEntry[], before: StoreIndex['incidents']): StoreIndex['incidents'] {
  const ids = idsOfAll(
    drafts.map(({ base, anchor, published }) => ({
      incident: { id: base },
      anchor,
      published: published ?? Number.POSITIVE_INFINITY,
    })),
  );
  const named = drafts.map((entry) => ({ ...entry, id: ids.get(entry.anchor) ?? entry.base }));
  const causes = causesAmong(named);
  const history = historyBetween(membership(before), new Map(named.map(({ id, articles }) => [id, articles])));
  return new Map(
    named
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, ...entry }) => {
        const told = history.get(id);
        const past = before.get(id)?.history ?? told?.from.flatMap((from) => before.get(from)?.history ?? []) ?? [];
        return [id, { ...entry, causedBy: causes.get(id) ?? [], history: told === undefined ? past : [...past, told] }];
      }),
  );
}

const membership = (incidents: StoreIndex['incidents']): Map<string, readonly string[]> =>
  new Map([...incidents].map(([id, { articles }]) => [id, articles]));

/** The incident of an entry, as `mergeRecords` gives it, with its history. */
export function readIncident(id: string, entry: IncidentEntry, incidents: Log): Incident {
  const incident = incidents.read(entry.place) as Incident;
  return {
    ...incident,
    id,
    ...(entry.causedBy.length > 0 ? { causedBy: entry.causedBy } : {}),
    ...(entry.history.length > 0 ? { history: entry.history } : {}),
  };
}

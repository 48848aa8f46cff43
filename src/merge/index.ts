/** Merging: from article records to incidents. A pure function of the set of records and edits. */
import type { Incident } from '../model/incident.js';
import type { ArticleRecord } from '../model/record.js';
import { causesAmong } from './caused-by.js';
import { cluster } from './clustering.js';
import { constraintsOf, type Edit } from './edits.js';
import { type Facets, facetsOf } from './facets.js';
import { uniqueIds } from './ids.js';
import { stretchOf } from './instants.js';
import { byKeys, compareText } from './order.js';
import { type Reconciled, reconcile } from './reconcile.js';

export { type Edit, editSchema } from './edits.js';
export { FACETS_VERSION, type Facets, facetsOf } from './facets.js';
export { type Reconciled, reconcile } from './reconcile.js';

export interface MergeOptions {
  /** Analysts' edits, in the order in which they were made. */
  edits?: readonly Edit[];
}

/**
 * Merges records into incidents. The order of the records does not matter, nor does a record that comes twice.
 * @returns the incidents in order of their beginnings
 * @example
 * const incidents = mergeRecords([recordOfOneArticle, recordOfAnother]);
 */
export function mergeRecords(records: readonly ArticleRecord[], options: MergeOptions = {}): Incident[] {
  const edits = options.edits ?? [];
  const byId = uniqueRecords(records);
  const groups = groupRecords([...byId.values()].map(facetsOf), edits);
  const reconciled = groups.map((ids) => {
    const own = ids.map((id) => byId.get(id)).filter((record) => record !== undefined);
    return reconcile(own, editsOf(edits, ids));
  });
  return finish(reconciled.filter((one) => one !== null));
}

/** Ids of the articles of each incident; articles that belong to none are left out. */
export function groupRecords(facets: readonly (Facets | null)[], edits: readonly Edit[]): string[][] {
  const known = facets.filter((one) => one !== null);
  const founding = new Set(known.filter((one) => one.founds).map((one) => one.id));
  return cluster(known, constraintsOf(edits)).filter((ids) => ids.some((id) => founding.has(id)));
}

/** The edits that touch any of these articles. */
export function editsOf(edits: readonly Edit[], ids: readonly string[]): Edit[] {
  const own = new Set(ids);
  return edits.filter((edit) => ('articles' in edit ? edit.articles : [edit.article]).some((id) => own.has(id)));
}

/** Ids, causes among the incidents, and their order: what takes all incidents to tell. */
export function finish(reconciled: readonly Reconciled[]): Incident[] {
  const ids = idsOfAll(reconciled);
  const named = reconciled.map(({ incident, anchor }) => ({ ...incident, id: ids.get(anchor) ?? incident.id }));
  const causes = causesAmong(named);
  return named
    .map((incident) => {
      const causedBy = causes.get(incident.id);
      return causedBy === undefined ? incident : { ...incident, causedBy };
    })
    .sort(byBeginning);
}

/** From each anchor to the id of its incident. */
export function idsOfAll(
  reconciled: readonly { incident: { id: string }; anchor: string; published: number }[],
): Map<string, string> {
  return uniqueIds(reconciled.map(({ incident, anchor, published }) => ({ base: incident.id, anchor, published })));
}

/** Incidents in order of their beginnings, those without one last. */
export const byBeginning = byKeys<Pick<Incident, 'id' | 'started'>>(
  (incident) => stretchOf(incident.started?.interval ?? null)?.lo ?? Number.POSITIVE_INFINITY,
  (incident) => incident.id,
);

/** One record an id: of several the one published last, then the last by its content, whatever came first. */
function uniqueRecords(records: readonly ArticleRecord[]): Map<string, ArticleRecord> {
  const byId = new Map<string, ArticleRecord>();
  for (const record of records) {
    const known = byId.get(record.id);
    if (known === undefined || isLater(record, known)) byId.set(record.id, record);
  }
  return byId;
}

function isLater(record: ArticleRecord, known: ArticleRecord): boolean {
  const later = compareText(record.published ?? '', known.published ?? '');
  return later !== 0 ? later > 0 : JSON.stringify(record) > JSON.stringify(known);
}

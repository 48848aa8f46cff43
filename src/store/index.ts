/**
 * The store: a folder with a lowdb index (`index.json`) and two logs that only grow (`records-N.ndjson`,
 * `incidents-N.ndjson`). The logs hold what is large; the index holds what every run needs, and is the point at which a
 * run counts as done. Records appended after the last index are taken up when the store is opened again, so a killed
 * run goes on where it stopped.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { byBeginning, type Edit, editSchema, FACETS_VERSION, facetsOf } from '../merge/index.js';
import type { Incident } from '../model/incident.js';
import { type ArticleRecord, recordSchema } from '../model/record.js';
import { contentHash } from './hash.js';
import { type IncidentEntry, openIndex, type StoreIndex } from './index-file.js';
import { takeLock } from './lock.js';
import { type Log, openLog, type Place } from './log.js';
import { readIncident, type UpdateSummary, updateIncidents } from './update.js';

export { contentHash } from './hash.js';
export { isStoreLocked } from './lock.js';
export type { UpdateSummary } from './update.js';

/** Where a store stands unless told otherwise: under the folder that the repository ignores. */
export const DEFAULT_STORE = 'out/store';

export interface OpenOptions {
  /** Looks without a lock and changes nothing; the store must be there. */
  readOnly?: boolean;
}

/** A line of a list of incidents. */
export type IncidentLine = Pick<Incident, 'id' | 'title' | 'status' | 'started' | 'resolved' | 'companies'> & {
  articles: string[];
};

export interface Store {
  readonly folder: string;
  /** Number of records. */
  readonly size: number;
  /** Whether an input was done before with this very content (hash it with `contentHash`). */
  isCurrent(source: string, hash: string): boolean;
  /** Adds a record, or puts it in the place of the one with its id. @returns what came of it */
  upsert(record: ArticleRecord): 'added' | 'changed' | 'unchanged';
  /**
   * Notes that an input is done and what it gave. Where it gave one record before and gives another now, the old one
   * goes; a feed or list that no longer holds an article keeps its record.
   */
  finish(source: string, hash: string, ids: readonly string[]): void;
  remove(id: string): boolean;
  record(id: string): ArticleRecord | null;
  /** All records, in order of their ids. */
  records(): Iterable<ArticleRecord>;
  readonly edits: readonly Edit[];
  edit(edit: Edit): void;
  /** Takes the last edit back. @returns the edit, or null where there is none */
  undo(): Edit | null;
  /** Merges what has changed since the last time into the incidents. */
  update(): UpdateSummary;
  /** Title lines of all incidents, in order of their beginnings. */
  list(): IncidentLine[];
  incident(id: string): Incident | null;
  /** All incidents, in order of their beginnings. */
  incidents(): Iterable<Incident>;
  /** Writes the index: from here on, what was done stays done. */
  save(): Promise<void>;
  /** Saves and gives the lock back. */
  close(): Promise<void>;
  /** Gives the lock back without saving. */
  abandon(): void;
}

type Line =
  | { op: 'record'; hash: string; record: ArticleRecord }
  | { op: 'source'; source: string; hash: string; ids: string[] }
  | { op: 'remove'; id: string };

/** Logs are written anew when they hold this much, and more than half of it is out of date. */
const COMPACT_FROM = 16 * 1024 * 1024;

/**
 * Opens the store in a folder, making it where there is none.
 * @throws where another run holds it (see `isStoreLocked`), or its index cannot be read
 * @example
 * const store = await openStore('out/store');
 * for (const record of records) store.upsert(record);
 * store.update();
 * await store.close();
 */
export async function openStore(folder: string, options: OpenOptions = {}): Promise<Store> {
  const readOnly = options.readOnly ?? false;
  if (readOnly && !existsSync(join(folder, 'index.json')))
    throw new Error(`There is no store in ${folder}. Make one with: faultline run`);
  const unlock = readOnly ? () => {} : takeLock(folder);
  try {
    return await open(folder, readOnly, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

const logPath = (folder: string, kind: 'records' | 'incidents', generation: number): string =>
  join(folder, `${kind}-${generation}.ndjson`);

async function open(folder: string, readOnly: boolean, unlock: () => void): Promise<Store> {
  const file = await openIndex(folder);
  const index = file.data;
  let recordLog = openLog(logPath(folder, 'records', index.generation.records), readOnly);
  let incidentLog = openLog(logPath(folder, 'incidents', index.generation.incidents), readOnly);
  let isChanged = false;
  if (!readOnly) {
    const isOld = renewFacets(index, recordLog);
    isChanged = recover(index, recordLog) || isOld;
    incidentLog.truncate(index.size.incidents);
  }

  const put = (line: Line): void => {
    const place = recordLog.append(line);
    apply(index, line, place);
    isChanged = true;
  };
  const read = (id: string): ArticleRecord => {
    const entry = index.records.get(id);
    if (entry === undefined) throw new Error(`The store holds no record ${id}`);
    return (recordLog.read(entry.place) as Extract<Line, { op: 'record' }>).record;
  };
  const inOrder = (): [string, IncidentEntry][] =>
    [...index.incidents].sort(([a, one], [b, other]) =>
      byBeginning({ id: a, started: one.started }, { id: b, started: other.started }),
    );
  const save = async (): Promise<void> => {
    if (readOnly || !isChanged) return;
    recordLog.flush();
    incidentLog.flush();
    index.size = { records: recordLog.size, incidents: incidentLog.size };
    await file.write();
    isChanged = false;
  };
  const compact = async (): Promise<void> => {
    const old = { ...index.generation };
    const closing: Log[] = [];
    const records = compacted(folder, 'records', index, recordLog);
    if (records !== null) {
      closing.push(recordLog);
      recordLog = records;
    }
    const incidents = compacted(folder, 'incidents', index, incidentLog);
    if (incidents !== null) {
      closing.push(incidentLog);
      incidentLog = incidents;
    }
    if (closing.length === 0) return;
    isChanged = true;
    await save();
    for (const log of closing) log.close();
    if (records !== null) rmSync(logPath(folder, 'records', old.records), { force: true });
    if (incidents !== null) rmSync(logPath(folder, 'incidents', old.incidents), { force: true });
  };
  let isReleased = false;
  const release = (): void => {
    if (isReleased) return;
    isReleased = true;
    recordLog.close();
    incidentLog.close();
    unlock();
  };

  return {
    folder,
    get size() {
      return index.records.size;
    },
    isCurrent: (source, hash) => index.sources.get(source)?.hash === hash,
    upsert(record) {
      const known = index.records.get(record.id);
      const hash = contentHash(JSON.stringify(record));
      if (known?.hash === hash) return 'unchanged';
      put({ op: 'record', hash, record });
      return known === undefined ? 'added' : 'changed';
    },
    finish(source, hash, ids) {
      put({ op: 'source', source, hash, ids: [...ids] });
    },
    remove(id) {
      if (!index.records.has(id)) return false;
      put({ op: 'remove', id });
      return true;
    },
    record: (id) => (index.records.has(id) ? read(id) : null),
    *records() {
      for (const id of [...index.records.keys()].sort()) yield read(id);
    },
    get edits() {
      return index.edits;
    },
    edit(edit) {
      index.edits.push(editSchema.parse(edit));
      isChanged = true;
    },
    undo() {
      const edit = index.edits.pop() ?? null;
      if (edit !== null) isChanged = true;
      return edit;
    },
    update() {
      isChanged = true;
      return updateIncidents(index, incidentLog, read);
    },
    list: () =>
      inOrder().map(([id, { title, status, started, resolved, companies, articles }]) => ({
        id,
        title,
        status,
        started,
        resolved,
        companies,
        articles,
      })),
    incident(id) {
      const entry = index.incidents.get(id);
      return entry === undefined ? null : readIncident(id, entry, incidentLog);
    },
    *incidents() {
      for (const [id, entry] of inOrder()) yield readIncident(id, entry, incidentLog);
    },
    save,
    async close() {
      try {
        await save();
        if (!readOnly) await compact();
      } finally {
        release();
      }
    },
    abandon: release,
  };
}

/** Makes facets anew that an older version made. @returns whether there were any */
function renewFacets(index: StoreIndex, log: Log): boolean {
  if (index.facets === FACETS_VERSION) return false;
  for (const entry of index.records.values()) {
    const line = lineOf(log.read(entry.place));
    entry.facets = line?.op === 'record' ? facetsOf(line.record) : null;
  }
  index.facets = FACETS_VERSION;
  return true;
}

/** Takes up the lines that a killed run appended after its last index. @returns whether there were any */
function recover(index: StoreIndex, log: Log): boolean {
  let end = index.size.records;
  let found = false;
  for (const { value, place } of log.tail(index.size.records)) {
    const line = lineOf(value);
    if (line !== null) apply(index, line, place);
    end = place[0] + place[1] + 1;
    found = true;
  }
  log.truncate(end);
  return found;
}

function lineOf(value: unknown): Line | null {
  if (typeof value !== 'object' || value === null || !('op' in value)) return null;
  if (value.op === 'record' && 'record' in value && !recordSchema.safeParse(value.record).success) return null;
  return value as Line;
}

function apply(index: StoreIndex, line: Line, place: Place): void {
  if (line.op === 'record') {
    index.records.set(line.record.id, { hash: line.hash, place, facets: facetsOf(line.record) });
  } else if (line.op === 'remove') {
    index.records.delete(line.id);
  } else {
    const [before, ...more] = index.sources.get(line.source)?.records ?? [];
    const isReplaced = before !== undefined && more.length === 0 && line.ids.length === 1 && before !== line.ids[0];
    if (isReplaced) index.orphans.add(before);
    index.sources.set(line.source, { hash: line.hash, records: line.ids });
  }
}

/** The log written anew without what is out of date, its new places in the index; null where that is not worth it. */
function compacted(folder: string, kind: 'records' | 'incidents', index: StoreIndex, log: Log): Log | null {
  const entries: { place: Place }[] = [...index[kind].values()];
  const live = entries.reduce((sum, entry) => sum + entry.place[1] + 1, 0);
  if (log.size < COMPACT_FROM || log.size < 2 * live) return null;
  const generation = index.generation[kind] + 1;
  const path = logPath(folder, kind, generation);
  // A run killed within an earlier compaction may have left one.
  rmSync(path, { force: true });
  const fresh = openLog(path, false);
  for (const entry of entries) entry.place = fresh.append(log.read(entry.place));
  index.generation[kind] = generation;
  return fresh;
}

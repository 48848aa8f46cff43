/** The index of a store: a lowdb file that says what is known and where it stands in the logs. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { DataFile } from 'lowdb/node';
import { type Edit, FACETS_VERSION, type Facets } from '../merge/index.js';
import type { HistoryEntry, Incident } from '../model/incident.js';
import type { Place } from './log.js';

export interface RecordEntry {
  /** Of the record's content. */
  hash: string;
  place: Place;
  /** What linking needs, so that the texts stay on disk; null for a record that belongs to no incident. */
  facets: Facets | null;
}

export interface SourceEntry {
  /** Of the input's content. */
  hash: string;
  records: string[];
}

/** What lists and cross-links need of an incident without reading it. */
export interface IncidentEntry {
  /** Of the contents of its articles and its edits. */
  key: string;
  place: Place;
  base: string;
  anchor: string;
  published: number | null;
  title: string;
  status: Incident['status'];
  started: Incident['started'];
  resolved: Incident['resolved'];
  companies: Incident['companies'];
  articles: string[];
  causedBy: string[];
  history: HistoryEntry[];
}

export interface StoreIndex {
  version: 1;
  /** The version of the code that made the facets. */
  facets: string;
  /** Counts up when the logs are written anew; their names hold it. */
  generation: { records: number; incidents: number };
  /** Bytes of the logs that this index knows. What follows in the log of records is read again after a crash. */
  size: { records: number; incidents: number };
  /** By id. Maps, as ids and names of inputs are not ours: `__proto__` is one like any other. */
  records: Map<string, RecordEntry>;
  sources: Map<string, SourceEntry>;
  incidents: Map<string, IncidentEntry>;
  /** Records that their input gives no longer: they go at the next update, unless another input gives them. */
  orphans: Set<string>;
  edits: Edit[];
}

const emptyIndex = (): StoreIndex => ({
  version: 1,
  facets: FACETS_VERSION,
  generation: { records: 0, incidents: 0 },
  size: { records: 0, incidents: 0 },
  records: new Map(),
  sources: new Map(),
  incidents: new Map(),
  orphans: new Set(),
  edits: [],
});

/**
 * Opens the index of a store's folder. lowdb writes it beside and renames it over the old one, so a killed run leaves
 * the one or the other. Compact JSON: with indentation, that of 100,000 records takes twice the space and time.
 */
export async function openIndex(folder: string): Promise<Low<StoreIndex>> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'index.json');
  const file = new DataFile<StoreIndex>(path, { parse: (text) => parseIndex(text, path), stringify: writeIndex });
  const index = new Low<StoreIndex>(file, emptyIndex());
  await index.read();
  return index;
}

function writeIndex(index: StoreIndex): string {
  const { records, sources, incidents, orphans } = index;
  return JSON.stringify({
    ...index,
    records: Object.fromEntries(records),
    sources: Object.fromEntries(sources),
    incidents: Object.fromEntries(incidents),
    orphans: [...orphans],
  });
}

/** As it stands in the file. */
type Written = Omit<StoreIndex, 'records' | 'sources' | 'incidents' | 'orphans'> & {
  records: Record<string, RecordEntry>;
  sources: Record<string, SourceEntry>;
  incidents: Record<string, IncidentEntry>;
  orphans: string[];
};

function parseIndex(text: string, path: string): StoreIndex {
  const read: unknown = parseJson(text, path);
  if (typeof read === 'object' && read !== null && 'version' in read && read.version === 1) {
    const index = read as Written;
    return {
      ...index,
      records: new Map(Object.entries(index.records)),
      sources: new Map(Object.entries(index.sources)),
      incidents: new Map(Object.entries(index.incidents)),
      orphans: new Set(index.orphans),
    };
  }
  throw new Error(`${path} is not an index of this version. Move the store away and run again to build a new one.`);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is damaged: it is no JSON. Move the store away and run again to build a new one.`);
  }
}

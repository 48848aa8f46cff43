/** The articles of one incident, read for reconciling: their voices, their company names, who says what. */
import type { ArticleRecord, EventFact, Span } from '../model/record.js';
import { frameOf } from './facets.js';
import { publicationStretch, zoneOfPublication } from './instants.js';
import { foldName, idsByName } from './names.js';
import { byKeys } from './order.js';
import { AUTHORITY, type Authority, type Claim } from './rules.js';
import { voicesOf } from './voices.js';

/** One article of an incident. */
export interface Source {
  record: ArticleRecord;
  voice: string;
  published: number;
  zone: string | null;
  /** The zone in which it tells its clocks, where its events name just one. */
  frame: string | null;
  ids: ReadonlyMap<string, string>;
}

/** The articles of an incident in order of publication, those without a date last. */
export function sourcesOf(records: readonly ArticleRecord[]): Source[] {
  const voices = voicesOf(records);
  return records
    .map((record) => ({
      record,
      voice: voices.get(record.id) ?? record.id,
      published: publicationStretch(record.published)?.lo ?? 0,
      zone: zoneOfPublication(record.published),
      frame: frameOf(record),
      ids: idsByName(record),
    }))
    .sort(
      byKeys(
        (source) => source.published || Number.POSITIVE_INFINITY,
        (source) => source.record.id,
      ),
    );
}

/** The claim of an article, to be filled with what it says. */
export function claimOf(source: Source, authority: Authority, precision = 0): Claim {
  return { article: source.record.id, voice: source.voice, authority, precision, published: source.published };
}

/** Whose word a fact is that names its source. */
export function authorityOfSource(source: Source, name: string | null): Authority {
  if (name === null) return AUTHORITY.none;
  const id = source.ids.get(foldName(name));
  const role = source.record.companies.find((company) => company.id === id)?.role;
  if (role === 'monitor') return AUTHORITY.monitor;
  return role === 'affected' || role === 'provider' || role === 'parent' ? AUTHORITY.company : AUTHORITY.none;
}

/** Event types in which the company itself speaks. */
const OWN_WORD = new Set(['acknowledged', 'identified']);

/** Whose word an event is: its type tells the company's own, a monitor named in its words the monitor's. */
export function authorityOfEvent(source: Source, event: EventFact): Authority {
  if (OWN_WORD.has(event.type)) return AUTHORITY.company;
  const monitors = source.record.companies.filter((company) => company.role === 'monitor');
  const within = monitors.some((monitor) => monitor.mentions.some((mention) => liesIn(mention, event)));
  return within ? AUTHORITY.monitor : AUTHORITY.none;
}

/** Whether a span lies within another. */
export function liesIn(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Names of incidents: stable while an incident keeps its first article. */
import type { ArticleRecord, CompanyFact } from '../model/record.js';
import { facetsOf } from './facets.js';
import { isoDay } from './instants.js';
import { idsByName, idsOf } from './names.js';
import { byKeys } from './order.js';

/** The article that an incident takes its id from: the first published; among undated ones, the first by id. */
export function anchorOf(records: readonly ArticleRecord[]): ArticleRecord | undefined {
  const founding = records.filter((record) => record.companies.some((company) => company.role === 'affected'));
  return [...founding].sort(
    byKeys(
      (record) => Date.parse(record.published ?? '') || Number.POSITIVE_INFINITY,
      (record) => record.id,
    ),
  )[0];
}

/** The affected company or provider that an article is about: by its mentions, its events and the title. */
function chiefOf(record: ArticleRecord): string {
  const ids = idsByName(record);
  const most = Math.max(1, ...record.companies.map((company) => company.mentions.length));
  const told = record.events.map((event) => new Set(idsOf(event.companies, ids)));
  const prominence = ({ id, mentions }: CompanyFact): number => {
    const inTitle = mentions.some((mention) => mention.end <= record.title.length) ? 0.5 : 0;
    const inEvents = told.filter((companies) => companies.has(id)).length / Math.max(1, told.length);
    return mentions.length / most + inEvents / 2 + inTitle;
  };
  const chief = record.companies
    .filter((company) => company.role === 'affected' || company.role === 'provider')
    .sort(
      byKeys(
        (company) => -prominence(company),
        (company) => company.id,
      ),
    )[0];
  return chief?.id ?? 'unknown';
}

/** `square-2023-09-07`: the anchor's chief company and the day on which its incident began. */
export function baseIdOf(anchor: ArticleRecord): string {
  const facets = facetsOf(anchor);
  const chief = chiefOf(anchor);
  const day = facets?.day ?? facets?.span?.lo ?? facets?.published?.lo;
  return `${chief}-${day === undefined || day === null ? 'undated' : isoDay(day)}`;
}

/** Ids that differ: of incidents with the same base id the one with the first anchor keeps it bare. */
export function uniqueIds(
  incidents: readonly { base: string; anchor: string; published: number }[],
): Map<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const { base, anchor } of [...incidents].sort(
    byKeys(
      (one) => one.base,
      (one) => one.published,
      (one) => one.anchor,
    ),
  )) {
    // The suffix comes from the article, not from a counter: it does not move when another incident goes.
    let id = taken.has(base) ? `${base}-${shortHash(anchor)}` : base;
    while (taken.has(id)) id = `${id}x`;
    taken.add(id);
    ids.set(anchor, id);
  }
  return ids;
}

function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-5);
}

/** Company names of a record's facts, brought back to the ids of its companies. */
import type { ArticleRecord } from '../model/record.js';

/** Spelling apart, the same name: case, spaces, dots, dashes and apostrophes do not count. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,'’-]+/g, ' ')
    .trim();
}

/** From each folded name or surface form of a record's companies to its id. */
export function idsByName(record: ArticleRecord): Map<string, string> {
  const ids = new Map<string, string>();
  for (const company of record.companies) ids.set(foldName(company.name), company.id);
  for (const company of record.companies) {
    for (const mention of company.mentions) {
      const form = foldName(mention.text);
      if (!ids.has(form)) ids.set(form, company.id);
    }
  }
  return ids;
}

/** Ids of the named companies, without doubles, in their order; names that the record does not list are left out. */
export function idsOf(names: readonly string[], ids: ReadonlyMap<string, string>): string[] {
  const found = names.map((name) => ids.get(foldName(name))).filter((id) => id !== undefined);
  return [...new Set(found)];
}

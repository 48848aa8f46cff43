/** Records without the facts that are less sure than asked for. */
import type { ArticleRecord } from '../model/record.js';

export function atLeastSure(record: ArticleRecord, confidence: number): ArticleRecord {
  if (confidence <= 0) return record;
  const sure = <T extends { confidence: number }>(facts: readonly T[]): T[] =>
    facts.filter((f) => f.confidence >= confidence);
  return {
    ...record,
    companies: sure(record.companies),
    reports: sure(record.reports),
    causes: sure(record.causes),
    events: sure(record.events),
  };
}

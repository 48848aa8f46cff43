/**
 * Scores records against annotated articles: each gold item is paired with at most one found item, the best fit first,
 * and F1 is counted over the pairs (a span fits by overlap, a count by its number, an event by type and day).
 */
import { z } from 'zod';
import { bounds, causeCategories, causeStatuses, countUnits, eventTypes, roles } from '../model/codes.js';
import type { ArticleRecord } from '../model/record.js';

export const goldSchema = z.object({
  id: z.string(),
  language: z.string(),
  incident: z.string().nullable(),
  published: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  companies: z.array(z.object({ name: z.string(), role: z.enum(roles), mentions: z.array(z.string()) })),
  times: z.array(
    z.object({
      text: z.string(),
      type: z.string(),
      value: z.string(),
      timezone: z.string().nullable(),
      approximate: z.boolean(),
    }),
  ),
  reports: z.array(
    z.object({
      text: z.string(),
      count: z.number(),
      bound: z.enum(bounds),
      unit: z.enum(countUnits),
      company: z.string().nullable(),
      at: z.string().nullable(),
    }),
  ),
  causes: z.array(z.object({ text: z.string(), category: z.enum(causeCategories), status: z.enum(causeStatuses) })),
  events: z.array(
    z.object({ text: z.string(), type: z.enum(eventTypes), at: z.string().nullable(), companies: z.array(z.string()) }),
  ),
});
export type GoldArticle = z.infer<typeof goldSchema>;

export interface Score {
  /** F1 or share right, 0 to 1, by field. */
  fields: Record<string, number>;
  /** Their mean. */
  score: number;
}

interface Tally {
  right: number;
  missed: number;
  spurious: number;
}

type Located<T> = T & { start: number; end: number };

const fold = (s: string): string =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,'’-]+/g, ' ')
    .trim();

/** Where gold texts stand, in order: each behind the one before, else anywhere. */
export function locate<T extends { text: string }>(whole: string, items: readonly T[]): Located<T>[] {
  let behind = 0;
  return items.map((item) => {
    let start = whole.indexOf(item.text, behind);
    if (start < 0) start = whole.indexOf(item.text);
    behind = Math.max(behind, start + item.text.length);
    return { ...item, start, end: start + item.text.length };
  });
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** Pairs by fit, the best first; a fit of 0 is no pair. */
export function pairs<G, P>(gold: readonly G[], found: readonly P[], goodness: (g: G, p: P) => number): [G, P][] {
  const options: [number, number, number][] = [];
  for (const [i, g] of gold.entries())
    for (const [j, p] of found.entries()) if (goodness(g, p) > 0) options.push([goodness(g, p), i, j]);
  options.sort((a, b) => b[0] - a[0]);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const out: [G, P][] = [];
  for (const [, i, j] of options) {
    const g = gold[i];
    const p = found[j];
    if (g === undefined || p === undefined || usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    out.push([g, p]);
  }
  return out;
}

const tally = (right: number, gold: number, found: number): Tally => ({
  right,
  missed: gold - right,
  spurious: found - right,
});
const f1 = (t: Tally): number => (t.right === 0 ? 0 : (2 * t.right) / (2 * t.right + t.missed + t.spurious));

function scoreOne(gold: GoldArticle, record: ArticleRecord): Record<string, Tally> {
  const whole = record.text ?? `${gold.title}\n\n${gold.text}`;
  const isNamed = (name: string, forms: readonly string[], c: ArticleRecord['companies'][number]): boolean =>
    [c.name, ...c.mentions.map((m) => m.text)].some((n) => [name, ...forms].map(fold).includes(fold(n)));
  const scored = gold.companies.filter((c) => c.role !== 'other');
  const others = gold.companies.filter((c) => c.role === 'other');
  const named = record.companies.filter(
    (c) => c.role !== 'other' && !others.some((o) => isNamed(o.name, o.mentions, c)),
  );
  const companies = pairs(scored, named, (g, p) =>
    isNamed(g.name, g.mentions, p) ? 1 + Number(g.role === p.role) : 0,
  );
  const times = locate(whole, gold.times);
  const timePairs = pairs(times, record.times, (g, p) => (overlaps(g, p) ? 1 + 2 * Number(g.value === p.value) : 0));
  const rightTimes = timePairs.filter(([g, p]) => g.value === p.value).length;
  const reports = locate(whole, gold.reports);
  const reportPairs = pairs(reports, record.reports, (g, p) =>
    g.count === p.count ? 1 + Number(overlaps(g, p)) + Number(g.bound === p.bound) : 0,
  );
  const goldCauses = new Set(gold.causes.map((c) => `${c.category}/${c.status}`));
  const foundCauses = new Set(record.causes.map((c) => `${c.category}/${c.status}`));
  const day = (v: string | null): string | null => v?.split('T')[0] ?? null;
  const events = locate(whole, gold.events);
  const eventPairs = pairs(events, record.events, (g, p) =>
    g.type !== p.type
      ? 0
      : day(g.at) === day(p.at)
        ? 2 + 2 * Number(g.at === p.at) + Number(overlaps(g, p))
        : (g.at === null || p.at === null) && overlaps(g, p)
          ? 1
          : 0,
  );
  const language =
    record.language.code === gold.language ||
    (record.language.code.split('-')[0] === gold.language && !gold.language.includes('-'));
  return {
    language: tally(Number(language), 1, 1),
    companies: tally(companies.length, scored.length, named.length),
    times: tally(timePairs.length, times.length, record.times.length),
    'times+value': tally(rightTimes, times.length, record.times.length),
    reports: tally(reportPairs.length, reports.length, record.reports.length),
    causes: tally([...goldCauses].filter((c) => foundCauses.has(c)).length, goldCauses.size, foundCauses.size),
    events: tally(eventPairs.length, events.length, record.events.length),
  };
}

/** Scores over all articles and by language; a language's field without gold items and without found ones is left out. */
export function scoreRecords(
  gold: readonly GoldArticle[],
  records: readonly ArticleRecord[],
): { all: Score; languages: Record<string, Score> } {
  const byId = new Map(records.map((r) => [r.id, r]));
  const sums = new Map<string, Map<string, Tally>>();
  for (const g of gold) {
    const record = byId.get(g.id);
    if (!record) continue;
    for (const [field, t] of Object.entries(scoreOne(g, record))) {
      for (const key of ['all', g.language]) {
        const fields = sums.get(key) ?? new Map<string, Tally>();
        const sum = fields.get(field) ?? { right: 0, missed: 0, spurious: 0 };
        fields.set(field, {
          right: sum.right + t.right,
          missed: sum.missed + t.missed,
          spurious: sum.spurious + t.spurious,
        });
        sums.set(key, fields);
      }
    }
  }
  const summary = (fields: ReadonlyMap<string, Tally>): Score => {
    const values = [...fields]
      .filter(([, t]) => t.right + t.missed + t.spurious > 0)
      .map(([name, t]): [string, number] => [name, f1(t)]);
    return {
      fields: Object.fromEntries(values),
      score: values.reduce((sum, [, v]) => sum + v, 0) / Math.max(1, values.length),
    };
  };
  const languages = [...sums].filter(([key]) => key !== 'all').sort(([a], [b]) => a.localeCompare(b));
  return {
    all: summary(sums.get('all') ?? new Map()),
    languages: Object.fromEntries(languages.map(([key, fields]) => [key, summary(fields)])),
  };
}

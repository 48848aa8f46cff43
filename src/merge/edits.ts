/**
 * Analysts' edits. They name articles, not incidents, so that they hold whatever later runs make of the incidents.
 * They are part of the input of merging: the same records with the same edits give the same incidents.
 */
import { z } from 'zod';
import type { Incident } from '../model/incident.js';
import type { ArticleRecord } from '../model/record.js';
import { timexValue } from '../model/timex.js';
import type { Constraints } from './clustering.js';
import { intervalOf, resolve } from './instants.js';
import { durationBetween } from './limits.js';

const article = z.string().min(1);
const signature = { by: z.string().optional(), note: z.string().optional() };

export const editSchema = z.discriminatedUnion('op', [
  /** These articles tell of one incident. */
  z.object({ op: z.literal('merge'), articles: z.array(article).min(2), ...signature }),
  /** The articles tell of another incident than those they are split from. */
  z.object({ op: z.literal('split'), articles: z.array(article).min(1), from: z.array(article).min(1), ...signature }),
  /** The incident of this article has this title. */
  z.object({ op: z.literal('rename'), article, title: z.string().min(1), ...signature }),
  /** A claim of this article is wrong: the one at `start`, or all on the company or category. */
  z.object({
    op: z.literal('drop'),
    article,
    field: z.enum(['companies', 'reports', 'causes', 'events']),
    start: z.int().min(0).optional(),
    key: z.string().optional(),
    ...signature,
  }),
  /** The incident of this article began or ended then. */
  z.object({
    op: z.literal('time'),
    article,
    field: z.enum(['started', 'resolved']),
    value: timexValue.nullable(),
    timezone: z.string().nullable(),
    ...signature,
  }),
]);

/** Groups up to this size are tied together pair by pair. */
const ALL_PAIRS = 100;

/** One edit by a person. */
export type Edit = z.infer<typeof editSchema>;

/**
 * What merges and splits ask of the clustering. They are taken in their order: a later split takes articles out of an
 * earlier merge, a later merge takes back an earlier split.
 */
export function constraintsOf(edits: readonly Edit[]): Constraints {
  let groups: ReadonlySet<string>[] = [];
  let apart: (readonly [string, string])[] = [];
  for (const edit of edits) {
    if (edit.op === 'merge') {
      const united = new Set([
        ...edit.articles,
        ...groups.filter((group) => meets(group, edit.articles)).flatMap((group) => [...group]),
      ]);
      groups = [...groups.filter((group) => !meets(group, edit.articles)), united];
      apart = apart.filter(([a, b]) => !united.has(a) || !united.has(b));
    } else if (edit.op === 'split') {
      groups = [...groups.map((group) => without(group, edit.articles)), new Set(edit.articles)];
      apart = [...apart, ...edit.articles.flatMap((a) => edit.from.map((b) => [a, b] as const))];
    }
  }
  return { together: groups.flatMap(chained), apart };
}

const meets = (group: ReadonlySet<string>, articles: readonly string[]): boolean =>
  articles.some((article) => group.has(article));

const without = (group: ReadonlySet<string>, articles: readonly string[]): ReadonlySet<string> =>
  new Set([...group].filter((article) => !articles.includes(article)));

/** Pairs that tie a group together though some of its articles may be gone: each with each for few, else in a ring. */
function chained(group: ReadonlySet<string>): [string, string][] {
  const articles = [...group].sort();
  if (articles.length > ALL_PAIRS)
    return articles.slice(1).map((article, index): [string, string] => [articles[index] ?? article, article]);
  return articles.flatMap((a, index) => articles.slice(index + 1).map((b): [string, string] => [a, b]));
}

/** A record without the claims that analysts dropped. */
export function withoutDropped(record: ArticleRecord, edits: readonly Edit[]): ArticleRecord {
  const drops = edits.filter((edit) => edit.op === 'drop' && edit.article === record.id);
  if (drops.length === 0) return record;
  const isDropped = (field: string, start: number | undefined, keys: readonly (string | null)[]): boolean =>
    drops.some(
      (edit) =>
        edit.op === 'drop' &&
        edit.field === field &&
        (edit.start !== undefined || edit.key !== undefined) &&
        (edit.start === undefined || edit.start === start) &&
        (edit.key === undefined || keys.includes(edit.key)),
    );
  return {
    ...record,
    companies: record.companies.filter(({ id, name }) => !isDropped('companies', undefined, [id, name])),
    reports: record.reports.filter(({ start, company }) => !isDropped('reports', start, [company])),
    causes: record.causes.filter(({ start, category }) => !isDropped('causes', start, [category])),
    events: record.events.filter(({ start, type }) => !isDropped('events', start, [type])),
  };
}

/** The incident with the titles and times that analysts gave it, and its edits told in words. */
export function withEdits(incident: Incident, edits: readonly Edit[]): Incident {
  const ids = new Set(incident.articles.map((one) => one.id));
  const own = edits.filter((edit) => articlesIn(edit).some((id) => ids.has(id)));
  if (own.length === 0) return incident;
  const edited = own.reduce(applyEdit, incident);
  return { ...withLength(edited, own), edits: own.map(wordsOf) };
}

/** A time set by hand makes the length told before it out of date. */
function withLength(incident: Incident, edits: readonly Edit[]): Incident {
  if (!edits.some((edit) => edit.op === 'time')) return incident;
  const { durationBasis: _, ...rest } = incident;
  const duration = durationBetween(incident.started, incident.resolved);
  return duration === null ? { ...rest, duration } : { ...rest, duration, durationBasis: 'derived' };
}

const articlesIn = (edit: Edit): readonly string[] => ('articles' in edit ? edit.articles : [edit.article]);

function applyEdit(incident: Incident, edit: Edit): Incident {
  if (edit.op === 'rename') return { ...incident, title: edit.title };
  if (edit.op !== 'time') return incident;
  const { field, value, timezone } = edit;
  const told = incident[field];
  const moment =
    value === null
      ? null
      : { value, timezone, interval: intervalOf(resolve(value, timezone, null)), approximate: false };
  const before =
    told === null
      ? []
      : [{ value: told.timezone === null ? told.value : `${told.value} ${told.timezone}`, articles: [] }];
  const values = [{ value: value ?? 'unknown', articles: [] }, ...before];
  const others = incident.conflicts.filter((conflict) => conflict.field !== field);
  return { ...incident, [field]: moment, conflicts: [{ field, values, rule: 'edited' as const }, ...others] };
}

function wordsOf(edit: Edit): string {
  const signed = [edit.by === undefined ? null : `by ${edit.by}`, edit.note ?? null].filter((word) => word !== null);
  const end = signed.length === 0 ? '' : ` (${signed.join(': ')})`;
  switch (edit.op) {
    case 'merge':
      return `merged: ${edit.articles.join(', ')}${end}`;
    case 'split':
      return `split: ${edit.articles.join(', ')} from ${edit.from.join(', ')}${end}`;
    case 'rename':
      return `renamed: ${edit.title}${end}`;
    case 'drop':
      return `dropped: ${edit.field} ${edit.key ?? edit.start ?? ''} of ${edit.article}${end}`;
    case 'time':
      return `${edit.field} set to ${edit.value ?? 'unknown'}${edit.timezone === null ? '' : ` ${edit.timezone}`}${end}`;
  }
}

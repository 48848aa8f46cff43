/** What part each company played. */
import type { Role } from '../model/codes.js';
import type { Stretch } from '../scan/document.js';
import type { Background } from './background.js';
import type { Cause } from './causes.js';
import { type Company, companyBeside } from './companies.js';
import { type Context, hasMark, marksIn } from './context.js';
import type { EventDraft } from './events.js';
import type { Count } from './reports.js';

export interface Cast {
  roles: Map<string, Role>;
  /** The affected ones, the one most told of first. */
  affected: Company[];
  /** Owners that the text names as such: owner's id by the owned one's id. */
  parents: Map<string, string>;
}

/** Kinds that count, report or regulate outages rather than suffer them. */
const ONLOOKERS = new Set(['agency', 'regulator']);
/** Kinds whose product or network breaks others. */
const SUPPLIERS = new Set(['security', 'hardware', 'software', 'cable']);

export function castOf(context: Context, background: Background, companies: readonly Company[], events: readonly EventDraft[], counts: readonly Count[], causes: readonly Cause[]): Cast {
  const roles = new Map<string, Role>();
  const parents = new Map<string, string>();
  const told = namedRoles(context, companies);
  const scores = new Map<string, number>();
  for (const c of companies) {
    const fixed = c.entity.kind === 'monitor' ? 'monitor' : ONLOOKERS.has(c.entity.kind) ? 'other' : (told.get(c.entity.id) ?? null);
    if (fixed) roles.set(c.entity.id, fixed);
    else scores.set(c.entity.id, victimScore(context, background, c, events, counts));
  }
  const affected = companies.filter((c) => (scores.get(c.entity.id) ?? 0) > 0);
  const ids = new Set(affected.map((c) => c.entity.id));
  for (const c of companies) {
    if (roles.has(c.entity.id)) continue;
    roles.set(c.entity.id, roleOf(c, affected, ids, scores, causes));
  }
  for (const c of companies) {
    for (const p of c.entity.parents) {
      if (roles.get(p.id) === 'parent' && roles.get(c.entity.id) === 'affected') parents.set(c.entity.id, p.id);
    }
  }
  const victims = companies.filter((c) => roles.get(c.entity.id) === 'affected').sort((a, b) => (scores.get(b.entity.id) ?? 0) - (scores.get(a.entity.id) ?? 0));
  return { roles, affected: victims, parents };
}

function roleOf(c: Company, affected: readonly Company[], ids: ReadonlySet<string>, scores: ReadonlyMap<string, number>, causes: readonly Cause[]): Role {
  const owns = affected.some((a) => a.entity.id !== c.entity.id && a.entity.parents.some((p) => p.id === c.entity.id));
  if (owns) return 'parent';
  if (!ids.has(c.entity.id)) return 'other';
  const others = affected.filter((a) => a.entity.id !== c.entity.id && !SUPPLIERS.has(a.entity.kind));
  if (SUPPLIERS.has(c.entity.kind) && others.length > 0 && causes.length > 0) return 'provider';
  return (scores.get(c.entity.id) ?? 0) > 0 ? 'affected' : 'other';
}

/** Roles that the words right beside a name tell. */
function namedRoles(context: Context, companies: readonly Company[]): Map<string, Role> {
  const told = new Map<string, Role>();
  for (const [kind, role] of [['name.monitor', 'monitor'], ['name.parent', 'parent'], ['name.provider', 'provider']] as const) {
    for (const m of context.scan.marks.get(`${kind}.nameBefore`) ?? []) {
      const c = companyBeside(companies, m, 'before');
      if (c && !told.has(c.entity.id)) told.set(c.entity.id, role);
    }
    for (const m of context.scan.marks.get(`${kind}.nameAfter`) ?? []) {
      const c = companyBeside(companies, m, 'after');
      if (c && !told.has(c.entity.id)) told.set(c.entity.id, role);
    }
  }
  return told;
}

/** How much tells that a company's service failed: events and counts in its sentences, the headline; less what says it was fine. */
function victimScore(context: Context, background: Background, c: Company, events: readonly EventDraft[], counts: readonly Count[]): number {
  let score = 0;
  for (const m of c.mentions) {
    const sentence = context.sentences[m.sentence];
    if (!sentence || background.history[m.sentence]) continue;
    if (isUnaffected(context, m, sentence)) {
      score -= 3;
      continue;
    }
    if (sentence.title) score += hasMark(context, 'outage', sentence) || marksIn(context, 'event', sentence).length > 0 ? 2 : 1;
    else if (events.some((e) => e.sentence === m.sentence && e.type !== 'explained')) score += 1;
    else if (events.some((e) => e.sentence === m.sentence)) score += 0.5;
    else if (counts.some((x) => x.sentence === m.sentence)) score += 0.5;
    else if (hasMark(context, 'outage', sentence)) score += 0.5;
  }
  return score;
}

/** Told to be fine, or only compared: a cue before or behind the name in its clause-like neighbourhood. */
function isUnaffected(context: Context, mention: Stretch, sentence: Stretch): boolean {
  const reach = context.pack.writing.spaced ? 90 : 40;
  const before = marksIn(context, 'unaffected.before', { start: Math.max(sentence.start, mention.start - 40), end: mention.start });
  if (before.length > 0) return true;
  return hasMark(context, 'unaffected.after', { start: mention.end, end: Math.min(sentence.end, mention.end + reach) });
}

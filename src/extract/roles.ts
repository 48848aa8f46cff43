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
const SUPPLIERS = new Set(['security', 'hardware', 'software']);

export function castOf(context: Context, background: Background, companies: readonly Company[], events: readonly EventDraft[], counts: readonly Count[], causes: readonly Cause[]): Cast {
  const roles = new Map<string, Role>();
  const parents = new Map<string, string>();
  const told = namedRoles(context, companies);
  const scores = new Map<string, number>();
  for (const c of companies) {
    if (c.entity.kind === 'monitor' || told.get(c.entity.id) === 'monitor') roles.set(c.entity.id, 'monitor');
    else if (ONLOOKERS.has(c.entity.kind)) roles.set(c.entity.id, 'other');
    else scores.set(c.entity.id, victimScore(context, background, c, events, counts));
  }
  const affected = companies.filter((c) => (scores.get(c.entity.id) ?? 0) > 0);
  for (const c of companies) if (!roles.has(c.entity.id)) roles.set(c.entity.id, roleOf(c, affected, scores, told.get(c.entity.id) ?? null, causes));
  for (const c of companies) {
    for (const p of c.entity.parents) {
      if (roles.get(p.id) === 'parent' && roles.get(c.entity.id) === 'affected') parents.set(c.entity.id, p.id);
    }
  }
  const victims = companies.filter((c) => roles.get(c.entity.id) === 'affected').sort((a, b) => (scores.get(b.entity.id) ?? 0) - (scores.get(a.entity.id) ?? 0));
  return { roles, affected: victims, parents };
}

const owns = (owner: Company, owned: Company): boolean => owned.entity.parents.some((p) => p.id === owner.entity.id);

function roleOf(c: Company, affected: readonly Company[], scores: ReadonlyMap<string, number>, told: Role | null, causes: readonly Cause[]): Role {
  const own = scores.get(c.entity.id) ?? 0;
  const others = affected.filter((a) => a !== c && !owns(a, c));
  if (others.some((a) => owns(c, a))) return 'parent';
  if (told === 'parent' && others.length > 0) return 'parent';
  const strangers = others.filter((a) => !owns(c, a) && !SUPPLIERS.has(a.entity.kind));
  // A supplier is the provider where others are the victims; one whose own outage the article tells is affected.
  const harder = strangers.some((a) => (scores.get(a.entity.id) ?? 0) >= own);
  if (SUPPLIERS.has(c.entity.kind) && strangers.length > 0 && (causes.length > 0 || told === 'provider')) return 'provider';
  if (told === 'provider' && harder) return 'provider';
  return own > 0 ? 'affected' : 'other';
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

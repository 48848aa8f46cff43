/** What part each company played. */
import type { Role } from '../model/codes.js';
import type { Stretch } from '../scan/document.js';
import type { Background } from './background.js';
import type { Cause } from './causes.js';
import { type Company, companyBeside } from './companies.js';
import { type Context, clauseAt, hasMark, inSameClause, marksIn } from './context.js';
import type { EventDraft } from './events.js';
import type { Count } from './reports.js';

export interface Cast {
  roles: Map<string, Role>;
  /** The affected ones, the one most told of first. */
  affected: Company[];
  /** All that a count may be of: the affected, and those that users named in vain. */
  countable: Company[];
  /** Owners of affected ones. */
  owners: Company[];
  /** Suppliers whose failure or product disturbed the affected ones. */
  providers: Company[];
  /** Owners that the text names as such: owner's id by the owned one's id. */
  parents: Map<string, string>;
}

/** Kinds that report, regulate or bring about outages rather than suffer them. */
const ONLOOKERS = new Set(['agency', 'regulator', 'attacker']);
/** Kinds whose product breaks others: at once, or where the words say so. */
const GUARDS = new Set(['security']);
/** Vendors of what others run, and networks that others lean on. */
const VENDORS = new Set(['security', 'hardware', 'software']);
/** Where others are when something happens to them. */
const PLACES = new Set(['airport']);
/** Where others speak and are spoken of: a mention alone tells nothing of them. */
const MEDIA = new Set(['media', 'exchange']);
export const SPOKEN_ON = new Set([
  'x',
  'twitter',
  'telegram',
  'bluesky',
  'mastodon',
  'weibo',
  'reddit',
  'tiktok',
  'linkedin',
  'youtube',
]);

/** Kinds that run what they are named for: such an owner fails itself. */
const OPERATORS = new Set([
  'cable',
  'telecom',
  'cdn',
  'cloud',
  'bank',
  'payments',
  'airline',
  'railway',
  'transit',
  'logistics',
  'utility',
  'energy',
  'exchange',
  'government',
  'health',
  'retail',
  'airport',
]);

/** Kinds that break others by what they make or lay, where a cause is told in one breath with them. */
const BLAMED = new Set(['hardware', 'software', 'other']);

/** Where companies speak, too, unless the headline names one of them: then their own outage is told. */
export const CHANNELS = new Set(['facebook', 'instagram', 'threads', 'whatsapp', 'viber', 'vk']);

/** Whether a company is where others speak, or who reports. */
function mediumIn(context: Context, companies: readonly Company[]): (c: Company) => boolean {
  const isTitled = (c: Company): boolean => c.mentions.some((m) => context.sentences[m.sentence]?.title === true);
  const isOfChannels = companies.some((c) => (CHANNELS.has(c.entity.id) || c.entity.id === 'meta') && isTitled(c));
  return (c) => MEDIA.has(c.entity.kind) || SPOKEN_ON.has(c.entity.id) || (CHANNELS.has(c.entity.id) && !isOfChannels);
}

/** What tells that a company's service failed. */
interface Evidence {
  /** Disruption, counts or recovery told of it. */
  hard: number;
  /** Anything else told of it in this incident, the headline. */
  soft: number;
  fine: number;
  /** Hard evidence in the very clause of a mention. */
  close: number;
  titled: boolean;
  /** A cause is told in the very clause of a mention. */
  blamed: number;
}

export function castOf(
  context: Context,
  background: Background,
  companies: readonly Company[],
  events: readonly EventDraft[],
  counts: readonly Count[],
  causes: readonly Cause[],
): Cast {
  const told = namedRoles(context, companies);
  const isMedium = mediumIn(context, companies);
  const roles = new Map<string, Role>();
  for (const c of companies) {
    if (c.entity.kind === 'monitor' || (told.get(c.entity.id) === 'monitor' && mayMonitor(context, c)))
      roles.set(c.entity.id, 'monitor');
    else if (ONLOOKERS.has(c.entity.kind) || companies.some((o) => o.entity.id === c.entity.now))
      roles.set(c.entity.id, 'other');
  }
  const open = companies.filter((c) => !roles.has(c.entity.id));
  const evidence = new Map(
    open.map((c) => [c, evidenceOf(context, background, c, open, isMedium, events, counts, causes)]),
  );
  const affected = open.filter((c) => isAffected(c, evidence.get(c), isMedium(c)));
  for (const c of open) roles.set(c.entity.id, roleOf(c, affected, evidence, told.get(c.entity.id) ?? null));
  const parents = new Map<string, string>();
  for (const c of companies) {
    const owner = companies.find((o) => roles.get(o.entity.id) === 'parent' && owns(o, c));
    if (owner && roles.get(c.entity.id) === 'affected') parents.set(c.entity.id, owner.entity.id);
  }
  const weight = (c: Company): number =>
    (evidence.get(c)?.hard ?? 0) * 2 + (evidence.get(c)?.soft ?? 0) + (evidence.get(c)?.titled ? 3 : 0);
  const victims = open.filter((c) => roles.get(c.entity.id) === 'affected').sort((a, b) => weight(b) - weight(a));
  const countable = open.filter((c) => {
    const role = roles.get(c.entity.id);
    return role === 'affected' || (role === 'other' && !isMedium(c));
  });
  const owners = companies.filter((c) => roles.get(c.entity.id) === 'parent');
  const providers = companies.filter((c) => roles.get(c.entity.id) === 'provider');
  return { roles, affected: victims, countable, owners, providers, parents };
}

/** Others than the register's monitors count too, where the words say so: a network, a security firm, one that nobody knows. */
const OBSERVERS = new Set(['cdn', 'security', 'software', 'other']);

const mayMonitor = (context: Context, c: Company): boolean =>
  OBSERVERS.has(c.entity.kind) && !c.mentions.some((m) => context.sentences[m.sentence]?.title);

const owns = (owner: Company, owned: Company): boolean => owned.owners.has(owner.entity.id);

function isAffected(c: Company, e: Evidence | undefined, isMedium: boolean): boolean {
  if (!e || 2 * e.hard + e.soft + (e.titled ? 1 : 0) <= 2 * e.fine) return false;
  if (isMedium) return e.titled || e.close > 0 || e.hard >= 2;
  return e.hard > 0 || e.titled || (e.soft > 0 && !PLACES.has(c.entity.kind));
}

function roleOf(
  c: Company,
  affected: readonly Company[],
  evidence: ReadonlyMap<Company, Evidence>,
  told: Role | null,
): Role {
  const own = evidence.get(c) ?? NO_EVIDENCE;
  const others = affected.filter((a) => a !== c && !owns(a, c));
  const owned = others.filter((a) => owns(c, a));
  if (told === 'parent' && others.length > 0 && own.hard === 0) return 'parent';
  if (owned.length > 0 && !failsItself(c, own, owned)) return 'parent';
  const strangers = others.filter((a) => !owns(c, a) && !GUARDS.has(a.entity.kind));
  const ofVictim = affected.some((a) => a !== c && owns(a, c));
  const titled = strangers.filter((a) => evidence.get(a)?.titled);
  if (strangers.length > 0 && !ofVictim && supplies(c, own, told, strangers, titled)) return 'provider';
  return affected.includes(c) ? 'affected' : 'other';
}

const NO_EVIDENCE: Evidence = { hard: 0, soft: 0, fine: 0, close: 0, titled: false, blamed: 0 };

/** An owner speaks for what it owns; one that runs services of its own name, and is told of beside them, fails too. */
const failsItself = (c: Company, own: Evidence, owned: readonly Company[]): boolean =>
  (own.hard >= 1 || own.titled || own.soft >= 1) && (OPERATORS.has(c.entity.kind) || lendsItsName(c, owned));

/** Several of its services that bear its name fail: Kakao with KakaoTalk and KakaoPay. */
const lendsItsName = (c: Company, owned: readonly Company[]): boolean =>
  owned.filter((o) => o.entity.name.startsWith(c.entity.name)).length > 1;

/** A supplier is the provider where others are the victims; one whose own outage the article tells is affected. */
function supplies(
  c: Company,
  own: Evidence,
  told: Role | null,
  victims: readonly Company[],
  titled: readonly Company[],
): boolean {
  const { kind } = c.entity;
  if (GUARDS.has(kind)) return own.fine === 0;
  // A cable fails for those who send over it, equipment for those who run it.
  if (kind === 'cable' && victims.some((v) => v.entity.kind !== 'cable') && (titled.length > 0 || !own.titled))
    return own.hard + own.blamed > 0;
  if (kind === 'hardware' && own.hard > 0 && titled.some((v) => OPERATORS.has(v.entity.kind))) return true;
  if (kind === 'cloud' && titled.length > 0 && !own.titled && (own.blamed > 0 || told === 'provider')) return true;
  if (BLAMED.has(kind) && own.blamed > 0 && titled.length > 0) return true;
  if (told !== 'provider') return false;
  if (VENDORS.has(kind)) return titled.length > 0 || !own.titled;
  return !own.titled && (own.hard < 1 || (titled.length > 0 && own.hard < 2));
}

/** Roles that the words right beside a name tell. */
function namedRoles(context: Context, companies: readonly Company[]): Map<string, Role> {
  const told = new Map<string, Role>();
  for (const [kind, role] of [
    ['name.monitor', 'monitor'],
    ['name.parent', 'parent'],
    ['name.provider', 'provider'],
  ] as const) {
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

const HARD = new Set(['started', 'reports', 'resolved', 'mitigating']);

function evidenceOf(
  context: Context,
  background: Background,
  c: Company,
  all: readonly Company[],
  isMedium: (c: Company) => boolean,
  events: readonly EventDraft[],
  counts: readonly Count[],
  causes: readonly Cause[],
): Evidence {
  const e: Evidence = { hard: 0, soft: 0, fine: 0, close: 0, titled: false, blamed: 0 };
  for (const m of c.mentions) {
    const sentence = context.sentences[m.sentence];
    if (!sentence || background.history[m.sentence]) continue;
    if (!sentence.title && isUnaffected(context, m, sentence)) {
      e.fine += 1;
      continue;
    }
    const forOwned = all.some(
      (o) =>
        o !== c && owns(c, o) && o.mentions.some((x) => x.sentence === m.sentence && !areCoordinated(context, x, m)),
    );
    if (causes.some((x) => x.status !== 'denied' && inSameClause(context.clauses, x, m))) e.blamed += 1;
    const told = events.filter((x) => x.sentence === m.sentence || leadsTo(context, m.sentence, x.sentence, all));
    if (
      isMedium(c) &&
      isListed(context, m, c, all, isMedium) &&
      (events.some((x) => x.sentence === m.sentence && HARD.has(x.type)) || hasMark(context, 'outage', sentence))
    )
      e.close += 1;
    if (sentence.title) {
      e.titled = true;
      if (!forOwned) e.soft += 1;
      if (
        !forOwned &&
        (hasMark(context, 'outage', sentence) || marksIn(context, 'event', sentence).some((x) => x.value === 'started'))
      )
        e.hard += 0.5;
    } else if (forOwned) e.soft += 0.2;
    else if (told.some((x) => HARD.has(x.type)) || counts.some((x) => x.sentence === m.sentence)) {
      e.hard += 1;
      if (told.some((x) => HARD.has(x.type) && x.start <= m.end + 1 && m.end <= x.end)) e.close += 1;
    } else e.soft += told.length > 0 || hasMark(context, 'outage', sentence) ? 1 : 0.3;
  }
  return e;
}

/** In a list with another that is no medium: «ChatGPT et X». */
const isListed = (
  context: Context,
  mention: Stretch & { sentence: number },
  c: Company,
  all: readonly Company[],
  isMedium: (c: Company) => boolean,
): boolean =>
  all.some(
    (o) =>
      o !== c &&
      !isMedium(o) &&
      o.mentions.some((x) => x.sentence === mention.sentence && areCoordinated(context, x, mention)),
  );

/** Side by side in a list: «Lloyds et Halifax». */
const areCoordinated = (context: Context, a: Stretch, b: Stretch): boolean => {
  const between = context.scan.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return (
    between.length <= 8 &&
    /\S/.test(between) &&
    clauseAt(context.clauses, a.start) - clauseAt(context.clauses, b.start) <= 1
  );
};

/** The next sentence of a paragraph goes on about the company of this one where it names none itself. */
function leadsTo(context: Context, from: number, to: number, all: readonly Company[]): boolean {
  if (to !== from + 1 || context.sentences[from]?.paragraph !== context.sentences[to]?.paragraph) return false;
  return !all.some((c) => c.mentions.some((m) => m.sentence === to));
}

/** Told to be fine, or only compared: a cue before or behind the name in its neighbourhood. */
function isUnaffected(context: Context, mention: Stretch, sentence: Stretch): boolean {
  const reach = context.pack.writing.spaced ? 90 : 40;
  const before = marksIn(context, 'unaffected.before', {
    start: Math.max(sentence.start, mention.start - 30),
    end: mention.start,
  });
  if (before.some((m) => m.end <= mention.start && !hasMark(context, 'break', { start: m.end, end: mention.start })))
    return true;
  const after = marksIn(context, 'unaffected.after', {
    start: mention.end,
    end: Math.min(sentence.end, mention.end + reach),
  });
  return after.some(
    (m) =>
      !context.scan.text.slice(mention.end, m.start).includes(';') &&
      !hasMark(context, 'break', { start: mention.end, end: m.start }),
  );
}

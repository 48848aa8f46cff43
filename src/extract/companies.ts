/** Companies and services that an article names, with their mentions. What part each played is told in roles.ts. */

import { countriesOf, isCountryName } from '../languages/countries.js';
import { groupBy } from '../model/groups.js';
import { isLetter, isSpacedLetter, skipSeparators } from '../scan/characters.js';
import type { Mark, Sentence, Stretch } from '../scan/document.js';
import { findNames, type Gazetteer, type NameHit } from '../scan/gazetteer.js';
import { type Entity, slug } from '../scan/register.js';
import { overlapOf, overlaps } from '../scan/stretches.js';
import { sentenceAt } from '../scan/timeExpressions.js';
import { type Context, hasMark, marksIn } from './context.js';
import type { NameVoter } from './voters.js';

export interface Mention extends Stretch {
  sentence: number;
}

/** One company in one article; offsets of mentions are folded ones. */
export interface Company {
  entity: Entity;
  mentions: Mention[];
  /** Ids of its owners, of their owners, and so on. */
  owners: ReadonlySet<string>;
  /** Found in the register; else by the words around it. */
  known: boolean;
  /** How many independent signs tell that it is a company here. */
  votes: number;
}

/** All companies of an article, in the order of their first mention. */
export function findCompanies(context: Context, gazetteer: Gazetteer, voter: NameVoter | null = null): Company[] {
  const found = explained(context, findNames(gazetteer, context.document.text, context.pack)).map((hit) =>
    located(context, hit),
  );
  const hits = found.filter((h) => !h.hit.wide);
  const strong = hits.filter((h) => h.hit.strong);
  const known = new Map<string, Company>();
  const accept = (h: Located): void => {
    const company = known.get(h.hit.entity.id);
    if (company) company.mentions.push(h.mention);
    else
      known.set(h.hit.entity.id, {
        entity: h.hit.entity,
        mentions: [h.mention],
        owners: ownersOf(h.hit.entity, gazetteer),
        known: true,
        votes: 2,
      });
  };
  for (const h of strong) if (!isBlocked(context, h, false)) accept(h);
  acceptCued(
    context,
    hits.filter((h) => !h.hit.strong),
    strong,
    accept,
  );
  const wide = acceptedWide(
    context,
    found.filter((h) => h.hit.wide),
    strong,
  );
  wide.forEach(accept);
  for (const company of unknownCompanies(context, [...hits, ...wide], voter)) known.set(company.entity.id, company);
  joinBranches(known);
  for (const company of known.values()) company.mentions.sort((a, b) => a.start - b.start);
  return [...known.values()].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

/** «Banca Mondială de Est (BME)»: letters in brackets behind a name stand for it, whoever else they may mean. */
function explained(context: Context, hits: readonly NameHit[]): NameHit[] {
  const { text } = context.document;
  return hits.map((hit, i) => {
    const before = hits[i - 1];
    const isShort = before !== undefined && text.slice(before.end, hit.start) === ' (' && text[hit.end] === ')';
    return isShort && !hit.strong && before.strong ? { ...hit, entity: before.entity, strong: true, wide: false } : hit;
  });
}

/** «Vodafone» beside «Vodafone Portugal» is the branch for short: one company, under the form that the text has more. */
function joinBranches(known: Map<string, Company>): void {
  for (const company of [...known.values()]) {
    const brand = [...known.values()].find((c) => isBranch(company, c.entity));
    if (brand && brand.mentions.length >= company.mentions.length) join(known, brand, company);
    else if (brand) join(known, company, brand);
  }
}

function join(known: Map<string, Company>, kept: Company, joined: Company): void {
  kept.mentions.push(...joined.mentions);
  known.delete(joined.entity.id);
}

const isBranch = ({ entity, owners }: Company, brand: Entity): boolean =>
  (owners.has(brand.id) || brand.country === 'INT') &&
  entity.kind === brand.kind &&
  entity.name.startsWith(`${brand.name} `) &&
  isCountryName(entity.name.slice(brand.name.length + 1), entity.country);

/** All owners up the chain; the register has no cycles, and a chain of a user's own data stops where it repeats. */
function ownersOf(entity: Entity, gazetteer: Gazetteer): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [entity];
  for (const e of queue) {
    for (const { id } of e.parents) {
      if (found.has(id)) continue;
      found.add(id);
      const parent = gazetteer.entities.get(id);
      if (parent) queue.push(parent);
    }
  }
  return found;
}

interface Located {
  hit: NameHit;
  mention: Mention;
}

function located(context: Context, hit: NameHit): Located {
  const { position } = context.document.folded;
  const start = position[hit.start] ?? 0;
  return { hit, mention: { start, end: position[hit.end] ?? start, sentence: sentenceAt(context.sentences, start) } };
}

/** Kinds of marks that make a common word beside them a company's name. */
const CUES = ['outage', 'event', 'name.unknown.nameBefore', 'name.unknown.nameAfter', 'noun', 'name.company'];

/** Names that are other words too: one cued mention carries all that are written alike. */
function acceptCued(
  context: Context,
  weak: readonly Located[],
  strong: readonly Located[],
  accept: (h: Located) => void,
): void {
  const byEntity = new Map<string, Located[]>();
  for (const h of weak) {
    if (isBlocked(context, h, true)) continue;
    const list = byEntity.get(h.hit.entity.id);
    if (list) list.push(h);
    else byEntity.set(h.hit.entity.id, [h]);
  }
  for (const [id, list] of byEntity) {
    const foreign = list.every((h) => isForeign(context, h.hit.entity));
    if (foreign && list.every((h) => isLowerShort(h.hit, context))) continue;
    const alsoStrong = strong.some((s) => s.hit.entity.id === id);
    const cued = foreign
      ? list.some((h) => isSaidToBeOne(context, h) || isBeside(h, strong, LISTED)) ||
        (list.length >= OFTEN && list.some((h) => hasCue(context, h, strong)))
      : list.some((h) => hasCue(context, h, strong));
    if (alsoStrong || cued) for (const h of list) accept(h);
  }
}

/** Those names of the wide list for which enough speaks. */
function acceptedWide(context: Context, wide: readonly Located[], strong: readonly Located[]): Located[] {
  // Part of a compound, UFC-Que Choisir, is another's name too.
  const free = wide.filter(
    (h) => !isBlocked(context, h, true) && !/^-\p{Lu}/u.test(context.document.text.slice(h.hit.end, h.hit.end + 3)),
  );
  const byEntity = groupBy(free, (h) => h.hit.entity.id);
  return [...byEntity.values()].filter((list) => isWideOne(context, list, strong)).flat();
}

/** Where a brand is at home an outage told beside its name is enough; elsewhere the words must say that it is a company. */
function isWideOne(context: Context, list: readonly Located[], strong: readonly Located[]): boolean {
  const told = list.filter((h) => isCapitalSign(context, h));
  const cued = told.filter((h) => hasCue(context, h, strong));
  if (told.some((h) => countriesOf(context.pack.code).has(h.hit.entity.country))) return cued.length > 0;
  return cued.some((h) => isSaidToBeOne(context, h)) || cued.length >= OFTEN;
}

/** Two or three letters without a capital (au) are a word of any language but their own country's. */
const isLowerShort = (hit: NameHit, context: Context): boolean => {
  const written = context.document.text.slice(hit.start, hit.end);
  return (
    written.length <= 3 && written === written.toLowerCase() && /\p{L}/u.test(written) && context.pack.writing.spaced
  );
};

/** A name this near another strong one is in a list with it. */
const LISTED = 12;
/** So many mentions with a capital are no chance. */
const OFTEN = 4;

const isBeside = ({ hit, mention }: Located, strong: readonly Located[], reach: number): boolean =>
  strong.some(
    (s) =>
      s.mention.sentence === mention.sentence &&
      s.hit.entity.id !== hit.entity.id &&
      Math.min(Math.abs(s.mention.start - mention.end), Math.abs(mention.start - s.mention.end)) <= reach,
  );

/** A common word that is a company's name only in another part of the world needs words right beside it that say so. */
const isForeign = (context: Context, entity: Entity): boolean =>
  entity.country !== 'INT' && !WORLDWIDE.has(entity.kind) && !countriesOf(context.pack.code).has(entity.country);

/** Kinds that are used and told of far from home. */
const WORLDWIDE = new Set([
  'platform',
  'social',
  'messaging',
  'cloud',
  'cdn',
  'game',
  'ai',
  'software',
  'hardware',
  'security',
  'streaming',
  'crypto',
  'airline',
  'cable',
]);

const isSaidToBeOne = (context: Context, { hit, mention }: Located): boolean =>
  isQuoted(context, hit) ||
  marksIn(context, 'name.unknown.nameBefore', { start: mention.end, end: mention.end + 3 }).length > 0 ||
  marksIn(context, 'name.unknown.nameAfter', { start: mention.start - 30, end: mention.start }).some(
    (m) => m.end <= mention.start && mention.start - m.end <= 2,
  );

const isQuoted = (context: Context, hit: NameHit): boolean =>
  /^[«"“”„「『'’]$/.test(context.document.text[hit.start - 1] ?? '');

/** Capitals within (HSL, EnBW), digits, a second word: no common word with which a sentence just begins. */
const MORE_THAN_A_WORD = /\p{L}\p{Lu}|[ \d]/u;

/** A capital at the head of a sentence, or in a script without capitals, is no sign of a name. */
function isCapitalSign(context: Context, { hit, mention }: Located): boolean {
  const written = context.document.text.slice(hit.start, hit.end);
  const first = written[0] ?? '';
  if (first.toLowerCase() === first.toUpperCase()) return !context.pack.writing.spaced || /\d/.test(first);
  const sentence = context.sentences[mention.sentence];
  if (sentence === undefined || sentence.title || mention.start - sentence.start > 2) return true;
  return MORE_THAN_A_WORD.test(written);
}

function hasCue(context: Context, { hit, mention }: Located, strong: readonly Located[]): boolean {
  const sentence = context.sentences[mention.sentence];
  if (!sentence) return false;
  if (!isCapitalSign(context, { hit, mention }))
    return isSaidToBeOne(context, { hit, mention }) || isBeside({ hit, mention }, strong, LISTED);
  const near = { start: Math.max(sentence.start, mention.start - 60), end: Math.min(sentence.end, mention.end + 60) };
  const cued = CUES.some((kind) => hasMark(context, kind, near));
  const beside = isBeside({ hit, mention }, strong, 30);
  return cued || beside || (isQuoted(context, hit) && hasMark(context, 'outage', sentence));
}

const CAPITAL = /^\p{Lu}/u;

/** A name inside a longer proper name (Trafalgar Square, Orange County) is another's. */
function isBlocked(context: Context, { hit, mention }: Located, weak: boolean): boolean {
  const { text } = context.document;
  if (!weak) return false;
  if (marksIn(context, 'name.not', { start: mention.start, end: mention.start + 1 }).some((m) => m.end >= mention.end))
    return true;
  const first = text[hit.start] ?? '';
  if (
    first === first.toLowerCase() &&
    first !== first.toUpperCase() &&
    hit.entity.cue.every((form) => CAPITAL.test(form))
  )
    return true;
  if (/^ \p{Lu}\p{Ll}/u.test(text.slice(hit.end, hit.end + 3)) && !context.sentences[mention.sentence]?.title)
    return true;
  if (context.pack.code === 'de') return false;
  const before = /(\p{Lu}[\p{L}'’-]+) $/u.exec(text.slice(Math.max(0, hit.start - 24), hit.start));
  if (!before?.[1]) return false;
  const at = context.document.folded.position[hit.start - before[0].length] ?? 0;
  const opening = context.sentences[sentenceAt(context.sentences, at)]?.start ?? 0;
  const opensSentence = opening >= at - 2 && opening <= at;
  return !opensSentence && !context.sentences[mention.sentence]?.title;
}

interface Candidate {
  text: string;
  /** By their starts. */
  mentions: Map<number, Mention>;
  votes: number;
  titled: boolean;
  /** In a list with a known company. */
  listed: boolean;
}

/** Fewer letters than this make no name that nobody knows. */
const SHORTEST_UNKNOWN = 3;

/** Names that no register holds: beside the language's patterns, with two votes, or in the headline. */
function unknownCompanies(context: Context, known: readonly Located[], voter: NameVoter | null): Company[] {
  const candidates = new Map<string, Candidate>();
  const isTaken = overlapOf(known.map((k) => k.mention));
  const isStrong = overlapOf(known.filter((k) => k.hit.strong).map((k) => k.mention));
  const vote = (span: Stretch | null, weight: number, listed = false): void => {
    if (!span || isTaken(span)) return;
    const name = nameText(context, span);
    if (!isNameLike(context, name, span)) return;
    const key = name.toLowerCase();
    const candidate = candidates.get(key) ?? {
      text: name,
      mentions: new Map<number, Mention>(),
      votes: 0,
      titled: false,
      listed: false,
    };
    const sentence = sentenceAt(context.sentences, span.start);
    if (!candidate.mentions.has(span.start)) candidate.mentions.set(span.start, { ...span, sentence });
    candidate.votes += weight;
    candidate.listed ||= listed;
    candidate.titled ||= context.sentences[sentence]?.title ?? false;
    candidates.set(key, candidate);
  };
  for (const kind of ['name.unknown', 'name.provider', 'name.monitor', 'name.parent']) {
    for (const m of context.scan.marks.get(`${kind}.nameBefore`) ?? []) vote(nameEndingAt(context, m.start), 1);
    for (const m of context.scan.marks.get(`${kind}.nameAfter`) ?? []) {
      const span = nameStartingAt(context, m.end);
      vote(span, span && isOutspoken(context, m, span) ? 2 : 1);
    }
  }
  for (const span of listedNames(context, known)) vote(span, 2, true);
  if (voter) for (const span of votedNames(context, voter, isTaken, candidates)) vote(span, 1);
  const out: Company[] = [];
  for (const candidate of candidates.values()) {
    completeMentions(context, candidate, isTaken);
    const votes = candidate.votes + (candidate.mentions.size > 1 ? 1 : 0) + (candidate.titled ? 1 : 0);
    if (votes < votesNeeded(candidate) || isPerson(context, candidate, isStrong)) continue;
    out.push({
      entity: unknownEntity(candidate.text),
      mentions: [...candidate.mentions.values()],
      owners: new Set(),
      known: false,
      votes,
    });
  }
  return out;
}

/** Capitals within, a domain: no person, place or first word of a sentence is written so. */
const BRAND_LIKE = /\p{L}\p{Lu}|\p{L}\.\p{Ll}/u;

/** One word says what it is, the app, the portal, and the name is in quotation marks or written as only brands are. */
function isOutspoken(context: Context, { start, end }: Mark, span: Stretch): boolean {
  if (context.scan.text.slice(start, end).trim().includes(' ')) return false;
  const at = context.document.folded.origin[span.start] ?? 0;
  return QUOTES[context.document.text[at - 1] ?? ''] !== undefined || BRAND_LIKE.test(nameText(context, span));
}

/** Two capitalised words that only "say" something are a person's name more often than a company's. */
const votesNeeded = (candidate: Candidate): number =>
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(candidate.text) && !candidate.titled && !candidate.listed ? 3 : 2;

/** Michael Vestergaard, and Vestergaard alone later on: people are named so, companies rather by their first word. */
function hasSurname(context: Context, name: string): boolean {
  const [first = '', last = '', ...more] = name.split(' ');
  if (!CAPITAL.test(last) || more.length > 0) return false;
  const rest = context.document.text.replaceAll(name, '');
  const stands = (word: string): boolean => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(rest);
  return /^\p{L}+$/u.test(first + last) && stands(last) && !stands(first);
}

/** One word that stands behind another capitalised one somewhere (George Kurtz) is a surname. */
function isPerson(context: Context, candidate: Candidate, isKnown: (stretch: Stretch) => boolean): boolean {
  if (hasSurname(context, candidate.text)) return true;
  if (/\s/.test(candidate.text) || !context.pack.writing.spaced || context.pack.code === 'de') return false;
  const { text, folded } = context.document;
  return [...candidate.mentions.values()].some((m) => {
    const start = folded.origin[m.start] ?? 0;
    const before = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, start - 20), start));
    if (!before?.[1]) return false;
    const at = folded.position[start - before[0].length] ?? 0;
    const opensSentence = context.sentences[sentenceAt(context.sentences, at)]?.start === at;
    return !opensSentence && !isKnown({ start: at, end: at + 1 });
  });
}

/** What a second voice takes for organisations; asked only about sentences that tell of an outage, since it is slow. */
function votedNames(
  context: Context,
  voter: NameVoter,
  isTaken: (stretch: Stretch) => boolean,
  candidates: ReadonlyMap<string, Candidate>,
): Stretch[] {
  const { text, folded } = context.document;
  const mayCarry = voteCarrier(context, isTaken, candidates);
  const out: Stretch[] = [];
  for (const s of context.sentences) {
    if (!hasMark(context, 'outage', s) && !hasMark(context, 'event', s)) continue;
    if (!mayCarry(s)) continue;
    const start = folded.origin[s.start] ?? 0;
    const sentence = text.slice(start, folded.origin[s.end] ?? text.length);
    for (const name of voter(sentence)) {
      const bare = name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '');
      const at = bare === '' || !/^\p{Lu}/u.test(bare) ? -1 : sentence.indexOf(bare);
      const span = at < 0 ? null : toFolded(context, start + at, start + at + bare.length);
      if (span) out.push(span);
    }
  }
  return out;
}

/**
 * Answers whether a second voice on a sentence could make a company of a name in it. One voice alone is too little: the
 * name must stand in the headline, somewhere else in the text, or be a candidate already.
 */
function voteCarrier(
  context: Context,
  isTaken: (stretch: Stretch) => boolean,
  candidates: ReadonlyMap<string, Candidate>,
): (sentence: Sentence) => boolean {
  const { text, folded } = context.document;
  const lower = text.toLowerCase();
  const small = new Set(text.match(/(?<!\p{L})\p{Ll}[\p{L}\p{N}]*/gu));
  const isRepeated = (word: string): boolean => lower.indexOf(word, lower.indexOf(word) + 1) >= 0;
  const isCandidate = (word: string): boolean => [...candidates.keys()].some((key) => key.includes(word));
  return (sentence) => {
    const start = folded.origin[sentence.start] ?? 0;
    const words = text.slice(start, folded.origin[sentence.end] ?? text.length).matchAll(CAPITAL_WORD);
    for (const [i, m] of [...words].entries()) {
      const word = m[0].toLowerCase();
      // "The" opens a sentence, and is no name.
      if (i === 0 && small.has(word)) continue;
      const span = toFolded(context, start + m.index, start + m.index + m[0].length);
      if (!span || isTaken(span) || !isNameLike(context, m[0], span)) continue;
      if (sentence.title || isRepeated(word) || isCandidate(word)) return true;
    }
    return false;
  };
}

const CAPITAL_WORD = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*/gu;

/** Between the names of a list: a comma, or one short word. */
const LIST_LINK = /^(?:, |,? \p{Ll}{1,3} |、|と|和|及)$/u;

/** «Cloudflare, Matthew …, its head» is an apposition: behind a comma a list must go on with another name. */
const LIST_GOES_ON = /^(?:, \p{Lu}|,? \p{Ll}{1,3} \p{Lu})/u;

/** Capitalised runs in a list with a company that is surely one, where the sentence tells of an outage: «Lidl, Xyz und Aldi». */
function listedNames(context: Context, known: readonly Located[]): Stretch[] {
  const { text, folded } = context.document;
  const out: Stretch[] = [];
  if (!context.pack.writing.spaced || context.pack.code === 'de') return out;
  for (const { hit, mention } of known) {
    if (!hit.strong) continue;
    const sentence = context.sentences[mention.sentence];
    if (!sentence || sentence.title || !(hasMark(context, 'event', sentence) || hasMark(context, 'outage', sentence)))
      continue;
    const behind = /^(,? \p{Ll}{1,3} |, )((?:\p{Lu}[\p{L}\p{N}&.’'-]*)(?: \p{Lu}[\p{L}\p{N}&.’'-]*){0,2})/u.exec(
      text.slice(hit.end, hit.end + 60),
    );
    const rest = behind?.[1] && behind[2] ? text.slice(hit.end + behind[0].length, hit.end + behind[0].length + 8) : '';
    if (behind?.[1] && behind[2] && LIST_LINK.test(behind[1]) && (behind[1] !== ', ' || LIST_GOES_ON.test(rest))) {
      const start = hit.end + behind[1].length;
      const span = toFolded(context, start, start + trimName(behind[2]).length);
      if (span && span.end <= sentence.end) out.push(span);
    }
    const before = /((?:\p{Lu}[\p{L}\p{N}&.’'-]*)(?: \p{Lu}[\p{L}\p{N}&.’'-]*){0,2})(, |,? \p{Ll}{1,3} )$/u.exec(
      text.slice(Math.max(0, hit.start - 60), hit.start),
    );
    if (before?.[1] && before[2] && before[2] !== ', ' && LIST_LINK.test(before[2])) {
      const start = hit.start - before[0].length;
      const at = folded.position[start] ?? 0;
      const span = at > sentence.start + 1 ? toFolded(context, start, start + before[1].length) : null;
      if (span) out.push(span);
    }
  }
  return out;
}

const unknownEntity = (name: string): Entity => ({
  id: slug(name),
  name,
  kind: 'other',
  country: 'INT',
  aliases: [],
  cue: [],
  parents: [],
});

/** Every other place where the candidate's text stands. */
function completeMentions(context: Context, candidate: Candidate, isTaken: (stretch: Stretch) => boolean): void {
  const { text, folded } = context.document;
  for (let at = text.indexOf(candidate.text); at >= 0; at = text.indexOf(candidate.text, at + candidate.text.length)) {
    const start = folded.position[at] ?? 0;
    const end = folded.position[at + candidate.text.length] ?? start;
    const inWord = isLetter(folded.text, start - 1) && isSpacedLetter(folded.text, start - 1);
    if (inWord || candidate.mentions.has(start) || isTaken({ start, end })) continue;
    const sentence = sentenceAt(context.sentences, start);
    candidate.mentions.set(start, { start, end, sentence });
    candidate.titled ||= context.sentences[sentence]?.title ?? false;
  }
}

function nameText(context: Context, span: Stretch): string {
  const { origin } = context.document.folded;
  return context.document.text.slice(origin[span.start] ?? 0, (origin[span.end - 1] ?? 0) + 1);
}

function isNameLike(context: Context, name: string, span: Stretch): boolean {
  if (name.length < SHORTEST_UNKNOWN || name.length > 40 || /^\d/.test(name) || !/\p{L}/u.test(name)) return false;
  // Words in quotation marks may be only said.
  if (name === name.toLowerCase() && name !== name.toUpperCase()) return false;
  const kinds = ['name.not', 'weekday', 'month', 'place', 'anaphora', 'noun', 'outage', 'part', 'unit'];
  return (
    !kinds.some((kind) => marksIn(context, kind, span).some((m) => m.start <= span.start && m.end >= span.end)) &&
    !hasMark(context, 'name.not', { start: span.start, end: span.start + 1 })
  );
}

const QUOTES: Record<string, string> = { '«': '»', '"': '"', '“': '”', '„': '“', '「': '」', '『': '』', '»': '«' };
const NAME_RUN_AFTER = /^(?:\p{Lu}[\p{L}\p{N}&.’'-]*|\d+[\p{L}]+)(?: (?:\p{Lu}[\p{L}\p{N}&.’'-]*|\d+)){0,3}/u;
const NAME_RUN_BEFORE = /(?:\p{Lu}[\p{L}\p{N}&.’'-]*)(?: (?:\p{Lu}[\p{L}\p{N}&.’'-]*|\d+)){0,3}$/u;
const KATAKANA_AFTER = /^(?:[\u30a1-\u30fc]{3,}|[A-Za-z][A-Za-z0-9 ]{1,20}[A-Za-z0-9])/u;
const KATAKANA_BEFORE = /(?:[\u30a1-\u30fc]{3,}|[A-Za-z][A-Za-z0-9 ]{1,20}[A-Za-z0-9])$/u;
const LONGEST_NAME = 48;

/** The name that begins behind a pattern: a quoted one, a capitalised run, a run of katakana or Latin in an unspaced script. */
function nameStartingAt(context: Context, at: number): Stretch | null {
  const { text, folded } = context.document;
  const start = folded.origin[skipSeparators(folded.text, at)] ?? text.length;
  const opening = text[start - 1] ?? '';
  const closing = QUOTES[opening];
  const rest = text.slice(start, start + LONGEST_NAME);
  if (closing) {
    const end = rest.indexOf(closing);
    if (end > 0) return toFolded(context, start, start + end);
  }
  const m = (context.pack.writing.spaced ? NAME_RUN_AFTER : KATAKANA_AFTER).exec(rest);
  return m ? toFolded(context, start, start + trimName(m[0]).length) : null;
}

function nameEndingAt(context: Context, at: number): Stretch | null {
  const { text, folded } = context.document;
  let end = folded.origin[at] ?? text.length;
  while (end > 0 && /[\s,\-–]/.test(text[end - 1] ?? '')) end--;
  const opening = Object.entries(QUOTES).find(([, close]) => close === text[end - 1])?.[0];
  if (opening) {
    const start = text.lastIndexOf(opening, end - 2);
    if (start >= 0 && end - start <= LONGEST_NAME) return toFolded(context, start + 1, end - 1);
    end--;
  }
  const before = text.slice(Math.max(0, end - LONGEST_NAME), end);
  const m = (context.pack.writing.spaced ? NAME_RUN_BEFORE : KATAKANA_BEFORE).exec(before.replace(/['’]s?$/, ''));
  if (!m) return null;
  const stop = end - (before.length - before.replace(/['’]s?$/, '').length);
  return toFolded(context, stop - m[0].length, stop);
}

/** Without an ending behind an apostrophe, or a particle of another script: KT의. */
const trimName = (name: string): string =>
  name.replace(/[.'’-]+s?$/u, '').replace(/^([A-Za-z][\w&.+-]*)[\p{Script=Hangul}\p{Script=Hiragana}]+$/u, '$1');

function toFolded(context: Context, start: number, end: number): Stretch | null {
  const { position } = context.document.folded;
  const from = position[start] ?? 0;
  const to = position[end] ?? 0;
  return to > from ? { start: from, end: to } : null;
}

/** Marks that name patterns left, for roles.ts. */
export const companyAt = (companies: readonly Company[], span: Stretch): Company | undefined =>
  companies.find((c) => c.mentions.some((m) => overlaps(m, span)));

/** The company that stands right before or behind a mark of a name pattern. */
export function companyBeside(
  companies: readonly Company[],
  mark: Mark,
  side: 'before' | 'after',
  reach = 4,
): Company | undefined {
  return companies.find((c) =>
    c.mentions.some((m) =>
      side === 'before'
        ? m.end <= mark.start && mark.start - m.end <= reach
        : m.start >= mark.end && m.start - mark.end <= reach,
    ),
  );
}

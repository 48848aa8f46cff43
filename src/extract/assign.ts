/** Which companies a fact is about: those of its clause, of its sentence, of the sentences before, or the article's main one. */

import { groupBy } from '../model/groups.js';
import { hasStop } from '../scan/characters.js';
import type { Stretch } from '../scan/document.js';
import { overlaps, within } from '../scan/stretches.js';
import { sentenceAt } from '../scan/timeExpressions.js';
import type { Company } from './companies.js';
import { type Context, hasMark } from './context.js';
import type { Count } from './reports.js';
import { type Cast, CHANNELS, SPOKEN_ON } from './roles.js';

/** The affected companies that a stretch is about. */
export function companiesOf(context: Context, cast: Cast, stretch: Stretch): Company[] {
  const main = mainCompanies(context, cast);
  const victims = main.some(isChannel) ? cast.affected : cast.affected.filter((c) => !isChannel(c));
  const inside = victims.filter((c) => c.mentions.some((m) => overlaps(m, stretch)));
  if (inside.length > 0) return withOwners(cast, inTextOrder(inside));
  const sentence = sentenceAt(context.sentences, stretch.start);
  const beside = victims.filter((c) => c.mentions.some((m) => m.sentence === sentence));
  if (beside.length > 0) return withOwners(cast, inTextOrder(beside));
  const pointed = pointedBackTo(context, cast, sentence);
  if (pointed.length > 0) return inTextOrder(pointed);
  if (cast.providers.some((c) => c.mentions.some((m) => m.sentence === sentence))) return inTextOrder(cast.affected);
  const owned = ownedIn(cast, sentence);
  if (owned.length > 0) return inTextOrder(owned);
  const topic = topicOf(context, cast, sentence, main);
  return topic ? [topic] : main;
}

/** Where companies speak: named with them, it is no victim in an article that is not about its like. */
const isChannel = (c: Company): boolean => SPOKEN_ON.has(c.entity.id) || CHANNELS.has(c.entity.id);

/** How many sentences back "both companies" may have been named. */
const POINTS_BACK = 3;

/** "Both companies": the affected ones of the last sentence that names several, else the article's two. */
function pointedBackTo(context: Context, cast: Cast, sentence: number): Company[] {
  const whole = context.sentences[sentence];
  if (!whole || !hasMark(context, 'both', whole)) return [];
  for (let i = sentence - 1; i >= Math.max(0, sentence - POINTS_BACK); i--) {
    const named = cast.affected.filter((c) => c.mentions.some((m) => m.sentence === i));
    if (named.length > 1) return named;
  }
  return cast.affected.length === 2 ? cast.affected : [];
}

/** A product that fails is its maker's failure too, where the maker is affected. */
const withOwners = (cast: Cast, companies: Company[]): Company[] => [
  ...companies,
  ...cast.affected.filter((o) => !companies.includes(o) && companies.some((c) => c.owners.has(o.entity.id))),
];

/** An owner who speaks does so for what it owns. */
const ownedIn = (cast: Cast, sentence: number): Company[] => {
  const owners = cast.owners.filter((c) => c.mentions.some((m) => m.sentence === sentence));
  return cast.affected.filter((c) => owners.some((o) => c.owners.has(o.entity.id)));
};

/** From its paragraph's beginning, a name this early is what the paragraph is about: «Snapchat: …». */
const OPENING = 30;

/** What a paragraph is about: a main company that it names, else the one that it opens with. */
function topicOf(context: Context, cast: Cast, sentence: number, main: readonly Company[]): Company | null {
  const paragraph = context.sentences[sentence]?.paragraph;
  const start = context.sentences.find((s) => s.paragraph === paragraph)?.start ?? 0;
  const named = cast.affected
    .flatMap((company) =>
      company.mentions
        .filter((m) => context.sentences[m.sentence]?.paragraph === paragraph && m.sentence < sentence)
        .map((m) => ({ company, m })),
    )
    .sort((a, b) => a.m.start - b.m.start);
  const ofMain = named.find(({ company }) => main.includes(company));
  if (ofMain) return ofMain.company;
  const first = named[0];
  return first && first.m.start - start <= OPENING ? first.company : null;
}

/** Those in the headline, else the one most told of. */
export function mainCompanies(context: Context, cast: Cast): Company[] {
  const titled = cast.affected.filter((c) => c.mentions.some((m) => context.sentences[m.sentence]?.title));
  return titled.length > 0 ? titled : cast.affected.slice(0, 1);
}

/** The company of each count, or null where several share it. */
export function companiesOfCounts(context: Context, cast: Cast, counts: readonly Count[]): (Company | null)[] {
  const bySentence = namedBySentence(cast);
  return counts.map((count, i) => {
    const siblings = within(counts, { start: count.sentence, end: count.sentence + 1 }, (c) => c.sentence);
    const named = bySentence.get(count.sentence) ?? [];
    const next = counts[i + 1];
    return (
      respective(context, count, siblings, named) ??
      companyOfCount(context, cast, count, next && next.sentence === count.sentence ? next : null, named)
    );
  });
}

interface Named {
  company: Company;
  mention: Stretch;
}

/** What a count may be of, by sentence, in the order of the text. */
function namedBySentence(cast: Cast): ReadonlyMap<number, Named[]> {
  const named = cast.countable.flatMap((company) => company.mentions.map((mention) => ({ company, mention })));
  const bySentence = groupBy(named, ({ mention }) => mention.sentence);
  for (const list of bySentence.values()) list.sort((a, b) => a.mention.start - b.mention.start);
  return bySentence;
}

/** "X and Y, 9,000 and 3,000 respectively": as many names as counts, in their order. */
function respective(
  context: Context,
  count: Count,
  siblings: readonly Count[],
  named: readonly Named[],
): Company | null {
  const whole = context.sentences[count.sentence];
  if (!whole || siblings.length < 2 || !hasMark(context, 'respectively', whole)) return null;
  return named.length === siblings.length ? (named[siblings.indexOf(count)]?.company ?? null) : null;
}

/** How far behind a count its name may stand, and how much nearer one before must be to be preferred. */
const REACH_BEHIND = 40;

function companyOfCount(
  context: Context,
  cast: Cast,
  count: Count,
  next: Stretch | null,
  named: readonly Named[],
): Company | null {
  const whole = context.sentences[count.sentence];
  if (!whole) return null;
  const { stops, text } = context.scan;
  const limit = next ? next.start : whole.end;
  const before = named.filter(({ mention }) => mention.end <= count.start).at(-1);
  if (before && /\(\s?$/.test(text.slice(Math.max(before.mention.end, count.start - 3), count.start)))
    return before.company;
  const behind = named.find(
    ({ mention }) =>
      mention.start >= count.number.end && mention.start < limit && !hasStop(stops, count.end, mention.start),
  );
  const gapBehind = behind ? behind.mention.start - count.end : Number.POSITIVE_INFINITY;
  const gapBefore =
    before && !hasStop(stops, before.mention.end, count.start)
      ? count.start - before.mention.end
      : Number.POSITIVE_INFINITY;
  // Squareで1万8000件: a script without spaces puts the name before its figure.
  if (before && !context.pack.writing.spaced && gapBefore <= 4) return before.company;
  if (behind && gapBehind <= REACH_BEHIND && gapBehind <= gapBefore + 20) return behind.company;
  if (before) return before.company;
  if (behind) return behind.company;
  const main = mainCompanies(context, cast);
  if (main.length === 1) return main[0] ?? null;
  const near = companiesOf(context, cast, count);
  return near.length === 1 ? (near[0] ?? null) : null;
}

const inTextOrder = (companies: readonly Company[]): Company[] =>
  [...companies].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));

/**
 * Clauses with a time of the incident that no pattern reads: what they tell is guessed from their words and from their place
 * in the story. Of two such clauses in three the guess is right, which is why they come last and are marked as unsure.
 */
import { eventTypes } from '../model/codes.js';
import { groupBy } from '../model/groups.js';
import { dayPart, dayValue } from '../scan/calendar.js';
import { isLead, type Stretch } from '../scan/document.js';
import type { EventWords } from '../scan/eventWords.js';
import { firstFrom, overlapOf } from '../scan/stretches.js';
import type { Background } from './background.js';
import type { Cause } from './causes.js';
import type { Company } from './companies.js';
import { type Clause, type Context, clauseAt, hasMark, marksIn } from './context.js';
import type { EventDraft } from './events.js';
import { isUsable, placedAt } from './placing.js';
import type { Count } from './reports.js';
import type { ResolvedTime } from './resolve.js';
import { TIMED_WEIGHTS } from './timedWeights.js';

export interface TimedClause extends Stretch {
  time: ResolvedTime;
  sentence: number;
  features: Readonly<Record<string, number>>;
}

/** What a clause with a time may tell: an event, or nothing that a timeline holds. */
export const KINDS = [...eventTypes, 'nothing'] as const;

/** How sure a guess must be: of those at least so sure, 62 % were right in ten-fold cross-validation. */
const LEAST_SURE = 0.4;

export interface Told {
  companies: readonly Company[];
  counts: readonly Count[];
  causes: readonly Cause[];
  events: readonly EventDraft[];
}

/** Events of clauses that only their time and their words tell. */
export function eventsOfTimedClauses(
  context: Context,
  background: Background,
  told: Told,
  words: EventWords,
): EventDraft[] {
  const drafts: EventDraft[] = [];
  for (const clause of timedClauses(context, background, told, words)) {
    const guess = guessOf(clause.features);
    if (guess === null || guess.sureness < LEAST_SURE) continue;
    drafts.push({
      start: clause.start,
      end: clause.end,
      type: guess.type,
      sentence: clause.sentence,
      placed: placedAt(clause.time, 'clause'),
      from: 'words',
      sureness: Math.round(guess.sureness * 100) / 100,
    });
  }
  return drafts;
}

/** Weights of a multinomial logit: of each feature, one for each kind of `KINDS`. */
export type TimedWeights = Readonly<Record<string, readonly number[]>>;

/** How likely each kind of `KINDS` is, by the shipped weights or by others. */
export function oddsOf(features: TimedClause['features'], weights: TimedWeights = TIMED_WEIGHTS): number[] {
  const worths = KINDS.map((_, kind) =>
    Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name]?.[kind] ?? 0) * value, 0),
  );
  const most = Math.max(...worths);
  const odds = worths.map((worth) => Math.exp(worth - most));
  const total = odds.reduce((a, b) => a + b, 0);
  return odds.map((o) => o / total);
}

/** The likeliest type of what a clause tells. */
function guessOf(features: TimedClause['features']): { type: EventDraft['type']; sureness: number } | null {
  const odds = oddsOf(features);
  const best = eventTypes.map((type, kind) => ({ type, sureness: odds[kind] ?? 0 }));
  return best.sort((a, b) => b.sureness - a.sureness)[0] ?? null;
}

/** What the whole article tells, looked up once for all its clauses. */
interface Story {
  eventsOf: ReadonlyMap<number, readonly EventDraft[]>;
  events: readonly EventDraft[];
  countsOf: ReadonlySet<number>;
  causesOf: ReadonlySet<number>;
  counts: (clause: Stretch) => boolean;
  companies: (clause: Stretch) => boolean;
  monitors: (clause: Stretch) => boolean;
  /** When service first failed and first came back, of those told with a time. */
  began: string | null;
  ended: string | null;
  /** Places of clocks in the order of the day. */
  clocks: ReadonlyMap<string, number>;
}

function storyOf({ companies, counts, causes, events }: Told, usable: readonly ResolvedTime[]): Story {
  const firstOf = (type: string): string | null =>
    events
      .filter((e) => e.type === type && e.placed.at !== null)
      .map((e) => e.placed.at ?? '')
      .sort()[0] ?? null;
  const named = (kept: (c: Company) => boolean): ((clause: Stretch) => boolean) =>
    overlapOf(companies.filter(kept).flatMap((c) => c.mentions));
  const clocks = [...new Set(usable.map((t) => t.value).filter((value) => /T\d/.test(value)))].sort();
  return {
    eventsOf: groupBy(events, (e) => e.sentence),
    events: events.toSorted((a, b) => a.start - b.start),
    countsOf: new Set(counts.map((c) => c.sentence)),
    causesOf: new Set(causes.map((c) => c.sentence)),
    counts: overlapOf(counts),
    companies: named((c) => !ONLOOKERS.has(c.entity.kind)),
    monitors: named((c) => c.entity.kind === 'monitor'),
    began: firstOf('started'),
    ended: firstOf('resolved'),
    clocks: new Map(clocks.map((value, i) => [value, i])),
  };
}

/** Clauses with a usable time of their own that no event has taken. */
export function timedClauses(context: Context, background: Background, told: Told, words: EventWords): TimedClause[] {
  const usable = context.times.filter((t) => isOfStory(context, background, t));
  const story = storyOf(told, usable);
  const found: TimedClause[] = [];
  for (const [i, time] of usable.entries()) {
    const inSentence = story.eventsOf.get(time.expression.sentence) ?? [];
    if (inSentence.some((e) => e.placed.at === time.value) || (time.type === 'DATE' && inSentence.length > 0)) continue;
    const clause = clauseWith(context, time);
    if (!clause || hasMark(context, 'unreal', clause)) continue;
    const features = {
      ...featuresOfWords(context, clause, words),
      ...featuresOfTime(context, background, time, story.clocks),
      ...featuresOfStory(context, story, clause, time),
      firstTime: Number(i === 0),
    };
    found.push({ start: clause.start, end: clause.end, sentence: clause.sentence, time, features });
  }
  return found;
}

/** A day of the incident or after, or a clock of one, told in the body. */
function isOfStory(context: Context, background: Background, t: ResolvedTime): boolean {
  const sentence = context.sentences[t.expression.sentence];
  if (!sentence || sentence.title || background.history[sentence.index]) return false;
  if (!/^(?:\d{4}-\d{2}-\d{2}|XXXX-WXX-\d)/.test(t.value) || !isUsable(t, background, context)) return false;
  const { incidentDay } = background;
  return incidentDay === null || !/^\d/.test(incidentDay) || !/^\d/.test(t.value) || dayPart(t.value) >= incidentDay;
}

/** So many letters beside its time, and a clause tells nothing by itself. */
const BARE = { spaced: 12, unspaced: 5 };

/** The clause of a time; with the one behind it where it holds hardly more than the time. */
function clauseWith(context: Context, time: ResolvedTime): Clause | null {
  const at = clauseAt(context.clauses, time.expression.start);
  const clause = context.clauses[at];
  if (!clause) return null;
  const bare = context.pack.writing.spaced ? BARE.spaced : BARE.unspaced;
  const next = context.clauses[at + 1];
  const told = clause.end - clause.start - (time.expression.end - time.expression.start);
  return told < bare && next?.sentence === clause.sentence ? { ...clause, end: next.end } : clause;
}

/** What words say is cut off here: a long clause is no surer than a short one. */
const MOST_ODDS = 3;

function featuresOfWords(context: Context, clause: Stretch, words: EventWords): Record<string, number> {
  const { odds, known } = words.of(context.scan.text.slice(clause.start, clause.end));
  const features: Record<string, number> = { bias: 1, known };
  for (const [i, type] of eventTypes.entries())
    features[`words ${type}`] = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds[i] ?? 0)) / MOST_ODDS;
  return features;
}

function featuresOfTime(
  context: Context,
  background: Background,
  { value, type }: ResolvedTime,
  clocks: ReadonlyMap<string, number>,
): Record<string, number> {
  const day = dayPart(value);
  const place = clocks.get(value) ?? -1;
  const published = context.anchor.day;
  const { incidentDay } = background;
  const features: Record<string, number> = { [type === 'DATE' ? 'day' : place >= 0 ? 'clock' : 'part']: 1 };
  if (place === 0) features.firstClock = 1;
  if (place >= 0 && place === clocks.size - 1) features.lastClock = 1;
  if (place >= 0 && clocks.size > 2) features.clockPlace = place / (clocks.size - 1);
  if (incidentDay !== null) features[day === incidentDay ? 'onDay' : 'afterDay'] = 1;
  if (published !== null && day !== incidentDay && day === dayValue(published)) features.onPublication = 1;
  return features;
}

/** Who counts, reports or regulates is not what failed. */
const ONLOOKERS = new Set(['monitor', 'agency', 'regulator']);

function featuresOfStory(
  context: Context,
  story: Story,
  clause: Stretch & { sentence: number },
  time: ResolvedTime,
): Record<string, number> {
  const sentence = context.sentences[clause.sentence];
  if (!sentence) return {};
  const { began, ended } = story;
  const at = firstFrom(story.events, clause.start, (e) => e.start);
  const before = story.events[at - 1]?.type ?? 'nothing';
  const next = story.events[at];
  const behind = (next?.start === clause.start ? story.events[at + 1] : next)?.type ?? 'nothing';
  const is: Record<string, boolean> = {
    lead: isLead(sentence.paragraph),
    lastParagraph: sentence.paragraph === context.sentences.at(-1)?.paragraph,
    quote: /["«»“”„「」]/.test(context.scan.text.slice(sentence.start, sentence.end)),
    outage: hasMark(context, 'outage', sentence),
    ticker: context.entries.size > 0,
    sibling: story.eventsOf.has(clause.sentence),
    noStart: began === null,
    noEnd: ended === null,
    beforeStart: began !== null && time.value < began,
    afterEnd: ended !== null && time.value > ended,
    count: story.counts(clause),
    countBeside: story.countsOf.has(clause.sentence),
    cause: marksIn(context, 'cause', clause).length > 0,
    causeBeside: story.causesOf.has(clause.sentence),
    company: story.companies(clause),
    monitor: story.monitors(clause),
    [`behind ${before}`]: true,
    [`ahead of ${behind}`]: true,
  };
  const features: Record<string, number> = { place: clause.start / Math.max(1, context.scan.text.length) };
  for (const [name, holds] of Object.entries(is)) if (holds) features[name] = 1;
  return features;
}

/** Counts of reports, people and things: a number, its bound, its noun, and what it holds for. */
import type { Bound, CountUnit } from '../model/codes.js';
import { hasStop, isDigit, isLetter, isSpacedLetter } from '../scan/characters.js';
import { isLead, type Mark, type Stretch } from '../scan/document.js';
import type { NumberMark } from '../scan/numbers.js';
import { firstFrom, indexOf, overlapOf, overlaps, type StretchIndex } from '../scan/stretches.js';
import { sentenceAt } from '../scan/timeExpressions.js';
import type { Background } from './background.js';
import type { Company } from './companies.js';
import { type Context, clauseAt, hasMark, marksIn, timesIn } from './context.js';
import { NOWHERE, type Placed, placesOfCounts } from './placing.js';

export interface Count extends Stretch {
  count: number;
  bound: Bound;
  unit: CountUnit;
  sentence: number;
  /** Where the number itself stands. */
  number: NumberMark;
  /** Its noun stands beside it; else it leans on another count or on a monitor. */
  hasNoun: boolean;
  /** When it held. */
  placed: Placed;
}

/** Words that may stand between a number and its noun. */
const MOST_WORDS_BETWEEN = 3;
const MOST_CHARACTERS_BETWEEN = 8;

/** "The two brands" counts nothing. */
const FEWEST_SPELLED = 4;

/** Counts of the article's own incident, in order. */
export function findCounts(
  context: Context,
  background: Background,
  companies: readonly Company[],
  hasMonitor: (sentence: number) => boolean,
): Count[] {
  const mentions = companies.flatMap((c) => c.mentions);
  const isNamed = overlapOf(mentions);
  const names = indexOf(mentions);
  const counts: Omit<Count, 'placed'>[] = [];
  for (const number of context.scan.numbers) {
    const sentence = sentenceAt(context.sentences, number.start);
    if (background.history[sentence] || !isCountable(context, number) || isNamed(number)) continue;
    const clause = context.clauses[clauseAt(context.clauses, number.start)];
    if (clause && hasMark(context, 'countNot', clause)) continue;
    const noun =
      context.pack.counts.nounFirst === true && !number.magnitude
        ? nounAhead(context, number)
        : (nounBehind(context, number) ?? nounBefore(context, number));
    const bound = boundOf(context, number, noun);
    const leaning =
      noun === null ? leansOn(context, number, sentence, counts, bound, hasMonitor(sentence), names) : null;
    const unit = noun ? unitOf(context, noun, sentence, hasMonitor(sentence)) : leaning;
    if (unit === 'other' && !number.digits && number.value < FEWEST_SPELLED) continue;
    if (unit === null || (unit === 'users' && !isOfIncident(context, sentence))) continue;
    counts.push({
      start: Math.min(bound.mark?.start ?? number.start, number.start, noun?.start ?? number.start),
      end: Math.max(number.end, noun?.end ?? 0, bound.mark?.end ?? 0),
      count: number.value,
      bound: bound.bound,
      unit,
      sentence,
      number,
      hasNoun: noun !== null,
    });
  }
  const places = placesOfCounts(context, background, counts);
  return counts.map((count, i) => ({ ...count, placed: places[i] ?? NOWHERE }));
}

function isCountable(context: Context, n: NumberMark): boolean {
  const { text } = context.scan;
  if (n.value < 2 || !Number.isInteger(n.value)) return false;
  // A counter or an ending may be glued to digits in scripts that are not the digits' own: ৫০টি.
  if ((n.partial && !(n.digits && !/^[\u0000-\u04ff]/.test(text[n.end] ?? ''))) || /^[a-z]/.test(text[n.end] ?? ''))
    return false;
  if (
    n.digits &&
    n.end - n.start === 4 &&
    n.value >= 1900 &&
    n.value <= 2100 &&
    /^\d{4}$/.test(text.slice(n.start, n.end))
  ) {
    if (nounBehind(context, n, 1) === null) return false;
  }
  const sentence = context.sentences[sentenceAt(context.sentences, n.start)];
  if (sentence && timesIn(context, { start: sentence.start, end: n.end }).some((t) => overlaps(t.expression, n)))
    return false;
  return !isMeasured(context, n);
}

/** A percentage, a price, a length. */
function isMeasured(context: Context, n: NumberMark): boolean {
  const measures = marksIn(context, 'measure', { start: n.start - 12, end: n.end + 4 });
  return measures.some(
    (m) => (m.start >= n.end && m.start - n.end <= 2) || (m.end <= n.start && n.start - m.end <= 1) || overlaps(m, n),
  );
}

type Noun = Mark & { unit: CountUnit };

function nounBehind(context: Context, n: NumberMark, mostWords = MOST_WORDS_BETWEEN): Noun | null {
  const { text } = context.scan;
  const spaced = context.pack.writing.spaced;
  const nouns = marksIn(context, 'noun', { start: n.end, end: n.end + (spaced ? 60 : MOST_CHARACTERS_BETWEEN) });
  const first = nouns[0];
  if (!first) return null;
  const between = text.slice(n.end, first.start);
  if (hasStop(context.scan.stops, n.end, first.start) || /[\d,;:()]/.test(between)) return null;
  if (
    spaced &&
    between
      .trim()
      .split(/[\s-]+/)
      .filter(Boolean).length > mostWords
  )
    return null;
  const longest = nouns.filter((m) => m.start === first.start).sort((a, b) => b.end - a.end)[0] ?? first;
  return { ...longest, unit: longest.value as CountUnit };
}

/** watumiaji karibu 4,000: the noun before its number, with a bound between. */
function nounAhead(context: Context, n: NumberMark): Noun | null {
  const last = marksIn(context, 'noun', { start: n.start - 50, end: n.start })
    .filter((m) => m.end <= n.start)
    .at(-1);
  if (!last) return null;
  const between = context.scan.text.slice(last.end, n.start);
  const words = between.trim().split(/\s+/).filter(Boolean).length;
  return words <= MOST_WORDS_BETWEEN + 1 && !/[\d,;:.()]/.test(between)
    ? { ...last, unit: last.value as CountUnit }
    : null;
}

/** 欠航は2便, «жалоб — 500», users: 4,000. */
function nounBefore(context: Context, n: NumberMark): Noun | null {
  const { text } = context.scan;
  const nouns = marksIn(context, 'noun', { start: n.start - 30, end: n.start }).filter((m) => m.end <= n.start);
  const last = nouns.at(-1);
  if (!last) return null;
  const between = text.slice(last.end, n.start);
  const close = context.pack.writing.spaced
    ? /^\s?[-:(]\s?$/.test(between)
    : between.length <= 3 && !/[\d。、]/.test(between);
  return close ? { ...last, unit: last.value as CountUnit } : null;
}

/** What people file with a monitor are reports, whatever the noun. */
function unitOf(context: Context, noun: Noun, sentence: number, monitored: boolean): CountUnit {
  const clause = context.clauses[clauseAt(context.clauses, noun.start)];
  // Calls that a helpline took are complaints.
  if (noun.unit === 'other' && clause && marksIn(context, 'event', clause).some((m) => m.value === 'reports'))
    return 'reports';
  if (noun.unit !== 'users') return noun.unit;
  const whole = context.sentences[sentence];
  const told = whole && marksIn(context, 'event', whole).some((m) => m.value === 'reports');
  return monitored && told ? 'reports' : noun.unit;
}

interface BoundFound {
  bound: Bound;
  mark: Mark | null;
}

function boundOf(context: Context, n: NumberMark, noun: Noun | null): BoundFound {
  for (const bound of ['atLeast', 'atMost', 'about'] as const) {
    const before = marksIn(context, `bound.${bound}.before`, { start: n.start - 32, end: n.start }).filter(
      (m) => m.end <= n.start && isNear(context, m.end, n.start),
    );
    const best = before.sort((a, b) => a.start - b.start)[0];
    if (best) return { bound, mark: best };
  }
  for (const bound of ['atLeast', 'atMost', 'about'] as const) {
    const ends = noun && noun.start >= n.end ? [n.end, noun.end] : [n.end];
    const after = marksIn(context, `bound.${bound}.after`, { start: n.end, end: (noun?.end ?? n.end) + 12 }).find((m) =>
      ends.some((e) => m.start >= e && isNear(context, e, m.start)),
    );
    if (after) return { bound, mark: after };
  }
  return { bound: n.magnitude ? 'magnitude' : 'exact', mark: null };
}

/** Side by side, or with one short word between. */
function isNear(context: Context, from: number, to: number): boolean {
  const between = context.scan.text.slice(from, to);
  return between.length <= 10 && !/[.,;:!?()\d]/.test(between.trim()) && between.trim().split(/\s+/).length <= 1;
}

/** People count where their sentence tells of the disruption; else they are what a company has in all. */
function isOfIncident(context: Context, sentence: number): boolean {
  const whole = context.sentences[sentence];
  if (!whole || whole.title || isLead(whole.paragraph)) return true;
  return [sentence, sentence - 1, sentence + 1].some((i) => {
    const near = context.sentences[i];
    return (
      near !== undefined &&
      near.paragraph === whole.paragraph &&
      (hasMark(context, 'outage', near) || hasMark(context, 'event', near))
    );
  });
}

/** In brackets right behind a name. */
function behindName(context: Context, n: NumberMark, bound: BoundFound, names: StretchIndex<Stretch>): boolean {
  const start = Math.min(bound.mark?.start ?? n.start, n.start);
  return names.ending(start - 3, start).some((m) => /^\s?[(（]$/.test(context.scan.text.slice(m.end, start)));
}

/** A basic pack has no nouns to count: a number beside a monitor's name is what the monitor counted. */
const knowsNouns = (context: Context): boolean =>
  Object.values(context.pack.counts.nouns).some((patterns) => patterns.length > 0);

/** A number without a noun counts where another count of its sentence, or a monitor with a bound, carries it. */
function leansOn(
  context: Context,
  n: NumberMark,
  sentence: number,
  counts: readonly Omit<Count, 'placed'>[],
  bound: BoundFound,
  monitored: boolean,
  names: StretchIndex<Stretch>,
): CountUnit | null {
  const { text } = context.scan;
  if (!isDigit(text, n.end - 1) && isLetter(text, n.end) && isSpacedLetter(text, n.end)) return null;
  const near = counts.slice(firstFrom(counts, sentence - 2, (c) => c.sentence));
  const before = near.findLast((c) => c.sentence === sentence);
  if (before && knowsNouns(context) && n.value >= 10 && (bound.mark || !n.digits || n.end - n.start >= 3))
    return before.unit;
  const whole = context.sentences[sentence];
  const earlier = near.findLast((c) => c.unit === 'reports');
  // "Orange (1 100), SFR (900)": each name's own figure.
  if (whole && n.value >= 10 && (earlier || monitored) && behindName(context, n, bound, names)) return 'reports';
  if (!whole || n.value < 50) return null;
  if (
    earlier &&
    sentence - earlier.sentence === 1 &&
    marksIn(context, 'event', whole).some((m) => m.value === 'reports')
  )
    return 'reports';
  if (monitored && !knowsNouns(context)) return 'reports';
  const told = marksIn(context, 'event', whole).some((m) => m.value === 'reports');
  const reportNoun = marksIn(context, 'noun', whole).some((m) => m.value === 'reports');
  if (bound.mark && (monitored || told || reportNoun)) return 'reports';
  return monitored && (told || reportNoun) && (n.value >= 100 || n.magnitude) ? 'reports' : null;
}

/** When something told in a clause happened: the clock of its clause, else of its sentence, else the day under way. */
import { dayValue, isDayValue } from '../scan/calendar.js';
import type { Stretch } from '../scan/document.js';
import { type Background, dayPart, isEarlier } from './background.js';
import { type Context, clauseAt, sentenceOf, timesIn } from './context.js';
import type { ResolvedTime } from './resolve.js';

export interface Placed {
  at: string | null;
  timezone: string | null;
  interval: ResolvedTime['interval'];
  /** How near the time stands. */
  from: 'clause' | 'sentence' | 'before' | 'day' | 'none';
}

export const NOWHERE: Placed = { at: null, timezone: null, interval: null, from: 'none' };

/** Of a range, what began did so at its first end, what ended at its second. */
function endOfRange(context: Context, t: ResolvedTime, end: boolean): ResolvedTime {
  const at = context.times.indexOf(t);
  const before = context.times[at - 1];
  const behind = context.times[at + 1];
  if (!end && before?.expression.rangeStart && before.expression.sentence === t.expression.sentence) return before;
  return end && t.expression.rangeStart && behind ? behind : t;
}

/** The time of what a stretch tells; `end` for what is told to have ended. */
export function placeOf(context: Context, background: Background, stretch: Stretch, end = false): Placed {
  const usable = (t: ResolvedTime): boolean => isUsable(t, background, context);
  const clause = context.clauses[clauseAt(context.clauses, stretch.start)];
  const sentence = sentenceOf(context, stretch.start);
  const inStretch = timesIn(context, {
    start: Math.min(clause?.start ?? stretch.start, stretch.start),
    end: Math.max(clause?.end ?? stretch.end, stretch.end),
  }).filter(usable);
  const near = nearest(inStretch, stretch);
  if (near) return placed(endOfRange(context, near, end), 'clause');
  if (!sentence) return NOWHERE;
  const inSentence = nearest(timesIn(context, sentence).filter(usable), stretch);
  if (inSentence) return placed(endOfRange(context, inSentence, end), 'sentence');
  const entry = context.entries.get(sentence.paragraph);
  if (entry && usable(entry)) return placed(entry, 'sentence');
  const before = context.sentences[sentence.index - 1];
  if (before && before.paragraph === sentence.paragraph && !background.history[before.index]) {
    const clocks = timesIn(context, before).filter((t) => usable(t) && t.type === 'TIME');
    const last = clocks.at(-1);
    if (last) return placed(last, 'before');
  }
  const day = dayUnderWay(context, background, sentence.start);
  return day === null ? NOWHERE : { at: day, timezone: null, interval: null, from: 'day' };
}

/** When each count held, in their order: at the time of its own sentence; told without one, it sums up the incident's day. */
export function placesOfCounts(
  context: Context,
  background: Background,
  counts: readonly (Stretch & { sentence: number })[],
): Placed[] {
  return counts.map((count) => {
    const own = timeInTurn(context, background, counts, count);
    if (own) return placed(own, 'clause');
    const place = placeOf(context, background, count);
    const { incidentDay } = background;
    if (place.from === 'clause' || place.from === 'sentence' || incidentDay === null) return place;
    return { at: incidentDay, timezone: null, interval: null, from: place.from };
  });
}

/** "32,000 at 4:30 and 74,000 at nine": where a sentence's counts and clocks take turns, each count has the clock beside it. */
function timeInTurn(
  context: Context,
  background: Background,
  counts: readonly (Stretch & { sentence: number })[],
  count: Stretch & { sentence: number },
): ResolvedTime | null {
  const sentence = context.sentences[count.sentence];
  const siblings = counts.filter((c) => c.sentence === count.sentence);
  if (!sentence || siblings.length < 2 || context.entries.has(sentence.paragraph)) return null;
  const clocks = timesIn(context, sentence).filter((t) => t.type === 'TIME' && isUsable(t, background, context));
  const turns = [
    ...siblings.map((c) => ({ start: c.start, clock: null })),
    ...clocks.map((t) => ({ start: t.expression.start, clock: t })),
  ].sort((a, b) => a.start - b.start);
  const inTurn = turns.every((t, i) => i === 0 || (t.clock === null) !== (turns[i - 1]?.clock === null));
  if (!inTurn || clocks.length < 2) return null;
  const at = turns.findIndex((t) => t.clock === null && t.start === count.start);
  const first = turns[0]?.clock === null ? 1 : -1;
  return turns[at + first]?.clock ?? null;
}

/** No duration, no month or year, nothing of an earlier incident, nothing announced. */
function isUsable(t: ResolvedTime, background: Background, context: Context): boolean {
  if (t.type === 'DURATION' || t.expression.aside === true || /^\d{4}(-\d{2})?$/.test(t.value)) return false;
  if (background.incidentDay !== null && isEarlier(t.value, background.incidentDay)) return false;
  const published = context.anchor.day;
  if (!published) return true;
  const day = dayPart(t.value);
  return !isDayValue(day) || day <= dayValue(published);
}

/** What stands behind a stretch is farther than what stands before it. */
const BEHIND = 20;

/** A clock before a day, the nearer before the farther, what stands before the stretch at equal distance. */
function nearest(times: readonly ResolvedTime[], stretch: Stretch): ResolvedTime | null {
  const distance = (t: ResolvedTime): number =>
    t.expression.end <= stretch.start
      ? stretch.start - t.expression.end
      : t.expression.start >= stretch.end
        ? BEHIND + 2 * (t.expression.start - stretch.end)
        : 0;
  const rank = (t: ResolvedTime): number => (t.type === 'TIME' ? 0 : 1);
  return (
    [...times].sort(
      (a, b) => rank(a) - rank(b) || distance(a) - distance(b) || a.expression.start - b.expression.start,
    )[0] ?? null
  );
}

const placed = (t: ResolvedTime, from: Placed['from']): Placed => ({
  at: t.value,
  timezone: t.timezone,
  interval: t.interval,
  from,
});

/** The last day told before a place, else the incident's. */
export function dayUnderWay(context: Context, background: Background, at: number): string | null {
  let found: string | null = null;
  for (const t of context.times) {
    if (t.expression.start >= at) break;
    if (!isUsable(t, background, context)) continue;
    const day = dayPart(t.value);
    if (/^\d{4}-\d{2}-\d{2}$|^XXXX-WXX-\d$/.test(day)) found = day;
  }
  return found ?? background.incidentDay;
}

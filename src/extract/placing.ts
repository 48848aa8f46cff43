/** When something told in a clause happened: the clock of its clause, else of its sentence, else the day under way. */
import { groupBy } from '../model/groups.js';
import { dayPart, dayValue, isDayValue } from '../scan/calendar.js';
import type { Stretch } from '../scan/document.js';
import { type Background, isEarlier } from './background.js';
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
  if (near) return placedAt(endOfRange(context, near, end), 'clause');
  if (!sentence) return NOWHERE;
  const inSentence = nearest(timesIn(context, sentence).filter(usable), stretch);
  if (inSentence) return placedAt(endOfRange(context, inSentence, end), 'sentence');
  const entry = context.entries.get(sentence.paragraph);
  if (entry && usable(entry)) return placedAt(entry, 'sentence');
  const before = context.sentences[sentence.index - 1];
  if (before && before.paragraph === sentence.paragraph && !background.history[before.index]) {
    const clocks = timesIn(context, before).filter((t) => usable(t) && t.type === 'TIME');
    const last = clocks.at(-1);
    if (last) return placedAt(last, 'before');
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
  const inTurn = new Map<Stretch, ResolvedTime>();
  for (const [sentence, siblings] of groupBy(counts, (count) => count.sentence))
    for (const [count, clock] of clocksInTurn(context, background, sentence, siblings)) inTurn.set(count, clock);
  return counts.map((count) => {
    const own = inTurn.get(count);
    if (own) return placedAt(own, 'clause');
    const place = placeOf(context, background, count);
    const { incidentDay } = background;
    if (place.from === 'clause' || place.from === 'sentence' || incidentDay === null) return place;
    return { at: incidentDay, timezone: null, interval: null, from: place.from };
  });
}

/** "32,000 at 4:30 and 74,000 at nine": where a sentence's counts and clocks take turns, each count has the clock beside it. */
function clocksInTurn(
  context: Context,
  background: Background,
  index: number,
  counts: readonly Stretch[],
): [Stretch, ResolvedTime][] {
  const sentence = context.sentences[index];
  if (!sentence || counts.length < 2 || context.entries.has(sentence.paragraph)) return [];
  const clocks = timesIn(context, sentence).filter((t) => t.type === 'TIME' && isUsable(t, background, context));
  if (clocks.length < 2) return [];
  const turns: { start: number; count?: Stretch; clock?: ResolvedTime }[] = [
    ...counts.map((count) => ({ start: count.start, count })),
    ...clocks.map((clock) => ({ start: clock.expression.start, clock })),
  ].sort((a, b) => a.start - b.start);
  if (turns.some((t, i) => i > 0 && (t.clock === undefined) === (turns[i - 1]?.clock === undefined))) return [];
  const beside = turns[0]?.clock === undefined ? 1 : -1;
  return turns.flatMap(({ count }, i): [Stretch, ResolvedTime][] => {
    const clock = turns[i + beside]?.clock;
    return count && clock ? [[count, clock]] : [];
  });
}

/** No duration, no month or year, nothing of an earlier incident, nothing announced. */
export function isUsable(t: ResolvedTime, background: Background, context: Context): boolean {
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

export const placedAt = (t: ResolvedTime, from: Placed['from']): Placed => ({
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

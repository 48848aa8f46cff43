/** Events: what the clauses tell to have happened, before companies and phases are known. */
import type { EventType } from '../model/codes.js';
import { groupBy } from '../model/groups.js';
import { dayPart, dayValue, isDayValue } from '../scan/calendar.js';
import { isLead, type Mark, type Sentence, type Stretch } from '../scan/document.js';
import { overlapOf, overlaps, startingIn, takeApart } from '../scan/stretches.js';
import type { Background } from './background.js';
import type { Cause } from './causes.js';
import type { Company } from './companies.js';
import { eventConfidence, LEAST_SURE } from './confidence.js';
import { type Context, clauseAt, hasMark, inSameClause, marksIn, timesIn } from './context.js';
import { NOWHERE, type Placed, placeOf } from './placing.js';
import type { Count } from './reports.js';

export interface EventDraft extends Stretch {
  type: EventType;
  sentence: number;
  placed: Placed;
  /** Made by a pattern, by a count or a cause of its clause, by the second end of a disruption's range of clocks, or guessed by words. */
  from: 'pattern' | 'count' | 'cause' | 'range' | 'parts' | 'words';
  /** How sure a guess by words is. */
  sureness?: number;
}

/** Events of the article's own incident in the order of the text. */
export function findEvents(
  context: Context,
  background: Background,
  companies: readonly Company[],
  counts: readonly Count[],
  causes: readonly Cause[],
  leastSure = LEAST_SURE,
): EventDraft[] {
  const drafts: EventDraft[] = [];
  const isNamed = overlapOf(companies.flatMap((c) => c.mentions));
  for (const sentence of context.sentences) {
    if (sentence.title || background.history[sentence.index]) continue;
    const marks = apart(marksIn(context, 'event', sentence).filter((m) => !isUnreal(context, m)));
    const own: EventDraft[] = [];
    for (const mark of marks) addDraft(own, draftOf(context, background, mark, sentence.index));
    for (const count of counts) {
      if (count.sentence === sentence.index && count.unit === 'reports')
        addDraft(own, {
          ...clauseOf(context, count),
          type: 'reports',
          sentence: sentence.index,
          placed: count.placed,
          from: 'count',
        });
    }
    addComposed(own, context, background, isNamed, sentence);
    addRangeEnd(own, context, background);
    for (const cause of causes) if (cause.sentence === sentence.index) addCauseDraft(context, background, own, cause);
    drafts.push(...withoutEchoes(own, context).sort((a, b) => a.start - b.start));
  }
  const placed = settleDays(withoutElaborations(drafts, context, companies), background);
  halfResolved(placed, companies);
  return phased(placed, context, background, causes).filter((d) => sureness(d, context) >= leastSure);
}

/** How sure a draft is, 0 to 1. */
export const sureness = (d: EventDraft, context: Context): number =>
  d.sureness ?? eventConfidence(d.type, d.from, d.placed.from, isLeadWithoutClock(d, context));

const isLeadWithoutClock = (d: EventDraft, context: Context): boolean =>
  isLead(context.sentences[d.sentence]?.paragraph ?? 0) &&
  !(d.placed.from === 'clause' && /T\d/.test(d.placed.at ?? ''));

/** What is told only as a condition, an advice or a plan is no event. */
const isUnreal = (context: Context, mark: Mark): boolean => {
  const clause = context.clauses[clauseAt(context.clauses, mark.start)];
  return clause !== undefined && hasMark(context, 'unreal', clause);
};

/** What is said, before how it is said: "said it had found the cause" is a finding. */
const SAYING = new Set(['acknowledged', 'explained']);

/** "The internet was gradually reconnected": a recovery with a part of its own words telling that it is partial is partial. */
const isPartial = (m: Mark, marks: readonly Mark[]): boolean =>
  m.value === 'resolved' && marks.some((o) => o.value === 'mitigating' && o.start >= m.start && o.end <= m.end);

/** "Said it was experiencing problems": what a company says of its trouble is a statement, where one pattern tells both. */
const isQuoted = (m: Mark, marks: readonly Mark[]): boolean =>
  QUOTABLE.has(String(m.value)) && marks.some((o) => o.value === 'acknowledged' && o.start < m.start && o.end >= m.end);
const QUOTABLE = new Set(['started', 'mitigating', 'resolved']);

/** "The problem, and is working on its solution": what ends in the words of a statement is no recovery yet. */
const isUnderWay = (m: Mark, marks: readonly Mark[]): boolean =>
  (m.value === 'resolved' || m.value === 'mitigating') &&
  marks.some((o) => o.value === 'acknowledged' && o.start > m.start && o.start < m.end && o.end >= m.end);

/** Of marks that overlap, those that tell what happened before those that tell of a statement; of equals, the longest. */
function apart(marks: readonly Mark[]): Mark[] {
  const rank = (m: Mark): number => (SAYING.has(String(m.value)) ? 0 : 1);
  return takeApart(
    marks
      .filter((m) => !isPartial(m, marks) && !isQuoted(m, marks) && !isUnderWay(m, marks))
      .sort((a, b) => rank(b) - rank(a) || b.end - b.start - (a.end - a.start) || a.start - b.start),
  );
}

/** In one clause, what is said hides how it is said: "said that service was back" is no acknowledgement beside. */
const HIDES: Partial<Record<EventType, readonly EventType[]>> = {
  resolved: ['acknowledged', 'started', 'mitigating'],
  mitigating: ['acknowledged', 'started'],
  identified: ['acknowledged', 'started'],
  explained: ['acknowledged', 'started', 'identified'],
  acknowledged: ['started'],
};

function withoutEchoes(own: readonly EventDraft[], context: Context): EventDraft[] {
  const fine = hasUnaffected(context, own[0]);
  return own.filter((d) => {
    if (fine && (d.type === 'started' || d.type === 'acknowledged' || d.type === 'reports')) return false;
    if (
      own.some(
        (other) =>
          other !== d &&
          other.from === 'pattern' &&
          HIDES[other.type]?.includes(d.type) === true &&
          !haveOwnTimes(d, other) &&
          inSameClause(context.clauses, d, other),
      )
    )
      return false;
    // "admitted that some could not log in": the trouble is what the statement is about, unless it has a time of its own.
    return !(
      d.type === 'started' &&
      d.placed.from !== 'clause' &&
      own.some((other) => STATEMENTS.has(other.type) && other.from !== 'cause')
    );
  });
}

/** "The failure that began on Tuesday ended the next day": each has a time of its own. */
const haveOwnTimes = (a: EventDraft, b: EventDraft): boolean =>
  a.placed.from === 'clause' && b.placed.from === 'clause' && a.placed.at !== b.placed.at;

const STATEMENTS = new Set<EventType>(['acknowledged', 'identified', 'explained', 'reports']);

/** The sentence tells of one that was fine; what stands before a name says only that this name is another's: a rival, a channel. */
function hasUnaffected(context: Context, draft: EventDraft | undefined): boolean {
  const sentence = draft && context.sentences[draft.sentence];
  return sentence !== undefined && hasMark(context, 'unaffected.after', sentence);
}

/** How many sentences on a disruption is still being painted out rather than told again. */
const ELABORATION = 2;

/** A sentence that only paints out the disruption just told, without a time or a company of its own, tells no new event. */
function withoutElaborations(
  drafts: readonly EventDraft[],
  context: Context,
  companies: readonly Company[],
): EventDraft[] {
  const namesNew = (sentence: number, before: number): boolean =>
    companies.some(
      (c) => c.mentions.some((m) => m.sentence === sentence) && !c.mentions.some((m) => m.sentence === before),
    );
  const kept: EventDraft[] = [];
  for (const d of drafts) {
    const timed = d.placed.from === 'clause' || d.placed.from === 'sentence';
    const before = PAINTED.has(d.type) && !timed ? toldJustBefore(d, kept, context) : undefined;
    if (before && !namesNew(d.sentence, before.sentence)) continue;
    kept.push(d);
  }
  return kept;
}

/** The last draft of the same type within the reach of an elaboration and its paragraph. */
function toldJustBefore(d: EventDraft, kept: readonly EventDraft[], context: Context): EventDraft | undefined {
  for (let i = kept.length - 1; i >= 0; i--) {
    const k = kept[i];
    if (!k || d.sentence - k.sentence > ELABORATION) return undefined;
    const sameParagraph = context.sentences[k.sentence]?.paragraph === context.sentences[d.sentence]?.paragraph;
    if (k.type === d.type && d.sentence > k.sentence && sameParagraph) return k;
  }
  return undefined;
}

const PAINTED = new Set<EventType>(['started', 'acknowledged']);

/** The clauses that a stretch lies in. */
function clauseOf(context: Context, stretch: Stretch): Stretch {
  const first = context.clauses[clauseAt(context.clauses, stretch.start)];
  const last = context.clauses[clauseAt(context.clauses, Math.max(stretch.start, stretch.end - 1))];
  return {
    start: Math.min(stretch.start, first?.start ?? stretch.start),
    end: Math.max(stretch.end, last?.end ?? stretch.end),
  };
}

const draftOf = (context: Context, background: Background, mark: Mark, sentence: number): EventDraft => ({
  ...clauseOf(context, mark),
  type: mark.value as EventType,
  sentence,
  placed: placeOf(context, background, mark, mark.value === 'resolved'),
  from: 'pattern',
});

/** The ends of a range stand side by side. */
const RANGE_GAP = 15;

/** A service with a word of failing or of coming back in one clause, where no pattern reads that clause. */
function addComposed(
  own: EventDraft[],
  context: Context,
  background: Background,
  isNamed: (clause: Stretch) => boolean,
  sentence: Sentence,
): void {
  for (const clause of startingIn(context.clauses, sentence)) {
    if (hasMark(context, 'unreal', clause)) continue;
    if (own.some((d) => overlaps(d, clause))) continue;
    const returns = marksIn(context, 'returns', clause)[0];
    const word = returns ?? marksIn(context, 'fails', clause)[0];
    if (!word || !(isNamed(clause) || hasMark(context, 'service', clause))) continue;
    const type = !returns ? 'started' : hasMark(context, 'partly', clause) ? 'mitigating' : 'resolved';
    addDraft(own, {
      start: clause.start,
      end: clause.end,
      type,
      sentence: sentence.index,
      placed: placeOf(context, background, word, type === 'resolved'),
      from: 'parts',
    });
  }
}

/** "It was down from 1.39pm until 6.04pm": where a disruption has a range of clocks, its second end is the recovery. */
function addRangeEnd(own: EventDraft[], context: Context, background: Background): void {
  const started = own.find((d) => d.type === 'started' && d.placed.from === 'clause');
  if (!started || own.some((d) => d.type === 'resolved' || d.type === 'mitigating')) return;
  const sentence = context.sentences[started.sentence];
  const times = sentence ? timesIn(context, sentence) : [];
  const first = times.findIndex(
    (t) => t.value === started.placed.at && t.expression.rangeStart === true && t.expression.clock !== undefined,
  );
  const last = times[first + 1];
  const start = times[first];
  if (!start || last?.expression.clock === undefined) return;
  if (last.expression.start - start.expression.end > RANGE_GAP) return;
  own.push({
    ...clauseOf(context, last.expression),
    type: 'resolved',
    sentence: started.sentence,
    placed: placeOf(context, background, last.expression, true),
    from: 'range',
  });
}

/** In one sentence the same thing is told once, unless each telling has a time of its own. */
function addDraft(own: EventDraft[], draft: EventDraft): void {
  const same = own.find(
    (d) =>
      d.type === draft.type &&
      (d.placed.at === draft.placed.at || d.placed.from !== 'clause' || draft.placed.from !== 'clause'),
  );
  if (!same) {
    own.push(draft);
    return;
  }
  if (same.placed.from !== 'clause' && draft.placed.from === 'clause') same.placed = draft.placed;
  if (draft.start <= same.end + 1) same.end = Math.max(same.end, draft.end);
}

/** A cause told or denied is an event too: found, or explained. */
function addCauseDraft(context: Context, background: Background, own: EventDraft[], cause: Cause): void {
  if (cause.status === 'suspected') return;
  // Words that tell how it began, as "the cables broke", find nothing yet.
  if (cause.cue === 'event' && own.some((d) => d.type === 'started' && d.start <= cause.start && d.end >= cause.end))
    return;
  if (
    own.some(
      (d) =>
        d.type === 'identified' ||
        d.type === 'explained' ||
        (cause.status === 'denied' && d.type === 'acknowledged' && inSameClause(context.clauses, d, cause)),
    )
  )
    return;
  const type: EventType = cause.status === 'denied' ? 'acknowledged' : 'identified';
  const acknowledged = own.find((d) => d.type === 'acknowledged' && d.start <= cause.start && d.end >= cause.end);
  if (acknowledged && type === 'identified') {
    acknowledged.type = 'identified';
    return;
  }
  own.push({
    ...clauseOf(context, cause),
    type,
    sentence: cause.sentence,
    placed: placeOf(context, background, cause),
    from: 'cause',
  });
}

/** What a sentence without a time tells of happened when another sentence, with a time, tells the same kind of thing. */
function settleDays(drafts: EventDraft[], background: Background): EventDraft[] {
  const daysOf = (type: EventType): string[] =>
    drafts
      .filter((d) => d.type === type && d.placed.from !== 'day' && d.placed.from !== 'none')
      .map((d) => d.placed.at)
      .filter((at) => at !== null)
      .map(dayPart)
      .sort();
  const began = daysOf('started')[0] ?? background.incidentDay;
  const ended = daysOf('resolved').at(-1) ?? null;
  for (const d of drafts) {
    const day = d.type === 'started' ? began : d.type === 'resolved' ? ended : null;
    if (d.placed.from === 'day' && day !== null) d.placed = { ...d.placed, at: day };
  }
  return drafts;
}

/** More ends than a story has are not looked through. */
const MOST_ENDS = 50;

/** Back, and back later again: the first return was one in part, where both are of the same company or of none that is named. */
function halfResolved(drafts: readonly EventDraft[], companies: readonly Company[]): void {
  const ends = drafts
    .filter((d) => d.type === 'resolved' && d.placed.from === 'clause' && /T\d/.test(d.placed.at ?? ''))
    .slice(0, MOST_ENDS);
  const namedBy = (d: EventDraft): readonly Company[] =>
    companies.filter((c) => c.mentions.some((m) => overlaps(m, d)));
  for (const d of ends) {
    const later = ends.find((o) => o.start > d.end && (o.placed.at ?? '') > (d.placed.at ?? ''));
    if (!later) continue;
    const [own, others] = [namedBy(d), namedBy(later)];
    if (own.length === 0 || others.some((c) => own.includes(c))) d.type = 'mitigating';
  }
}

/** What a company says after service was back is told afterwards: explained. */
function phased(
  drafts: EventDraft[],
  context: Context,
  background: Background,
  causes: readonly Cause[],
): EventDraft[] {
  const hasCause = (d: EventDraft): boolean => causes.some((c) => c.status === 'confirmed' && overlaps(c, d));
  const end = endDay(drafts, background);
  const published = context.anchor.day ? dayValue(context.anchor.day) : null;
  const isAfter = end !== null && published !== null && published > end;
  const sameDay: Placed =
    published !== null && published === background.incidentDay
      ? { at: published, timezone: null, interval: null, from: 'none' }
      : NOWHERE;
  const ends = drafts.filter((d) => d.type === 'resolved').slice(0, MOST_ENDS);
  const bySentence = groupBy(drafts, (d) => d.sentence);
  let told: Placed | null = null;
  // An explanation without a time goes with the statement before it; told on the incident's own day, it was so then.
  const untimed = (d: EventDraft): Placed =>
    told ?? (goesOn(d, bySentence.get(d.sentence - 1) ?? []) ? d.placed : sameDay);
  for (const d of drafts) {
    const day = dayOf(d);
    const later = end !== null && day !== null && (day > end || (day === end && isTimed(d) && isPast(d, ends)));
    if (
      (d.type === 'acknowledged' || d.type === 'identified') &&
      (later || ((d.from === 'cause' || d.type === 'identified') && isAfter && !isTimed(d)))
    ) {
      d.type = 'explained';
      if (!later) d.placed = untimed(d);
    } else if (d.type === 'explained' && isTimed(d) && isBeforeEnd(d, ends)) {
      d.type = hasCause(d) ? 'identified' : 'acknowledged';
    } else if (d.type === 'explained' && !isTimed(d)) d.placed = untimed(d);
    if (d.type === 'explained' && d.placed.at !== null) told = d.placed;
  }
  return drafts;
}

/** Parts of the day by the minutes that they begin and end at. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [360, 720],
  MI: [690, 810],
  AF: [720, 1080],
  EV: [1080, 1440],
  NI: [1200, 1800],
};

/** The minutes of its day that a value spans; none where it names no clock and no part of the day. */
function minutesOf(value: string | null): readonly [number, number] | null {
  const clock = /T(\d{2}):(\d{2})/.exec(value ?? '');
  if (clock) return [Number(clock[1]) * 60 + Number(clock[2]), Number(clock[1]) * 60 + Number(clock[2])];
  return PARTS[/T([A-Z]{2})/.exec(value ?? '')?.[1] ?? ''] ?? null;
}

/** Told at an hour when, by the clocks of the same day, service had been back. */
function isPast(d: EventDraft, told: readonly EventDraft[]): boolean {
  const own = minutesOf(d.placed.at);
  const ends = told
    .filter((o) => o.sentence !== d.sentence && dayOf(o) === dayOf(d))
    .map((o) => minutesOf(o.placed.at));
  return own !== null && ends.length > 0 && ends.every((e) => e !== null && e[1] < own[0]);
}

/** Told at a clock of a day on which service came back only at a later one, or before that day. */
function isBeforeEnd(d: EventDraft, told: readonly EventDraft[]): boolean {
  const ends = told.filter((o) => o.sentence !== d.sentence && dayOf(o) !== null);
  const own = minutesOf(d.placed.at);
  const day = dayOf(d);
  if (ends.length === 0 || own === null || day === null) return false;
  return ends.every((o) => {
    const end = minutesOf(o.placed.at);
    const ofEnd = dayOf(o) ?? '';
    return ofEnd > day || (ofEnd === day && end !== null && end[0] > own[1]);
  });
}

/** The sentence before tells, at its clock, of a statement or of the end: what is explained now was said then. */
const goesOn = (d: EventDraft, before: readonly EventDraft[]): boolean =>
  d.placed.from === 'before' &&
  before.some((o) => o.placed.at === d.placed.at && (STATEMENTS.has(o.type) || o.type === 'resolved'));

/** A day or a clock of its own: "last week" is none. */
const isTimed = (d: EventDraft): boolean =>
  (d.placed.from === 'clause' || d.placed.from === 'sentence') && !/^\d{4}-W/.test(d.placed.at ?? '');

/** The day on which service came back; where none is told, the last on which it still failed, else the incident's day. */
function endDay(drafts: readonly EventDraft[], background: Background): string | null {
  const daysOf = (...types: EventType[]): string[] =>
    drafts
      .filter((d) => types.includes(d.type))
      .map(dayOf)
      .filter((d) => d !== null)
      .sort();
  const { incidentDay } = background;
  const told = incidentDay !== null && isDayValue(incidentDay) ? incidentDay : null;
  return daysOf('resolved').at(-1) ?? daysOf('started', 'mitigating', 'reports').at(-1) ?? told;
}

const dayOf = (d: EventDraft): string | null => {
  const day = dayPart(d.placed.at ?? '');
  return isDayValue(day) ? day : null;
};

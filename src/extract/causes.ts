/** Causes: what is said to have failed, and whether it is stated, suspected or denied. */
import type { CauseCategory, CauseStatus } from '../model/codes.js';
import { hasStop } from '../scan/characters.js';
import type { Mark, Stretch } from '../scan/document.js';
import { takeApart } from '../scan/stretches.js';
import { sentenceAt } from '../scan/timeExpressions.js';
import type { Background } from './background.js';
import { type Context, hasMark, marksIn } from './context.js';
import type { Cast } from './roles.js';

export interface Cause extends Stretch {
  category: CauseCategory;
  status: CauseStatus;
  sentence: number;
  /** How it was told: by a causal cue, a hedge, a denial, or by an event that finds or explains it. */
  cue: 'causal' | 'hedge' | 'denial' | 'event' | 'title' | 'broken' | 'refuted';
}

/** How far a cue reaches within its sentence, in characters of a spaced script. */
const REACH = { denied: 70, suspected: 30, causal: 140 };
/** An unspaced script says the same in fewer. */
const UNSPACED = 0.5;

/** Causes of the article's own incident, one for each category and status, the surest first told. */
export function findCauses(context: Context, background: Background): Cause[] {
  const found: Cause[] = [];
  for (const mark of longestOf(context.scan.marks.get('cause') ?? [])) {
    const sentence = sentenceAt(context.sentences, mark.start);
    if (background.history[sentence]) continue;
    const cause = judge(context, mark, sentence);
    if (cause) found.push(cause);
  }
  return settle(withAttackRefuted(context, background, [...found, ...causesByThings(context, background, found)]));
}

/**
 * An attack that is only named, or only suspected, beside another cause that is stated: in 255 of 273 annotated articles
 * that name both, it is named to be denied, in words as many as there are authors.
 */
function withAttackRefuted(context: Context, background: Background, found: readonly Cause[]): Cause[] {
  const isAttack = (c: Cause): boolean => c.category === 'cyberattack';
  const isExplained = found.some((c) => c.status === 'confirmed' && !isAttack(c));
  if (!isExplained || found.some((c) => isAttack(c) && c.status !== 'suspected')) return [...found];
  const attacks = [...(context.scan.marks.get('cause') ?? []), ...(context.scan.marks.get('thing') ?? [])].filter(
    (m) => m.value === 'cyberattack',
  );
  const named = attacks
    .map((m) => ({ mark: m, sentence: sentenceAt(context.sentences, m.start) }))
    .find(({ sentence }) => background.history[sentence] !== true && context.sentences[sentence]?.title === false);
  const whole = named && context.sentences[named.sentence];
  if (!named || !whole || isNotDenied(context, named.mark, whole, BESIDE)) return [...found];
  const { start, end } = named.mark;
  return [
    ...found.filter((c) => !isAttack(c)),
    { start, end, category: 'cyberattack', status: 'denied', sentence: named.sentence, cue: 'refuted' },
  ];
}

/** What articles deny is the suspect that everyone has in mind. */
const SUSPECTS = new Set<CauseCategory>([
  'cyberattack',
  'weather',
  'capacity',
  'power',
  'cable',
  'humanError',
  'maintenance',
]);

/** Where no cause is told in whole phrases: bare nouns of what can fail, beside what befell them. */
function causesByThings(context: Context, background: Background, told: readonly Cause[]): Cause[] {
  const found: Cause[] = [];
  for (const mark of longestOf(context.scan.marks.get('thing') ?? [])) {
    const sentence = sentenceAt(context.sentences, mark.start);
    if (background.history[sentence] || context.sentences[sentence]?.title) continue;
    const cause = judgeThing(context, mark, sentence);
    if (!cause || told.some((t) => t.sentence === sentence && t.category === cause.category)) continue;
    if (told.some((t) => t.status === cause.status && t.sentence !== sentence)) continue;
    if (cause.status === 'denied' && !SUSPECTS.has(cause.category)) continue;
    found.push(cause);
  }
  return found;
}

/** How far what befell a thing stands from its noun, and how far its denial. */
const BESIDE = 60;

/** A bare noun of what can fail is a cause where its clause tells that it broke, that it is to blame, or that it is not. */
function judgeThing(context: Context, mark: Mark, sentence: number): Cause | null {
  const whole = context.sentences[sentence];
  if (!whole || isUnreal(context, mark)) return null;
  const base = { start: mark.start, end: mark.end, category: mark.value as CauseCategory, sentence };
  if (cueAt(context, 'denied', mark, whole, BESIDE))
    return { ...base, status: isNotDenied(context, mark, whole) ? 'suspected' : 'denied', cue: 'denial' };
  if (cueAt(context, 'suspected', mark, whole, REACH.suspected)) return { ...base, status: 'suspected', cue: 'hedge' };
  if (cueAt(context, 'causal', mark, whole, BESIDE)) return { ...base, status: 'confirmed', cue: 'causal' };
  return isBesideBroken(context, mark, whole) ? { ...base, status: 'confirmed', cue: 'broken' } : null;
}

/** A word that tells it broken stands in the clause of a thing. */
function isBesideBroken(context: Context, mark: Mark, sentence: Stretch): boolean {
  const far = context.pack.writing.spaced ? BESIDE : BESIDE * UNSPACED;
  const near = { start: Math.max(sentence.start, mark.start - far), end: Math.min(sentence.end, mark.end + far) };
  return marksIn(context, 'broken', near).some((b) =>
    b.start >= mark.end
      ? !crosses(context, mark.end, b.start)
      : b.end <= mark.start && !crosses(context, b.end, mark.start),
  );
}

/** A named outside supplier as the culprit is a cause beside what failed there. */
export function suppliersAsCauses(told: readonly Cause[], cast: Cast): Cause[] {
  const stated = told.find((c) => c.status === 'confirmed');
  const mention = cast.providers[0]?.mentions[0];
  if (!stated || !mention || told.some((c) => c.category === 'thirdParty')) return [];
  return [{ ...mention, category: 'thirdParty', status: 'confirmed', cue: 'event' }];
}

/** Of marks of one category that overlap, the longest. */
function longestOf(marks: readonly Mark[]): Mark[] {
  const longestFirst = marks.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return [...new Set(marks.map((m) => m.value))]
    .flatMap((value) => takeApart(longestFirst.filter((m) => m.value === value)))
    .sort((a, b) => a.start - b.start);
}

function judge(context: Context, mark: Mark, sentence: number): Cause | null {
  const whole = context.sentences[sentence];
  if (!whole) return null;
  const base = { start: mark.start, end: mark.end, category: mark.value as CauseCategory, sentence };
  if (cueAt(context, 'denied', mark, whole, REACH.denied)) {
    return { ...base, status: isNotDenied(context, mark, whole) ? 'suspected' : 'denied', cue: 'denial' };
  }
  if (isAskedAndDenied(context, whole)) return { ...base, status: 'denied', cue: 'denial' };
  if (isNotDenied(context, mark, whole)) return { ...base, status: 'suspected', cue: 'hedge' };
  const hedged = cueAt(context, 'suspected', mark, whole, REACH.suspected);
  const causal = cueAt(context, 'causal', mark, whole, REACH.causal);
  if (hedged) return { ...base, status: 'suspected', cue: 'hedge' };
  if (isUnreal(context, mark)) return null;
  if (causal) return { ...base, status: 'confirmed', cue: 'causal' };
  const events = marksIn(context, 'event', whole);
  if (events.some((e) => e.value === 'identified' || e.value === 'explained'))
    return { ...base, status: 'confirmed', cue: 'event' };
  if (whole.title && (hasMark(context, 'outage', whole) || events.length > 0))
    return { ...base, status: 'confirmed', cue: 'title' };
  if (events.some((e) => e.value === 'started') && mark.end - mark.start >= 8)
    return { ...base, status: 'confirmed', cue: 'event' };
  return null;
}

/** "Was it hackers? Not a shred of evidence." */
function isAskedAndDenied(context: Context, sentence: Stretch & { index: number; paragraph: number }): boolean {
  if (!/[?？؟;]\s*$/.test(context.scan.text.slice(sentence.start, sentence.end))) return false;
  const next = context.sentences[sentence.index + 1];
  return (
    next !== undefined &&
    next.paragraph === sentence.paragraph &&
    (hasMark(context, 'denied.before', next) || hasMark(context, 'denied.after', next))
  );
}

function isUnreal(context: Context, mark: Mark): boolean {
  return marksIn(context, 'unreal', { start: mark.start - 60, end: mark.end }).some(
    (u) => !crosses(context, u.end, mark.start),
  );
}

/** Whether the way between two places leaves the clause: a stop or a clause break. */
function crosses(context: Context, from: number, to: number): boolean {
  if (to <= from) return false;
  return hasStop(context.scan.stops, from, to) || hasMark(context, 'break', { start: from, end: to });
}

function cueAt(
  context: Context,
  kind: 'denied' | 'suspected' | 'causal',
  mark: Mark,
  within: Stretch,
  reach: number,
): boolean {
  const far = context.pack.writing.spaced ? reach : reach * UNSPACED;
  const before = marksIn(context, `${kind}.before`, { start: Math.max(within.start, mark.start - far), end: mark.end });
  // "The generator would not start": a negation within what is told to have failed denies nothing.
  const isOwn = (c: Mark): boolean => kind === 'denied' && c.start >= mark.start && c.end <= mark.end;
  const stands = (c: Mark): boolean => kind !== 'denied' || !isOfEffect(context, c, mark);
  if (before.some((c) => c.end <= mark.end && !isOwn(c) && !crosses(context, c.end, mark.start) && stands(c)))
    return true;
  const after = marksIn(context, `${kind}.after`, { start: mark.start, end: Math.min(within.end, mark.end + far) });
  return after.some(
    (c) =>
      !isOwn(c) && !crosses(context, mark.end, c.start) && !(kind === 'denied' && isNearerToAnother(context, mark, c)),
  );
}

/** So near before a causal cue a negation is the cue's own: not because of. */
const BESIDE_CUE = 3;

/** A negation this short is no verb of denying. */
const BARE_NEGATION = 5;

/** "Customers could not call because of a cut cable": what is denied is the effect. */
const isOfEffect = (context: Context, negation: Mark, cause: Mark): boolean =>
  negation.end - negation.start <= BARE_NEGATION &&
  marksIn(context, 'causal.before', { start: negation.end, end: cause.start }).some(
    (c) => c.end <= cause.start && c.start - negation.end > BESIDE_CUE && c.end - c.start > BESIDE_CUE,
  );

/** "The fault was a bug in the core, an attack was ruled out": a denial behind a comma is of the cause that stands nearer. */
const isNearerToAnother = (context: Context, mark: Mark, cue: Mark): boolean =>
  marksIn(context, 'cause', { start: mark.end, end: cue.start }).some(
    (other) => other.value !== mark.value && /[,،，、;]/.test(context.scan.text.slice(mark.end, other.start)),
  );

const isNotDenied = (context: Context, mark: Mark, within: Stretch, reach = 110): boolean =>
  marksIn(context, 'notDenied', within).some((n) => Math.abs(n.start - mark.start) <= reach);

/** One entry for each category and status; what is stated is not also suspected in the same words. */
function settle(found: readonly Cause[]): Cause[] {
  const kept = new Map<string, Cause>();
  for (const cause of found) {
    const key = `${cause.category}/${cause.status}`;
    const known = kept.get(key);
    if (!known || (known.cue === 'title' && cause.cue !== 'title')) kept.set(key, cause);
  }
  return [...kept.values()].sort((a, b) => a.start - b.start || a.category.localeCompare(b.category));
}

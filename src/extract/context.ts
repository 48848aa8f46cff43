/** One article made ready for the extractors: its sentences and clauses with what the scan found in them. */
import type { LanguagePack } from '../languages/pack.js';
import type { Article } from '../model/article.js';
import type { Day } from '../scan/calendar.js';
import { isLetter, stopsOf } from '../scan/characters.js';
import type { CompiledPack } from '../scan/compile.js';
import type { Document, Mark, Sentence, Stretch } from '../scan/document.js';
import { originalSpan } from '../scan/document.js';
import { type Scan, scanText } from '../scan/scan.js';
import { sentencesOf } from '../scan/segment.js';
import { startingIn, within } from '../scan/stretches.js';
import { findTimeExpressions, sentenceAt, type TimeExpression } from '../scan/timeExpressions.js';
import { resolvedDayIn } from './background.js';
import { incidentDayIn } from './incidentDay.js';
import { type Anchor, type Focus, type ResolvedTime, resolveTimes, type Surroundings } from './resolve.js';

export interface Clause extends Stretch {
  sentence: number;
}

export interface Context {
  document: Document;
  scan: Scan;
  pack: LanguagePack;
  sentences: readonly Sentence[];
  clauses: readonly Clause[];
  times: readonly ResolvedTime[];
  anchor: Anchor;
  /** In a live ticker: the time at the head of each paragraph. */
  entries: ReadonlyMap<number, ResolvedTime>;
}

export interface ContextOptions {
  language: string;
  assumedZone: string | null;
}

export function buildContext(article: Article, compiled: CompiledPack, options: ContextOptions): Context {
  const { pack } = compiled;
  const text = wholeText(article);
  const folded = compiled.fold(text);
  const sentences = sentencesOf(text, article.title.length, folded, {
    language: pack.code,
    abbreviations: pack.writing.abbreviations,
    ordinalDot: pack.writing.ordinalDot,
  });
  const scan = scanText(compiled, folded.text, stopsOf(folded.text, sentences));
  const clauses = clausesOf(scan, sentences);
  const anchor = anchorOf(article.published);
  const document: Document = { text, folded, sentences, marks: [] };
  const expressions = findTimeExpressions(scan, pack, sentences, (s) => {
    const written = originalSpan(document, s).text;
    return written === written.toUpperCase();
  });
  const draft: Context = { document, scan, pack, sentences, clauses, times: [], anchor, entries: new Map() };
  const ticker = tickerEntries(expressions, sentences);
  const clocked = new Set(expressions.filter((e) => e.clock !== undefined).map((e) => e.sentence));
  const resolve = (incidentDay: Focus | null, resolvedDay: Surroundings['resolvedDay']): readonly ResolvedTime[] =>
    resolveTimes(expressions, anchor, {
      future: (e) => isFuture(draft, e),
      incidentDay,
      resolvedDay,
      tells: (e) => whatClauseTells(draft, e),
      opensEntry: (e) => ticker.has(e),
      sameClause: (a, b) => inSameClause(clauses, a, b),
      statesZone: (e) => statesZone(draft, clocked, e),
      looksBack: (sentence) => {
        const told = sentences[sentence];
        return told !== undefined && hasMark(draft, 'earlierOutage', told);
      },
      paragraph: (sentence) => sentences[sentence]?.paragraph ?? 0,
      assumedZone: options.assumedZone,
    });
  // Twice: the first reading finds the incident's day, the second hangs clocks without a day on it.
  const first = { ...draft, times: resolve(null, null) };
  const times = resolve(incidentDayIn(first), resolvedDayIn(first));
  const heads = times.filter((t) => ticker.has(t.expression));
  const entries = new Map(heads.map((t) => [sentences[t.expression.sentence]?.paragraph ?? 0, t]));
  return { ...draft, clauses: withBareTimes(clauses, expressions, pack.writing.spaced ? 12 : 4), times, entries };
}

function isFuture(context: Context, e: TimeExpression): boolean {
  const clause = clauseAt(context.clauses, e.start);
  const start = clause === 0 ? 0 : (context.clauses[clause]?.start ?? 0);
  return hasMark(context, 'future', { start, end: context.clauses[clause + 1]?.start ?? context.scan.text.length });
}

/** A statement on the zone of all clocks is a short sentence without a clock, a bracket without digits, or stands beside a day. */
const LONGEST_STATEMENT = 90;

function statesZone(context: Context, clocked: ReadonlySet<number>, e: TimeExpression): boolean {
  if (e.day || /^\s?[:：]/.test(context.scan.text.slice(e.end, e.end + 2))) return true;
  const sentence = context.sentences[e.sentence];
  if (!sentence) return false;
  const text = context.scan.text.slice(sentence.start, sentence.end);
  const opening = text.lastIndexOf('(', e.start - sentence.start);
  const closing = text.indexOf(')', e.end - sentence.start);
  if (opening >= 0 && closing >= 0 && closing - opening < LONGEST_STATEMENT) {
    return !/[\d]/.test(text.slice(opening, closing));
  }
  return text.length <= LONGEST_STATEMENT && !clocked.has(e.sentence);
}

/** Events of the disruption itself, and of what followed. */
const DISRUPTION = new Set(['started', 'reports']);

function whatClauseTells(context: Context, e: TimeExpression): ReturnType<Surroundings['tells']> {
  const clause = context.clauses[clauseAt(context.clauses, e.start)];
  const sentence = context.sentences[e.sentence];
  for (const stretch of [clause, sentence]) {
    const types = stretch ? marksIn(context, 'event', stretch).map((m) => String(m.value)) : [];
    if (types.includes('resolved')) return 'resolution';
    if (types.some((t) => DISRUPTION.has(t))) return 'disruption';
    if (types.some((t) => t !== 'explained')) return 'aftermath';
    if (types.length > 0) return 'telling';
  }
  return null;
}

/** From how many entries on an article is a live ticker. */
const FEWEST_ENTRIES = 3;

/** Expressions with a clock at the head of a paragraph, where several paragraphs begin so. */
function tickerEntries(
  expressions: readonly TimeExpression[],
  sentences: readonly Sentence[],
): ReadonlySet<TimeExpression> {
  const heads = new Map<number, Sentence>();
  for (const s of sentences) if (!heads.has(s.paragraph)) heads.set(s.paragraph, s);
  const found = expressions.filter((e) => {
    const s = sentences[e.sentence];
    const head = s && heads.get(s.paragraph);
    return e.clock !== undefined && head === s && s !== undefined && e.start - s.start <= 3;
  });
  return new Set(found.length >= FEWEST_ENTRIES ? found : []);
}

/** The record's text: title, blank line, body. */
export const wholeText = (article: { title: string; text: string }): string =>
  article.title === '' ? article.text : `${article.title}\n\n${article.text}`;

/** Publication as printed: its local day and clock with its offset. */
export function anchorOf(published: string | null): Anchor {
  const m =
    published === null
      ? null
      : /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(published);
  if (!m) return { day: null, minutes: null, offset: null };
  const day: Day = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  const minutes = m[4] === undefined ? null : Number(m[4]) * 60 + Number(m[5]);
  return { day, minutes, offset: offsetOf(m[6]) };
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

const CLAUSE_SIGNS = new Set([',', ';', ':', '(', ')', '،', '؛', '、', '，', '；', '：', '（', '）', '«', '»', '"']);

/** Clauses: sentences cut at signs and at the pack's clause breaks. */
function clausesOf(scan: Scan, sentences: readonly Sentence[]): Clause[] {
  const breaks = scan.marks.get('break') ?? [];
  const clauses: Clause[] = [];
  let next = 0;
  for (const s of sentences) {
    let start = s.start;
    const cut = (at: number): void => {
      if (at > start + 1) clauses.push({ start, end: at, sentence: s.index });
      start = at;
    };
    while ((breaks[next]?.start ?? Number.POSITIVE_INFINITY) < s.start) next++;
    for (let at = s.start; at < s.end; at++) {
      const c = scan.text[at] ?? '';
      if (breaks[next]?.start === at) {
        cut(at);
        while (breaks[next]?.start === at) next++;
      } else if (CLAUSE_SIGNS.has(c) && !betweenDigits(scan.text, at) && !isCaseEnding(scan.text, at)) cut(at + 1);
      else if (c === '-' && scan.text[at - 1] === ' ' && scan.text[at + 1] === ' ') cut(at);
    }
    if (s.end > start) clauses.push({ start, end: s.end, sentence: s.index });
  }
  return clauses;
}

/** Nordic and Finnish: a colon joins an ending to an abbreviation, SVT:s, OP:n. */
const isCaseEnding = (text: string, at: number): boolean =>
  text[at] === ':' && isLetter(text, at - 1) && isLetter(text, at + 1);

/** A clause that is hardly more than a time is part of the one before it; at a sentence's head, of the one behind it. */
function withBareTimes(clauses: readonly Clause[], expressions: readonly TimeExpression[], letters: number): Clause[] {
  const joined: Clause[] = [];
  let bare: Clause | null = null;
  for (const clause of clauses) {
    const told = within(expressions, clause, (e) => e.start).reduce((sum, e) => sum + e.end - e.start, 0);
    const start = bare?.sentence === clause.sentence ? bare.start : clause.start;
    bare = null;
    const isBare = told > 0 && clause.end - clause.start - told <= letters;
    const before = joined.at(-1);
    if (isBare && before?.sentence === clause.sentence) before.end = clause.end;
    else if (isBare) {
      bare = clause;
      joined.push({ ...clause });
    } else if (start < clause.start) joined.splice(-1, 1, { ...clause, start });
    else joined.push({ ...clause });
  }
  return joined;
}

const betweenDigits = (text: string, at: number): boolean =>
  /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');

/** The index of the clause at a position. */
export function clauseAt(clauses: readonly Clause[], at: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const inSameClause = (clauses: readonly Clause[], a: Stretch, b: Stretch): boolean =>
  clauseAt(clauses, a.start) === clauseAt(clauses, b.start);

const NONE: readonly Mark[] = [];

/** Marks of a kind that begin within a stretch. */
export const marksIn = (context: Context, kind: string, stretch: Stretch): Mark[] =>
  startingIn(context.scan.marks.get(kind) ?? NONE, stretch);

export const hasMark = (context: Context, kind: string, stretch: Stretch): boolean =>
  marksIn(context, kind, stretch).length > 0;

/** The sentence that a position lies in; none between two. */
export function sentenceOf(context: Context, at: number): Sentence | undefined {
  const sentence = context.sentences[sentenceAt(context.sentences, at)];
  return sentence && at >= sentence.start && at < sentence.end ? sentence : undefined;
}

export const timesIn = (context: Context, stretch: Stretch): ResolvedTime[] =>
  within(context.times, stretch, (t) => t.expression.start);

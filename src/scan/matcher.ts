/**
 * Compiles patterns into one automaton over their first literals, and reads whole patterns from its hits.
 * A pattern is tried only where its first literal (or a mark of its first slot) stands, and looks ahead a bounded way.
 */
import { type Automaton, buildAutomaton } from './automaton.js';
import { isDigit, isLetter, isSpacedLetter, isWord, skipSeparators, wordEnd, wordStart } from './characters.js';
import type { Mark, Stretch } from './document.js';
import { type Following, followingOf } from './following.js';
import { byFirstOf, type Element, type Group, groupOf, type Literal, nothingParsed, parsePattern } from './pattern.js';
import { LAST_STAGE, stageOf } from './stages.js';

/** How far `…` reaches. */
const GAP_WORDS = 7;
const GAP_CHARACTERS = 24;
const LONGEST_GAP = 120;

/** How the kinds of number words begin. */
export const NUMBER = 'number.';

/** One reading of a pattern with the meaning of its hits. */
export interface Entry {
  /** Its place among the entries of its pack. */
  order: number;
  kind: string;
  value: string | number;
  /** The first word's reading, then the other words. */
  head: Element[];
  rest: Group[];
  hasSlots: boolean;
  /** The pattern begins (or ends) with {name}, which stands before (behind) the hit. */
  nameBefore: boolean;
  nameAfter: boolean;
}

/** A pattern with its meaning, as a pack gives it. */
export interface Rule {
  kind: string;
  value: string | number;
  pattern: string;
}

/** Patterns whose first literals are the same and allow the same neighbours. */
interface Shape {
  first: Literal;
  following: Following;
}

/** What a literal may begin. */
export interface Opening {
  length: number;
  shapes: readonly Shape[];
  /** Number words, read in and beside other words too. */
  numbers: readonly Entry[];
  /** Words that may stand glued to what follows in one word. */
  gluable: readonly Entry[];
}

export interface Matcher {
  automaton: Automaton;
  /** By literal: made when a text first has it, for most of a pack's literals are seldom met. */
  openingOf(literal: number): Opening;
  /** By stage and slot name: the entries that the slot begins. */
  bySlot: readonly ReadonlyMap<string, Following>[];
  spaced: boolean;
  clitics: readonly string[];
}

/** A value that a slot found, from where it was asked to its end. */
export interface Filling extends Stretch {
  slot: string;
  value: string | number;
}

/** Answers which fillings of a slot begin at a position; `glued` when the pattern goes on without a separator. */
export type SlotReader = (slot: string, at: number, glued: boolean, gluedBefore?: boolean) => Filling[];

export function buildMatcher(
  rules: readonly Rule[],
  fold: (text: string) => string,
  spaced: boolean,
  clitics: readonly string[],
): Matcher {
  const rulesOf = new Map<string, number[]>();
  const bySlot = Array.from({ length: LAST_STAGE + 1 }, () => new Map<string, Entry[]>());
  const parsed = nothingParsed();
  const firstOrders = new Int32Array(rules.length);
  let order = 0;
  for (const [at, { kind, value, pattern }] of rules.entries()) {
    const slots = bySlot[stageOf(kind)];
    firstOrders[at] = order;
    for (const entry of entriesOf(kind, value, parsePattern(pattern, fold, spaced, parsed))) {
      entry.order = order++;
      const first = entry.head[0];
      if (first?.kind === 'literal') put(rulesOf, first.text, at);
      else if (first?.kind === 'slot' && slots) put(slots, first.name, entry);
    }
  }
  const reread = nothingParsed();
  /** The entries of a literal are read again when a text first has it: kept for all, they would be most of a run's memory. */
  const entriesOfLiteral = (text: string, places: readonly number[]): Entry[] =>
    [...new Set(places)].flatMap((at) => {
      const rule = rules[at];
      if (!rule) return [];
      const entries = entriesOf(rule.kind, rule.value, parsePattern(rule.pattern, fold, spaced, reread));
      for (const [i, entry] of entries.entries()) entry.order = (firstOrders[at] ?? 0) + i;
      return entries.filter(({ head: [first] }) => first?.kind === 'literal' && first.text === text);
    });
  const literals = [...rulesOf.keys()];
  const openings: Opening[] = [];
  return {
    automaton: buildAutomaton(literals),
    openingOf(literal) {
      const known = openings[literal];
      if (known) return known;
      const text = literals[literal] ?? '';
      const made = openingOf(entriesOfLiteral(text, rulesOf.get(text) ?? []));
      openings[literal] = made;
      return made;
    },
    bySlot: bySlot.map((slots) => new Map([...slots].map(([slot, entries]) => [slot, followingOf(entries)]))),
    spaced,
    clitics: clitics.map(fold),
  };
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Kinds whose words may stand glued to what follows in one word: `{weekday}abend`, `{n}stündig`. */
const GLUABLE = new Set(['weekday', 'weekdayShort', 'month', 'unit', 'part']);

const isSingle = (entry: Entry): boolean => entry.head.length === 1 && entry.rest.length === 0;

const NONE: readonly Entry[] = [];
/** Most of these lists are empty, and an empty list each would add up. */
const orNone = (entries: readonly Entry[]): readonly Entry[] => (entries.length > 0 ? entries : NONE);

/** What the entries that begin with one literal make of it. */
function openingOf(entries: readonly Entry[]): Opening {
  const isNumber = (entry: Entry): boolean => isSingle(entry) && entry.kind.startsWith(NUMBER);
  const byShape = new Map<number, Entry[]>();
  let length = 0;
  for (const entry of entries) {
    const first = entry.head[0];
    if (first?.kind !== 'literal') continue;
    length = first.text.length;
    if (!isNumber(entry)) put(byShape, shapeOf(first), entry);
  }
  return {
    length,
    shapes: [...byShape.values()].flatMap((own) => {
      const first = own[0]?.head[0];
      return first?.kind === 'literal' ? [{ first, following: followingOf(own) }] : [];
    }),
    numbers: orNone(entries.filter(isNumber)),
    gluable: orNone(entries.filter((entry) => isSingle(entry) && GLUABLE.has(entry.kind))),
  };
}

/** What decides which neighbours a first literal allows. */
const shapeOf = ({ openRight, inWord, glued, slotFollows }: Literal): number =>
  Number(openRight) + 2 * Number(inWord) + 4 * Number(glued) + 8 * Number(slotFollows);

/** One entry for each reading of the first word; an optional first word makes the next one first, too. */
function entriesOf(kind: string, value: string | number, groups: Group[]): Entry[] {
  const { trimmed, nameBefore, nameAfter } = trimNames(groups);
  const [first, ...rest] = trimmed;
  if (!first) return [];
  const hasSlots = trimmed.some((g) => g.options.some((o) => o.some((e) => e.kind === 'slot')));
  const out: Entry[] = [];
  for (const head of first.options) {
    if (head.length === 0)
      out.push(
        ...entriesOf(kind, value, rest).map((e) => ({
          ...e,
          nameBefore: e.nameBefore || nameBefore,
          nameAfter: e.nameAfter || nameAfter,
        })),
      );
    else out.push({ order: 0, kind, value, head, rest, hasSlots, nameBefore, nameAfter });
  }
  return out;
}

const isName = (e: Element | undefined): boolean => e?.kind === 'slot' && e.name === 'name';

/** {name} at an end of a pattern stands beside the hit and is read by the extractor. */
function trimNames(groups: readonly Group[]): { trimmed: Group[]; nameBefore: boolean; nameAfter: boolean } {
  const trimmed = [...groups];
  const first = trimmed[0];
  const nameBefore = first?.options.every((o) => isName(o[0])) ?? false;
  if (first && nameBefore) {
    const rest = first.options.map((o) =>
      o.slice(1).map((e, i) => (i === 0 && e.kind !== 'gap' ? { ...e, glued: false } : e)),
    );
    if (rest.every((o) => o.length === 0)) trimmed.shift();
    else trimmed[0] = groupOf(rest);
    while (trimmed[0]?.options.every((o) => o.length > 0 && o.every((e) => e.kind === 'gap'))) trimmed.shift();
  }
  const last = trimmed.at(-1);
  const nameAfter = last?.options.every((o) => isName(o.at(-1))) ?? false;
  if (last && nameAfter) {
    const rest = last.options.map((o) => o.slice(0, -1));
    if (rest.every((o) => o.length === 0)) trimmed.pop();
    else trimmed[trimmed.length - 1] = groupOf(rest);
    while (trimmed.at(-1)?.options.every((o) => o.length > 0 && o.every((e) => e.kind === 'gap'))) trimmed.pop();
  }
  return { trimmed, nameBefore, nameAfter };
}

/** A whole pattern found. */
export interface Hit extends Stretch {
  entry: Entry;
  fillings: Filling[];
}

/** Where patterns are tried: a text with what its slots hold, and the fillings of the pattern under way. */
export interface Attempt {
  matcher: Matcher;
  text: string;
  /** The next place at which a gap may end, and the next that it may not pass. */
  gapStarts: Int32Array;
  nextStop: Int32Array;
  read: SlotReader;
  /** The fillings of the pattern under way: the first `filled` of them, since cutting an array short costs its memory. */
  fillings: Filling[];
  filled: number;
  rest: readonly Group[];
}

/** An attempt that reads no slots as yet. */
export const attemptOn = (matcher: Matcher, text: string, stops: Uint8Array): Attempt => ({
  matcher,
  text,
  gapStarts: firstsFrom(text.length, (at) => !matcher.spaced || (isWord(text, at) && !isWord(text, at - 1))),
  nextStop: firstsFrom(text.length, (at) => stops[at] === 1),
  read: () => [],
  fillings: [],
  filled: 0,
  rest: [],
});

/**
 * Tries an entry whose first literal has been found and is where its shape allows.
 * @param start where the hit begins
 * @param end where the first literal ends, its open word included
 */
export function matchBehind(a: Attempt, entry: Entry, start: number, end: number): Hit | null {
  a.rest = entry.rest;
  a.filled = 0;
  const stop = step(a, entry.head, 1, 0, end);
  return stop < 0 ? null : { entry, start, end: stop, fillings: a.fillings.slice(0, a.filled) };
}

/** Tries an entry that begins with a slot, with the slot's fillings at a place. */
export function matchSlotFirst(a: Attempt, entry: Entry, start: number, first: readonly Filling[]): Hit | null {
  a.rest = entry.rest;
  for (const filling of first) {
    a.filled = 0;
    a.fillings[a.filled++] = filling;
    const stop = step(a, entry.head, 1, 0, filling.end);
    if (stop >= 0) return { entry, start, end: stop, fillings: a.fillings.slice(0, a.filled) };
  }
  return null;
}

/** Goes on behind an element that ended at `end`: the next of the list, or the next word; the end of the whole, or -1. */
function step(a: Attempt, list: readonly Element[], index: number, group: number, end: number): number {
  const next = list[index];
  if (next) return approach(a, list, index, group, end, next);
  const word = a.rest[group];
  if (!word) return end;
  for (const option of optionsAt(a, word, end)) {
    const first = option[0];
    const kept = a.filled;
    const stop = first ? approach(a, option, 0, group + 1, end, first) : step(a, option, 0, group + 1, end);
    if (stop >= 0) return stop;
    a.filled = kept;
  }
  return -1;
}

/** The options of a word that may begin where the separators end. */
function optionsAt(a: Attempt, word: Group, end: number): readonly Element[][] {
  const byFirst = byFirstOf(word);
  if (!byFirst) return word.options;
  return byFirst.get(a.text[skipSeparators(a.text, end)] ?? '') ?? (a.matcher.clitics.length > 0 ? word.options : []);
}

/** Steps over separators where the next element is not glued to the last. */
function approach(
  a: Attempt,
  list: readonly Element[],
  index: number,
  group: number,
  end: number,
  next: Element,
): number {
  if (next.kind === 'gap') return gap(a, list, index + 1, group, end);
  if (next.glued) return element(a, list, index, group, end);
  const at = skipSeparators(a.text, end);
  // Words must be apart; a digit beside a letter is apart enough (7pm), and punctuation always is.
  if (at === end && a.matcher.spaced && isLetter(a.text, end - 1) && isLetter(a.text, end)) return -1;
  return element(a, list, index, group, at);
}

/** Matches one element at exactly `at`, then the rest. */
function element(a: Attempt, list: readonly Element[], index: number, group: number, at: number): number {
  const e = list[index];
  if (!e) return step(a, list, index, group, at);
  if (e.kind === 'gap') return gap(a, list, index + 1, group, at);
  if (e.kind === 'literal') {
    const end = literalAt(a.matcher, e, a.text, at);
    return end < 0 ? -1 : step(a, list, index + 1, group, end);
  }
  const next = list[index + 1];
  const gluedNext = next !== undefined && next.kind !== 'gap' && next.glued;
  for (const filling of a.read(e.name, at, gluedNext, e.glued)) {
    const kept = a.filled;
    a.fillings[a.filled++] = filling;
    const end = step(a, list, index + 1, group, filling.end);
    if (end >= 0) return end;
    a.filled = kept;
  }
  return -1;
}

/** Tries what follows a gap wherever it may begin. */
function gap(a: Attempt, list: readonly Element[], index: number, group: number, from: number): number {
  const kept = a.filled;
  for (const at of gapEnds(a, from)) {
    const end = afterGap(a, list, index, group, at);
    if (end >= 0) return end;
    a.filled = kept;
  }
  return -1;
}

/** Where what follows a gap may begin: at each word (each character of an unspaced script) within reach and before a stop. */
export function gapEnds({ text, matcher, gapStarts, nextStop }: Attempt, from: number): number[] {
  const ends: number[] = [];
  const last = Math.min(text.length, from + (matcher.spaced ? LONGEST_GAP : GAP_CHARACTERS), nextStop[from] ?? 0);
  // A gap of so many words ends at the next one.
  const most = matcher.spaced ? GAP_WORDS + 1 : GAP_CHARACTERS;
  let at = gapStarts[from] ?? last;
  while (at < last && ends.length < most) {
    ends.push(at);
    at = gapStarts[at + 1] ?? last;
  }
  return ends;
}

/** For each place the first place from it on that satisfies; the length where there is none. */
function firstsFrom(length: number, satisfies: (at: number) => boolean): Int32Array {
  const firsts = new Int32Array(length + 1).fill(length);
  for (let at = length - 1; at >= 0; at--) firsts[at] = satisfies(at) ? at : (firsts[at + 1] ?? length);
  return firsts;
}

/** What follows the gap, begun at exactly `at`. */
function afterGap(a: Attempt, list: readonly Element[], index: number, group: number, at: number): number {
  if (list[index]) return element(a, list, index, group, at);
  const word = a.rest[group];
  if (!word) return at;
  const byFirst = byFirstOf(word);
  const options = byFirst
    ? (byFirst.get(a.text[at] ?? '') ?? (a.matcher.clitics.length > 0 ? word.options : []))
    : word.options;
  for (const option of options) {
    const end = option.length > 0 ? element(a, option, 0, group + 1, at) : afterGap(a, option, 0, group + 1, at);
    if (end >= 0) return end;
  }
  return -1;
}

/** The end of a literal that belongs at `at` (of its whole word where it is open to the right), or -1. */
function literalAt(matcher: Matcher, literal: Literal, text: string, at: number): number {
  if (literal.inWord && !literal.glued) {
    const end = wordEnd(text, at);
    const found = text.indexOf(literal.text, at);
    return found >= 0 && found + literal.text.length <= end ? literalEnd(matcher, literal, text, found) : -1;
  }
  if (text.startsWith(literal.text, at)) {
    if (!literal.glued && literalStart(matcher, literal, text, at) < 0) return -1;
    return literalEnd(matcher, literal, text, at);
  }
  return matcher.clitics.length > 0 && !literal.glued ? behindClitics(matcher, literal, text, at, 0) : -1;
}

/** A literal behind joined prefixes of the word at `at`. */
function behindClitics(matcher: Matcher, literal: Literal, text: string, at: number, depth: number): number {
  if (depth === MOST_CLITICS) return -1;
  for (const c of matcher.clitics) {
    if (!text.startsWith(c, at)) continue;
    if (text.startsWith(literal.text, at + c.length)) {
      const end = literalEnd(matcher, literal, text, at + c.length);
      if (end >= 0) return end;
    }
    const deeper = behindClitics(matcher, literal, text, at + c.length, depth + 1);
    if (deeper >= 0) return deeper;
  }
  return -1;
}

/** The end of a literal that stands at `at`, or -1 where its word goes on. */
export function literalEnd(matcher: Matcher, literal: Literal, text: string, at: number): number {
  const end = at + literal.text.length;
  if (!matcher.spaced) return isLatin(text, end - 1) && isLatin(text, end) ? -1 : end;
  if (!isWord(text, end - 1)) return end;
  if (literal.openRight) return wordEnd(text, end);
  if (isLetter(text, end) && isSpacedLetter(text, end)) return -1;
  return isDigit(text, end) && !literal.slotFollows ? -1 : end;
}

/** Where the word of a literal begins, prefixes of the script included, or -1 where it may not begin here. */
export function literalStart(matcher: Matcher, literal: Literal, text: string, at: number): number {
  if (!isWord(text, at)) return at;
  if (!matcher.spaced) return isLatin(text, at) && isLatin(text, at - 1) ? -1 : at;
  if (literal.glued) return at;
  if (literal.inWord) return wordStart(text, at);
  if (!isLetter(text, at - 1) || !isSpacedLetter(text, at - 1))
    return isDigit(text, at) && isDigit(text, at - 1) ? -1 : at;
  return matcher.clitics.length > 0 && hasOnlyClitics(matcher.clitics, text, at) ? at : -1;
}

/** How many prefixes are joined to one word at most. */
const MOST_CLITICS = 3;

/** Where a literal of the word at `at` may begin: there, or behind joined prefixes. */
export function literalBeginnings({ clitics }: Matcher, text: string, at: number): number[] {
  const found = [at];
  let from = found;
  for (let depth = 0; depth < MOST_CLITICS && clitics.length > 0; depth++) {
    from = from.flatMap((here) => clitics.filter((c) => text.startsWith(c, here)).map((c) => here + c.length));
    found.push(...from);
  }
  return found;
}

/** Up to three joined prefixes between the word's beginning and `at`. */
export function hasOnlyClitics(clitics: readonly string[], text: string, at: number, depth = 0): boolean {
  if (!isLetter(text, at - 1)) return true;
  if (depth === MOST_CLITICS) return false;
  return clitics.some(
    (c) =>
      at - c.length >= 0 &&
      text.startsWith(c, at - c.length) &&
      hasOnlyClitics(clitics, text, at - c.length, depth + 1),
  );
}

const isLatin = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x17f);
};

/** A mark from a hit. */
export const markOf = (hit: Hit): Mark => ({
  kind: hit.entry.kind,
  value: hit.entry.value,
  start: hit.start,
  end: hit.end,
});

/** The one scan of an article: every pattern of its pack and every number, as marks over the folded text. */
import { isLetter, isSpacedLetter, skipSeparators } from './characters.js';
import type { CompiledPack } from './compile.js';
import type { Mark, Stretch } from './document.js';
import { type ByKey, entriesAt, type Following } from './following.js';
import {
  type Attempt,
  attemptOn,
  type Entry,
  type Filling,
  gapEnds,
  type Hit,
  hasOnlyClitics,
  literalBeginnings,
  literalEnd,
  literalStart,
  markOf,
  matchBehind,
  matchSlotFirst,
  NUMBER,
  type Opening,
} from './matcher.js';
import { type NumberMark, type NumberPiece, readNumbers } from './numbers.js';
import { type Reader, slotReader } from './slots.js';
import { LAST_STAGE, stageOf } from './stages.js';
import { inOrder } from './stretches.js';

/** Marks by kind, in the order of the text. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

export interface Scan {
  text: string;
  stops: Uint8Array;
  marks: Marks;
  numbers: readonly NumberMark[];
  /** Hits of patterns with slots, by kind: dates, clocks, durations. */
  hits: ReadonlyMap<string, readonly Hit[]>;
}

/** A pattern with slots whose first literal stands in the text. */
interface Waiting extends Stretch {
  entry: Entry;
}

/** What the automaton's one pass finds. */
interface Found {
  marks: Map<string, Mark[]>;
  /** Words with a part of another word behind them: the weekday in {weekday}abend. */
  partials: Mark[];
  pieces: NumberPiece[];
  /** Patterns with slots, by stage. */
  waiting: readonly Waiting[][];
}

export function scanText(compiled: CompiledPack, text: string, stops: Uint8Array): Scan {
  const { matcher, pack } = compiled;
  const attempt = attemptOn(matcher, text, stops);
  const { marks, partials, pieces, waiting } = findLiterals(compiled, attempt);
  for (const list of marks.values()) inOrder(list, byPlace);
  const numbers = readNumbers(text, pieces, {
    group: pack.numbers.group,
    decimal: pack.numbers.decimal,
    unitsFirst: pack.numbers.unitsFirst,
    multipliersFirst: pack.numbers.multipliersFirst ?? false,
    spaced: pack.writing.spaced,
  });
  const hits = new Map<string, Hit[]>();
  const fillings = new Map<string, Filling[]>();
  const read = slotReader({ text, pack, clitics: matcher.clitics, marks, partials, numbers, pieces, hits, fillings });
  attempt.read = read;
  for (let stage = 0; stage < LAST_STAGE; stage++) {
    for (const hit of stageHits(attempt, read, stage, waiting[stage] ?? [])) keep(hits, hit);
    for (const [kind, list] of hits) if (stageOf(kind) === stage) inOrder(list, byPlace);
    read.refresh();
  }
  for (const hit of stageHits(attempt, read, LAST_STAGE, waiting[LAST_STAGE] ?? [])) add(marks, hit);
  for (const list of marks.values()) inOrder(list, byPlace);
  return { text, stops, marks, numbers, hits };
}

/** One pass over the text: every literal that begins patterns, and the patterns without slots. */
function findLiterals({ matcher, pack }: CompiledPack, attempt: Attempt): Found {
  const { text } = attempt;
  const marks = new Map<string, Mark[]>();
  const partials: Mark[] = [];
  const pieces: NumberPiece[] = [];
  const waiting = Array.from({ length: LAST_STAGE + 1 }, (): Waiting[] => []);
  matcher.automaton.search(text, (literal, end) => {
    const opening = matcher.openingOf(literal);
    const start = end - opening.length;
    for (const entry of opening.numbers)
      pieces.push(pieceOf(entry, start, end, text, pack.writing.spaced, matcher.clitics));
    if (opening.gluable.length > 0 && isLetter(text, end) && !isLetter(text, start - 1))
      for (const { kind, value } of opening.gluable) partials.push({ kind, value, start, end });
    const hits = openedAt(attempt, opening, start, waiting);
    for (const hit of hits) {
      if (hit.entry.kind.startsWith(NUMBER)) pieces.push(wholePiece(hit));
      else add(marks, hit);
    }
  });
  return { marks, partials, pieces, waiting };
}

/** The patterns without slots that a literal begins at `start`, in their order; those with slots join the waiting. */
function openedAt(a: Attempt, opening: Opening, start: number, waiting: readonly Waiting[][]): readonly Hit[] {
  let hits: Hit[] | null = null;
  let slotted: Waiting[] | null = null;
  for (const { first, following } of opening.shapes) {
    const from = literalStart(a.matcher, first, a.text, start);
    const end = from < 0 ? -1 : literalEnd(a.matcher, first, a.text, start);
    if (end < 0) continue;
    for (const entry of candidatesAt(a, following, end)) {
      if (entry.hasSlots) {
        slotted ??= [];
        slotted.push({ entry, start: from, end });
        continue;
      }
      const hit = matchBehind(a, entry, from, end);
      if (hit) {
        hits ??= [];
        hits.push(hit);
      }
    }
  }
  if (slotted) for (const w of inOrder(slotted, byOrder)) waiting[stageOf(w.entry.kind)]?.push(w);
  return hits ? inOrder(hits, byOrder) : NO_HITS;
}

const NO_HITS: readonly Hit[] = [];

/** The entries that may go on as the text does behind a first element; none twice. */
function candidatesAt(a: Attempt, { always, next, glued, gapped }: Following, end: number): readonly Entry[] {
  const close = next.size > 0 ? entriesBeginning(a, next, skipSeparators(a.text, end)) : NO_ENTRIES;
  const joined = entriesAt(glued, a.text, end);
  const apart = gapped.size > 0 ? entriesWithin(a, gapped, end) : NO_ENTRIES;
  return close.length + joined.length + apart.length === 0 ? always : [...always, ...close, ...joined, ...apart];
}

const NO_ENTRIES: readonly Entry[] = [];

/** The entries of an index that go on as a word does, behind its joined prefixes too. */
const entriesBeginning = (a: Attempt, index: ByKey, at: number): readonly Entry[] =>
  a.matcher.clitics.length === 0 ? entriesAt(index, a.text, at) : entriesBehindClitics(a, index, at);

const entriesBehindClitics = (a: Attempt, index: ByKey, at: number): readonly Entry[] =>
  withoutTwins(literalBeginnings(a.matcher, a.text, at).map((from) => entriesAt(index, a.text, from)));

const withoutTwins = (lists: readonly (readonly Entry[])[]): readonly Entry[] => [...new Set(lists.flat())];

/** The entries of an index that go on as a word within reach of a gap does. */
function entriesWithin(a: Attempt, index: ByKey, end: number): readonly Entry[] {
  let found = NO_ENTRIES;
  for (const at of gapEnds(a, end)) {
    const entries = entriesBeginning(a, index, at);
    if (entries.length > 0) found = found.length === 0 ? entries : withoutTwins([found, entries]);
  }
  return found;
}

/** The hits of a stage's patterns: of those whose first literal waits, then of those that begin with a slot. */
function stageHits(a: Attempt, read: Reader, stage: number, waiting: readonly Waiting[]): Hit[] {
  const hits: Hit[] = [];
  for (const { entry, start, end } of waiting) {
    const hit = matchBehind(a, entry, start, end);
    if (hit) hits.push(hit);
  }
  for (const [slot, following] of a.matcher.bySlot[stage] ?? [])
    for (const at of read.positions(slot)) hits.push(...hitsOfSlot(a, read, slot, following, at));
  return hits;
}

/** The hits of the patterns that a slot begins, by what stands behind its fillings. */
function hitsOfSlot(a: Attempt, read: Reader, slot: string, following: Following, at: number): readonly Hit[] {
  const alone = read(slot, at, false);
  const glued = read(slot, at, true);
  const candidates: Entry[] = [];
  for (const fillings of [alone, glued])
    for (const { end } of fillings)
      for (const entry of candidatesAt(a, following, end)) if (!candidates.includes(entry)) candidates.push(entry);
  const hits: Hit[] = [];
  for (const entry of candidates) {
    const hit = matchSlotFirst(a, entry, at, goesOnGlued(entry) ? glued : alone);
    if (hit) hits.push(hit);
  }
  return inOrder(hits, byOrder);
}

function goesOnGlued({ head }: Entry): boolean {
  const next = head[1];
  return next !== undefined && next.kind !== 'gap' && next.glued;
}

const byOrder = (a: Hit | Waiting, b: Hit | Waiting): number => a.entry.order - b.entry.order;

const byPlace = (a: Stretch, b: Stretch): number => a.start - b.start || b.end - a.end;

function add(marks: Map<string, Mark[]>, hit: Hit): void {
  const { entry } = hit;
  const mark = markOf(hit);
  const key = entry.nameBefore ? `${mark.kind}.nameBefore` : entry.nameAfter ? `${mark.kind}.nameAfter` : mark.kind;
  const list = marks.get(key);
  if (list) list.push(mark);
  else marks.set(key, [mark]);
}

function keep(hits: Map<string, Hit[]>, hit: Hit): void {
  const list = hits.get(hit.entry.kind);
  if (list) list.push(hit);
  else hits.set(hit.entry.kind, [hit]);
}

/** A number of several words. */
const wholePiece = ({ entry, start, end }: Hit): NumberPiece => ({
  start,
  end,
  type: numberType(entry),
  value: Number(entry.value),
  left: true,
  right: true,
});

const numberType = (entry: Entry): NumberPiece['type'] => entry.kind.slice(NUMBER.length) as NumberPiece['type'];

function pieceOf(
  entry: Entry,
  start: number,
  end: number,
  text: string,
  spaced: boolean,
  clitics: readonly string[],
): NumberPiece {
  const first = entry.head[0];
  const open = first?.kind === 'literal' && first.openRight;
  let last = end;
  if (open && spaced) while (isLetter(text, last)) last++;
  const signs = !isLetter(text, start);
  return {
    start,
    end: last,
    type: numberType(entry),
    value: Number(entry.value),
    left:
      signs ||
      !(isLetter(text, start - 1) && isSpacedLetter(text, start - 1)) ||
      (clitics.length > 0 && hasOnlyClitics(clitics, text, start)),
    right: !(isLetter(text, last) && isSpacedLetter(text, last)),
  };
}

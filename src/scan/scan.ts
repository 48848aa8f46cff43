/** The one scan of an article: every pattern of its pack and every number, as marks over the folded text. */
import { isLetter, isSpacedLetter } from './characters.js';
import type { CompiledPack } from './compile.js';
import type { Mark, Stretch } from './document.js';
import {
  type Entry,
  type Filling,
  findAnchors,
  type Hit,
  hasOnlyClitics,
  markOf,
  matchAnchor,
  matchSlotFirst,
  type SlotReader,
} from './matcher.js';
import { type NumberMark, type NumberPiece, readNumbers } from './numbers.js';
import { slotReader } from './slots.js';

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

/** Patterns with slots are read in this order, since later ones build on earlier ones. */
const STAGES: readonly (readonly string[])[] = [
  ['duration'],
  ['date', 'dayOfMonth', 'monthAlone', 'year', 'lastWeekday', 'nextWeekday', 'weekdayLastWeek', 'zonePlace'],
  ['dayWithPart', 'relativeDay', 'relativePart', 'anaphoricDay', 'period'],
  ['clock'],
  ['ago', 'later', 'earlier', 'ahead', 'notTime'],
];

/** Kinds whose words may stand glued to what follows in one word: `{weekday}abend`, `{n}stündig`. */
const GLUABLE = new Set(['weekday', 'weekdayShort', 'month', 'unit', 'part']);

export function scanText(compiled: CompiledPack, text: string, stops: Uint8Array): Scan {
  const { matcher, lengths, pack } = compiled;
  const noSlots: SlotReader = () => [];
  const marks = new Map<string, Mark[]>();
  const partials: Mark[] = [];
  const pieces: NumberPiece[] = [];
  const waiting: { entry: Entry; start: number }[] = [];

  for (const anchor of findAnchors(matcher, lengths, text)) {
    for (const entry of matcher.byLiteral[anchor.literal] ?? []) {
      if (entry.hasSlots) {
        waiting.push({ entry, start: anchor.start });
        continue;
      }
      if (entry.kind.startsWith('number.') && isSingle(entry)) {
        pieces.push(pieceOf(entry, anchor.start, anchor.end, text, pack.writing.spaced, matcher.clitics));
        continue;
      }
      const hit = matchAnchor(matcher, entry, text, stops, anchor.start, noSlots);
      if (hit && entry.kind.startsWith('number.'))
        pieces.push({
          start: hit.start,
          end: hit.end,
          type: entry.kind.slice(7) as NumberPiece['type'],
          value: Number(entry.value),
          left: true,
          right: true,
        });
      else if (hit) add(marks, markOf(hit), entry);
      if (GLUABLE.has(entry.kind) && isSingle(entry) && isLetter(text, anchor.end)) {
        if (!isLetter(text, anchor.start - 1))
          partials.push({ kind: entry.kind, value: entry.value, start: anchor.start, end: anchor.end });
      }
    }
  }
  for (const list of marks.values()) list.sort(byPlace);
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
  for (const stage of STAGES) {
    for (const { entry, start } of waiting) {
      if (!stage.includes(entry.kind)) continue;
      const hit = matchAnchor(matcher, entry, text, stops, start, read);
      if (hit) keep(hits, hit);
    }
    slotFirst(stage, compiled, text, stops, read, hits);
    for (const kind of stage) hits.get(kind)?.sort(byPlace);
    read.refresh();
  }
  for (const { entry, start } of waiting) {
    if (STAGES.some((s) => s.includes(entry.kind))) continue;
    const hit = matchAnchor(matcher, entry, text, stops, start, read);
    if (hit) add(marks, markOf(hit), entry);
  }
  slotFirstMarks(compiled, text, stops, read, marks);
  for (const list of marks.values()) list.sort(byPlace);
  return { text, stops, marks, numbers, hits };
}

const isSingle = (entry: Entry): boolean => entry.head.length === 1 && entry.rest.length === 0;

const byPlace = (a: Stretch, b: Stretch): number => a.start - b.start || b.end - a.end;

function add(marks: Map<string, Mark[]>, mark: Mark, entry: Entry): void {
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
  const type = entry.kind.slice('number.'.length) as NumberPiece['type'];
  let last = end;
  if (open && spaced) while (isLetter(text, last)) last++;
  const signs = !isLetter(text, start);
  return {
    start,
    end: last,
    type,
    value: Number(entry.value),
    left:
      signs ||
      !(isLetter(text, start - 1) && isSpacedLetter(text, start - 1)) ||
      (clitics.length > 0 && hasOnlyClitics(clitics, text, start)),
    right: !(isLetter(text, last) && isSpacedLetter(text, last)),
  };
}

/** Entries that begin with a slot are tried where a filling of the slot may begin. */
function slotFirst(
  stage: readonly string[],
  compiled: CompiledPack,
  text: string,
  stops: Uint8Array,
  read: SlotReader & { positions(slot: string): readonly number[] },
  hits: Map<string, Hit[]>,
): void {
  for (const [slot, entries] of compiled.matcher.bySlot) {
    const wanted = entries.filter((e) => stage.includes(e.kind));
    if (wanted.length === 0) continue;
    for (const at of read.positions(slot)) {
      for (const entry of wanted) {
        const hit = matchSlotFirst(compiled.matcher, entry, text, stops, at, read);
        if (hit) keep(hits, hit);
      }
    }
  }
}

function slotFirstMarks(
  compiled: CompiledPack,
  text: string,
  stops: Uint8Array,
  read: SlotReader & { positions(slot: string): readonly number[] },
  marks: Map<string, Mark[]>,
): void {
  for (const [slot, entries] of compiled.matcher.bySlot) {
    for (const entry of entries) {
      if (STAGES.some((s) => s.includes(entry.kind))) continue;
      for (const at of read.positions(slot)) {
        const hit = matchSlotFirst(compiled.matcher, entry, text, stops, at, read);
        if (hit) add(marks, markOf(hit), entry);
      }
    }
  }
}

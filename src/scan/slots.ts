/** Fillings of the slots of patterns, at a position of the text. */
import type { LanguagePack } from '../languages/pack.js';
import { isDigit, isLetter, isSpacedLetter } from './characters.js';
import type { Mark } from './document.js';
import type { Filling, Hit, SlotReader } from './matcher.js';
import type { NumberMark, NumberPiece } from './numbers.js';
import { inOrder } from './stretches.js';

export interface SlotSources {
  text: string;
  pack: LanguagePack;
  clitics: readonly string[];
  marks: ReadonlyMap<string, readonly Mark[]>;
  partials: readonly Mark[];
  numbers: readonly NumberMark[];
  pieces: readonly NumberPiece[];
  hits: ReadonlyMap<string, readonly Hit[]>;
  fillings: Map<string, Filling[]>;
}

export interface Reader extends SlotReader {
  positions(slot: string): readonly number[];
  /** To be called when hits have been added. */
  refresh(): void;
}

/** Slots filled by marks of these kinds. */
const MARK_SLOTS: Record<string, readonly string[]> = {
  month: ['month'],
  weekday: ['weekday', 'weekdayShort'],
  part: ['part'],
  am: ['am'],
  pm: ['pm'],
  unit: ['unit'],
  place: ['place'],
};

/** Slots filled by hits of patterns with slots, and by marks. */
const HIT_SLOTS: Record<string, { hits: readonly string[]; marks: readonly string[] }> = {
  dur: { hits: ['duration'], marks: ['duration'] },
  day: {
    hits: ['date', 'dayOfMonth', 'lastWeekday', 'nextWeekday', 'weekdayLastWeek', 'relativeDay', 'anaphoricDay'],
    marks: ['weekday', 'relativeDay', 'anaphoricDay'],
  },
  clock: { hits: ['clock'], marks: ['noon', 'midnight'] },
};

export function slotReader(sources: SlotSources): Reader {
  const { text, pack } = sources;
  const byStart = new Map<string, Map<number, Filling[]>>();
  const partialUnits = indexPartials(sources.partials);
  const numbersAt = new Map(sources.numbers.map((n) => [n.start, n]));
  const partialNumbers = new Map<number, NumberPiece[]>();
  for (const p of sources.pieces) {
    if (!p.left || p.type === 'and' || p.type === 'fraction') continue;
    const list = partialNumbers.get(p.start);
    if (list) list.push(p);
    else partialNumbers.set(p.start, [p]);
  }

  const index = (slot: string): Map<number, Filling[]> => {
    const known = byStart.get(slot);
    if (known) return known;
    const built = new Map<number, Filling[]>();
    const put = (start: number, end: number, value: string | number): void => {
      const filling: Filling = { slot, start, end, value };
      const list = built.get(start);
      if (list) list.push(filling);
      else built.set(start, [filling]);
    };
    for (const kind of MARK_SLOTS[slot] ?? [])
      for (const m of sources.marks.get(kind) ?? []) put(m.start, m.end, m.value);
    const composite = HIT_SLOTS[slot];
    for (const kind of composite?.hits ?? []) for (const h of sources.hits.get(kind) ?? []) put(h.start, h.end, '');
    for (const kind of composite?.marks ?? [])
      for (const m of sources.marks.get(kind) ?? []) put(m.start, m.end, m.value);
    for (const list of built.values()) inOrder(list, (a, b) => b.end - a.end);
    byStart.set(slot, built);
    return built;
  };

  const digits = (
    slot: string,
    at: number,
    most: number,
    low: number,
    high: number,
    exact = false,
    inWord = false,
  ): Filling[] => {
    let end = at;
    while (isDigit(text, end)) end++;
    const length = end - at;
    if (length === 0 || length > most || (exact && length !== most) || isDigit(text, at - 1)) return [];
    if (!inWord && isLetter(text, at - 1) && isSpacedLetter(text, at - 1)) return [];
    const value = Number(text.slice(at, end));
    return value >= low && value <= high ? [{ slot, start: at, end, value }] : [];
  };

  const number = (slot: string, at: number, glued: boolean, low: number, high: number): Filling[] => {
    const out: Filling[] = [];
    const n = numbersAt.get(at) ?? behindClitic(at);
    if (n && !n.magnitude && n.value >= low && n.value <= high && (!n.partial || glued))
      out.push({ slot, start: n.start, end: n.end, value: n.value });
    if (glued) {
      for (const p of partialNumbers.get(at) ?? []) {
        if (p.value >= low && p.value <= high && !out.some((o) => o.end === p.end))
          out.push({ slot, start: p.start, end: p.end, value: p.value });
      }
    }
    return out;
  };

  /** A number behind a joined prefix: وعشر. */
  const behindClitic = (at: number): NumberMark | undefined => {
    if (!isLetter(text, at)) return undefined;
    const clitic = sources.clitics.find((c) => text.startsWith(c, at) && numbersAt.has(at + c.length));
    return clitic === undefined ? undefined : numbersAt.get(at + clitic.length);
  };

  /** Unspaced scripts write dates in number words too: 十月十日. */
  const orSpelled = (
    found: Filling[],
    slot: string,
    at: number,
    glued: boolean,
    low: number,
    high: number,
  ): Filling[] => (found.length > 0 || pack.writing.spaced ? found : number(slot, at, glued, low, high));

  const dayOfMonth = (at: number, inWord: boolean): Filling[] => {
    const plain = digits('d', at, 2, 1, 31, false, inWord);
    const first = plain[0];
    if (!first) return [];
    const endings = pack.writing.ordinalDot ? [...pack.times.ordinals, '.'] : pack.times.ordinals;
    const ordinal = endings.find(
      (e) =>
        text.startsWith(e.toLowerCase(), first.end) &&
        !(isLetter(text, first.end + e.length) && isLetter(e.toLowerCase(), e.length - 1)),
    );
    return ordinal === undefined ? plain : [{ ...first, end: first.end + ordinal.length }, first];
  };

  const withClitics = (slot: string, at: number): Filling[] => {
    const found = index(slot).get(at);
    if (found || sources.clitics.length === 0 || !isLetter(text, at)) return found ?? [];
    for (const first of sources.clitics) {
      if (!text.startsWith(first, at)) continue;
      const direct = index(slot).get(at + first.length);
      if (direct) return direct;
      for (const second of sources.clitics) {
        const deeper = text.startsWith(second, at + first.length)
          ? index(slot).get(at + first.length + second.length)
          : undefined;
        if (deeper) return deeper;
      }
    }
    return [];
  };

  const read = (slot: string, at: number, glued: boolean, inWord = false): Filling[] => {
    switch (slot) {
      case 'd':
        return orSpelled(dayOfMonth(at, inWord), slot, at, glued, 1, 31);
      case 'mm':
        return orSpelled(digits(slot, at, 2, 1, 12, false, inWord), slot, at, glued, 1, 12);
      case 'y':
        return orSpelled(digits(slot, at, 4, 1300, 2700, true, inWord), slot, at, glued, 1300, 2700);
      case 'hh':
        return orSpelled(digits(slot, at, 2, 0, 29, false, inWord), slot, at, glued, 0, 29);
      case 'mi':
        return orSpelled(digits(slot, at, 2, 0, 59, !glued, inWord), slot, at, glued, 0, 59);
      case 'h': {
        const plain = digits(slot, at, 2, 0, 29, false, inWord);
        return plain.length > 0 ? plain : number(slot, at, glued, 0, 24);
      }
      case 'min': {
        const plain = digits(slot, at, 2, 0, 59, false, inWord);
        return plain.length > 0 ? plain : number(slot, at, glued, 0, 59);
      }
      case 'n':
        return number(slot, at, glued, 0, 100_000);
      default: {
        const found = withClitics(slot, at);
        return glued ? [...found, ...(partialUnits.get(slot)?.get(at) ?? [])] : found;
      }
    }
  };

  const positions = (slot: string): readonly number[] => {
    if (!pack.writing.spaced && 'd mm y hh mi'.split(' ').includes(slot))
      return [...new Set([...allDigitStarts(text), ...sources.numbers.map((n) => n.start)])];
    if (slot === 'n')
      return sources.numbers.map((n) => n.start).concat([...partialNumbers.keys()].filter((at) => !numbersAt.has(at)));
    if (slot === 'h' || slot === 'min')
      return sources.numbers
        .filter((n) => n.value < 60 || n.digits)
        .map((n) => n.start)
        .concat(digitStarts(text, sources.numbers));
    if (slot === 'd' || slot === 'mm' || slot === 'y' || slot === 'hh' || slot === 'mi') return allDigitStarts(text);
    const starts = new Set(index(slot).keys());
    for (const at of partialUnits.get(slot)?.keys() ?? []) starts.add(at);
    return [...starts];
  };

  let allStarts: number[] | null = null;
  function allDigitStarts(of: string): number[] {
    if (allStarts) return allStarts;
    allStarts = [];
    for (let i = 0; i < of.length; i++) if (isDigit(of, i) && !isDigit(of, i - 1)) allStarts.push(i);
    return allStarts;
  }
  /** Digits inside a grouped or decimal number may be an hour all the same: 13.15. */
  function digitStarts(of: string, known: readonly NumberMark[]): number[] {
    const have = new Set(known.map((n) => n.start));
    return allDigitStarts(of).filter((at) => !have.has(at));
  }

  const reader = read as Reader;
  reader.positions = positions;
  reader.refresh = () => {
    for (const slot of Object.keys(HIT_SLOTS)) byStart.delete(slot);
  };
  return reader;
}

function indexPartials(partials: readonly Mark[]): Map<string, Map<number, Filling[]>> {
  const out = new Map<string, Map<number, Filling[]>>();
  for (const p of partials) {
    const slot = p.kind === 'weekdayShort' ? 'weekday' : p.kind;
    let at = out.get(slot);
    if (!at) {
      at = new Map();
      out.set(slot, at);
    }
    const filling: Filling = { slot, start: p.start, end: p.end, value: p.value };
    const list = at.get(p.start);
    if (list) list.push(filling);
    else at.set(p.start, [filling]);
  }
  return out;
}

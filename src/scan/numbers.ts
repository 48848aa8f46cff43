/** Numbers in digits and words, with their multipliers, as marks. */
import { isDigit, isLetter, isSpacedLetter, skipSeparators } from './characters.js';
import type { Stretch } from './document.js';
import { inOrder } from './stretches.js';

export interface NumberMark extends Stretch {
  value: number;
  /** Written in digits alone (grouped, decimal), without a word. */
  digits: boolean;
  /** A bare order of magnitude: `thousands`. */
  magnitude: boolean;
  /** A letter or digit follows directly: `{n}stündig`. */
  partial: boolean;
}

/** A piece of a number found by a pattern. */
export interface NumberPiece extends Stretch {
  type: 'cardinal' | 'and' | 'multiplier' | 'fraction' | 'prefix' | 'mixed' | 'magnitude';
  value: number;
  /** Word boundaries hold on its sides. */
  left: boolean;
  right: boolean;
}

export interface NumberHabits {
  group: readonly string[];
  decimal: readonly string[];
  unitsFirst: boolean;
  /** A multiplier stands before its number: Swahili elfu tatu. */
  multipliersFirst: boolean;
  spaced: boolean;
}

interface Item extends Stretch {
  type: NumberPiece['type'] | 'digits';
  value: number;
}

/** All numbers of a text, in order, none within another. */
export function readNumbers(text: string, pieces: readonly NumberPiece[], habits: NumberHabits): NumberMark[] {
  const items = itemsOf(text, pieces, habits);
  const magnitudes = new Map(pieces.filter((p) => p.type === 'magnitude').map((p) => [`${p.start}-${p.end}`, p.value]));
  const marks: NumberMark[] = [];
  for (let i = 0; i < items.length; ) {
    const [mark, next] = combine(text, items, i, habits, magnitudes);
    if (mark) marks.push(mark);
    i = Math.max(next, i + 1);
  }
  return marks;
}

/** Reads a number in digits that begins at `start`, with the language's groups and decimals. */
export function digitsAt(text: string, start: number, habits: NumberHabits): { value: number; end: number } {
  let end = start;
  while (isDigit(text, end)) end++;
  let digits = text.slice(start, end);
  if (end - start <= 3) {
    for (;;) {
      const separator = text[end] ?? '';
      if (!isGroup(separator, habits)) break;
      const three = threeDigits(text, end + 1);
      if (three) {
        digits += text.slice(end + 1, end + 4);
        end += 4;
        continue;
      }
      // Indian grouping: 1,80,000.
      if (
        separator === ',' &&
        isDigit(text, end + 1) &&
        isDigit(text, end + 2) &&
        text[end + 3] === ',' &&
        threeDigits(text, end + 4)
      ) {
        digits += text.slice(end + 1, end + 3);
        end += 3;
        continue;
      }
      break;
    }
  }
  const decimal = text[end] ?? '';
  if (habits.decimal.includes(decimal) && isDigit(text, end + 1)) {
    let last = end + 1;
    while (isDigit(text, last)) last++;
    if (last - end <= 4 && !(text[last] === decimal && isDigit(text, last + 1))) {
      return { value: Number(`${digits}.${text.slice(end + 1, last)}`), end: last };
    }
  }
  return { value: Number(digits), end };
}

const threeDigits = (text: string, at: number): boolean =>
  isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);

/** An apostrophe groups digits wherever it stands between them (Swiss press). */
const isGroup = (c: string, habits: NumberHabits): boolean => habits.group.includes(c) || c === "'";

function itemsOf(text: string, pieces: readonly NumberPiece[], habits: NumberHabits): Item[] {
  const items: Item[] = [];
  const byStart = new Map<number, NumberPiece[]>();
  for (const piece of pieces) {
    const list = byStart.get(piece.start);
    if (list) list.push(piece);
    else byStart.set(piece.start, [piece]);
  }
  for (const list of byStart.values()) inOrder(list, (a, b) => b.end - a.end);
  // Most places of a text begin no number word.
  const begins = new Uint8Array(text.length);
  for (const start of byStart.keys()) begins[start] = 1;
  for (let at = 0; at < text.length; ) {
    if (isDigit(text, at)) {
      const { value, end } = digitsAt(text, at, habits);
      if (!(isLetter(text, at - 1) && isSpacedLetter(text, at - 1)))
        items.push({ type: 'digits', value, start: at, end });
      at = end;
      continue;
    }
    if (begins[at] !== 1) {
      at++;
      continue;
    }
    const whole = wordsAt(byStart, at, habits) ?? chainAt(text, byStart, at);
    if (whole.length > 0) {
      items.push(...whole);
      at = Math.max(at + 1, whole.at(-1)?.end ?? 0);
    } else at++;
  }
  return habits.multipliersFirst ? multipliersBehind(text, items) : items;
}

/** elfu tatu (thousand three) as three thousand: each multiplier changes places with the number behind it. */
function multipliersBehind(text: string, items: readonly Item[]): Item[] {
  const out = [...items];
  for (let i = 0; i + 1 < out.length; i++) {
    const multiplier = out[i];
    const value = out[i + 1];
    if (multiplier?.type !== 'multiplier' || !value || !joined(text, multiplier.end, value.start)) continue;
    if (value.type !== 'digits' && value.type !== 'cardinal' && value.type !== 'mixed') continue;
    out[i] = { ...value, start: multiplier.start, end: multiplier.end };
    out[i + 1] = { ...multiplier, start: value.start, end: value.end };
    i++;
  }
  return out;
}

function wordsAt(byStart: Map<number, NumberPiece[]>, at: number, habits: NumberHabits): Item[] | null {
  const fit = byStart.get(at)?.find((p) => !habits.spaced || (p.left && p.right));
  return fit ? [{ type: fit.type, value: fit.value, start: fit.start, end: fit.end }] : null;
}

/** A number in one word made of several (einundzwanzig, kaksikymmentäviisi): pieces that cover it from its first letter. */
function chainAt(text: string, byStart: Map<number, NumberPiece[]>, at: number): Item[] {
  const first = byStart
    .get(at)
    ?.filter((p) => p.left && p.type !== 'and' && (p.type !== 'multiplier' || p.end - p.start > 2));
  if (!first || first.length === 0) return [];
  const walk = (from: number, depth: number): Item[] | null => {
    if (!isLetter(text, from)) return [];
    if (depth === 6) return null;
    for (const p of byStart.get(from) ?? []) {
      const rest = walk(p.end, depth + 1);
      if (rest) return [{ type: p.type, value: p.value, start: p.start, end: p.end }, ...rest];
    }
    return null;
  };
  for (const p of first) {
    const rest = walk(p.end, 1);
    if (rest && rest.length > 0) return [{ type: p.type, value: p.value, start: p.start, end: p.end }, ...rest];
  }
  return [];
}

/** Joins items that make one number from index `from`; the mark and the index behind it. */
function combine(
  text: string,
  items: readonly Item[],
  from: number,
  habits: NumberHabits,
  magnitudes: ReadonlyMap<string, number>,
): [NumberMark | null, number] {
  const first = items[from];
  if (!first || first.type === 'and' || first.type === 'fraction') return [null, from + 1];
  // A lone k or m (7 p.m.) is no thousand and no million.
  if (first.type === 'multiplier' && first.end - first.start <= 2 && habits.spaced) return [null, from + 1];
  // mii de clienți: a multiplier with no number before it is a bare order of magnitude where its word may be one.
  const bare = first.type === 'multiplier' ? magnitudes.get(`${first.start}-${first.end}`) : undefined;
  if (bare !== undefined) return [mark(first.start, first.end, bare, false, true), from + 1];
  if (first.type === 'magnitude') return [mark(first.start, first.end, first.value, false, true), from + 1];
  let total = 0;
  let current = 0;
  let added = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let last: Item | null = null;
  let digitsOnly = true;
  let i = from;
  let end = first.start;
  // The end of the last item looked at, and-words included.
  let through = first.start;
  const start = first.start;
  for (; i < items.length; i++) {
    const item = items[i];
    if (!item) break;
    if (last && !joined(text, through, item.start)) break;
    through = item.end;
    if (item.type === 'digits') {
      if (
        last &&
        last.type !== 'prefix' &&
        !(
          last.type === 'multiplier' &&
          item.value < last.value &&
          (last.end === item.start ||
            items[i + 1]?.type === 'multiplier' ||
            isRest(item, last) ||
            isHangulRest(text, item, last))
        )
      )
        break;
      current += item.value;
    } else if (item.type === 'cardinal') {
      if (last?.type === 'digits' || last?.type === 'mixed') break;
      // Digits written as words one by one: 一九七三.
      if (
        !habits.spaced &&
        last?.type === 'cardinal' &&
        last.value < 10 &&
        item.value < 10 &&
        last.end === item.start
      ) {
        current = current * 10 + item.value;
        last = item;
        end = item.end;
        continue;
      }
      if (last?.type === 'cardinal' && !mayFollow(last.value, item.value, habits)) break;
      current += item.value;
      digitsOnly = false;
    } else if (item.type === 'mixed') {
      if (last) break;
      current = item.value;
      digitsOnly = false;
    } else if (item.type === 'prefix') {
      if (last) break;
      added = item.value;
      digitsOnly = false;
    } else if (item.type === 'fraction') {
      if (!last) break;
      if (last.type === 'multiplier') total += item.value * last.value;
      else current += item.value;
      digitsOnly = false;
    } else if (item.type === 'multiplier') {
      const base = current + added === 0 && total === 0 ? 1 : current + added;
      if (item.value > smallest && base === 0) total *= item.value;
      else if (item.value < 1000) current = base * item.value;
      else if (item.value > smallest) total = (total + base) * item.value;
      else {
        if (base === 0) break;
        total += base * item.value;
      }
      if (item.value >= 1000) {
        current = 0;
        smallest = item.value;
      }
      added = 0;
      digitsOnly = false;
    } else if (item.type === 'and') {
      const next = items[i + 1];
      if (
        !last ||
        !next ||
        (next.type !== 'cardinal' && next.type !== 'fraction') ||
        !joined(text, item.end, next.start) ||
        last.type === 'digits'
      )
        break;
      if (next.type === 'cardinal' && last.type === 'cardinal' && !mayFollow(last.value, next.value, habits)) break;
      continue;
    } else break;
    last = item;
    end = item.end;
  }
  if (!last || last.type === 'prefix') return [null, from + 1];
  const value = Math.round((total + current + added) * 1000) / 1000;
  return [
    {
      ...mark(start, end, value, digitsOnly, false),
      partial: last?.type !== 'digits' && isLetter(text, end) && isSpacedLetter(text, end),
    },
    i,
  ];
}

/** 9 thousand 800: digits behind a multiplier are its rest where they are round and no year. */
const isRest = (item: Item, multiplier: Item): boolean =>
  item.value >= multiplier.value / 100 && item.value % 10 === 0 && !(item.value >= 1900 && item.value <= 2100);

/** 7천742: folding sets a space behind a multiplier in Hangul. A year is none. */
const isHangulRest = (text: string, item: Item, multiplier: Item): boolean =>
  /[\uac00-\ud7a3\u1100-\u11ff]/.test(text[multiplier.end - 1] ?? '') &&
  item.start - multiplier.end <= 1 &&
  !(item.value >= 1900 && item.value <= 2100);

function mayFollow(before: number, next: number, habits: NumberHabits): boolean {
  if (habits.unitsFirst && before < 10 && next >= 20 && next < 100 && next % 10 === 0) return true;
  if (before >= 100) return next < 100;
  if (!habits.spaced && before === 10) return next < 10;
  return !habits.unitsFirst && before >= 20 && before % 10 === 0 && next < 10;
}

const joined = (text: string, end: number, start: number): boolean =>
  start >= end &&
  start - end <= 2 &&
  skipSeparators(text, end) >= start &&
  !text.slice(end, start).includes(',') &&
  !text.slice(end, start).includes('、');

const mark = (start: number, end: number, value: number, digits: boolean, magnitude: boolean): NumberMark => ({
  start,
  end,
  value,
  digits,
  magnitude,
  partial: false,
});

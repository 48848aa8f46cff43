/** Lists of stretches in the order of the text: what lies in a part of it, and which of them stand apart. */
import type { Stretch } from './document.js';

/** The first index of a list, ordered by `of`, at which `of` is `least` or more. */
export function firstFrom<T>(list: readonly T[], least: number, of: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && of(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of a list ordered by `of`, the items for which it lies from `start` on and before `end`. */
export function within<T>(list: readonly T[], { start, end }: Stretch, of: (item: T) => number): T[] {
  const first = firstFrom(list, start, of);
  let last = first;
  for (let item = list[last]; item !== undefined && of(item) < end; item = list[last]) last++;
  return list.slice(first, last);
}

/** Sorts a list in place. Most lists of a scan are found in order, and a sort takes memory even then. */
export function inOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  const isDone = list.every((item, i) => {
    const before = list[i - 1];
    return before === undefined || compare(before, item) <= 0;
  });
  return isDone ? list : list.sort(compare);
}

const startOf = (s: Stretch): number => s.start;
const endOf = (s: Stretch): number => s.end;

/** Of a list ordered by its starts, what begins within a stretch. */
export const startingIn = <T extends Stretch>(list: readonly T[], stretch: Stretch): T[] =>
  within(list, stretch, startOf);

/** Stretches found by their ends as well as by their starts, both within bounds that count; in the order of the list. */
export interface StretchIndex<T> {
  starting(from: number, to: number): T[];
  ending(from: number, to: number): T[];
}

export function indexOf<T extends Stretch>(list: readonly T[]): StretchIndex<T> {
  const places = list.map((item, place) => ({ item, place, start: item.start, end: item.end }));
  const byStart = places.toSorted((a, b) => a.start - b.start);
  const byEnd = places.toSorted((a, b) => a.end - b.end);
  const inOrder = (found: typeof places): T[] => found.sort((a, b) => a.place - b.place).map(({ item }) => item);
  return {
    starting: (from, to) => inOrder(within(byStart, { start: from, end: to + 1 }, startOf)),
    ending: (from, to) => inOrder(within(byEnd, { start: from, end: to + 1 }, endOf)),
  };
}

/** Whether two stretches share a character. */
export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Answers whether a stretch overlaps any of a list, which need not lie apart. */
export function overlapOf(list: readonly Stretch[]): (stretch: Stretch) => boolean {
  const byStart = list.toSorted((a, b) => a.start - b.start);
  let furthest = 0;
  const reaches = byStart.map((s) => {
    furthest = Math.max(furthest, s.end);
    return furthest;
  });
  return ({ start, end }) => (reaches[firstFrom(byStart, end, startOf) - 1] ?? 0) > start;
}

/** Goes through a list and takes what overlaps nothing taken before; the result is in the order of the text. */
export function takeApart<T extends Stretch>(list: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const item of list) {
    // Those taken lie apart, so that their ends are in order too.
    const next = taken[firstFrom(taken, item.start + 1, endOf)];
    if (next === undefined || next.start >= item.end) taken.splice(firstFrom(taken, item.start, startOf), 0, item);
  }
  return taken;
}

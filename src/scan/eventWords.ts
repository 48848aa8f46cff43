/** What the words of a language's event patterns say of an event: naive Bayes over the beginnings of words. */
import type { LanguagePack } from '../languages/pack.js';
import { eventTypes } from '../model/codes.js';

/** By event type, in the order of `eventTypes`: the logarithm of how much likelier the words make it. */
export type Odds = readonly number[];

export interface EventWords {
  /** What folded words speak for, and the share of them that any pattern has. */
  of(text: string): { odds: Odds; known: number };
}

/** A word's first letters carry its stem in languages that bend its end. */
const STEM = 5;
const LONG_STEM = 8;
/** Smoothing: what a word that no pattern has counts as. */
const UNSEEN = 0.3;
const UNSEEN_OF_TYPE = 100;

/** Stems of words; pairs of characters where words stand without spaces. */
function stemsOf(text: string, spaced: boolean): Set<string> {
  if (!spaced) {
    const characters = [...text.replace(/[\s\p{P}\d]/gu, '')];
    return new Set(characters.slice(1).map((c, i) => `${characters[i] ?? ''}${c}`));
  }
  const stems = new Set<string>();
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    if (word.length < 3) continue;
    stems.add(word.slice(0, STEM));
    if (word.length >= LONG_STEM) stems.add(word.slice(0, LONG_STEM));
  }
  return stems;
}

/** Counts the words of a pack's event patterns. */
export function countEventWords(pack: LanguagePack, fold: (text: string) => string): EventWords {
  const { spaced } = pack.writing;
  const totals = eventTypes.map(() => 0);
  /** Where a stem's counts begin, one for each type: packs hold thousands of stems. */
  const places = new Map<string, number>();
  const counts: number[] = [];
  for (const [type, name] of eventTypes.entries()) {
    for (const pattern of pack.events.types[name]) {
      const words = fold(pattern.replace(/\{[^}]*\}|[…*?|()[\]]/g, ' '));
      for (const stem of stemsOf(words, spaced)) {
        const place = places.get(stem) ?? counts.length;
        if (place === counts.length) {
          places.set(stem, place);
          counts.push(...eventTypes.map(() => 0));
        }
        counts[place + type] = (counts[place + type] ?? 0) + 1;
        totals[type] = (totals[type] ?? 0) + 1;
      }
    }
  }
  const kept = Uint16Array.from(counts);
  const all = totals.reduce((a, b) => a + b, 0);
  const oddsOf = (ofStem: Uint16Array): Odds => {
    const sum = ofStem.reduce((a, b) => a + b, 0);
    const ofAll = (sum + UNSEEN * eventTypes.length) / (all + UNSEEN_OF_TYPE * eventTypes.length);
    return Array.from(ofStem, (n, type) => Math.log((n + UNSEEN) / ((totals[type] ?? 0) + UNSEEN_OF_TYPE) / ofAll));
  };
  return {
    of: (text) => {
      const stems = stemsOf(text, spaced);
      const odds = eventTypes.map(() => 0);
      let known = 0;
      for (const stem of stems) {
        const place = places.get(stem);
        if (place === undefined) continue;
        known += 1;
        for (const [type, value] of oddsOf(kept.subarray(place, place + eventTypes.length)).entries())
          odds[type] = (odds[type] ?? 0) + value;
      }
      return { odds, known: known / Math.max(1, stems.size) };
    },
  };
}

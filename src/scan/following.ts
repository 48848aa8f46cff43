/** What may stand behind the first element of a pattern: most patterns are told apart from the text by two letters of it. */
import type { Entry } from './matcher.js';
import type { Element, Group } from './pattern.js';

const PAIR = 0x10000;

/** The first letter of a literal, or its first two, as one number. */
const keyOf = (literal: string): number =>
  literal.length === 1 ? literal.charCodeAt(0) : literal.charCodeAt(0) * PAIR + literal.charCodeAt(1);

/** The keys with which the rest of a pattern may go on behind its first element; null where it may be anything. */
function keysBehind(entry: Entry): ReadonlySet<number> | null {
  if (entry.head.length > 1) return null;
  const keys = new Set<number>();
  for (const word of entry.rest) {
    if (!addKeys(word, keys)) return null;
    if (!word.options.some((o) => o.length === 0)) return keys;
  }
  // The pattern may end here.
  return null;
}

/** Adds the keys of a word's readings; false where one of them may begin with anything. */
function addKeys(word: Group, keys: Set<number>): boolean {
  for (const [first] of word.options) {
    if (first === undefined) continue;
    if (!isPlain(first)) return false;
    keys.add(keyOf(first.text));
  }
  return true;
}

const isPlain = (e: Element): e is Extract<Element, { kind: 'literal' }> =>
  e.kind === 'literal' && !e.inWord && !e.glued;

/** Entries by what may stand behind their first element. */
export interface Following {
  /** Those that may go on with anything. */
  always: readonly Entry[];
  byKey: ReadonlyMap<number, readonly Entry[]>;
}

const NONE: readonly Entry[] = [];
const NO_KEYS: Following['byKey'] = new Map();

/** Fewer entries are tried as fast as they are looked up. */
const LOOKUP_FROM = 4;

/** Indexes entries; where a script joins prefixes to words the letters behind tell nothing. */
export function followingOf(entries: readonly Entry[], hasClitics: boolean): Following {
  if (hasClitics || entries.length < LOOKUP_FROM) return { always: entries, byKey: NO_KEYS };
  const always: Entry[] = [];
  const byKey = new Map<number, Entry[]>();
  for (const entry of entries) {
    const keys = keysBehind(entry);
    if (!keys) always.push(entry);
    for (const key of keys ?? []) {
      const list = byKey.get(key);
      if (list) list.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  // What goes on with one letter alone may go on with any pair that begins with it.
  for (const [key, list] of byKey) {
    const single = key >= PAIR ? byKey.get(Math.floor(key / PAIR)) : undefined;
    if (single) byKey.set(key, [...new Set([...list, ...single])]);
  }
  return { always, byKey };
}

/** The entries that go on as the text does at `at`; those that may go on with anything are not among them. */
export function entriesAt({ byKey }: Following, text: string, at: number): readonly Entry[] {
  if (byKey.size === 0 || at >= text.length) return NONE;
  const first = text.charCodeAt(at);
  return byKey.get(first * PAIR + text.charCodeAt(at + 1)) ?? byKey.get(first) ?? NONE;
}

/** What may stand behind the first element of a pattern: most patterns are told apart from the text by two letters of it. */
import type { Entry } from './matcher.js';
import type { Element, Group } from './pattern.js';

const PAIR = 0x10000;

/** The first letter of a literal, or its first two, as one number. */
const keyOf = (literal: string): number =>
  literal.length === 1 ? literal.charCodeAt(0) : literal.charCodeAt(0) * PAIR + literal.charCodeAt(1);

/** The keys with which words may go on; null where it may be with anything, or not at all. */
function keysOf(words: readonly Group[]): ReadonlySet<number> | null {
  const keys = new Set<number>();
  for (const word of words) {
    if (!addKeys(word, keys)) return null;
    if (!word.options.some((o) => o.length === 0)) return keys;
  }
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

export type ByKey = ReadonlyMap<number, readonly Entry[]>;

/** Entries by what may stand behind their first element. */
export interface Following {
  /** Those that may go on with anything. */
  always: readonly Entry[];
  /** By the letters right behind. */
  next: ByKey;
  /** By the letters that a word within reach of a gap begins with. */
  gapped: ByKey;
}

const NONE: readonly Entry[] = [];
const NO_KEYS: ByKey = new Map();

/** Fewer entries are tried as fast as they are looked up. */
const LOOKUP_FROM = 4;

/** Indexes entries. */
export function followingOf(entries: readonly Entry[]): Following {
  if (entries.length < LOOKUP_FROM) return { always: entries, next: NO_KEYS, gapped: NO_KEYS };
  const always: Entry[] = [];
  const next = new Map<number, Entry[]>();
  const gapped = new Map<number, Entry[]>();
  for (const entry of entries) {
    const { hasGap, keys } = behindFirst(entry);
    if (keys) put(hasGap ? gapped : next, keys, entry);
    else always.push(entry);
  }
  return { always, next: withSingles(next), gapped: withSingles(gapped) };
}

/** How a pattern goes on behind its first literal: with a gap or without, and with which keys. */
function behindFirst({ head, rest }: Entry): { hasGap: boolean; keys: ReadonlySet<number> | null } {
  const [, second, third] = head;
  if (second) {
    const hasGap = second.kind === 'gap';
    const element = hasGap ? third : second;
    if (element) return { hasGap, keys: isPlain(element) ? new Set([keyOf(element.text)]) : null };
    return { hasGap, keys: keysOf(rest) };
  }
  const hasGap = rest[0] !== undefined && isGap(rest[0]);
  return { hasGap, keys: keysOf(hasGap ? rest.slice(1) : rest) };
}

const isGap = ({ options }: Group): boolean =>
  options.length === 1 && options[0]?.length === 1 && options[0][0]?.kind === 'gap';

function put(byKey: Map<number, Entry[]>, keys: ReadonlySet<number>, entry: Entry): void {
  for (const key of keys) {
    const list = byKey.get(key);
    if (list) list.push(entry);
    else byKey.set(key, [entry]);
  }
}

/** What goes on with one letter alone may go on with any pair that begins with it. */
function withSingles(byKey: Map<number, Entry[]>): ByKey {
  for (const [key, list] of byKey) {
    const single = key >= PAIR ? byKey.get(Math.floor(key / PAIR)) : undefined;
    if (single) byKey.set(key, [...new Set([...list, ...single])]);
  }
  return byKey;
}

/** The entries of an index that go on as the text does at `at`. */
export function entriesAt(byKey: ByKey, text: string, at: number): readonly Entry[] {
  if (byKey.size === 0 || at >= text.length) return NONE;
  const first = text.charCodeAt(at);
  return byKey.get(first * PAIR + text.charCodeAt(at + 1)) ?? byKey.get(first) ?? NONE;
}

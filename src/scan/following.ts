/** What may stand behind the first element of a pattern: most patterns are told apart from the text by two letters of it. */
import type { Entry } from './matcher.js';
import type { Element, Group } from './pattern.js';

/** The first letter of a literal, or its first two, as one number. */
const keyOf = (literal: string): number =>
  literal.length === 1 ? literal.charCodeAt(0) : pairOf(literal.charCodeAt(0), literal.charCodeAt(1));
const pairOf = (first: number, second: number): number => (first << 16) | second;

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

/** Ways in which a pattern goes on behind its first element. */
const WAYS = ['next', 'glued', 'gapped'] as const;

/** Entries by what may stand behind their first element. */
export interface Following {
  /** Those that may go on with anything. */
  always: readonly Entry[];
  /** By the letters behind the separators. */
  next: ByKey;
  /** By the letters right behind. */
  glued: ByKey;
  /** By the letters that a word within reach of a gap begins with. */
  gapped: ByKey;
}

const NONE: readonly Entry[] = [];
/** Shared by the many indexes that stay empty: a map of their own would be most of their memory. */
const NOTHING: ByKey = new Map();

/** Indexes entries. */
export function followingOf(entries: readonly Entry[]): Following {
  const always: Entry[] = [];
  const found = { next: new Map(), glued: new Map(), gapped: new Map() } satisfies Record<string, Map<number, Entry[]>>;
  for (const entry of entries) {
    const { way, keys } = behindFirst(entry);
    if (keys) put(found[way], keys, entry);
    else always.push(entry);
  }
  for (const way of WAYS) addSingles(found[way]);
  const indexOf = (way: (typeof WAYS)[number]): ByKey => (found[way].size > 0 ? found[way] : NOTHING);
  return {
    always: always.length > 0 ? always : NONE,
    next: indexOf('next'),
    glued: indexOf('glued'),
    gapped: indexOf('gapped'),
  };
}

interface Behind {
  way: (typeof WAYS)[number];
  keys: ReadonlySet<number> | null;
}

/** How a pattern goes on behind its first element, and with which keys. */
function behindFirst({ head, rest }: Entry): Behind {
  const [, second, third] = head;
  if (second?.kind === 'gap') return { way: 'gapped', keys: third ? keysOfElement(third) : keysOf(rest) };
  if (second) return { way: second.glued ? 'glued' : 'next', keys: keysOfElement(second) };
  return rest[0] && isGap(rest[0])
    ? { way: 'gapped', keys: keysOf(rest.slice(1)) }
    : { way: 'next', keys: keysOf(rest) };
}

const keysOfElement = (e: Element): ReadonlySet<number> | null =>
  e.kind === 'literal' && !e.inWord ? new Set([keyOf(e.text)]) : null;

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
function addSingles(byKey: Map<number, Entry[]>): void {
  for (const [key, list] of byKey) {
    const single = byKey.get(key >>> 16);
    if (single) byKey.set(key, [...new Set([...list, ...single])]);
  }
}

/** The entries of an index that go on as the text does at `at`. */
export function entriesAt(byKey: ByKey, text: string, at: number): readonly Entry[] {
  if (byKey.size === 0 || at >= text.length) return NONE;
  const first = text.charCodeAt(at);
  return byKey.get(pairOf(first, text.charCodeAt(at + 1))) ?? byKey.get(first) ?? NONE;
}

/** The pattern language of the packs (described in languages/pack.ts), parsed into sequences of elements. */

export interface Literal {
  kind: 'literal';
  text: string;
  /** Whether a word may go on before or behind it. */
  openLeft: boolean;
  openRight: boolean;
  /** It may stand inside a word of a spaced script (`*mid*`). */
  inWord: boolean;
  /** No separator between this element and the one before. */
  glued: boolean;
  /** A slot follows glued: its digits are no part of the word. */
  slotFollows: boolean;
}
export interface Slot {
  kind: 'slot';
  name: string;
  glued: boolean;
  openRight: boolean;
}
export interface Gap {
  kind: 'gap';
}
export type Element = Literal | Slot | Gap;

/** One word of a pattern with its readings; an empty reading makes it optional. */
export interface Group {
  options: Element[][];
  /** See byFirstOf; made when a text first comes to the word, as it does to few of a pack's words. */
  byFirst: ReadonlyMap<string, Element[][]> | null | undefined;
}

/** More readings than this make a pattern a mistake. */
const MOST_READINGS = 600;

/** Thrown for a pattern that cannot be read: a mistake in a pack. */
export class PatternError extends Error {}

/** All flat strings that a pattern with `( | )` and `[ ]` stands for. */
export function expand(pattern: string): string[] {
  const [readings, rest] = expandFrom(pattern, 0, false);
  if (rest < pattern.length) throw new PatternError(`unbalanced ) or ] in «${pattern}»`);
  return [...new Set(readings)];
}

function expandFrom(pattern: string, from: number, inside: boolean): [string[], number] {
  const alternatives: string[] = [];
  let current = [''];
  let i = from;
  const append = (pieces: string[]): void => {
    current = current.flatMap((head) => pieces.map((piece) => head + piece));
    if (current.length > MOST_READINGS) throw new PatternError(`more than ${MOST_READINGS} readings of «${pattern}»`);
  };
  while (i < pattern.length) {
    const c = pattern[i] ?? '';
    if (c === '(' || c === '[') {
      const [inner, end] = expandFrom(pattern, i + 1, true);
      if (pattern[end] !== (c === '(' ? ')' : ']')) throw new PatternError(`no closing bracket in «${pattern}»`);
      append(c === '(' ? inner : ['', ...inner]);
      i = end + 1;
    } else if (c === ')' || c === ']') {
      if (!inside) throw new PatternError(`unbalanced ${c} in «${pattern}»`);
      break;
    } else if (c === '|' && inside) {
      alternatives.push(...current);
      current = [''];
      i++;
    } else {
      let end = i + 1;
      while (end < pattern.length && !SPECIAL.has(pattern[end] ?? '')) end++;
      append([pattern.slice(i, end)]);
      i = end;
    }
  }
  return [[...alternatives, ...current], i];
}

const SPECIAL = new Set(['(', ')', '[', ']', '|']);
const PIECES = /\{[a-z]+\}|\*|[^{}*]+/g;

/** Splits a pattern at white space outside brackets. */
function topWords(pattern: string): string[] {
  const words: string[] = [];
  let depth = 0;
  let word = '';
  for (const c of pattern.replace(/\.\.\.|…/g, ' … ')) {
    if (c === '(' || c === '[') depth++;
    if (c === ')' || c === ']') depth--;
    if (/\s/.test(c) && depth === 0) {
      if (word !== '') words.push(word);
      word = '';
    } else word += c;
  }
  if (word !== '') words.push(word);
  return words;
}

/** From how many options on it pays to look them up by their first letter. */
const LOOKUP_FROM = 4;

/** Words and readings parsed before: a pack says the same word in many patterns, and all may share one reading of it. */
export interface Parsed {
  groups: Map<string, Group>;
  readings: Map<string, Element[]>;
}

export const nothingParsed = (): Parsed => ({ groups: new Map(), readings: new Map() });

/**
 * Parses a pattern into its words, each with all its readings.
 * @param parsed shared by the patterns of one pack, whose folding and spacing are the same
 */
export function parsePattern(
  pattern: string,
  fold: (text: string) => string,
  spaced: boolean,
  parsed: Parsed = nothingParsed(),
): Group[] {
  const readingOf = (reading: string): Element[] =>
    remembered(parsed.readings, reading, () => parseReading(reading, fold, spaced));
  const groups = topWords(pattern).map((word) =>
    remembered(parsed.groups, word, () => groupOf(expand(word).map(readingOf))),
  );
  while (groups[0]?.options.every(isGapOnly)) groups.shift();
  while (groups.at(-1)?.options.every(isGapOnly)) groups.pop();
  return groups;
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

const isGapOnly = (elements: readonly Element[]): boolean =>
  elements.length === 0 || elements.every((e) => e.kind === 'gap');

/** A word of its readings. Always of one shape, which V8 reads fastest. */
export const groupOf = (options: Element[][]): Group => ({ options, byFirst: undefined });

/** Options by their first letter, where all begin with a literal at the beginning of a word; null where they don't. */
export function byFirstOf(group: Group): ReadonlyMap<string, Element[][]> | null {
  if (group.byFirst === undefined) group.byFirst = byFirstLetter(group.options);
  return group.byFirst;
}

function byFirstLetter(options: readonly Element[][]): ReadonlyMap<string, Element[][]> | null {
  const simple =
    options.length >= LOOKUP_FROM &&
    options.every((o) => o[0]?.kind === 'literal' && !(o[0].openLeft && spacedOpen(o[0])));
  if (!simple) return null;
  const byFirst = new Map<string, Element[][]>();
  for (const o of options) {
    const first = o[0];
    if (first?.kind !== 'literal') continue;
    const letter = first.text[0] ?? '';
    const list = byFirst.get(letter);
    byFirst.set(letter, list ? [...list, o] : [o]);
  }
  return byFirst;
}

/** An open left side matters only where words have beginnings; in unspaced scripts every literal is open. */
const spacedOpen = (literal: Literal): boolean => literal.inWord;

/** Parses one flat reading. `spaced` false: every literal is open on both sides. */
export function parseReading(reading: string, fold: (text: string) => string, spaced: boolean): Element[] {
  const elements: Element[] = [];
  for (const raw of reading.trim().split(/\s+/)) {
    if (raw === '') continue;
    if (raw === '…') {
      elements.push({ kind: 'gap' });
      continue;
    }
    parseWord(raw, fold, spaced, elements);
  }
  // An array that grew keeps room for more; thousands of these lie in memory.
  return elements.slice();
}

function parseWord(raw: string, fold: (text: string) => string, spaced: boolean, into: Element[]): void {
  const pieces = raw.match(PIECES) ?? [];
  let glued = false;
  let star = false;
  for (const piece of pieces) {
    const last = into.at(-1);
    if (piece === '*') {
      if (glued && last?.kind !== 'gap' && last) last.openRight = true;
      star = true;
      continue;
    }
    if (piece.startsWith('{')) {
      if (glued && last?.kind === 'literal') last.slotFollows = true;
      into.push({ kind: 'slot', name: piece.slice(1, -1), glued, openRight: false });
    } else {
      // A comma in a pattern may stand or not: separators take commas anyway.
      const text = fold(piece).replace(/,$/, '').trim();
      if (text === '') continue;
      into.push({
        kind: 'literal',
        text,
        openLeft: !spaced || (star && !glued),
        openRight: !spaced,
        inWord: spaced && star && !glued,
        glued,
        slotFollows: false,
      });
    }
    glued = true;
    star = false;
  }
}

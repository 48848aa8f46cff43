/** Counting the words of a list in a text: by look-up, for a list has a hundred entries and a text is asked of dozens. */

/** A text cut into its words once. */
export interface Words {
  text: string;
  /** How often each word stands in it, in lower case. */
  counts: ReadonlyMap<string, number>;
}

/** How many words of a text a list knows. */
export type WordList = (words: Words) => number;

const LONGEST_WORD = 40;

export function wordsOf(text: string): Words {
  const lower = text.toLowerCase();
  const counts = new Map<string, number>();
  for (const word of lower.match(/[\p{L}\p{M}]+/gu) ?? [])
    if (word.length <= LONGEST_WORD) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { text: lower, counts };
}

/**
 * A list of words: `word`, `stem~`, and patterns of a word's middle or end, `~(?:a|b)~`; `~` stands for any letters.
 * Entries with a space or a hyphen are looked for in the text.
 */
export function wordList(list: string): WordList {
  const exact = new Set<string>();
  const stems = new Map<number, string[]>();
  const patterns: string[] = [];
  const phrases: string[] = [];
  for (const entry of entriesOf(list)) {
    const lower = entry.replaceAll('\\p{L}', '\0').toLowerCase().replaceAll('\0', '\\p{L}');
    if (/[ -]/.test(lower)) phrases.push(lower.replaceAll('~', '\\p{L}{0,24}'));
    else if (/^[\p{L}\p{M}]+$/u.test(lower)) exact.add(lower);
    else if (/^[\p{L}\p{M}]+~$/u.test(lower)) addStem(stems, lower.slice(0, -1));
    else patterns.push(inWord(lower));
  }
  const pattern = patterns.length > 0 ? new RegExp(patterns.join('|'), 'u') : null;
  const phrase = phrases.length > 0 ? new RegExp(`(?<!\\p{L})(?:${phrases.join('|')})(?!\\p{L})`, 'gu') : null;
  const knows = (word: string): boolean =>
    exact.has(word) || beginsWithAny(word, stems.get(word.charCodeAt(0)) ?? NO_STEMS) || pattern?.test(word) === true;
  return ({ text, counts }) => {
    let sum = phrase ? (text.match(phrase)?.length ?? 0) : 0;
    for (const [word, n] of counts) if (knows(word)) sum += n;
    return sum;
  };
}

const NO_STEMS: readonly string[] = [];

function beginsWithAny(word: string, stems: readonly string[]): boolean {
  for (const stem of stems) if (word.startsWith(stem)) return true;
  return false;
}

/** Stems are kept by their first letters. */
function addStem(stems: Map<number, string[]>, stem: string): void {
  const list = stems.get(stem.charCodeAt(0));
  if (list) list.push(stem);
  else stems.set(stem.charCodeAt(0), [stem]);
}

/** A pattern of one word: anchored where no letters may come before or behind. */
const inWord = (entry: string): string =>
  `${entry.startsWith('~') ? '' : '^'}(?:${entry.replace(/^~|~$/g, '').replaceAll('~', '[\\p{L}\\p{M}]*')})${entry.endsWith('~') ? '' : '$'}`;

/** Splits at the bars outside brackets. */
function entriesOf(list: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    const c = list[i];
    if (c === '(' || c === '[') depth++;
    else if (c === ')' || c === ']') depth--;
    else if ((c === '|' || c === undefined) && depth === 0) {
      entries.push(list.slice(from, i));
      from = i + 1;
    }
  }
  return entries.filter((entry) => entry !== '');
}

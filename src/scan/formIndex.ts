/** Names that begin with the same letters, told apart by those further on: dozens of banks begin with "banc". */
import { isWord, wordEnd } from './characters.js';

/** Names in the order of their list, of which those that may stand at a place are asked for. */
export interface FormIndex<F> {
  /**
   * Those that may stand at a place of a text, in one form or another, and a few that may not.
   * @param changed how many letters at the end of a name its language may change
   */
  at(text: string, at: number, changed: number): readonly F[];
}

/** The letter that tells single words apart; those before it are their key. */
const TELLING = 4;
/** The second word of a name tells it apart if it is longer than any end that changes. */
const SHORTEST_SECOND = 4;
/** Stands for no letter. */
const ANY = 0;

/** Indexes the names of one key by single letters, side by side: a list of hundreds is read faster than its names. */
export function formIndexOf<F extends { folded: string }>(forms: readonly F[]): FormIndex<F> {
  const words = Uint16Array.from(forms, ({ folded }) => letterOfSecondWord(folded));
  const letters = Uint16Array.from(forms, ({ folded }) => (folded.includes(' ') ? ANY : codeAt(folded, TELLING)));
  const lengths = Uint16Array.from(forms, ({ folded }) => folded.length);
  const none: readonly F[] = [];
  return {
    at(text, at, changed) {
      const end = wordEnd(text, at);
      const word = text[end] === ' ' ? codeAt(text, end + 1) : ANY;
      const letter = codeAt(text, at + TELLING);
      let found: F[] | null = null;
      for (let i = 0; i < words.length; i++) {
        if (words[i] !== ANY && words[i] !== word) continue;
        if (letters[i] !== ANY && letters[i] !== letter && (lengths[i] ?? 0) > TELLING + changed) continue;
        const form = forms[i];
        found ??= [];
        if (form) found.push(form);
      }
      return found ?? none;
    },
  };
}

const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : ANY);

/** The first letter of a name's second word, where the first is a plain word and the second keeps its beginning. */
function letterOfSecondWord(name: string): number {
  const space = name.indexOf(' ');
  const isPlain = space > 0 && wordEnd(name, 0) === space && isWord(name, space + 1);
  return isPlain && name.length - space > SHORTEST_SECOND ? codeAt(name, space + 1) : ANY;
}

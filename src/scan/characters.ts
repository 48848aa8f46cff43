/** Classes of folded characters. */

const LETTER = /[\p{L}\p{M}]/u;

/** What is known of a code unit: whether it is a letter, and whether of a script that writes words with spaces. */
const ASKED = 1;
const IS_LETTER = 2;
const IS_SPACED = 4;
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const isLetterHere = code < 0x80 ? code >= 0x61 && code <= 0x7a : LETTER.test(String.fromCharCode(code));
  const found = ASKED | (isLetterHere ? IS_LETTER : 0) | (isLetterHere && !isUnspaced(code) ? IS_SPACED : 0);
  classes[code] = found;
  return found;
}

/** Ideographs, kana and Thai stand without spaces. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);

/** Letters and their combining marks, of all scripts. */
export const isLetter = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (classOf(text.charCodeAt(at)) & IS_LETTER) !== 0;

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

export const isWord = (text: string, at: number): boolean => isLetter(text, at) || isDigit(text, at);

/** A letter that takes part in words with spaces. */
export const isSpacedLetter = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (classOf(text.charCodeAt(at)) & IS_SPACED) !== 0;

const SEPARATORS = new Set(Array.from(' -,"«»‹›「」『』،、·', (sign) => sign.charCodeAt(0)));

/** The first position from `at` that holds no separator. */
export function skipSeparators(text: string, at: number): number {
  let i = at;
  while (i < text.length && SEPARATORS.has(text.charCodeAt(i))) i++;
  return i;
}

/** The end of the word that `at` stands in. */
export function wordEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && isWord(text, i)) i++;
  return i;
}

/** The beginning of the word that `at` stands in. */
export function wordStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && isWord(text, i - 1)) i--;
  return i;
}

/** 1 where a sentence ends or a semicolon stands: a gap of a pattern and the reach of a cue go no further. */
export function stopsOf(text: string, sentences: readonly { end: number }[]): Uint8Array {
  const stops = new Uint8Array(text.length + 1);
  for (const { end } of sentences) stops[end - 1] = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0a || c === 0x3b || c === 0x061b) stops[i] = 1;
  }
  return stops;
}

/** Whether a stop lies in a stretch. */
export function hasStop(stops: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (stops[at] === 1) return true;
  return false;
}

/** Text of strangers made fit for a terminal: no control characters, known widths, whole words on lines. */

/**
 * Characters that a terminal would obey: controls, and marks that turn the direction of what follows. Joiners stay:
 * Persian and Hindi need them.
 */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** The text on one line, without anything that a terminal obeys. */
export function plainText(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(OBEYED, '')
    .trim();
}

const COMBINING = /^[\p{M}\u200b-\u200d\u2060]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** The text with spaces behind it to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The text cut to a width, with a mark where it was cut. */
export function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const character of text) {
    const next = widthOf(character);
    if (taken + next > width - 1) break;
    kept += character;
    taken += next;
  }
  return `${kept.trimEnd()}…`;
}

/** The text on lines of a width, broken at spaces, or anywhere in a word that is longer than a line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= width || line === '') line = joined;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let taken = 0;
  for (const character of word) {
    const next = widthOf(character);
    if (taken + next > width) {
      parts.push(part);
      part = '';
      taken = 0;
    }
    part += character;
    taken += next;
  }
  return [...parts, part];
}

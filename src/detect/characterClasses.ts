/** Classes of characters by an expression's properties, each character asked once: a text is read by look-up. */

const BEYOND = 0x10000;

/**
 * Remembers what a function says of each character.
 * @param classOf a number from 0 to 254
 * @returns the same of a code point, by look-up where it has been asked before
 */
export function remembered(classOf: (character: string) => number): (code: number) => number {
  // One more than the class; 0 where the character has not been asked.
  const known = new Uint8Array(BEYOND);
  return (code) => {
    if (code >= BEYOND) return classOf(String.fromCodePoint(code));
    let found = known[code] ?? 0;
    if (found === 0) {
      found = classOf(String.fromCharCode(code)) + 1;
      known[code] = found;
    }
    return found - 1;
  };
}

/** Calls `each` with every code point of a text. */
export function eachCode(text: string, each: (code: number) => void): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code >= BEYOND) i++;
    each(code);
  }
}

/**
 * Folding: the text as patterns see it, with the way back. Lower case, local digits as 0-9, one apostrophe, one dash,
 * plain spaces, no vowel points or zero-width characters. Folding may drop or widen characters, so every folded
 * position remembers where it came from.
 */

export interface Folded {
  text: string;
  /** Position in the original for each folded position, and one more for the end. */
  origin: Int32Array;
  /** Folded position for each original position, and one more for the end. */
  position: Int32Array;
}

/** A pack's own foldings, by character. */
export type FoldTable = Readonly<Record<string, string>>;

/** First code points of the decimal digits of the scripts that the press uses. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
  0xff10,
];

const SINGLE: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  ʹ: "'",
  '′': "'",
  ʻ: "'",
  '＇': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '״': '"',
  '׳': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '־': '-',
  '－': '-',
  '〜': '-',
  '～': '-',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ۃ: 'ه',
  ά: 'α',
  έ: 'ε',
  ή: 'η',
  ί: 'ι',
  ό: 'ο',
  ύ: 'υ',
  ώ: 'ω',
  ϊ: 'ι',
  ϋ: 'υ',
  ΐ: 'ι',
  ΰ: 'υ',
  ς: 'σ',
  क़: 'क',
  ख़: 'ख',
  ग़: 'ग',
  ज़: 'ज',
  ड़: 'ड',
  ढ़: 'ढ',
  फ़: 'फ',
  य़: 'य',
  ড়: 'ড',
  ঢ়: 'ঢ',
  য়: 'য',
};

/** Dropped: zero-width and bidi marks, soft hyphen, Arabic vowel signs and tatweel, Hebrew points, nukta signs. */
const isDropped = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff ||
  code === 0x640 ||
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x670 ||
  (code >= 0x591 && code <= 0x5bd) ||
  (code >= 0x5bf && code <= 0x5c7 && code !== 0x5c0 && code !== 0x5c3 && code !== 0x5c6) ||
  code === 0x93c ||
  code === 0x9bc ||
  (code >= 0xfe00 && code <= 0xfe0f);

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  code === 0x9 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

function foldCharacter(character: string, own: FoldTable): string {
  const special = own[character];
  if (special !== undefined) return special;
  const code = character.charCodeAt(0);
  if (code < 0x80)
    return code >= 0x41 && code <= 0x5a
      ? character.toLowerCase()
      : code === 0x9
        ? ' '
        : code === 0x60
          ? "'"
          : character;
  if (isSpace(code)) return ' ';
  if (isDropped(code)) return '';
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  if (code >= 0xff01 && code <= 0xff5e) return foldCharacter(String.fromCharCode(code - 0xfee0), own);
  const lower = character.toLowerCase();
  const one = lower.length > 1 ? lower.slice(0, 1) : lower;
  return own[one] ?? SINGLE[one] ?? one;
}

const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;
/** Foldings are codes of single characters; these stand for what is none. Below them: places in the list of longer ones. */
const UNKNOWN = -1;
const DROPPED = -2;
const LONGER = -3;

interface Foldings {
  /** What a character folds to, as a number. */
  of(code: number): number;
  longer: readonly string[];
}

/** The foldings of one pack's table, each character's found once; in pages, for a language writes few of all characters. */
function foldingsOf(own: FoldTable): Foldings {
  const pages: (Int32Array | undefined)[] = new Array(PAGE).fill(undefined);
  const longer: string[] = [];
  const find = (code: number): number => {
    const folded = foldCharacter(String.fromCharCode(code), own);
    if (folded.length === 1) return folded.charCodeAt(0);
    return folded === '' ? DROPPED : LONGER - (longer.push(folded) - 1);
  };
  const of = (code: number): number => {
    let page = pages[code >> PAGE_BITS];
    if (!page) {
      page = new Int32Array(PAGE).fill(UNKNOWN);
      pages[code >> PAGE_BITS] = page;
    }
    const place = code & (PAGE - 1);
    const known = page[place] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const found = find(code);
    page[place] = found;
    return found;
  };
  return { of, longer };
}

const isAccent = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** A folding function for one pack's table. */
export function makeFold(own: FoldTable = {}): (text: string) => Folded {
  const { of, longer } = foldingsOf(own);
  const widest = Math.max(1, ...Object.values(own).map((folded) => folded.length));
  /** The letter that an accent makes of the folded letter before it. */
  const accented = (base: number, accent: number): number => {
    const folded = foldCharacter(String.fromCharCode(base, accent).normalize('NFC').slice(0, 1), own);
    return folded.length === 1 ? folded.charCodeAt(0) : base;
  };
  return (text) => {
    const codes = new Uint16Array(text.length * widest);
    const origin = new Int32Array(text.length * widest + 1);
    const position = new Int32Array(text.length + 1);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      position[i] = length;
      const code = text.charCodeAt(i);
      if (isAccent(code)) {
        // A combining accent joins the letter before it, so that decomposed text folds like composed text.
        if (length > 0) codes[length - 1] = accented(codes[length - 1] ?? 0, code);
        continue;
      }
      const folding = of(code);
      if (folding >= 0) {
        origin[length] = i;
        codes[length++] = folding;
      } else if (folding !== DROPPED) {
        const folded = longer[LONGER - folding] ?? '';
        for (let k = 0; k < folded.length; k++) {
          origin[length] = i;
          codes[length++] = folded.charCodeAt(k);
        }
      }
    }
    position[text.length] = length;
    origin[length] = text.length;
    return { text: textOf(codes.subarray(0, length)), origin: origin.subarray(0, length + 1), position };
  };
}

const COMBINING = /[\u0300-\u036f]/;

/** Folding of the many names of a list, of which no position is asked. */
export function makeTextFold(own: FoldTable = {}): (text: string) => string {
  const { of, longer } = foldingsOf(own);
  const fold = makeFold(own);
  return (text) => {
    if (COMBINING.test(text)) return fold(text).text;
    let folded = '';
    for (let i = 0; i < text.length; i++) {
      const folding = of(text.charCodeAt(i));
      if (folding >= 0) folded += String.fromCharCode(folding);
      else if (folding !== DROPPED) folded += longer[LONGER - folding] ?? '';
    }
    return folded;
  };
}

const BYTES = 0x100;

/** A string of codes: in single bytes where they do, since such strings are read and compared faster. */
const textOf = (codes: Uint16Array): string =>
  areBytes(codes)
    ? Buffer.from(codes).toString('latin1')
    : Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le');

function areBytes(codes: Uint16Array): boolean {
  for (const code of codes) if (code >= BYTES) return false;
  return true;
}

/** Names of the register in a text: exact forms and the forms that a language's inflection makes of them. */
import { countriesOf } from '../languages/countries.js';
import type { LanguagePack } from '../languages/pack.js';
import { isDigit, isLetter, isSpacedLetter, wordEnd } from './characters.js';
import { type Folded, makeFold, makeTextFold } from './fold.js';
import { type FormIndex, formIndexOf } from './formIndex.js';
import type { Entity } from './register.js';

/** Offsets are those of the original text. */
export interface NameHit {
  start: number;
  end: number;
  entity: Entity;
  /** False where the form is another word too and needs a cue. */
  strong: boolean;
  /** Only the wide list has it: more is asked of the words around it. */
  wide: boolean;
}

export interface Form {
  folded: string;
  entity: Entity;
  strong: boolean;
  /** Letters as registered, for names whose capitals matter. */
  written: string;
}

/** Forms by their first letters. */
export interface Forms {
  /**
   * Those forms whose key is the so many letters at a place of a folded text that may stand there, the longest first.
   * @param changed how many letters at the end of a name its language may change
   */
  at(text: string, at: number, length: number, changed: number): readonly Form[];
}

export interface Gazetteer {
  forms: Forms;
  /** Forms of the wide list. */
  wide: Forms;
  entities: ReadonlyMap<string, Entity>;
}

const fold = makeFold();
const foldText = makeTextFold();
/** Names are looked up by their first letters, the longest key first. */
const LONGEST_KEY = 4;
const SHORT = 3;

/** Letters, digits and signs that fold to themselves, capitals aside. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

export const foldName = (name: string): string => (PLAIN.test(name) ? name.toLowerCase() : foldText(name)).trim();

/** The letters under which a folded name is found. */
const keyOf = (folded: string): string => folded.slice(0, LONGEST_KEY);

/** The same of a name as written: its beginning is mostly enough to tell. */
function keysOfName(name: string): string[] {
  const beginning = foldName(name.slice(0, 3 * LONGEST_KEY));
  const folded = beginning.length > LONGEST_KEY ? beginning : foldName(name);
  return mayLoseLetter(folded) ? [keyOf(folded), folded.slice(0, LONGEST_KEY - 1)] : [keyOf(folded)];
}

/** A first word just as long as a key has another one where its end changes: `Нова пошта`, `Нової пошти`. */
const mayLoseLetter = (folded: string): boolean =>
  folded.length >= LONGEST_KEY && !isSpacedLetter(folded, LONGEST_KEY) && isSpacedLetter(folded, LONGEST_KEY - 1);

export const formOf = (written: string, entity: Entity, strong: boolean): Form => ({
  // Folded as a text is: strings made in other ways (slices, lower-cased ones) are compared with it far more slowly.
  folded: fold(written).text.trim(),
  entity,
  strong,
  written,
});

/**
 * An index of bearers of names. There are tens of thousands and a text meets few, so that the forms of a bearer are
 * made only where a text has the letters with which one of its names begins.
 */
export function indexNames<T>(
  bearers: readonly T[],
  namesOf: (bearer: T) => readonly string[],
  formsOf: (bearer: T) => Form[],
): Forms {
  const byKey = new Map<number, Map<number, Keyed<T>>>();
  for (const bearer of bearers) {
    for (const name of namesOf(bearer)) {
      for (const key of keysOfName(name)) {
        const { bearers: list } = placeOf(byKey, key);
        if (list.at(-1) !== bearer) list.push(bearer);
      }
    }
  }
  return {
    at(text, at, length, changed) {
      const found = byKey.get(pairAt(text, at, length))?.get(pairAt(text, at + 2, length - 2));
      if (!found) return NONE;
      found.forms ??= formIndexOf(formsUnder(found.key, found.bearers.flatMap(formsOf)));
      return found.forms.at(text, at, changed);
    },
  };
}

/** Those forms that a key begins, the longest first. */
const formsUnder = (key: string, forms: Form[]): Form[] =>
  forms
    .filter(({ folded, written }) => LETTER.test(folded) && keysOfName(written).includes(key))
    .sort((a, b) => b.folded.length - a.folded.length || Number(b.strong) - Number(a.strong));

const NONE: readonly Form[] = [];

/** Whose names begin with a key, and their forms once made. */
interface Keyed<T> {
  key: string;
  bearers: T[];
  forms: FormIndex<Form> | null;
}

/** Two letters as one number, of which only so many count: numbers are looked up without cutting the text. */
const pairAt = (text: string, at: number, length: number): number =>
  length <= 0 ? 0 : (text.charCodeAt(at) << 16) | (length === 1 ? 0 : text.charCodeAt(at + 1));

function placeOf<T>(byKey: Map<number, Map<number, Keyed<T>>>, key: string): Keyed<T> {
  const first = pairAt(key, 0, key.length);
  const second = pairAt(key, 2, key.length - 2);
  const inner = byKey.get(first) ?? new Map<number, Keyed<T>>();
  byKey.set(first, inner);
  const place = inner.get(second) ?? { key, bearers: [], forms: null };
  inner.set(second, place);
  return place;
}

/** A bare number is no name in running text. */
const LETTER = /\p{L}/u;

const NO_FORMS: Forms = { at: () => NONE };

/**
 * An index of the names of entities.
 * @param wide names that count only where much speaks for them
 */
export const buildGazetteer = (entities: readonly Entity[], wide: Forms = NO_FORMS): Gazetteer => ({
  forms: indexNames(entities, (e) => [e.name, ...e.aliases, ...e.cue], formsOfEntity),
  wide,
  entities: new Map(entities.map((e) => [e.id, e])),
});

function formsOfEntity(entity: Entity): Form[] {
  const cued = entity.cue.map((form) => formOf(form, entity, false));
  const strong = [...new Set([entity.name, ...entity.aliases])].map((form) => formOf(form, entity, true));
  return [...strong.filter((form) => !cued.some((cue) => cue.folded === form.folded)), ...cued];
}

/** All names in a text, the longest first at each place, none within another. */
export function findNames(gazetteer: Gazetteer, text: string, pack: LanguagePack): NameHit[] {
  const folded = fold(text);
  const inflection = inflectionOf(pack);
  const home = countriesOf(pack.code);
  const hits: NameHit[] = [];
  const source = folded.text;
  const wide: NameHit[] = [];
  let wideEnd = 0;
  for (let at = 0; at < source.length; ) {
    if (!mayBegin(source, at, inflection)) {
      at++;
      continue;
    }
    const hit = hitAt(gazetteer.forms, folded, text, at, inflection, home);
    if (hit) {
      hits.push({ ...hit.name, wide: false });
      at = hit.end;
      continue;
    }
    const other =
      at >= wideEnd && !isSmall(text[folded.origin[at] ?? 0] ?? '')
        ? hitAt(gazetteer.wide, folded, text, at, inflection, home)
        : null;
    if (other) {
      wide.push({ ...other.name, wide: true });
      wideEnd = other.end;
    }
    at++;
  }
  return wide.length === 0 ? hits : [...hits, ...wide.filter(outside(hits))].sort((a, b) => a.start - b.start);
}

/** Names of the wide list begin with a capital, where the script has them. */
const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();

/** Names that overlap none of those that the register knows; both are in the order of the text. */
function outside(hits: readonly NameHit[]): (hit: NameHit) => boolean {
  let next = 0;
  return (hit) => {
    while ((hits[next]?.end ?? Number.POSITIVE_INFINITY) <= hit.start) next++;
    return (hits[next]?.start ?? Number.POSITIVE_INFINITY) >= hit.end;
  };
}

interface Inflection {
  endings: ReadonlySet<string>;
  changes: Readonly<Record<string, readonly string[]>>;
  /** Letters of the longest end that changes. */
  longestChange: number;
  clitics: readonly string[];
}

const inflections = new WeakMap<LanguagePack, Inflection>();

function inflectionOf(pack: LanguagePack): Inflection {
  let known = inflections.get(pack);
  if (!known) {
    known = {
      endings: new Set(pack.writing.nameEndings.map(foldName)),
      longestChange: Math.max(0, ...Object.keys(pack.writing.nameChanges).map((end) => end.length)),
      changes: Object.fromEntries(
        Object.entries(pack.writing.nameChanges).map(([k, v]) => [foldName(k), v.map(foldName)]),
      ),
      clitics: pack.writing.clitics.map(foldName),
    };
    inflections.set(pack, known);
  }
  return known;
}

function mayBegin(text: string, at: number, inflection: Inflection): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20 || code === 0x0a) return false;
  if (isDigit(text, at) && /\d[ .,']?$/.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (!isSpacedLetter(text, at - 1)) return !(isKatakana(text, at) && isKatakana(text, at - 1));
  if (!isSpacedLetter(text, at)) return true;
  return inflection.clitics.length > 0 && isBehindClitics(text, at, inflection.clitics);
}

/** Whether one or two joined prefixes stand between the word's beginning and `at`. */
const isBehindClitics = (text: string, at: number, clitics: readonly string[]): boolean =>
  clitics.some(
    (x) =>
      text.startsWith(x, at - x.length) &&
      (!isLetter(text, at - x.length - 1) ||
        clitics.some(
          (y) => text.startsWith(y, at - x.length - y.length) && !isLetter(text, at - x.length - y.length - 1),
        )),
  );

interface Found {
  name: Omit<NameHit, 'wide'>;
  /** Where it ends in the folded text. */
  end: number;
}

function hitAt(
  forms: Forms,
  folded: Folded,
  text: string,
  at: number,
  inflection: Inflection,
  home: ReadonlySet<string>,
): Found | null {
  for (let length = LONGEST_KEY; length > 0; length--) {
    const found = bestForm(
      forms.at(folded.text, at, length, inflection.longestChange),
      folded,
      text,
      at,
      inflection,
      home,
    );
    if (found) return found;
  }
  return null;
}

function bestForm(
  forms: readonly Form[],
  folded: Folded,
  text: string,
  at: number,
  inflection: Inflection,
  home: ReadonlySet<string>,
): Found | null {
  let found: (Found & { form: Form }) | null = null;
  for (const form of forms) {
    const end = formEnd(folded.text, at, form, inflection);
    if (end < 0) continue;
    if (found && form.folded !== found.form.folded) break;
    const start = folded.origin[at] ?? 0;
    const stop = (folded.origin[end - 1] ?? 0) + 1;
    const capitals = capitalsOf(text.slice(start, stop), form);
    if (capitals === 'none') continue;
    const strong = form.strong && capitals === 'fit';
    const better =
      found !== null && found.name.strong === strong && rankOf(form, found.form, home) > rankOf(found.form, form, home);
    if (found && !better) continue;
    found = { name: { start, end: stop, entity: form.entity, strong }, end, form };
  }
  return found;
}

/**
 * Of several that bear a name, the one at home in the language's countries, and of those at home or abroad the one whose
 * very name it is; but an owner of that name, Vodafone, before its branches anywhere.
 */
function rankOf(form: Form, other: Form, home: ReadonlySet<string>): number {
  const isOwn = form.written === form.entity.name;
  const owns = other.entity.parents.some((parent) => parent.id === form.entity.id);
  return (
    (isOwn && (owns || form.entity.country === 'INT') ? 4 : 0) +
    (home.has(form.entity.country) ? 2 : 0) +
    (isOwn ? 1 : 0)
  );
}

/** Where the form with its inflection ends, or -1 where it does not stand here. */
function formEnd(source: string, at: number, { folded: name }: Form, inflection: Inflection): number {
  const shared = sharedLetters(source, at, name);
  if (shared === name.length) {
    const end = at + name.length;
    if (isKatakana(source, end - 1) && isKatakana(source, end)) return -1;
    // «O!» is not in «O!Karte».
    if (/[!?+]/.test(name.at(-1) ?? '') && isSpacedLetter(source, end)) return -1;
    if (!isSpacedLetter(source, end) || !isSpacedLetter(source, end - 1))
      return isDigit(source, end - 1) && /^[.,' ]?\d/.test(source.slice(end, end + 2))
        ? -1
        : withMark(source, end, inflection);
    const last = wordEnd(source, end);
    // Two or three letters with an ending look like too many other words.
    if ((name.length > SHORT || isSyllabic(name)) && inflection.endings.has(source.slice(end, last))) return last;
  }
  const changed = shared < name.length - inflection.longestChange ? -1 : changedEnd(source, at, name, inflection);
  if (changed >= 0 || inflection.endings.size < MANY_ENDINGS) return changed;
  const firstWord = name.indexOf(' ');
  return firstWord < 0 || shared < firstWord - LOST ? -1 : declinedEnd(source, at, name);
}

/** With how many of its letters a name stands at a place. */
function sharedLetters(source: string, at: number, name: string): number {
  let shared = 0;
  while (shared < name.length && source.charCodeAt(at + shared) === name.charCodeAt(shared)) shared++;
  return shared;
}

/** Letters at least that stay where the end of a name changes: `Spořitelna`, `Spořitelnu`. */
const SHORTEST_STEM = 3;

function changedEnd(source: string, at: number, name: string, { changes, longestChange }: Inflection): number {
  for (let length = Math.min(longestChange, name.length - SHORTEST_STEM); length > 0; length--) {
    const into = changes[name.slice(-length)];
    if (into === undefined || !source.startsWith(name.slice(0, -length), at)) continue;
    const stop = at + name.length - length;
    const last = wordEnd(source, stop);
    if (into.includes(source.slice(stop, last))) return last;
  }
  return -1;
}

/** In the scripts of India a few signs already make a whole name. */
const isSyllabic = (name: string): boolean => {
  const code = name.charCodeAt(0);
  return code >= 0x0900 && code <= 0x0dff;
};

/** A language with so many endings declines the words within a name too: «Česká spořitelna», «České spořitelny». */
const MANY_ENDINGS = 10;
/** Shorter words within a name do not change. */
const SHORTEST_DECLINED = 4;
/** So many letters at most are lost at a word's end, and so many may take their place. */
const LOST = 3;
const GAINED = 3;

/** Where a name of several words ends whose words all stand here in one form or another, or -1. */
function declinedEnd(source: string, at: number, name: string): number {
  let end = at - 1;
  for (const word of name.split(' ')) {
    const start = end + 1;
    if (start > at && source[end] !== ' ') return -1;
    end = wordEnd(source, start);
    if (!isFormOf(source, start, end, word)) return -1;
  }
  return end;
}

function isFormOf(source: string, start: number, end: number, word: string): boolean {
  const same = Math.min(sharedLetters(source, start, word), end - start);
  const lost = word.length - same;
  const gained = end - start - same;
  if (lost === 0 && gained === 0) return true;
  return (
    word.length >= SHORTEST_DECLINED &&
    same >= SHORTEST_DECLINED - 1 &&
    same >= lost * 2 &&
    lost <= LOST &&
    gained <= GAINED
  );
}

/** An ending behind an apostrophe or colon belongs to the mention: `Telekom'un`, `AWS:ssä`. */
function withMark(source: string, end: number, inflection: Inflection): number {
  const c = source[end] ?? '';
  if (c !== "'" && c !== ':' && c !== '-') return end;
  const last = wordEnd(source, end + 1);
  return last > end + 1 && inflection.endings.has(source.slice(end, last)) ? last : end;
}

const isKatakana = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30a1 && code <= 0x30fc;
};

/** How a mention's capitals stand to those of the form: as they should, as in a word (Nato), or not at all. */
type Capitals = 'fit' | 'word' | 'none';

/** A name registered with a capital stands with one; short names all in capitals stand so, or at least begin so. */
function capitalsOf(mention: string, form: Form): Capitals {
  const first = form.written[0] ?? '';
  // Of a name in small letters none is asked; iGA has a capital somewhere.
  if (first === first.toLowerCase())
    return form.written === form.written.toLowerCase() || mention !== mention.toLowerCase() ? 'fit' : 'none';
  const own = mention[0] ?? '';
  if (own !== own.toUpperCase()) return 'none';
  if (!isAcronym(form.written)) return 'fit';
  // An ending may follow in small letters, the acronym itself may not: POLSA is not Polsce.
  const said = mention.slice(0, form.written.length).replace(/[^\p{L}]/gu, '');
  if (said === said.toUpperCase()) return 'fit';
  if (mention.toUpperCase() !== form.written || said.length < FEWEST_OF_WORD) return 'none';
  return said.length > FEWEST_OF_WORD ? 'fit' : 'word';
}

/** Newspapers write acronyms that can be read aloud as words, but none of less letters; one of so few could be another word. */
const FEWEST_OF_WORD = 4;
const LONGEST_ACRONYM = 6;

function isAcronym(written: string): boolean {
  const letters = written.replace(/[^\p{L}]/gu, '');
  return letters.length <= LONGEST_ACRONYM && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

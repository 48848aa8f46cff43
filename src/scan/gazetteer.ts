/** Names of the register in a text: exact forms and the forms that a language's inflection makes of them. */
import { countriesOf } from '../languages/countries.js';
import type { LanguagePack } from '../languages/pack.js';
import { isDigit, isLetter, isSpacedLetter, wordEnd } from './characters.js';
import { type Folded, makeFold } from './fold.js';
import type { Entity } from './register.js';

/** Offsets are those of the original text. */
export interface NameHit {
  start: number;
  end: number;
  entity: Entity;
  /** False where the form is another word too and needs a cue. */
  strong: boolean;
}

interface Form {
  folded: string;
  entity: Entity;
  strong: boolean;
  /** Letters as registered, for names whose capitals matter. */
  written: string;
}

export interface Gazetteer {
  forms: Map<string, Form[]>;
  entities: Map<string, Entity>;
}

const fold = makeFold();
/** Names are looked up by their first letters, the longest key first. */
const LONGEST_KEY = 4;
const SHORT = 3;

export const foldName = (name: string): string => fold(name).text.trim();

export function buildGazetteer(entities: readonly Entity[]): Gazetteer {
  const forms = new Map<string, Form[]>();
  const add = (written: string, entity: Entity, strong: boolean): void => {
    const folded = foldName(written);
    // A bare number is no name in running text.
    if (!/\p{L}/u.test(folded)) return;
    const key = folded.slice(0, LONGEST_KEY);
    const list = forms.get(key);
    const form: Form = { folded, entity, strong, written };
    if (list) list.push(form);
    else forms.set(key, [form]);
  };
  for (const entity of entities) {
    const cues = new Set(entity.cue.map(foldName));
    for (const form of new Set([entity.name, ...entity.aliases]))
      if (!cues.has(foldName(form))) add(form, entity, true);
    for (const form of entity.cue) add(form, entity, false);
  }
  for (const list of forms.values())
    list.sort((a, b) => b.folded.length - a.folded.length || Number(b.strong) - Number(a.strong));
  return { forms, entities: new Map(entities.map((e) => [e.id, e])) };
}

/** All names in a text, the longest first at each place, none within another. */
export function findNames(gazetteer: Gazetteer, text: string, pack: LanguagePack): NameHit[] {
  const folded = fold(text);
  const inflection = inflectionOf(pack);
  const home = countriesOf(pack.code);
  const hits: NameHit[] = [];
  const source = folded.text;
  for (let at = 0; at < source.length; ) {
    const hit = mayBegin(source, at, inflection) ? hitAt(gazetteer, folded, text, at, inflection, home) : null;
    if (hit) {
      hits.push(hit.name);
      at = hit.end;
    } else at++;
  }
  return hits;
}

interface Inflection {
  endings: ReadonlySet<string>;
  changes: Readonly<Record<string, readonly string[]>>;
  clitics: readonly string[];
}

const inflections = new WeakMap<LanguagePack, Inflection>();

function inflectionOf(pack: LanguagePack): Inflection {
  let known = inflections.get(pack);
  if (!known) {
    known = {
      endings: new Set(pack.writing.nameEndings.map(foldName)),
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
  return inflection.clitics.some(
    (x) =>
      text.startsWith(x, at - x.length) &&
      (!isLetter(text, at - x.length - 1) ||
        inflection.clitics.some(
          (y) => text.startsWith(y, at - x.length - y.length) && !isLetter(text, at - x.length - y.length - 1),
        )),
  );
}

function hitAt(
  gazetteer: Gazetteer,
  folded: Folded,
  text: string,
  at: number,
  inflection: Inflection,
  home: ReadonlySet<string>,
): { name: NameHit; end: number } | null {
  for (let length = LONGEST_KEY; length > 0; length--) {
    const forms = gazetteer.forms.get(folded.text.slice(at, at + length));
    const found = forms && bestForm(forms, folded, text, at, inflection, home);
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
): { name: NameHit; end: number } | null {
  let found: { name: NameHit; end: number; form: Form } | null = null;
  for (const form of forms) {
    const end = formEnd(folded.text, at, form.folded, inflection);
    if (end < 0) continue;
    if (found && form.folded !== found.form.folded) break;
    const start = folded.origin[at] ?? 0;
    const stop = (folded.origin[end - 1] ?? 0) + 1;
    if (!capitalsFit(text.slice(start, stop), form)) continue;
    // Of several that bear the name, the one at home in the language's countries.
    const better =
      found !== null &&
      !isOwnName(found.form) &&
      (isOwnName(form) ||
        (found.form.strong === form.strong && !home.has(found.form.entity.country) && home.has(form.entity.country)));
    if (found && !better) continue;
    found = { name: { start, end: stop, entity: form.entity, strong: form.strong }, end, form };
  }
  return found;
}

/** The form is the entity's very name: Vodafone, and not a branch of it. */
const isOwnName = (form: Form): boolean => form.written === form.entity.name;

/** Where the form with its inflection ends, or -1 where it does not stand here. */
function formEnd(source: string, at: number, name: string, inflection: Inflection): number {
  if (source.startsWith(name, at)) {
    const end = at + name.length;
    if (isKatakana(source, end - 1) && isKatakana(source, end)) return -1;
    if (!isSpacedLetter(source, end) || !isSpacedLetter(source, end - 1))
      return isDigit(source, end - 1) && /^[.,' ]?\d/.test(source.slice(end, end + 2))
        ? -1
        : withMark(source, end, inflection);
    const last = wordEnd(source, end);
    // Two or three letters with an ending look like too many other words.
    if (name.length > SHORT && inflection.endings.has(source.slice(end, last))) return last;
  }
  const stem = name.slice(0, -1);
  const changes = inflection.changes[name.at(-1) ?? ''];
  if (changes && stem.length >= 3 && source.startsWith(stem, at)) {
    const last = wordEnd(source, at + stem.length);
    if (changes.includes(source.slice(at + stem.length, last))) return last;
  }
  return -1;
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

/** A name registered with a capital stands with one; short names all in capitals stand so. */
function capitalsFit(mention: string, form: Form): boolean {
  const first = form.written[0] ?? '';
  if (first === first.toLowerCase()) return true;
  const own = mention[0] ?? '';
  if (own !== own.toUpperCase()) return false;
  const letters = form.written.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 6 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    // An ending may follow in small letters, the acronym itself may not: POLSA is not Polsce.
    const said = mention.slice(0, form.written.length).replace(/[^\p{L}]/gu, '');
    return said === said.toUpperCase();
  }
  return true;
}

/**
 * Compiles brand names of packages whose licence allows it into data/wide/names.tsv, the weak tier behind the register.
 *   npm run build:wide
 * A line holds the names of one kind in one country (`ES bank`) or of no country in particular (`INT software`): names,
 * each behind a tab, each with its other forms behind `=`. A name at home in several countries stands in several lines.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import nlp from 'compromise/three';
import { loadPack, PACK_CODES } from '../src/languages/index.js';
import { foldName } from '../src/scan/gazetteer.js';
import { type Entity, register, slug } from '../src/scan/register.js';
import {
  type Brand,
  fromIcons,
  fromMobileNetworks,
  fromNameSuggestionIndex,
  fromStatusPages,
  fromThirdParties,
  withoutLegalForm,
  wordsWithinNames,
} from './wide-sources.js';

const OUT = new URL('../data/wide/', import.meta.url);
/** A brand of more countries than this is at home in none. */
const MOST_COUNTRIES = 3;
const FEWEST_LETTERS = 4;
/** An abbreviation may have a letter less, since its capitals are asked for; so may a word of Han or Hangul. */
const FEWEST_CAPITALS = 3;
const FEWEST_HAN = 3;
const LONGEST = 40;
/** A word within so many names of the index is a place or a common one. */
const COMMON = 3;

/** A brand with its forms, those that the list keeps. */
interface Entry {
  kind: Entity['kind'];
  countries: string[];
  forms: string[];
}

/** Words of languages: what the packs hold, English words and given names as compromise knows them. */
async function commonWords(): Promise<Set<string>> {
  const words = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const word of foldName(value).match(/\p{L}+/gu) ?? []) words.add(word);
    else if (typeof value === 'object' && value !== null)
      for (const part of [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value)]) collect(part);
  };
  for (const code of PACK_CODES) collect(await loadPack(code));
  for (const [word, tag] of Object.entries(englishWords())) if (![tag].flat().includes('Organization')) words.add(word);
  for (const place of placeNames()) words.add(place);
  for (const [word, count] of wordsWithinNames()) if (count >= COMMON) words.add(word);
  return words;
}

/** Words and their tags, of compromise. */
const englishWords = (): Record<string, string | string[]> =>
  (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;

/** Countries in the languages of the packs, and the cities that zones are named after. */
function placeNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = letters.flatMap((a) => letters.map((b) => a + b));
  const countries = PACK_CODES.flatMap((code) => {
    const names = new Intl.DisplayNames(code, { type: 'region', fallback: 'none' });
    return regions.map((region) => names.of(region)).filter((name) => name !== undefined);
  });
  const cities = Intl.supportedValuesOf('timeZone').map((zone) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '');
  return [...countries, ...cities].map(foldName);
}

/** Names of what kind of thing it is, in a few languages: alone or two together they name no company. */
const GENERIC = new Set(
  (
    'agency air airport airways bank banca banco banque banka banken central city cooperative electric energy express ' +
    'federal first general gas group health hospital insurance island market metro mobile national network northern ' +
    'online people post power public rail railway regional royal rural service services shop southern state store ' +
    'super supermarket telecom tram transit transport trust union united universal water western ' +
    '银行 銀行 地铁 地鐵 电信 電信'
  ).split(' '),
);

/** Towns, counties and ministries are told of for other reasons. */
const AUTHORITY =
  /^(?:ajuntament|ayuntamiento|bezirk|city of|comune|concello|commun|conseil|county of|département|gemeente|gmina|hansestadt|kanton|kreis|landeshauptstadt|landkreis|mairie|mesto|mestská|město|miasto|minist|municip|obec|prefeitura|provincia|région|région|secretar|stadt |town of|urząd|ville)|\b(?:city council|county council|ministry|department of|municipality|savivaldybė|kommune?n?|kommun|district council|government)\b|администрация|мэрия|市役所|区役所|町役場/iu;

/** A network of lines is often called after its town alone: one word must tell that it is none. */
const NETWORK_WORD = /bike|buss?|citad|cycl|kolej|metro|mobil|rail|ride|trafi[ck]|tram|trans|v[eé]lo/i;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;

const lettersOf = (name: string): string => name.replace(/[^\p{L}]/gu, '');

/** A form that may be looked for in running text. */
function isUsable(name: string, common: ReadonlySet<string>): boolean {
  const letters = lettersOf(name);
  if (/[=\t\n|;/()]|https?:/.test(name) || name.length > LONGEST || letters.length === 0) return false;
  const isHan = /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(letters);
  const isCapitals = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const fewest = isHan ? FEWEST_HAN : isCapitals ? FEWEST_CAPITALS : FEWEST_LETTERS;
  if (letters.length < fewest) return false;
  // Without a capital, and in a script that has them, it could be any word.
  if (letters[0] === letters[0]?.toLowerCase() && letters[0] !== letters[0]?.toUpperCase()) return false;
  const folded = foldName(name);
  const words = folded.match(/\p{L}+/gu) ?? [];
  if (AUTHORITY.test(name) || common.has(folded) || (words.length === 1 && common.has(words[0] ?? ''))) return false;
  return !(words.length <= 2 && words.every((word) => GENERIC.has(word) || common.has(word)));
}

/** The usable forms, the international one first, none that only goes on behind another. */
function formsOf(brand: Brand, common: ReadonlySet<string>): string[] {
  const written = [brand.international ?? '', ...brand.names].map(withoutLegalForm);
  const isTold = (name: string): boolean =>
    brand.kind !== 'transit' || name.includes(' ') || NETWORK_WORD.test(name) || INNER_CAPITAL.test(name);
  const usable = written.filter((name) => isTold(name) && isUsable(name, common));
  const byFold = new Map(usable.toReversed().map((name) => [foldName(name), name]));
  const folded = [...byFold.keys()];
  const isLonger = (name: string): boolean => folded.some((f) => name !== f && name.startsWith(`${f} `));
  const forms = [...byFold.entries()]
    .filter(([f]) => !isLonger(f))
    .map(([, name]) => name)
    .reverse();
  const latin = forms.find((name) => /^[\p{Script=Latin}\P{L}]+$/u.test(name));
  return latin === undefined ? forms : [latin, ...forms.filter((name) => name !== latin)];
}

/** What the register holds already: its forms and its ids. */
function registered(): (forms: readonly string[]) => boolean {
  const forms = new Set(register().flatMap((e) => [e.name, ...e.aliases, ...e.cue].map(foldName)));
  const ids = new Set(register().map((e) => e.id));
  return (names) => names.some((name) => forms.has(foldName(name))) || ids.has(slug(names[0] ?? ''));
}

/** Brands that bear one name are one entry, at home in the countries of all of them; a form belongs to the first that has it. */
function entriesOf(brands: readonly Brand[], common: ReadonlySet<string>): Entry[] {
  const isRegistered = registered();
  const byId = new Map<string, Entry>();
  const owners = new Map<string, Entry>();
  for (const brand of brands) {
    const [name, ...others] = formsOf(brand, common);
    if (name === undefined || isRegistered([name, ...others])) continue;
    const entry = byId.get(slug(name)) ?? { kind: brand.kind, countries: brand.countries, forms: [] };
    // One without a home is at home everywhere already.
    if (entry.countries.length > 0)
      entry.countries = brand.countries.length > 0 ? [...new Set([...entry.countries, ...brand.countries])].sort() : [];
    for (const form of [name, ...others]) {
      const folded = foldName(form);
      if (owners.has(folded)) {
        // Another's other name: the brand goes without, and where it is its own name, altogether.
        if (form === name && owners.get(folded) !== entry) break;
        continue;
      }
      owners.set(folded, entry);
      entry.forms.push(form);
    }
    if (entry.forms[0] === name) byId.set(slug(name), entry);
  }
  return [...byId.values()];
}

function linesOf(entries: readonly Entry[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { kind, countries, forms } of entries) {
    for (const home of countries.length > MOST_COUNTRIES || countries.length === 0 ? ['INT'] : countries) {
      const head = `${home} ${kind}`;
      const list = lines.get(head) ?? [];
      list.push(forms.join('='));
      lines.set(head, list);
    }
  }
  return [...lines.entries()].map(([head, names]) => [head, ...names.sort()].join('\t')).sort();
}

/** Licences that ask to be passed on with what is taken; simple-icons is in the public domain. */
const LICENCES = [
  'name-suggestion-index/LICENSE.md',
  'mcc-mnc-list/LICENSE',
  'third-party-web/LICENSE',
  '@sentry/status-page-list/LICENSE',
];

const licences = (): string =>
  LICENCES.map((path) => {
    const text = readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
    return `# ${path.slice(0, path.lastIndexOf('/'))}\n\n${text.trim()}\n`;
  }).join('\n');

const brands = [
  ...fromMobileNetworks(),
  ...fromNameSuggestionIndex(),
  ...fromStatusPages(),
  ...fromIcons(),
  ...fromThirdParties(),
];
const entries = entriesOf(brands, await commonWords());
const text = `${linesOf(entries).join('\n')}\n`;
mkdirSync(OUT, { recursive: true });
writeFileSync(new URL('names.tsv', OUT), text);
writeFileSync(new URL('LICENCES.md', OUT), licences());
const forms = entries.reduce((sum, entry) => sum + entry.forms.length, 0);
console.log(`${entries.length} companies, ${forms} names, ${Buffer.byteLength(text)} bytes`);

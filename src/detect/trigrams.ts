/**
 * franc's models and measure, all languages in one pass: a trigram is looked up once and tells the languages that know
 * it, where franc looks each one up in each language. The scores are franc's to the last digit.
 */
import { data } from 'franc/data.js';
import { expressions } from 'franc/expressions.js';
import { eachCode, remembered } from './characterClasses.js';

/** franc's cost of a trigram that a language does not know. */
const UNKNOWN = 300;
/** franc reads no more of a text. */
const MOST_CHARACTERS = 2048;
const RANK_BITS = 9;
const RANK_MASK = (1 << RANK_BITS) - 1;

interface Model {
  codes: readonly string[];
  /** By trigram: the languages that know it, with its rank in each, as one number. */
  places: ReadonlyMap<string, readonly number[]>;
}

const SCRIPTS = Object.entries(expressions).map(([name, letters]) => ({ name, letters: new RegExp(letters.source) }));
const scriptOf = remembered((character) => SCRIPTS.findIndex(({ letters }) => letters.test(character)) + 1);

/** The script of most of a text's characters. */
function topScript(text: string): string | null {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  eachCode(text, (code) => {
    const script = scriptOf(code);
    counts[script] = (counts[script] ?? 0) + 1;
  });
  counts[0] = 0;
  const most = Math.max(...counts);
  return most === 0 ? null : (SCRIPTS[counts.indexOf(most) - 1]?.name ?? null);
}

function modelOf(languages: Readonly<Record<string, string>>, only: ReadonlySet<string>): Model {
  const codes = Object.keys(languages).filter((code) => only.has(code));
  const places = new Map<string, number[]>();
  for (const [index, code] of codes.entries()) {
    for (const [rank, trigram] of (languages[code] ?? '').split('|').entries()) {
      const place = (index << RANK_BITS) | rank;
      const list = places.get(trigram);
      if (list) list.push(place);
      else places.set(trigram, [place]);
    }
  }
  return { codes, places };
}

/** How often each trigram stands in a text, as franc cleans it. */
function trigramsOf(text: string): Map<string, number> {
  const words = text
    .replace(/[\u0021-\u0040]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const padded = ` ${words} `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= padded.length; i++) {
    const trigram = padded.slice(i, i + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}

/** Languages by franc's code with their scores, the best first. */
export type TrigramScores = readonly (readonly [code: string, score: number])[];

/**
 * Makes franc's measure for some of its languages.
 * @param only their codes
 */
export function trigramMeasure(only: ReadonlySet<string>): (text: string) => TrigramScores {
  const models = new Map<string, Model>();
  const modelFor = (script: string, languages: Readonly<Record<string, string>>): Model => {
    const known = models.get(script);
    if (known) return known;
    const made = modelOf(languages, only);
    models.set(script, made);
    return made;
  };
  return (whole) => {
    const text = whole.slice(0, MOST_CHARACTERS);
    const script = topScript(text);
    if (script === null) return [];
    const languages = data[script];
    if (!languages) return only.has(script) ? [[script, 1]] : [];
    return scoresOf(text, modelFor(script, languages));
  };
}

function scoresOf(text: string, { codes, places }: Model): TrigramScores {
  const trigrams = trigramsOf(text);
  const distances = new Int32Array(codes.length).fill(UNKNOWN * trigrams.size);
  for (const [trigram, count] of trigrams) {
    for (const place of places.get(trigram) ?? []) {
      const language = place >> RANK_BITS;
      const difference = Math.abs(count - (place & RANK_MASK) - 1);
      distances[language] = (distances[language] ?? 0) + difference - UNKNOWN;
    }
  }
  const least = Math.min(...distances);
  const most = text.length * UNKNOWN - least;
  return codes
    .map((code, i): [string, number] => [code, 1 - ((distances[i] ?? 0) - least) / most || 0])
    .sort((a, b) => b[1] - a[1]);
}

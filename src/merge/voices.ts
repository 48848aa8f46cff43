/**
 * Copies of one text are one voice: an agency's report printed by thirty papers is told once.
 * Texts are compared by minhash sketches (one hash a shingle, the least of each bin kept), candidates found by bands.
 */
import type { ArticleRecord } from '../model/record.js';
import { byKeys } from './order.js';

/** Bins of a sketch, and how many make a band: texts that share half of their shingles meet in a band for sure. */
const BINS = 64;
const BAND = 2;
/** Share of equal bins from which two texts are copies. Two reports on one event in own words share under a tenth. */
const COPY = 0.5;
/** Shingles: so many words, or characters where the script sets no spaces. */
const WORDS = 4;
const CHARACTERS = 8;
/** Characters looked at: copies are copies from the first paragraph on. */
const LOOKED_AT = 20_000;
/** A text with fewer shingles is compared whole: sketches of a handful say nothing. */
const SHORTEST = 12;

/** From each article's id to the id of the article that speaks for it: the first published of its copies, or itself. */
export function voicesOf(records: readonly ArticleRecord[]): Map<string, string> {
  const sorted = [...records].sort(
    byKeys(
      (record) => Date.parse(record.published ?? '') || 0,
      (record) => record.id,
    ),
  );
  const voices = new Map<string, string>();
  const speakers = new Map<string, { id: string; sketch: Uint32Array }[]>();
  for (const record of sorted) {
    const sketch = sketchOf(textOf(record));
    const bands = bandsOf(sketch);
    const speaker = findSpeaker(sketch, bands, speakers);
    voices.set(record.id, speaker ?? record.id);
    if (speaker !== null) continue;
    for (const band of bands) {
      const known = speakers.get(band);
      if (known === undefined) speakers.set(band, [{ id: record.id, sketch }]);
      else known.push({ id: record.id, sketch });
    }
  }
  return voices;
}

function findSpeaker(
  sketch: Uint32Array,
  bands: readonly string[],
  speakers: ReadonlyMap<string, { id: string; sketch: Uint32Array }[]>,
): string | null {
  for (const band of bands) {
    for (const candidate of speakers.get(band) ?? []) {
      if (similarity(sketch, candidate.sketch) >= COPY) return candidate.id;
    }
  }
  return null;
}

/** The text, or the words of its facts where the text was left out. */
function textOf(record: ArticleRecord): string {
  if (record.text !== undefined) return record.text.slice(0, LOOKED_AT);
  const facts = [...record.events, ...record.reports, ...record.causes, ...record.times];
  return `${record.title} ${facts.map((fact) => fact.text).join(' ')}`.slice(0, LOOKED_AT);
}

function sketchOf(text: string): Uint32Array {
  const sketch = new Uint32Array(BINS).fill(0xffffffff);
  const shingles = shinglesOf(text.toLowerCase());
  for (const shingle of shingles) {
    const hash = hashOf(shingle);
    const bin = hash % BINS;
    sketch[bin] = Math.min(sketch[bin] ?? 0, hash >>> 6);
  }
  return sketch;
}

function shinglesOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  // Words of scripts without spaces run as long as clauses.
  const [units, size] = letters / Math.max(1, words.length) > 9 ? [[...words.join('')], CHARACTERS] : [words, WORDS];
  if (units.length < size + SHORTEST) return [units.join(' ')];
  return units.slice(size - 1).map((_, index) => units.slice(index, index + size).join(' '));
}

/** FNV-1a with a final mix: the same on every machine. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function bandsOf(sketch: Uint32Array): string[] {
  const bands: string[] = [];
  for (let bin = 0; bin < BINS; bin += BAND) {
    const part = sketch.subarray(bin, bin + BAND);
    if (part.every((hash) => hash !== 0xffffffff)) bands.push(`${bin}:${part.join(',')}`);
  }
  // A text of a single shingle fills one bin only.
  return bands.length > 0 ? bands : [`whole:${sketch.join(',')}`];
}

function similarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  let filled = 0;
  for (let bin = 0; bin < BINS; bin++) {
    if (a[bin] === 0xffffffff && b[bin] === 0xffffffff) continue;
    filled += 1;
    if (a[bin] === b[bin]) equal += 1;
  }
  return filled === 0 ? 0 : equal / filled;
}

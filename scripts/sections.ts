/** What a pack holds, section by section, and how much the shipped packs hold of each. */
import type { LanguagePack } from '../src/languages/pack.js';

/** How many patterns stand in each section, by its path: `events.types.resolved`. */
export type Sections = ReadonlyMap<string, number>;

/** Sections whose keys are the same in every language: each key is a section of its own. */
const BY_KEY = new Set([
  'times.parts',
  'times.units',
  'counts.nouns',
  'counts.bounds',
  'causes.categories',
  'causes.things',
  'events.types',
]);
/** Seven weekdays, twelve months: what counts is how many of them have a name. */
const BY_PLACE = new Set(['times.months', 'times.monthsShort', 'times.weekdays', 'times.weekdaysShort']);
const GROUPS = ['writing', 'numbers', 'times', 'counts', 'names', 'causes', 'events'] as const;

export function sectionsOf(pack: LanguagePack): Sections {
  const sections = new Map<string, number>();
  for (const group of GROUPS)
    for (const [name, value] of Object.entries(pack[group])) addSection(sections, `${group}.${name}`, value);
  return sections;
}

function addSection(sections: Map<string, number>, path: string, value: unknown): void {
  if (BY_KEY.has(path) && isTable(value)) {
    for (const [key, inner] of Object.entries(value)) addSection(sections, `${path}.${key}`, inner);
  } else if (BY_PLACE.has(path) && Array.isArray(value)) {
    sections.set(path, value.filter((names) => Array.isArray(names) && names.length > 0).length);
  } else if (Array.isArray(value) || isTable(value)) sections.set(path, patternsIn(value));
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Patterns of a list, of all lists of a table, each alternative of a group; a table of single values counts its keys. */
function patternsIn(value: unknown): number {
  if (typeof value === 'string') return value.split('|').length;
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + patternsIn(inner), 0);
  if (!isTable(value)) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + patternsIn(inner), 0);
}

export interface Measure {
  /** What a pack should have at least; 0 where languages do without. */
  minimum: number;
  /** What the middle one of the shipped packs has. */
  median: number;
}

/** Less than a quarter of what the middle pack has is thin; languages differ in how many words a matter takes. */
const THIN = 1 / 4;
/** In sections as small as this one pattern may do, in those of a handful none. */
const SMALL = 16;
const HANDFUL = 3;
/** Habits of writing, what most say in two words, and capitals, which half the scripts do not have. */
const OPTIONAL = /^writing\.|^times\.dayWithPart$|^names\.notNames$/;

/** How much of each section is asked for, from the shipped packs. */
export function measuresOf(packs: readonly LanguagePack[]): ReadonlyMap<string, Measure> {
  const counts = new Map<string, number[]>();
  for (const pack of packs)
    for (const [path, count] of sectionsOf(pack)) counts.set(path, [...(counts.get(path) ?? []), count]);
  const measures = new Map<string, Measure>();
  for (const [path, list] of counts) {
    const absent = Array.from({ length: packs.length - list.length }, () => 0);
    const sorted = [...list, ...absent].sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    // What one shipped pack does without is not asked of a new one.
    const optional = sorted[0] === 0 || median <= HANDFUL || OPTIONAL.test(path);
    const whole = BY_PLACE.has(path) ? median : median < SMALL ? 1 : Math.floor(median * THIN);
    measures.set(path, { minimum: optional ? 0 : whole, median });
  }
  return measures;
}

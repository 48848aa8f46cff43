/**
 * Tells a contributor what a language pack lacks: files, sections that are empty or thin beside the shipped packs,
 * patterns that cannot be read, phrases of its corpus that read otherwise. Exit 1 where something is missing.
 *   npm run pack -- CODE
 */
import { existsSync } from 'node:fs';
import { loadPack, PACK_CODES } from '../src/languages/index.js';
import type { LanguagePack } from '../src/languages/pack.js';
import { makeFold } from '../src/scan/fold.js';
import { PatternError, parsePattern } from '../src/scan/pattern.js';
import { packRules } from '../src/scan/rules.js';
import type { Corpus } from '../tests/languages/corpus.js';
import { misreadings } from './phrases.js';
import { measuresOf, sectionsOf } from './sections.js';

const FEWEST_PHRASES = 40;
const SLOTS = new Set(
  'd month mm y weekday h min hh mi am pm part n unit dur day clock place name'.split(' ').map((name) => `{${name}}`),
);

const code = process.argv[2];
if (code === undefined || !/^[a-z]{2,3}$/.test(code)) {
  console.error('npm run pack -- CODE   (a BCP 47 language of two or three letters)');
  process.exit(2);
}

let missing = 0;
const lacks = (line: string): void => {
  missing++;
  console.log(`✘ ${line}`);
};
const has = (line: string): void => console.log(`✔ ${line}`);

const packFile = `src/languages/${code}.ts`;
const corpusFile = `tests/languages/corpus/${code}.ts`;
const urlOf = (file: string): URL => new URL(`../${file}`, import.meta.url);

const pack = existsSync(urlOf(packFile)) ? await importing(packFile, (m) => (m as { pack?: LanguagePack }).pack) : null;
if (pack) {
  has(`${packFile}: ${pack.name}`);
  if (pack.code !== code) lacks(`its code is ${pack.code}, its file is named ${code}`);
  const readable = checkPatterns(pack);
  await checkSections(pack);
  const corpus = await loadCorpus();
  if (corpus && readable) checkCorpus(pack, corpus);
} else {
  lacks(`${packFile}: a pack, as src/languages/pack.ts describes it`);
  const locale = `data/locales/${code}.json`;
  if (existsSync(urlOf(locale))) console.log(`  months, weekdays and units to begin with are in ${locale}`);
  await loadCorpus();
}
console.log(missing === 0 ? 'nothing is missing' : `${missing} to do`);
process.exitCode = missing === 0 ? 0 : 1;

/** A file under work may not even load: that is something to tell, not to fail on. */
async function importing<T>(file: string, pick: (module: unknown) => T | undefined): Promise<T | null> {
  try {
    const found = pick(await import(urlOf(file).href));
    if (found === undefined) lacks(`${file} exports nothing of the name it should`);
    return found ?? null;
  } catch (error) {
    lacks(`${file} does not load: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function loadCorpus(): Promise<Corpus | null> {
  if (existsSync(urlOf(corpusFile))) return importing(corpusFile, (m) => (m as { corpus?: Corpus }).corpus);
  lacks(`${corpusFile}: at least ${FEWEST_PHRASES} phrases with their readings`);
  return null;
}

/** Every pattern is parsed by itself, so that one mistake does not hide the next. */
function checkPatterns(of: LanguagePack): boolean {
  const fold = makeFold(of.writing.fold);
  const before = missing;
  for (const { kind, value, pattern } of packRules(of)) {
    const where = `${kind}${value === '' ? '' : ` ${value}`}: «${pattern}»`;
    for (const slot of pattern.match(/\{[^}]*\}/g) ?? [])
      if (!SLOTS.has(slot)) lacks(`${where} has no known slot ${slot}`);
    try {
      parsePattern(pattern, (text) => fold(text).text, of.writing.spaced);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      lacks(`${where} ${error.message}`);
    }
  }
  if (missing === before) has(`${packRules(of).length} patterns, all readable`);
  return missing === before;
}

async function checkSections(of: LanguagePack): Promise<void> {
  const others = await Promise.all(PACK_CODES.filter((other) => other !== of.code).map((other) => loadPack(other)));
  const measures = measuresOf(others.filter((other) => other !== null));
  const own = sectionsOf(of);
  const before = missing;
  for (const [path, { minimum, median }] of measures) {
    const count = own.get(path) ?? 0;
    if (count < minimum) lacks(`${path}: ${count}, should be ${minimum} or more (other packs: ${median})`);
    else if (count === 0 && median > 0)
      console.log(`  ${path}: none (other packs: ${median}; some languages need none)`);
  }
  if (missing === before) has(`${measures.size} sections, none thin`);
}

function checkCorpus(of: LanguagePack, corpus: Corpus): void {
  const count = corpus.phrases.length;
  if (count < FEWEST_PHRASES) lacks(`${corpusFile}: ${count} phrases, should be ${FEWEST_PHRASES} or more`);
  const wrong = misreadings(of, corpus);
  for (const line of wrong) lacks(`reads otherwise: ${line}`);
  if (wrong.length === 0) has(`${count} phrases, all read as the corpus says`);
}

/**
 * Fits the weights by which a clause with a time that no pattern reads is guessed (src/extract/timedWeights.ts), on annotated
 * articles. So that they see what patterns don't know, a share of each pack's event patterns is left out while fitting.
 *   tsx scripts/timed-clauses.ts FOLDER… > src/extract/timedWeights.ts
 * What they choose in ten-fold cross-validation goes to standard error.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldArticle, goldSchema, locate, pairs } from '../src/evaluate/index.js';
import { findBackground } from '../src/extract/background.js';
import { findCauses } from '../src/extract/causes.js';
import { findCompanies } from '../src/extract/companies.js';
import { buildContext } from '../src/extract/context.js';
import { type EventDraft, findEvents } from '../src/extract/events.js';
import { findCounts } from '../src/extract/reports.js';
import { KINDS, oddsOf, type TimedClause, timedClauses } from '../src/extract/timedClauses.js';
import { loadVoter } from '../src/extract/voters.js';
import { loadPack } from '../src/languages/index.js';
import type { LanguagePack } from '../src/languages/pack.js';
import { eventTypes } from '../src/model/codes.js';
import { registerGazetteer } from '../src/pipeline.js';
import { type CompiledPack, compilePack } from '../src/scan/compile.js';

/** The share of patterns that stays, and how often another share is drawn. */
const KEPT = 0.6;
const DRAWS = 2;
const FOLDS = 10;
const STEPS = 300;
const RATE = 0.3;
const RIDGE = 3;

/** A figure from 0 to 1 that a text alone decides (FNV-1a). */
function share(text: string): number {
  let hash = 2166136261;
  for (const c of text) hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0) / 2 ** 32;
}

function thinned(pack: LanguagePack, draw: number): LanguagePack {
  const types = { ...pack.events.types };
  for (const type of eventTypes) types[type] = types[type].filter((pattern) => share(`${draw}${pattern}`) < KEPT);
  return { ...pack, events: { ...pack.events, types } };
}

const packs = new Map<string, CompiledPack | null>();

async function thinnedPack(language: string, draw: number): Promise<CompiledPack | null> {
  const code = language.split('-')[0] ?? language;
  const key = `${code}/${draw}`;
  if (!packs.has(key)) {
    const pack = await loadPack(code);
    packs.set(key, pack ? compilePack(thinned(pack, draw)) : null);
  }
  return packs.get(key) ?? null;
}

interface Row {
  article: number;
  features: TimedClause['features'];
  kind: number;
}

const dayOf = (at: string | null): string | null => at?.split('T')[0] ?? null;
type Located = GoldArticle['events'][number] & { start: number; end: number };

const isFound = (g: Located, d: EventDraft): boolean => g.type === d.type && dayOf(g.at) === dayOf(d.placed.at);

async function rowsOf(gold: GoldArticle, article: number, draw: number): Promise<Row[]> {
  const compiled = await thinnedPack(gold.language, draw);
  if (!compiled || gold.incident === null) return [];
  const context = buildContext({ ...gold, url: null, language: null, outlet: null }, compiled, {
    language: gold.language,
    assumedZone: null,
  });
  const background = findBackground(context);
  const companies = findCompanies(context, registerGazetteer(), await loadVoter(gold.language));
  const monitored = companies.filter((c) => c.entity.kind === 'monitor').flatMap((c) => c.mentions);
  const counts = findCounts(context, background, companies, (s) => monitored.some((m) => m.sentence === s));
  const causes = findCauses(context, background);
  const events = findEvents(context, background, companies, counts, causes);
  const annotated: Located[] = locate(`${gold.title}\n\n${gold.text}`, gold.events);
  const found = new Set(pairs(annotated, events, (g, d) => Number(isFound(g, d))).map(([g]) => g));
  const open = annotated.filter((g) => !found.has(g));
  const told = { companies, counts, causes, events };
  return timedClauses(context, background, told, compiled.eventWords()).map((clause) => {
    const at = open.findIndex(
      (g) => g.start < clause.end && clause.start < g.end && dayOf(g.at) === dayOf(clause.time.value),
    );
    const event = at < 0 ? undefined : open.splice(at, 1)[0];
    return { article, features: clause.features, kind: KINDS.indexOf(event?.type ?? 'nothing') };
  });
}

type Weights = Record<string, number[]>;

/** Multinomial logit by gradient descent with a step for each weight (Adagrad). */
function learn(rows: readonly Row[]): Weights {
  const weights: Weights = {};
  const seen: Weights = {};
  for (let step = 0; step < STEPS; step++) {
    const slopes: Weights = {};
    for (const row of rows) {
      const odds = oddsOf(row.features, weights);
      for (const [name, value] of Object.entries(row.features)) {
        slopes[name] ??= KINDS.map(() => 0);
        const slope = slopes[name];
        for (const [kind, o] of odds.entries())
          slope[kind] = (slope[kind] ?? 0) + (o - Number(kind === row.kind)) * value;
      }
    }
    for (const [name, slope] of Object.entries(slopes)) {
      weights[name] ??= KINDS.map(() => 0);
      seen[name] ??= KINDS.map(() => 0);
      const weight = weights[name];
      const past = seen[name];
      for (const [kind, plain] of slope.entries()) {
        const g = plain + RIDGE * (weight[kind] ?? 0);
        past[kind] = (past[kind] ?? 0) + g * g;
        weight[kind] = (weight[kind] ?? 0) - (RATE * g) / Math.sqrt((past[kind] ?? 0) + 1e-9);
      }
    }
  }
  return weights;
}

const articles = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => goldSchema.parse(JSON.parse(readFileSync(join(folder, f), 'utf8')))),
);
const rows: Row[] = [];
for (let draw = 0; draw < DRAWS; draw++)
  for (const [i, gold] of articles.entries()) rows.push(...(await rowsOf(gold, i, draw)));

const guesses: { sureness: number; isRight: boolean }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(rows.filter((r) => r.article % FOLDS !== fold));
  for (const row of rows.filter((r) => r.article % FOLDS === fold)) {
    const odds = oddsOf(row.features, weights).slice(0, eventTypes.length);
    const sureness = Math.max(...odds);
    guesses.push({ sureness, isRight: odds.indexOf(sureness) === row.kind });
  }
}
for (const least of [0.3, 0.4, 0.5, 0.6, 0.7]) {
  const made = guesses.filter((g) => g.sureness >= least);
  const right = made.filter((g) => g.isRight).length;
  console.error(
    `${least}: ${made.length} of ${rows.length} guessed, ${((100 * right) / made.length).toFixed(0)} % right`,
  );
}
console.log(`/**
 * Weights of the multinomial logit over what a clause with a time tells: ${KINDS.join(', ')}.
 * Fitted by scripts/timed-clauses.ts on ${articles.length} annotated articles in 48 languages; written by it, not by hand.
 */
export const TIMED_WEIGHTS: Readonly<Record<string, readonly number[]>> = {`);
for (const [name, weight] of Object.entries(learn(rows)).sort(([a], [b]) => a.localeCompare(b)))
  console.log(`  ${/^\w+$/.test(name) ? name : `'${name}'`}: [${weight.map((w) => Number(w.toFixed(2))).join(', ')}],`);
console.log('};');

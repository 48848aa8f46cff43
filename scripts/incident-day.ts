/**
 * Fits the weights by which an article's incident day is chosen among the days that it tells (src/extract/incidentDay.ts),
 * on annotated articles, and prints them with the share that they choose rightly in ten-fold cross-validation.
 *   tsx scripts/incident-day.ts FOLDER…
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldSchema } from '../src/evaluate/index.js';
import { buildContext } from '../src/extract/context.js';
import { type DayFeatures, toldDays, worthOf } from '../src/extract/incidentDay.js';
import { compiledFor } from '../src/pipeline.js';

interface Choice {
  days: { day: string; features: DayFeatures }[];
  right: number;
}

const FOLDS = 10;
const STEPS = 400;
const RATE = 0.3;
/** Keeps weights small where few articles tell. */
const RIDGE = 2;

async function choicesOf(folder: string): Promise<Choice[]> {
  const choices: Choice[] = [];
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const began = gold.events
      .filter((e) => e.type === 'started' && e.at !== null)
      .map((e) => e.at?.split('T')[0] ?? '')
      .sort()[0];
    if (began === undefined) continue;
    const { compiled } = await compiledFor(gold.language);
    const article = { ...gold, url: null, language: null, outlet: null };
    const context = buildContext(article, compiled, { language: gold.language, assumedZone: null });
    const days = [...toldDays(context)].map(([day, features]) => ({ day, features }));
    const right = days.findIndex((d) => d.day === began);
    if (right >= 0) choices.push({ days, right });
  }
  return choices;
}

type Weights = Record<string, number>;

/** Conditional logit by gradient descent with a step for each weight (Adagrad). */
function fitWeights(choices: readonly Choice[]): Weights {
  const weights: Weights = {};
  const seen: Weights = {};
  for (let step = 0; step < STEPS; step++) {
    const slope: Weights = {};
    for (const { days, right } of choices) {
      const odds = days.map((d) => Math.exp(worthOf(d.features, weights)));
      const total = odds.reduce((a, b) => a + b, 0);
      for (const [i, d] of days.entries()) {
        const miss = (odds[i] ?? 0) / total - Number(i === right);
        for (const [name, value] of Object.entries(d.features)) slope[name] = (slope[name] ?? 0) + miss * value;
      }
    }
    for (const [name, plain] of Object.entries(slope)) {
      const g = plain + RIDGE * (weights[name] ?? 0);
      seen[name] = (seen[name] ?? 0) + g * g;
      weights[name] = (weights[name] ?? 0) - (RATE * g) / Math.sqrt(seen[name] + 1e-9);
    }
  }
  return weights;
}

const isRight = ({ days, right }: Choice, weights: Weights): boolean => {
  const worths = days.map((d) => worthOf(d.features, weights));
  return worths.indexOf(Math.max(...worths)) === right;
};

const choices = (await Promise.all(process.argv.slice(2).map(choicesOf))).flat();
let right = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitWeights(choices.filter((_, i) => i % FOLDS !== fold));
  right += choices.filter((c, i) => i % FOLDS === fold && isRight(c, weights)).length;
}
for (const [name, weight] of Object.entries(fitWeights(choices))) console.log(`${name}: ${weight.toFixed(2)},`);
console.log(`${right} of ${choices.length} right in ${FOLDS}-fold cross-validation`);

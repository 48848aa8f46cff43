/**
 * Holds the quality: scores annotated articles and fails where the score falls more than half a point below the one
 * recorded in bench/quality.json. `--record` writes the new one.
 *   npm run quality -- FOLDER [--record]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { scoreFolder } from '../src/cli/evaluate.js';

const RECORD = new URL('../bench/quality.json', import.meta.url);
const MOST_LOST = 0.005;

const folder = process.argv[2];
if (folder === undefined) {
  console.error('npm run quality -- FOLDER [--record]');
  process.exit(2);
}
const { articles, all, languages } = await scoreFolder(folder);
const weakest = Object.entries(languages)
  .sort((a, b) => a[1].score - b[1].score)
  .slice(0, 5);
const score = Math.round(all.score * 10_000) / 10_000;
for (const [field, value] of Object.entries(all.fields)) console.log(`${field.padEnd(14)} ${(100 * value).toFixed(1)}`);
console.log(
  `score          ${(100 * score).toFixed(1)}   weakest: ${weakest.map(([code, s]) => `${code} ${(100 * s.score).toFixed(0)}`).join(', ')}`,
);
if (process.argv.includes('--record')) {
  writeFileSync(RECORD, `${JSON.stringify({ score, articles }, null, 2)}\n`);
} else {
  const recorded = (JSON.parse(readFileSync(RECORD, 'utf8')) as { score: number }).score;
  if (score < recorded - MOST_LOST) {
    console.error(`the score fell from ${(100 * recorded).toFixed(1)} to ${(100 * score).toFixed(1)}`);
    process.exit(1);
  }
}

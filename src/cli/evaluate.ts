/** `faultline evaluate`: how well records agree with annotated articles, by field and language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type GoldArticle, goldSchema, type Score, scoreRecords } from '../evaluate/index.js';
import { makeExtractor } from '../pipeline.js';
import { EXIT, messageOf, UsageError } from './common.js';

interface Flags {
  json?: boolean;
  byLanguage?: boolean;
}

export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate <gold>')
    .description('extract a folder of annotated articles and score the result')
    .option('--by-language', 'a line for each language')
    .option('--json', 'all figures as JSON')
    .addHelpText('after', '\nExample:\n  $ faultline evaluate gold/articles --by-language')
    .action(runEvaluate);
}

async function runEvaluate(folder: string, flags: Flags): Promise<void> {
  const { articles, all, languages } = await scoreFolder(folder);
  if (flags.json === true) process.stdout.write(`${JSON.stringify({ all, languages }, null, 1)}\n`);
  else process.stdout.write(render(articles, all, flags.byLanguage === true ? languages : {}));
  process.exitCode = EXIT.done;
}

/**
 * Extracts a folder of annotated articles and scores the result.
 * @throws UsageError where the folder cannot be read, holds none, or one is not as it should be
 */
export async function scoreFolder(folder: string): Promise<{ articles: number } & ReturnType<typeof scoreRecords>> {
  const gold = readGold(folder);
  const extract = await makeExtractor();
  const records = [];
  for (const { id, title, published, text } of gold)
    records.push(await extract({ id, title, published, text, url: null, language: null, outlet: null }));
  return { articles: gold.length, ...scoreRecords(gold, records) };
}

function readGold(folder: string): GoldArticle[] {
  let files: string[];
  try {
    files = readdirSync(folder)
      .filter((f) => f.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new UsageError(`${folder}: ${messageOf(error)}`);
  }
  if (files.length === 0) throw new UsageError(`${folder}: no .json file`);
  return files.map((f) => {
    const parsed = goldSchema.safeParse(JSON.parse(readFileSync(join(folder, f), 'utf8')));
    if (!parsed.success)
      throw new UsageError(
        `${join(folder, f)}: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`,
      );
    return parsed.data;
  });
}

const percent = (x: number): string => (100 * x).toFixed(1).padStart(6);

function render(count: number, all: Score, languages: Readonly<Record<string, Score>>): string {
  const lines = [
    `${count} articles`,
    ...Object.entries(all.fields).map(([name, value]) => `${name.padEnd(16)}${percent(value)}`),
    `${'score'.padEnd(16)}${percent(all.score)}`,
  ];
  for (const [language, score] of Object.entries(languages))
    lines.push(`${language.padEnd(10)}${Object.values(score.fields).map(percent).join('')}${percent(score.score)}`);
  return `${lines.join('\n')}\n`;
}

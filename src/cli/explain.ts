/** `faultline explain`: an article with its facts, and the words and rules that made each. */
import type { Command } from 'commander';
import pc from 'picocolors';
import { type Explanation, explainArticle } from '../explain.js';
import { readInputs } from '../read/index.js';
import { EXIT, type InputFlags, plain, readOptionsOf, rejectionLine, withInputFlags } from './common.js';

export function addExplainCommand(program: Command): void {
  withInputFlags(program.command('explain <file>'))
    .description('show an article with its marks, its facts and the rules behind them')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ faultline explain fixtures/en-cloud-outage.json')
    .action(runExplain);
}

async function runExplain(file: string, flags: InputFlags & { json?: boolean }): Promise<void> {
  process.exitCode = EXIT.done;
  for await (const item of readInputs([file], readOptionsOf(flags))) {
    if (item.kind === 'rejection') {
      process.stderr.write(`${rejectionLine(item.rejection)}\n`);
      process.exitCode = EXIT.rejected;
      continue;
    }
    const explanation = await explainArticle(item.article);
    process.stdout.write(flags.json === true ? `${JSON.stringify(explanation)}\n` : render(explanation));
  }
}

type Paint = (text: string) => string;

const COLOURS: Record<string, Paint> = {
  event: pc.green,
  cause: pc.red,
  causal: pc.yellow,
  denied: pc.yellow,
  suspected: pc.yellow,
  time: pc.cyan,
  company: pc.magenta,
  noun: pc.blue,
};

function render(explanation: Explanation): string {
  const { record, marks } = explanation;
  const lines: string[] = [];
  lines.push(
    pc.bold(plain(record.title)),
    `${record.language.code} ${record.language.confidence}, ${record.about.outage ? 'an outage' : 'no outage'} (${record.about.score})`,
    '',
  );
  for (const sentence of explanation.sentences) {
    lines.push(plain(sentence.text) + (sentence.history ? pc.dim('  [looks back: no facts]') : ''));
    for (const m of marks.filter((x) => x.sentence === sentence.index)) {
      const paint = COLOURS[m.kind.split('.')[0] ?? ''] ?? pc.dim;
      lines.push(`    ${paint(m.kind.padEnd(18))} ${plain(m.text)}${m.value === '' ? '' : pc.dim(`  ${m.value}`)}`);
    }
  }
  lines.push('', pc.bold('Facts'));
  for (const c of record.companies)
    lines.push(
      `  ${pc.magenta('company')}  ${plain(c.name)}, ${c.role}${c.parent ? `, of ${c.parent}` : ''}  ${pc.dim(plain(c.mentions.map((m) => m.text).join(' | ')))}`,
    );
  for (const t of record.times)
    lines.push(`  ${pc.cyan('time')}     ${t.value}${t.timezone ? ` ${t.timezone}` : ''}  ${pc.dim(plain(t.text))}`);
  for (const r of record.reports)
    lines.push(
      `  ${pc.blue('count')}    ${r.bound} ${r.count} ${r.unit}${r.company ? ` for ${plain(r.company)}` : ''}${r.at ? ` at ${r.at}` : ''}  ${pc.dim(plain(r.text))}`,
    );
  for (const c of record.causes)
    lines.push(`  ${pc.red('cause')}    ${c.category}, ${c.status}  ${pc.dim(plain(c.text))}`);
  for (const e of record.events)
    lines.push(
      `  ${pc.green('event')}    ${e.type}${e.at ? ` at ${e.at}` : ''} ${plain(e.companies.join(', '))}  ${pc.dim(plain(e.text))}`,
    );
  return `${lines.join('\n')}\n`;
}

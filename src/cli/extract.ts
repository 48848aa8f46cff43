/** `faultline extract`: articles to records, one a line. */
import type { Command } from 'commander';
import {
  EXIT,
  type InputFlags,
  openSink,
  readOptionsOf,
  rejectionLine,
  shareArgument,
  withInputFlags,
} from './common.js';
import { extractInputs } from './extracting.js';
import { startProgress } from './progress.js';
import { atLeastSure } from './sureness.js';

interface Flags extends InputFlags {
  out?: string;
  text: boolean;
  quiet?: boolean;
  companies?: string;
  minConfidence?: number;
}

export function addExtractCommand(program: Command): void {
  withInputFlags(program.command('extract <inputs...>'))
    .description('extract each article by itself: records as NDJSON, in the order of the articles')
    .option('--out <file>', 'write there instead of standard output')
    .option('--no-text', "leave the articles' text out of the records")
    .option('--min-confidence <share>', 'leave out facts less sure than this (0 to 1)', shareArgument)
    .option('--companies <file>', 'companies of your own beside the register (NDJSON, JSON or CSV)')
    .option('-q, --quiet', 'no progress, no summary')
    .addHelpText(
      'after',
      '\nExamples:\n  $ faultline extract articles/ --out records.ndjson\n  $ faultline extract "feeds/**/*.xml" --timezone Europe/Paris\n  $ cat articles.ndjson | faultline extract --from ndjson - | faultline merge -',
    )
    .action(runExtract);
}

async function runExtract(inputs: string[], flags: Flags): Promise<void> {
  const sink = openSink(flags.out);
  const progress = startProgress(flags.quiet === true);
  let done = 0;
  let rejected = 0;
  try {
    for await (const item of extractInputs(inputs, { ...readOptionsOf(flags), companies: flags.companies })) {
      if (item.kind === 'rejection') {
        rejected++;
        process.stderr.write(`${rejectionLine(item.rejection)}\n`);
        progress.step(done, 'rejected');
      } else if (item.kind === 'record') {
        const { text, ...rest } = atLeastSure(item.record, flags.minConfidence ?? 0);
        sink.write(`${JSON.stringify(flags.text && text !== undefined ? { ...rest, text } : rest)}\n`);
        progress.step(++done);
      }
    }
    sink.finish();
  } catch (error) {
    sink.abandon();
    throw error;
  } finally {
    progress.stop();
  }
  if (flags.quiet !== true) process.stderr.write(`${done} articles extracted, ${rejected} rejected\n`);
  process.exitCode = rejected > 0 ? EXIT.rejected : EXIT.done;
}

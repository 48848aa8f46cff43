/** `faultline read`: any input → articles, one a line. */
import type { Command } from 'commander';
import { readInputs } from '../read/index.js';
import { EXIT, type InputFlags, openSink, readOptionsOf, rejectionLine, UsageError, withInputFlags } from './common.js';
import { startProgress } from './progress.js';

interface Flags extends InputFlags {
  out?: string;
  rejections?: string;
  quiet?: boolean;
}

/** Adds `read` to the program. */
export function addReadCommand(program: Command): void {
  withInputFlags(program.command('read [inputs...]'))
    .description(
      'read pages, feeds, archives and exports: text, title, date and outlet of each article, as NDJSON; without inputs, of standard input',
    )
    .option('--out <file>', 'write there instead of standard output')
    .option('--rejections <file>', 'write what could not be used there, NDJSON')
    .option('-q, --quiet', 'no progress, no summary')
    .addHelpText(
      'after',
      '\nExamples:\n  $ faultline read crawl.warc.gz --out articles.ndjson\n  $ faultline read saved-pages/ "feeds/*.xml"\n  $ cat pages.ndjson | faultline read      # {"id", "html", "url"} a line',
    )
    .action(runRead);
}

/** Without inputs it reads what is piped in. */
async function runRead(named: string[], flags: Flags): Promise<void> {
  if (named.length === 0 && process.stdin.isTTY) throw new UsageError('read: name an input, or pipe one in');
  const inputs = named.length === 0 ? ['-'] : named;
  const sink = openSink(flags.out);
  const list = flags.rejections === undefined ? null : openSink(flags.rejections);
  const progress = startProgress(flags.quiet === true);
  let done = 0;
  let rejected = 0;
  try {
    for await (const item of readInputs(inputs, readOptionsOf(flags))) {
      if (item.kind === 'article') {
        sink.write(`${JSON.stringify(item.article)}\n`);
        progress.step(++done);
        continue;
      }
      rejected++;
      process.stderr.write(`${rejectionLine(item.rejection)}\n`);
      list?.write(`${JSON.stringify(item.rejection)}\n`);
      progress.step(done, 'rejected');
    }
    sink.finish();
    list?.finish();
  } catch (error) {
    sink.abandon();
    list?.abandon();
    throw error;
  } finally {
    progress.stop();
  }
  if (flags.quiet !== true) process.stderr.write(`${done} articles read, ${rejected} rejected\n`);
  process.exitCode = rejected > 0 ? EXIT.rejected : EXIT.done;
}

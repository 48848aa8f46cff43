/** `faultline times`: the temporal tagger by itself. */

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { isoDate } from '../model/article.js';
import { tagTimes } from '../tagTimes.js';
import { EXIT, messageOf, openSink, plain } from './common.js';

const inputSchema = z.object({
  text: z.string(),
  lang: z.string().optional(),
  reference: isoDate.nullable().optional(),
  timezone: z.string().nullable().optional(),
});

export function addTimesCommand(program: Command): void {
  program
    .command('times [file]')
    .description('find and resolve times: NDJSON {text, lang?, reference?, timezone?} in, an array of times a line out')
    .option('--out <file>', 'write there instead of standard output')
    .addHelpText(
      'after',
      `\nExample:\n  $ echo '{"text":"Les pannes ont augmenté jeudi vers 19 heures.","lang":"fr","reference":"2023-09-11T15:00:00-04:00"}' | faultline times`,
    )
    .action(runTimes);
}

async function runTimes(file: string | undefined, flags: { out?: string }): Promise<void> {
  const input = file === undefined || file === '-' ? process.stdin : createReadStream(file);
  const sink = openSink(flags.out);
  let line = 0;
  let rejected = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === '') continue;
    try {
      const { text: body, lang, reference, timezone } = inputSchema.parse(JSON.parse(text));
      sink.write(
        `${JSON.stringify(await tagTimes(body, { language: lang ?? null, reference: reference ?? null, timezone: timezone ?? null }))}\n`,
      );
    } catch (error) {
      rejected++;
      // A line for a line: what cannot be read gives an empty one, and says why beside.
      sink.write('[]\n');
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
      process.stderr.write(`rejected ${file ?? '-'}:${line}: ${plain(reason)}\n`);
    }
  }
  sink.finish();
  process.exitCode = rejected > 0 ? EXIT.rejected : EXIT.done;
}

/** `faultline read`: any input → articles, NDJSON. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isoDate } from '../model/article.js';
import type { Rejection } from '../model/rejection.js';
import { DEFAULT_MAX_BYTES, inputKinds, type ReadOptions, readInputs } from '../read/index.js';

interface ReadFlags extends ReadOptions {
  out?: string;
  rejections?: string;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** `20M`, `512k`, `1000000`. */
export function parseBytes(text: string): number {
  const m = /^(\d+(?:\.\d+)?)\s*([kmg]?)i?b?$/i.exec(text.trim());
  const bytes = m ? Math.floor(Number(m[1]) * (UNITS[(m[2] ?? '').toLowerCase()] ?? 1)) : 0;
  if (bytes <= 0) throw new InvalidArgumentError('a number of bytes, as 20M or 512k');
  return bytes;
}

function parseDate(text: string): string {
  if (!isoDate.safeParse(text).success) throw new InvalidArgumentError('an ISO 8601 date or instant');
  return text;
}

function parseZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    throw new InvalidArgumentError('an IANA time zone, as Europe/Paris');
  }
}

/** Adds the options that every command reading articles shares. */
export function addInputOptions(command: Command): Command {
  return command
    .addOption(new Option('--from <kind>', 'kind of the inputs, where content cannot say').choices([...inputKinds]))
    .addOption(new Option('--published <date>', 'publication date of articles that carry none').argParser(parseDate))
    .addOption(
      new Option('--timezone <zone>', 'zone of bare clock times, instead of the outlet’s').argParser(parseZone),
    )
    .option('--outlets <file>', 'your own outlets, NDJSON {domain, name?, country, language, zone}')
    .addOption(
      new Option('--max-bytes <size>', 'size limit of one article')
        .argParser(parseBytes)
        .default(DEFAULT_MAX_BYTES, '20M'),
    );
}

/** One line for a person: `page.html:3: bad-json: not valid JSON`. */
export function describeRejection({ source, line, code, reason }: Rejection): string {
  return `${source}${line === undefined ? '' : `:${line}`}: ${code}: ${reason}`;
}

type Sink = NodeJS.WritableStream;

async function writeLine(sink: Sink, value: unknown): Promise<void> {
  if (!sink.write(`${JSON.stringify(value)}\n`)) await once(sink, 'drain');
}

async function close(sink: Sink | null): Promise<void> {
  if (!sink || sink === process.stdout) return;
  sink.end();
  await once(sink, 'finish');
}

async function runRead(inputs: string[], flags: ReadFlags): Promise<void> {
  const out: Sink = flags.out === undefined ? process.stdout : createWriteStream(flags.out);
  const rejections: Sink | null = flags.rejections === undefined ? null : createWriteStream(flags.rejections);
  let articles = 0;
  let rejected = 0;
  for await (const result of readInputs(inputs, flags)) {
    if (result.kind === 'article') {
      articles += 1;
      await writeLine(out, result.article);
      continue;
    }
    rejected += 1;
    process.stderr.write(`${describeRejection(result.rejection)}\n`);
    if (rejections) await writeLine(rejections, result.rejection);
  }
  await close(out);
  await close(rejections);
  process.stderr.write(`${articles} articles, ${rejected} rejected\n`);
  if (rejected) process.exitCode = 1;
}

/** Adds `read` to the program. */
export function addReadCommand(program: Command): void {
  const command = program
    .command('read')
    .description('read pages, feeds and archives: text, title, date and outlet of each article, as NDJSON')
    .argument('<input...>', 'files, folders, patterns, or - for standard input');
  addInputOptions(command)
    .option('--out <file>', 'write the articles here instead of to standard output')
    .option('--rejections <file>', 'write what could not be used here, NDJSON')
    .action(runRead);
}

/** `faultline merge`: records in, incidents out. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Edit, editSchema, mergeRecords } from '../merge/index.js';
import type { Incident } from '../model/incident.js';
import { type ArticleRecord, recordSchema } from '../model/record.js';
import type { Rejection } from '../model/rejection.js';
import { filesOf } from '../read/inputs.js';
import { EXIT, messageOf, openSink, rejectionLine } from './common.js';

interface Options {
  out?: string;
  edits?: string;
  ndjson?: boolean;
}

/** A line of no record has no business in memory: one of ours with a long article takes a few hundred kilobytes. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Adds `faultline merge` to a program. */
export function addMergeCommand(program: Command): void {
  program
    .command('merge')
    .description('merge the records of articles into incidents')
    .argument('<records...>', 'files, folders or patterns of records (NDJSON or JSON), or - for standard input')
    .option('-o, --out <file>', 'write the incidents here instead of to standard output')
    .option('--ndjson', 'one incident a line instead of a JSON array')
    .option('--edits <file>', "a JSON array of analysts' edits to apply")
    .addHelpText(
      'after',
      '\nExamples:\n  $ faultline extract articles/ | faultline merge -\n  $ faultline merge records.ndjson --out incidents.json\n',
    )
    .action(async (inputs: string[], options: Options) => {
      process.exitCode = await runMerge(inputs, options);
    });
}

async function runMerge(inputs: readonly string[], options: Options): Promise<number> {
  let edits: Edit[];
  try {
    edits = options.edits === undefined ? [] : readEdits(options.edits);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return EXIT.usage;
  }
  const records: ArticleRecord[] = [];
  const rejections: Rejection[] = [];
  for (const input of inputs) await readInput(input, records, rejections);
  const incidents = mergeRecords(records, { edits });
  writeIncidents(incidents, options);
  for (const rejection of rejections)
    process.stderr.write(`${rejectionLine(rejection)}
`);
  const told = incidents.reduce((sum, incident) => sum + incident.articles.length, 0);
  process.stderr.write(`${records.length} records: ${incidents.length} incidents of ${told} articles\n`);
  return rejections.length > 0 ? EXIT.rejected : EXIT.done;
}

function readEdits(path: string): Edit[] {
  if (!existsSync(path)) throw new Error(`${path}: no such file`);
  const parsed = z.array(editSchema).safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

async function readInput(input: string, records: ArticleRecord[], rejections: Rejection[]): Promise<void> {
  if (input === '-') return readStream('-', process.stdin, records, rejections);
  for await (const file of filesOf(input)) {
    if ('error' in file) rejections.push({ source: file.path, code: 'missing', reason: messageOf(file.error) });
    else await readStream(file.path, createReadStream(file.path), records, rejections);
  }
}

async function readStream(
  source: string,
  stream: Readable,
  records: ArticleRecord[],
  rejections: Rejection[],
): Promise<void> {
  let line = 0;
  let whole: string[] | null = null;
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      // A file that opens with a bracket, or with a brace that its line does not close, is one JSON value.
      if (line === 1 && (/^\s*\[/.test(text) || /^\s*\{\s*$/.test(text))) whole = [];
      if (whole !== null) whole.push(text);
      else if (text.trim() !== '') addLine(source, line, text, records, rejections);
    }
  } catch (error) {
    rejections.push({ source, code: 'unreadable', reason: messageOf(error) });
  }
  if (whole !== null) addWhole(source, whole.join('\n'), records, rejections);
}

function addLine(source: string, line: number, text: string, records: ArticleRecord[], rejections: Rejection[]): void {
  if (text.length > LONGEST_LINE) {
    rejections.push({ source, line, code: 'too-large', reason: 'the line is longer than 64 MiB' });
    return;
  }
  addValue(source, line, parse(text), records, rejections);
}

function addWhole(source: string, text: string, records: ArticleRecord[], rejections: Rejection[]): void {
  const value = parse(text);
  if (!Array.isArray(value)) addValue(source, undefined, value, records, rejections);
  else
    value.forEach((one, index) => {
      addValue(source, index + 1, one, records, rejections);
    });
}

function addValue(
  source: string,
  line: number | undefined,
  value: unknown,
  records: ArticleRecord[],
  rejections: Rejection[],
): void {
  const place = line === undefined ? { source } : { source, line };
  if (value === undefined) {
    rejections.push({ ...place, code: 'bad-json', reason: 'not JSON' });
    return;
  }
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) records.push(parsed.data);
  else rejections.push({ ...place, code: 'bad-article', reason: `not a record: ${firstIssue(parsed.error)}` });
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? 'invalid' : `${issue.path.join('.') || 'value'}: ${issue.message}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function writeIncidents(incidents: readonly Incident[], { out, ndjson }: Options): void {
  const sink = openSink(out);
  try {
    if (!ndjson) sink.write('[');
    incidents.forEach((incident, index) => {
      const json = JSON.stringify(incident);
      sink.write(ndjson ? `${json}\n` : `${index === 0 ? '\n' : ',\n'}${json}`);
    });
    if (!ndjson) sink.write('\n]\n');
    sink.finish();
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

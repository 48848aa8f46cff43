/** `faultline run`: the main job. Articles into the store, incidents out of it. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import type { Rejection } from '../model/rejection.js';
import { DEFAULT_STORE, openStore, type Store, type UpdateSummary } from '../store/index.js';
import {
  EXIT,
  type InputFlags,
  messageOf,
  openSink,
  readOptionsOf,
  rejectionLine,
  UsageError,
  withInputFlags,
} from './common.js';
import { extractInputs } from './extracting.js';
import { startProgress } from './progress.js';

interface Flags extends InputFlags {
  store: string;
  out: string;
  companies?: string;
  force?: boolean;
  quiet?: boolean;
  json?: boolean;
}

interface Tally {
  articles: number;
  skipped: number;
  about: number;
  languages: Map<string, number>;
  rejections: Rejection[];
}

/** The store is saved every so many articles, so that a killed run goes on near where it stopped. */
const SAVE_EVERY = 500;

export function addRunCommand(program: Command): void {
  withInputFlags(program.command('run <inputs...>'))
    .description('the main job: read, extract, merge into the store, write the incidents')
    .option('--store <folder>', 'the store', DEFAULT_STORE)
    .option('--out <folder>', 'folder for incidents.json and rejections.ndjson', 'out')
    .option('--companies <file>', 'companies of your own beside the register (NDJSON, JSON or CSV)')
    .option('--force', 'extract again what was done before with the same content')
    .option('-q, --quiet', 'no progress, no summary')
    .option('--json', 'the summary as JSON on standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  $ faultline run articles/\n  $ faultline run crawl.warc.gz --store out/store --out out\n  $ faultline run "news/*.html" --timezone America/New_York --json',
    )
    .action(runRun);
}

async function runRun(inputs: string[], flags: Flags): Promise<void> {
  const store = await openStore(flags.store).catch((error: unknown) => {
    throw new UsageError(messageOf(error));
  });
  const tally: Tally = { articles: 0, skipped: 0, about: 0, languages: new Map(), rejections: [] };
  const keepGoing = onInterrupt(store);
  try {
    await fill(store, inputs, flags, tally);
    const update = store.update();
    mkdirSync(flags.out, { recursive: true });
    const incidents = writeIncidents(store, join(flags.out, 'incidents.json'));
    writeRejections(tally.rejections, join(flags.out, 'rejections.ndjson'));
    await store.close();
    report(tally, update, incidents, flags);
  } catch (error) {
    store.abandon();
    throw error;
  } finally {
    keepGoing();
  }
  process.exitCode = tally.rejections.length > 0 ? EXIT.rejected : EXIT.done;
}

/** An interrupted run keeps what was finished. @returns a function that takes the handler back */
function onInterrupt(store: Store): () => void {
  const stop = (): void => {
    process.removeAllListeners('SIGINT');
    store.close().finally(() => process.exit(EXIT.interrupted));
  };
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', stop);
  return () => process.removeListener('SIGINT', stop);
}

async function fill(store: Store, inputs: readonly string[], flags: Flags, tally: Tally): Promise<void> {
  const progress = startProgress(flags.quiet === true || flags.json === true);
  const isCurrent = (source: string, hash: string): boolean => flags.force !== true && store.isCurrent(source, hash);
  try {
    for await (const item of extractInputs(inputs, {
      ...readOptionsOf(flags),
      companies: flags.companies,
      isCurrent,
    })) {
      if (item.kind === 'rejection') {
        tally.rejections.push(item.rejection);
        process.stderr.write(`${rejectionLine(item.rejection)}\n`);
        progress.step(tally.articles, 'rejected');
      } else if (item.kind === 'skipped') tally.skipped++;
      else {
        const { record } = item;
        store.upsert(record);
        store.finish(item.source, item.hash, [record.id]);
        tally.articles++;
        if (record.about.outage) tally.about++;
        tally.languages.set(record.language.code, (tally.languages.get(record.language.code) ?? 0) + 1);
        progress.step(tally.articles);
        if (tally.articles % SAVE_EVERY === 0) await store.save();
      }
    }
  } finally {
    progress.stop();
  }
}

/** The incidents one after the other, so that a large store needs no more memory than its largest incident. */
function writeIncidents(store: Store, path: string): number {
  const sink = openSink(path);
  let count = 0;
  try {
    sink.write('[');
    for (const incident of store.incidents()) {
      sink.write(`${count === 0 ? '\n' : ',\n'}${JSON.stringify(incident)}`);
      count++;
    }
    sink.write(count === 0 ? ']\n' : '\n]\n');
    sink.finish();
  } catch (error) {
    sink.abandon();
    throw error;
  }
  return count;
}

function writeRejections(rejections: readonly Rejection[], path: string): void {
  if (rejections.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const sink = openSink(path);
  for (const rejection of rejections) sink.write(`${JSON.stringify(rejection)}\n`);
  sink.finish();
}

function report(tally: Tally, update: UpdateSummary, incidents: number, flags: Flags): void {
  const file = join(flags.out, 'incidents.json');
  const languages = [...tally.languages].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  if (flags.json === true) {
    const { articles, skipped, about, rejections } = tally;
    process.stdout.write(
      `${JSON.stringify({ articles, skipped, about, rejected: rejections.length, languages: Object.fromEntries(languages), incidents, added: update.added, removed: update.removed, changed: update.changed, file, store: flags.store })}\n`,
    );
    return;
  }
  if (flags.quiet === true) return;
  const lines = [
    `${pc.bold(String(tally.articles))} articles read${tally.skipped > 0 ? `, ${tally.skipped} unchanged and skipped` : ''}${tally.rejections.length > 0 ? `, ${pc.yellow(`${tally.rejections.length} rejected`)}` : ''}`,
    ...(languages.length > 0 ? [`  languages  ${languages.map(([code, n]) => `${code} ${n}`).join(', ')}`] : []),
    ...(tally.articles > 0 ? [`  outages    ${tally.about} of them tell of one`] : []),
    `${pc.bold(String(incidents))} incidents in the store, ${update.added.length} new, ${update.changed} changed`,
    `  timelines  ${relative('.', file) || file}`,
    `  to look    faultline show${flags.store === DEFAULT_STORE ? '' : ` --store ${flags.store}`}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

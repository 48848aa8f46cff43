/** `faultline export`: incidents in the format of another program. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Argument, type Command } from 'commander';
import { type Exported, exporterFor, exporters } from '../export/index.js';
import type { Incident } from '../model/incident.js';
import { readIncidentsFile } from '../store/incidents-file.js';
import { DEFAULT_STORE, openStore } from '../store/index.js';
import { EXIT, messageOf } from './common.js';

interface Options {
  store: string;
  incidents?: string;
  out?: string;
  table?: string;
  name: string;
  url: string;
}

/** Adds `faultline export` to a program. */
export function addExportCommand(program: Command): void {
  const formats = exporters.map(({ format, description }) => `  ${format.padEnd(12)} ${description}`).join('\n');
  program
    .command('export')
    .description('write the incidents in a format that other programs read')
    .addArgument(new Argument('<format>', 'the format').choices(exporters.map(({ format }) => format)))
    .option('--store <folder>', 'the store', DEFAULT_STORE)
    .option('--incidents <file>', 'a file of incidents instead of the store')
    .option('-o, --out <path>', 'a folder, or a file for a format of one file; standard output otherwise')
    .option('--table <name>', 'only this table: incidents, events, reports, causes or articles')
    .option('--name <name>', 'name of the status page', 'Faultline')
    .option('--url <url>', 'address of the status page', 'https://example.org')
    .addHelpText(
      'after',
      `\nFormats:\n${formats}\n\nExamples:\n  $ faultline export csv --out out/csv\n  $ faultline export csv --table events > events.csv\n  $ faultline export statuspage --out incidents.json\n`,
    )
    .action(async (format: string, options: Options) => {
      process.exitCode = await runExport(format, options);
    });
}

async function runExport(format: string, options: Options): Promise<number> {
  const exporter = exporterFor(format);
  if (exporter === undefined) return fail(`Unknown format: ${format}`);
  try {
    const incidents =
      options.incidents === undefined ? await readStore(options.store) : readIncidentsFile(options.incidents);
    const exported = pick(exporter.write(incidents, options), options.table);
    for (const loss of exported.losses) process.stderr.write(`left out: ${loss}\n`);
    return write(exported, options.out);
  } catch (error) {
    return fail(messageOf(error));
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return EXIT.usage;
}

async function readStore(folder: string): Promise<Incident[]> {
  const store = await openStore(folder, { readOnly: true });
  try {
    return [...store.incidents()];
  } finally {
    await store.close();
  }
}

/** The one file of a table, where one is asked for. */
function pick(exported: Exported, table: string | undefined): Exported {
  if (table === undefined) return exported;
  const files = exported.files.filter(({ path }) => path === table || path.slice(0, -extname(path).length) === table);
  if (files.length > 0) return { ...exported, files };
  const names = exported.files.map(({ path }) => path.slice(0, -extname(path).length)).join(', ');
  throw new Error(`There is no table ${table}; there are: ${names}`);
}

function write({ files }: Exported, out: string | undefined): number {
  const [first, ...more] = files;
  if (first === undefined) return EXIT.done;
  if (out === undefined) {
    if (more.length > 0)
      return fail('The format has several files: name a folder with --out, or one table with --table.');
    process.stdout.write(first.content);
    return EXIT.done;
  }
  // A path with the ending of the format's one file is that file.
  const isFile = more.length === 0 && extname(out) === extname(first.path);
  for (const { path, content } of files) {
    const target = isFile ? out : join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    process.stderr.write(`wrote ${target}\n`);
  }
  return EXIT.done;
}

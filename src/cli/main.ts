#!/usr/bin/env node
/** The command line: one file a command, wired here. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { EXIT, messageOf, UsageError } from './common.js';
import { addEditCommand } from './edit.js';
import { addEvaluateCommand } from './evaluate.js';
import { addExplainCommand } from './explain.js';
import { addExportCommand } from './export.js';
import { addExtractCommand } from './extract.js';
import { addMergeCommand } from './merge.js';
import { addReadCommand } from './read.js';
import { addRunCommand } from './run.js';
import { addSchemaCommand } from './schema.js';
import { addShowCommand } from './show.js';
import { addTimesCommand } from './times.js';
import { version } from './version.js';

/** The whole command line. */
export function buildProgram(): Command {
  const program = new Command('faultline')
    .description('News articles about outages, in any language, become structured incident timelines')
    .version(version)
    .showHelpAfterError('(add --help for how it is used)')
    .exitOverride();
  for (const add of [
    addRunCommand,
    addExtractCommand,
    addMergeCommand,
    addShowCommand,
    addExportCommand,
    addEditCommand,
    addReadCommand,
    addTimesCommand,
    addExplainCommand,
    addEvaluateCommand,
    addSchemaCommand,
  ])
    add(program);
  return program;
}

/** Left alone, V8 lets garbage grow to several times what is in use before it collects any: a run over many languages met 470 MB. */
const HEAP_GROWTH = '--heap-growing-percent=15';

async function main(): Promise<void> {
  setFlagsFromString(HEAP_GROWTH);
  process.on('SIGINT', () => process.exit(EXIT.interrupted));
  // A reader that closes the pipe early (head) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.rejected),
  );
  try {
    await buildProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`faultline: ${messageOf(error)}\n`);
    if (!(error instanceof UsageError) && process.env.FAULTLINE_DEBUG && error instanceof Error)
      process.stderr.write(`${error.stack}\n`);
    process.exit(EXIT.usage);
  }
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await main();

/** What all commands share: where inputs are read from, where results go, exit codes, messages. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import type { Rejection } from '../model/rejection.js';
import { type InputKind, inputKinds, type ReadOptions } from '../read/index.js';

/** 0 all inputs used; 1 some rejected; 2 the command line or the configuration is wrong; 130 interrupted. */
export const EXIT = { done: 0, rejected: 1, usage: 2, interrupted: 130 } as const;

/** A mistake in the command line or in a file that it names: told without a stack, exit status 2. */
export class UsageError extends Error {}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface InputFlags {
  from?: InputKind;
  published?: string;
  timezone?: string;
  maxBytes?: number;
  outlets?: string;
}

/** Flags of all commands that read articles. */
export function withInputFlags(command: Command): Command {
  return command
    .addOption(new Option('--from <kind>', 'the kind of all inputs, where content cannot say').choices([...inputKinds]))
    .option('--published <date>', 'publication date of articles that carry none (ISO 8601)', isoArgument)
    .option('--timezone <zone>', 'time zone of bare clock times (IANA name)', zoneArgument)
    .option('--max-bytes <n>', 'size limit of one article in bytes', countArgument)
    .option('--outlets <file>', 'outlets of your own beside the built-in ones (NDJSON)');
}

export const readOptionsOf = (flags: InputFlags): ReadOptions => ({
  from: flags.from,
  published: flags.published,
  timezone: flags.timezone,
  maxBytes: flags.maxBytes,
  outlets: flags.outlets,
});

function isoArgument(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.test(value))
    throw new InvalidArgumentError('not an ISO 8601 date, as 2023-09-11T15:00:00-04:00');
  return value;
}

function zoneArgument(value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    throw new InvalidArgumentError('not an IANA time zone, as Europe/Paris');
  }
  return value;
}

export function countArgument(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('not a whole number above 0');
  return n;
}

export function shareArgument(value: string): number {
  const n = Number(value);
  if (!(n >= 0 && n <= 1)) throw new InvalidArgumentError('not a number from 0 to 1');
  return n;
}

/** Lines to standard output, or to a file that appears whole or not at all. */
export interface Sink {
  write(text: string): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves no trace of it. */
  abandon(): void;
}

export function openSink(path: string | undefined): Sink {
  if (path === undefined || path === '-')
    return { write: (text) => writeAll(1, text), finish: () => undefined, abandon: () => undefined };
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.part`;
  const file = openSync(draft, 'w');
  return {
    write: (text) => writeAll(file, text),
    finish() {
      closeSync(file);
      renameSync(draft, path);
    },
    abandon() {
      closeSync(file);
      rmSync(draft, { force: true });
    },
  };
}

/** Writes all of a text, also where a pipe takes a part at a time. */
function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      // A full pipe: wait a moment for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Control characters of file names and article text must not reach a terminal. */
export const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

/** A rejection as one line. */
export function rejectionLine(rejection: Rejection): string {
  const place = rejection.line === undefined ? rejection.source : `${rejection.source}:${rejection.line}`;
  return `${pc.yellow('rejected')} ${plain(place)}: ${rejection.code}: ${plain(rejection.reason)}`;
}

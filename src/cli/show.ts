/** `faultline show`: a list of incidents, or one timeline. */
import type { Command } from 'commander';
import { isZone } from '../export/clock.js';
import { renderIncident, renderList, type TerminalOptions } from '../export/terminal.js';
import { plainText } from '../export/terminal-text.js';
import type { Incident } from '../model/incident.js';
import { readIncidentsFile } from '../store/incidents-file.js';
import { DEFAULT_STORE, openStore } from '../store/index.js';
import { EXIT, messageOf } from './common.js';

interface Options {
  store: string;
  incidents?: string;
  tz?: string;
  json?: boolean;
}

/** Width of lines where nobody tells that of the terminal. */
const WIDTH = 100;

/** Adds `faultline show` to a program. */
export function addShowCommand(program: Command): void {
  program
    .command('show')
    .description('list the incidents, or show the timeline of one')
    .argument('[id]', 'id of an incident, or how it begins')
    .option('--store <folder>', 'the store', DEFAULT_STORE)
    .option('--incidents <file>', 'a file of incidents instead of the store')
    .option(
      '--tz <zone>',
      'time zone to tell the times in (Europe/Warsaw, UTC, +02:00); the place of the incident otherwise',
    )
    .option('--json', 'print the incident as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ faultline show\n  $ faultline show square-2023-09-07\n  $ faultline show square --tz Europe/Paris\n',
    )
    .action(async (id: string | undefined, options: Options) => {
      process.exitCode = await runShow(id, options);
    });
}

async function runShow(id: string | undefined, options: Options): Promise<number> {
  if (options.tz !== undefined && !isZone(options.tz)) return fail(`Unknown time zone: ${options.tz}`);
  try {
    const text =
      options.incidents === undefined ? await showStore(id, options) : showFile(id, options, options.incidents);
    process.stdout.write(text);
    return EXIT.done;
  } catch (error) {
    return fail(messageOf(error));
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return EXIT.usage;
}

async function showStore(id: string | undefined, options: Options): Promise<string> {
  const store = await openStore(options.store, { readOnly: true });
  try {
    const list = store.list();
    if (id === undefined) return options.json ? jsonOf([...store.incidents()]) : renderList(list, terminal(options));
    const incident = store.incident(
      idFor(
        id,
        list.map((line) => line.id),
      ),
    );
    if (incident === null) throw new Error(`There is no incident ${id}`);
    return renderOne(incident, options);
  } finally {
    await store.close();
  }
}

function showFile(id: string | undefined, options: Options, path: string): string {
  const incidents = readIncidentsFile(path);
  if (id === undefined) return options.json ? jsonOf(incidents) : renderList(incidents, terminal(options));
  const full = idFor(
    id,
    incidents.map((incident) => incident.id),
  );
  const incident = incidents.find((one) => one.id === full);
  if (incident === undefined) throw new Error(`There is no incident ${id}`);
  return renderOne(incident, options);
}

const renderOne = (incident: Incident, options: Options): string =>
  options.json ? jsonOf(incident) : renderIncident(incident, terminal(options));

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The id that is meant: itself, or the only one that begins so. */
function idFor(id: string, ids: readonly string[]): string {
  if (ids.includes(id)) return id;
  const [only, ...more] = ids.filter((one) => one.startsWith(id));
  if (only === undefined) throw new Error(`There is no incident ${id}. List them with: faultline show`);
  if (more.length > 0)
    throw new Error(`Several incidents begin with ${id}: ${[only, ...more].slice(0, 10).map(plainText).join(', ')}`);
  return only;
}

function terminal({ tz }: Options): TerminalOptions {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const colors = !NO_COLOR && (Boolean(FORCE_COLOR) || (process.stdout.isTTY === true && TERM !== 'dumb'));
  const width = process.stdout.columns ?? WIDTH;
  return tz === undefined ? { colors, width } : { colors, width, zone: tz };
}

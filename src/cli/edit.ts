/** `faultline edit`: what analysts know better. Edits are kept in the store and hold over all later runs. */
import { Argument, type Command, Option } from 'commander';
import { isZone } from '../export/clock.js';
import type { Edit } from '../merge/index.js';
import { timexValue } from '../model/timex.js';
import { DEFAULT_STORE, openStore, type Store } from '../store/index.js';
import { EXIT, messageOf } from './common.js';

interface Common {
  store: string;
  by?: string;
  note?: string;
}

/** Articles of each side that a merge names: the incidents stay together though some articles go. */
const NAMED = 50;

/** Adds `faultline edit` and its subcommands to a program. */
export function addEditCommand(program: Command): void {
  const edit = program
    .command('edit')
    .description('correct incidents by hand; edits survive later runs and are shown with the incident')
    .addHelpText(
      'after',
      '\nExamples:\n  $ faultline edit merge square-2023-09-07 cash-app-2023-09-07 --by ana\n  $ faultline edit split square-2023-09-07 article-4\n  $ faultline edit time square-2023-09-07 started 2023-09-07T14:30 --tz America/New_York\n  $ faultline edit undo\n',
    );

  subcommand(edit, 'merge', 'make several incidents one')
    .argument('<ids...>', 'ids of incidents')
    .action((ids: string[], options: Common) => runEdit(options, (store) => mergeEdit(store, ids)));
  subcommand(edit, 'split', 'take articles out of an incident into one of their own')
    .argument('<id>', 'id of the incident')
    .argument('<articles...>', 'ids of articles')
    .action((id: string, articles: string[], options: Common) =>
      runEdit(options, (store) => splitEdit(store, id, articles)),
    );
  subcommand(edit, 'rename', 'give an incident another title')
    .argument('<id>', 'id of the incident')
    .argument('<title>', 'the title')
    .action((id: string, title: string, options: Common) =>
      runEdit(options, (store) => ({ op: 'rename', article: anchorOf(store, id), title })),
    );
  subcommand(edit, 'time', 'set the beginning or the end of an incident')
    .argument('<id>', 'id of the incident')
    .addArgument(new Argument('<field>', 'which').choices(['started', 'resolved']))
    .argument('<value>', '2023-09-07T14:30, 2023-09-07TAF, 2023-09-07, or unknown')
    .option('--tz <zone>', 'its time zone')
    .action((id: string, field: 'started' | 'resolved', value: string, options: Common & { tz?: string }) =>
      runEdit(options, (store) => timeEdit(store, id, field, value, options.tz ?? null)),
    );
  subcommand(edit, 'drop', 'drop a wrong claim of an article')
    .argument('<article>', 'id of the article')
    .addArgument(new Argument('<field>', 'kind of the claim').choices(['companies', 'reports', 'causes', 'events']))
    .option('--key <key>', 'a company (id or name), a category of causes, a type of events')
    .addOption(new Option('--start <offset>', 'where the claim begins in the text').argParser(Number))
    .action(
      (
        article: string,
        field: 'companies' | 'reports' | 'causes' | 'events',
        options: Common & { key?: string; start?: number },
      ) => runEdit(options, (store) => dropEdit(store, article, field, options)),
    );
  edit
    .command('list')
    .description('list the edits, the first made first')
    .option('--store <folder>', 'the store', DEFAULT_STORE)
    .action((options: Common) => listEdits(options.store));
  edit
    .command('undo')
    .description('take the last edit back')
    .option('--store <folder>', 'the store', DEFAULT_STORE)
    .action((options: Common) => withStore(options.store, (store) => told('took back', store.undo())));
}

function subcommand(edit: Command, name: string, description: string): Command {
  return edit
    .command(name)
    .description(description)
    .option('--store <folder>', 'the store', DEFAULT_STORE)
    .option('--by <name>', 'who edits')
    .option('--note <text>', 'why');
}

async function runEdit(options: Common, make: (store: Store) => Edit): Promise<void> {
  await withStore(options.store, (store) => {
    const edit = make(store);
    const signed = {
      ...edit,
      ...(options.by === undefined ? {} : { by: options.by }),
      ...(options.note === undefined ? {} : { note: options.note }),
    };
    store.edit(signed);
    return told('noted', signed);
  });
}

const told = (what: string, edit: Edit | null): string =>
  edit === null ? 'There are no edits.' : `${what}: ${JSON.stringify(edit)}`;

async function listEdits(folder: string): Promise<void> {
  try {
    const store = await openStore(folder, { readOnly: true });
    for (const one of store.edits) process.stdout.write(`${JSON.stringify(one)}\n`);
    await store.close();
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = EXIT.usage;
  }
}

/** Works on the store, brings its incidents up to date and saves; a mistake leaves it as it was. */
async function withStore(folder: string, work: (store: Store) => string): Promise<void> {
  let store: Store | null = null;
  try {
    store = await openStore(folder);
    const message = work(store);
    const { added, removed } = store.update();
    await store.close();
    store = null;
    const lines = [message, ...added.map((id) => `new: ${id}`), ...removed.map((id) => `gone: ${id}`)];
    process.stderr.write(`${lines.join('\n')}\n`);
  } catch (error) {
    store?.abandon();
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = EXIT.usage;
  }
}

function articlesOf(store: Store, id: string): string[] {
  const incident = store.incident(id);
  if (incident === null) throw new Error(`There is no incident ${id}. List them with: faultline show`);
  return incident.articles.map((article) => article.id);
}

function anchorOf(store: Store, id: string): string {
  const [first] = articlesOf(store, id);
  if (first === undefined) throw new Error(`The incident ${id} has no articles`);
  return first;
}

function mergeEdit(store: Store, ids: readonly string[]): Edit {
  if (new Set(ids).size < 2) throw new Error('Name at least two incidents to merge.');
  return { op: 'merge', articles: ids.flatMap((id) => articlesOf(store, id).slice(0, NAMED)) };
}

function splitEdit(store: Store, id: string, articles: readonly string[]): Edit {
  const all = articlesOf(store, id);
  const stranger = articles.find((article) => !all.includes(article));
  if (stranger !== undefined)
    throw new Error(`The incident ${id} has no article ${stranger}. It has: ${all.join(', ')}`);
  const from = all.filter((article) => !articles.includes(article));
  if (from.length === 0) throw new Error(`These are all articles of ${id}: nothing would be left.`);
  return { op: 'split', articles: [...articles], from };
}

function timeEdit(
  store: Store,
  id: string,
  field: 'started' | 'resolved',
  value: string,
  timezone: string | null,
): Edit {
  if (timezone !== null && !isZone(timezone)) throw new Error(`Unknown time zone: ${timezone}`);
  const isUnknown = value === 'unknown';
  if (!isUnknown && (!timexValue.safeParse(value).success || value.startsWith('P')))
    throw new Error(`Not a time: ${value}`);
  return {
    op: 'time',
    article: anchorOf(store, id),
    field,
    value: isUnknown ? null : value,
    timezone: isUnknown ? null : timezone,
  };
}

function dropEdit(
  store: Store,
  article: string,
  field: 'companies' | 'reports' | 'causes' | 'events',
  { key, start }: { key?: string; start?: number },
): Edit {
  if (store.record(article) === null) throw new Error(`There is no article ${article}`);
  if (key === undefined && start === undefined) throw new Error('Say which claim with --key or --start.');
  if (start !== undefined && !Number.isInteger(start)) throw new Error('--start takes a whole number.');
  return {
    op: 'drop',
    article,
    field,
    ...(start === undefined ? {} : { start }),
    ...(key === undefined ? {} : { key }),
  };
}

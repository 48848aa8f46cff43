/** A user's own companies: NDJSON, a JSON array or CSV, validated line by line. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Entity, entitySchema, register } from '../scan/register.js';
import { messageOf, UsageError } from './common.js';

/** What a line gives at least; the rest of an entity is filled in. */
const ownSchema = entitySchema.partial({ id: true, kind: true, country: true }).strict();

/** Columns of CSV that hold several values, divided by `|`. */
const LISTS = ['aliases', 'cue', 'parents'] as const;

/**
 * The companies of a file.
 * @throws UsageError naming the file, the line or entry and the reason of the first that is wrong
 */
export function companiesFrom(path: string | undefined): Entity[] {
  if (path === undefined) return [];
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(`--companies ${path}: ${messageOf(error)}`);
  }
  const entries = entriesOf(path, text);
  if (entries.length === 0) throw new UsageError(`--companies ${path}: no company in it`);
  const own = entries.map(({ value, at }) => ({ entity: entityOf(value, `${path}:${at}`), at }));
  const ids = new Set([...register(), ...own.map(({ entity }) => entity)].map((e) => e.id));
  for (const { entity, at } of own) {
    const stray = entity.parents.find((parent) => !ids.has(parent.id));
    if (stray)
      throw new UsageError(`--companies ${path}:${at}: parent ${stray.id} is neither in the register nor in this file`);
  }
  return own.map(({ entity }) => entity);
}

interface Entry {
  value: unknown;
  /** The line, in a JSON array the number of the entry, from 1. */
  at: number;
}

function entriesOf(path: string, text: string): Entry[] {
  const start = text.trimStart()[0];
  if (start === '[') {
    const values: unknown = tryTo(() => JSON.parse(text), path);
    return Array.isArray(values) ? values.map((value, i) => ({ value, at: i + 1 })) : [];
  }
  if (start === '{') {
    return text
      .split('\n')
      .map((line, i) => ({ line, at: i + 1 }))
      .filter(({ line }) => line.trim() !== '')
      .map(({ line, at }) => ({ value: tryTo(() => JSON.parse(line) as unknown, `${path}:${at}`), at }));
  }
  return rowsOf(path, text);
}

const rowSchema = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }),
);

function rowsOf(path: string, text: string): Entry[] {
  const options = { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true } as const;
  const rows = rowSchema.parse(tryTo(() => parse(text, options) as unknown, path));
  return rows.map(({ record, info }) => ({ value: cellsOf(record), at: info.lines }));
}

/** The filled cells of a row, lists taken apart. */
function cellsOf(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(row)) {
    if (cell === '') continue;
    if (!LISTS.some((list) => list === column)) value[column] = cell;
    else {
      const parts = cell
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      value[column] = column === 'parents' ? parts.map((id) => ({ id })) : parts;
    }
  }
  return value;
}

function entityOf(value: unknown, at: string): Entity {
  const parsed = ownSchema.safeParse(value);
  if (!parsed.success) throw new UsageError(`--companies ${at}: ${z.prettifyError(parsed.error)}`);
  const { id, kind, country, aliases, ...rest } = parsed.data;
  const own = id ?? slugOf(parsed.data.name);
  if (own === '') throw new UsageError(`--companies ${at}: give an id: none can be made from the name`);
  return {
    ...rest,
    id: own,
    kind: kind ?? 'other',
    country: country ?? 'INT',
    // The name itself is a form unless it is told to need a cue.
    aliases: rest.cue.includes(rest.name) || aliases.includes(rest.name) ? aliases : [rest.name, ...aliases],
  };
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-');

function tryTo<T>(read: () => T, at: string): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`--companies ${at}: ${messageOf(error)}`);
  }
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addEditCommand } from '../../src/cli/edit.js';
import { addExportCommand } from '../../src/cli/export.js';
import { addMergeCommand } from '../../src/cli/merge.js';
import { addShowCommand } from '../../src/cli/show.js';
import { openStore } from '../../src/store/index.js';
import { article } from '../merge/build.js';

const records = [
  article({
    id: 'a',
    published: '2024-03-07T09:00:00Z',
    companies: ['acme'],
    events: ['started 2024-03-06T09:00 UTC acme'],
    causes: ['dns confirmed'],
  }),
  article({
    id: 'b',
    published: '2024-05-02T09:00:00Z',
    companies: ['bolt'],
    events: ['started 2024-05-01T09:00 UTC bolt'],
  }),
];

let folder = '';
let out = '';
let err = '';

/** Runs a command line. @returns its exit status */
async function run(...words: string[]): Promise<number> {
  out = '';
  err = '';
  process.exitCode = 0;
  const program = new Command('faultline').exitOverride();
  for (const add of [addMergeCommand, addShowCommand, addExportCommand, addEditCommand]) add(program);
  await program.parseAsync(words, { from: 'user' });
  const status = Number(process.exitCode);
  process.exitCode = 0;
  return status;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-commands-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  const store = await openStore(join(folder, 'store'));
  for (const record of records) store.upsert(record);
  store.update();
  await store.close();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const inStore = (): string[] => ['--store', join(folder, 'store')];

describe('merge', () => {
  it('reads lines and arrays, rejects what is no record, and writes an array', async () => {
    const [lines, array, target] = ['l.ndjson', 'a.json', 'incidents.json'].map((name) => join(folder, name));
    writeFileSync(lines ?? '', `${JSON.stringify(records[0])}\n\nnot json\n{"id":"x"}\n`);
    writeFileSync(array ?? '', JSON.stringify([records[1]], null, 2));
    expect(await run('merge', lines ?? '', array ?? '', '--out', target ?? '')).toBe(1);
    expect(JSON.parse(readFileSync(target ?? '', 'utf8'))).toHaveLength(2);
    expect(err).toContain(':3: bad-json');
    expect(err).toContain(':4: bad-article');
    expect(await run('show', 'acme', '--incidents', target ?? '')).toBe(0);
    expect(out).toContain('Acme outage, 6 March 2024');
  });
});

describe('show', () => {
  it('lists and shows, without colours where nobody looks', async () => {
    expect(await run('show', ...inStore())).toBe(0);
    expect(out).toContain('acme-2024-03-06');
    expect(await run('show', 'bolt', '--tz', 'Asia/Tokyo', ...inStore())).toBe(0);
    expect(out).toContain('18:00');
    expect(out).not.toContain('\u001b');
  });
  it.each([
    [['show', 'nothing'], 'no incident nothing'],
    [['show', '--tz', 'Mars/Base'], 'Unknown time zone'],
  ])('says what is wrong: %j', async (words, message) => {
    expect(await run(...words, ...inStore())).toBe(2);
    expect(err).toContain(message);
  });
});

describe('export', () => {
  it('writes a folder of tables, or one table, or the one file of a format', async () => {
    expect(await run('export', 'csv', '--out', join(folder, 'csv'), ...inStore())).toBe(0);
    expect(readFileSync(join(folder, 'csv', 'causes.csv'), 'utf8')).toContain('acme-2024-03-06,dns,confirmed,1');
    expect(await run('export', 'ndjson', '--table', 'causes', ...inStore())).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ category: 'dns' });
    expect(await run('export', 'statuspage', '--out', join(folder, 'page.json'), ...inStore())).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'page.json'), 'utf8')).incidents).toHaveLength(2);
  });
  it('asks for a folder where several files would go to standard output', async () => {
    expect(await run('export', 'csv', ...inStore())).toBe(2);
    expect(err).toContain('--out');
    expect(await run('export', 'csv', '--table', 'none', ...inStore())).toBe(2);
  });
});

describe('edit', () => {
  it('merges, renames, sets a time, splits again, and takes the last back', async () => {
    expect(await run('edit', 'merge', 'acme-2024-03-06', 'bolt-2024-05-01', '--by', 'ana', ...inStore())).toBe(0);
    expect(err).toContain('gone: bolt-2024-05-01');
    expect(await run('edit', 'rename', 'acme-2024-03-06', 'One and the same', ...inStore())).toBe(0);
    expect(
      await run('edit', 'time', 'acme-2024-03-06', 'started', '2024-03-06T08:45', '--tz', 'UTC', ...inStore()),
    ).toBe(0);
    await run('show', 'acme', ...inStore());
    for (const part of ['One and the same', '08:45', '(by ana)', 'merged']) expect(out).toContain(part);
    expect(await run('edit', 'split', 'acme-2024-03-06', 'b', ...inStore())).toBe(0);
    expect(await run('edit', 'undo', ...inStore())).toBe(0);
    await run('edit', 'list', ...inStore());
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).op),
    ).toEqual(['merge', 'rename', 'time']);
  });
  it('drops a claim', async () => {
    expect(await run('edit', 'drop', 'a', 'causes', '--key', 'dns', ...inStore())).toBe(0);
    await run('show', 'acme', '--json', ...inStore());
    expect(JSON.parse(out)).toMatchObject({ causes: [], edits: ['dropped: causes dns of a'] });
  });
  it.each([
    [['edit', 'merge', 'acme-2024-03-06'], 'at least two'],
    [['edit', 'split', 'acme-2024-03-06', 'zzz'], 'no article zzz'],
    [['edit', 'split', 'acme-2024-03-06', 'a'], 'nothing would be left'],
    [['edit', 'time', 'acme-2024-03-06', 'started', 'noon'], 'Not a time'],
    [['edit', 'drop', 'a', 'causes'], '--key or --start'],
  ])('leaves the store as it was where an edit is wrong: %j', async (words, message) => {
    expect(await run(...words, ...inStore())).toBe(2);
    expect(err).toContain(message);
    await run('edit', 'list', ...inStore());
    expect(out).toBe('');
  });
});

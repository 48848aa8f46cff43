import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mergeRecords } from '../../src/merge/index.js';
import type { Incident } from '../../src/model/incident.js';
import { contentHash, isStoreLocked, openStore, type Store } from '../../src/store/index.js';
import { article } from '../merge/build.js';
import { world } from '../merge/worlds.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const record = (id: string, day = '2024-03-06', company = 'acme') =>
  article({ id, published: `${day}T20:00:00Z`, companies: [company], events: [`started ${day}T09:00 UTC ${company}`] });

async function withStore<T>(work: (store: Store) => T): Promise<T> {
  const store = await openStore(folder);
  try {
    return work(store);
  } finally {
    await store.close();
  }
}

const withoutHistory = (incidents: Iterable<Incident>): Incident[] =>
  [...incidents].map(({ history: _, ...incident }) => incident);

it('gives what merging all records at once gives, however they come in', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.integer({ min: 1, max: 4 }), async (records, batches) => {
      rmSync(folder, { recursive: true, force: true });
      const size = Math.ceil(records.length / batches);
      for (let from = 0; from < records.length; from += size) {
        await withStore((store) => {
          for (const one of records.slice(from, from + size)) store.upsert(one);
          store.update();
        });
      }
      const stored = await withStore((store) => ({
        all: [...store.records()],
        incidents: withoutHistory(store.incidents()),
      }));
      expect(JSON.stringify(stored.incidents)).toBe(JSON.stringify(mergeRecords(stored.all)));
    }),
    { numRuns: 25 },
  );
});

it('gives back what was there when an article comes and goes', async () => {
  const first = await withStore((store) => {
    for (const id of ['a', 'b']) store.upsert(record(id));
    store.update();
    return JSON.stringify([...store.incidents()]);
  });
  await withStore((store) => {
    store.upsert(record('c'));
    store.update();
    expect(store.incident('acme-2024-03-06')?.articles).toHaveLength(3);
  });
  await withStore((store) => {
    store.remove('c');
    store.update();
    expect(JSON.stringify([...store.incidents()])).toBe(first);
  });
});

it('knows an input by its content, and a record that has not changed', async () => {
  const hash = contentHash('the bytes');
  await withStore((store) => {
    expect(store.isCurrent('page.html', hash)).toBe(false);
    expect(store.upsert(record('a'))).toBe('added');
    store.finish('page.html', hash, ['a']);
  });
  await withStore((store) => {
    expect(store.isCurrent('page.html', hash)).toBe(true);
    expect(store.isCurrent('page.html', contentHash('other bytes'))).toBe(false);
    expect(store.upsert(record('a'))).toBe('unchanged');
    expect(store.upsert(record('a', '2024-03-07'))).toBe('changed');
    expect(store.size).toBe(1);
  });
});

it('drops the record of a page that gives another one now, not those of a feed', async () => {
  await withStore((store) => {
    for (const id of ['old', 'f1', 'f2', 'f3']) store.upsert(record(id));
    store.finish('page.html', 'h1', ['old']);
    store.finish('feed.xml', 'h1', ['f1', 'f2']);
    store.upsert(record('new'));
    store.finish('page.html', 'h2', ['new']);
    store.finish('feed.xml', 'h2', ['f3']);
    store.update();
    expect([...store.records()].map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'new']);
  });
});

it('reconciles only the incidents whose articles changed', async () => {
  await withStore((store) => {
    store.upsert(record('a'));
    store.upsert(record('b', '2024-05-01', 'bolt'));
    expect(store.update()).toMatchObject({ incidents: 2, changed: 2 });
    store.upsert(record('c', '2024-05-01', 'bolt'));
    expect(store.update()).toMatchObject({ incidents: 2, changed: 1, added: [], removed: [] });
    expect(store.update()).toMatchObject({ changed: 0 });
  });
});

it('tells of merged, split and renamed incidents', async () => {
  await withStore((store) => {
    store.upsert(record('a'));
    store.upsert(record('b', '2024-05-01', 'bolt'));
    store.update();
    store.edit({ op: 'merge', articles: ['a', 'b'] });
    expect(store.update()).toMatchObject({ removed: ['bolt-2024-05-01'] });
    expect(store.incident('acme-2024-03-06')?.history).toEqual([
      { kind: 'merged', from: ['acme-2024-03-06', 'bolt-2024-05-01'] },
    ]);
    store.undo();
    store.update();
    expect(store.incident('bolt-2024-05-01')?.history).toEqual([
      { kind: 'merged', from: ['acme-2024-03-06', 'bolt-2024-05-01'] },
      { kind: 'split', from: ['acme-2024-03-06'] },
    ]);
    const companies = record('x', '2024-03-06', 'zeta').companies;
    const first = { ...record('first'), published: '2024-03-06T10:00:00Z' };
    store.upsert({ ...first, companies: [...companies, ...first.companies], events: [] });
    store.edit({ op: 'merge', articles: ['a', 'first'] });
    expect(store.update()).toMatchObject({ removed: ['acme-2024-03-06'] });
    const renamed = [...store.incidents()].find(({ articles }) => articles.some(({ id }) => id === 'a'));
    expect(renamed?.history?.at(-1)).toEqual({ kind: 'renamed', from: ['acme-2024-03-06'] });
  });
});

it('keeps edits over later runs', async () => {
  await withStore((store) => {
    store.upsert(record('a'));
    store.edit({ op: 'rename', article: 'a', title: 'By hand' });
    store.update();
  });
  await withStore((store) => {
    store.upsert(record('b'));
    store.update();
    expect(store.incident('acme-2024-03-06')).toMatchObject({ title: 'By hand', edits: ['renamed: By hand'] });
  });
});

it('refuses a second run with a message that says who holds it, and looks without a lock', async () => {
  const store = await openStore(folder);
  await store.save();
  store.upsert(record('a'));
  await store.save();
  const error: unknown = await openStore(folder).catch((reason: unknown) => reason);
  expect(isStoreLocked(error)).toBe(true);
  expect(error).toMatchObject({ message: expect.stringContaining(`process ${process.pid} on ${hostname()}`) });
  const looking = await openStore(folder, { readOnly: true });
  expect(looking.size).toBe(1);
  await looking.close();
  await store.close();
  await withStore((again) => expect(again.size).toBe(1));
});

it('takes over the lock of a process that is gone', async () => {
  await withStore((store) => store.upsert(record('a')));
  writeFileSync(
    join(folder, 'lock'),
    JSON.stringify({ pid: 2 ** 30, host: hostname(), since: '2024-01-01T00:00:00Z' }),
  );
  await withStore((store) => expect(store.size).toBe(1));
  expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
});

it('goes on where a killed run stopped, at whatever byte that was', async () => {
  const store = await openStore(folder);
  store.upsert(record('a'));
  store.update();
  await store.save();
  const saved = readFileSync(join(folder, 'index.json'));
  for (const id of ['b', 'c', 'd']) {
    store.upsert(record(id));
    store.finish(`${id}.txt`, 'hash', [id]);
  }
  store.update();
  store.abandon();
  expect(readFileSync(join(folder, 'index.json'))).toEqual(saved);
  const log = join(folder, 'records-0.ndjson');
  const whole = readFileSync(log);
  for (let size = whole.length; size > saved.length; size -= 701) {
    writeFileSync(log, whole);
    truncateSync(log, size);
    writeFileSync(join(folder, 'index.json'), saved);
    const again = await openStore(folder);
    const ids = [...again.records()].map(({ id }) => id);
    expect(['a', 'b', 'c', 'd'].slice(0, ids.length)).toEqual(ids);
    for (const id of ids.slice(1, -1)) expect(again.isCurrent(`${id}.txt`, 'hash')).toBe(true);
    again.update();
    expect(JSON.stringify(withoutHistory(again.incidents()))).toBe(JSON.stringify(mergeRecords([...again.records()])));
    await again.close();
  }
});

it('passes over a damaged line, and says where an index is damaged', async () => {
  await withStore((store) => store.upsert(record('a')));
  appendFileSync(join(folder, 'records-0.ndjson'), '{"op":"record","hash":"x","record":{"id":"broken"}}\n{"op":\n');
  await withStore((store) => expect(store.size).toBe(1));
  writeFileSync(join(folder, 'index.json'), '{"version":');
  await expect(openStore(folder)).rejects.toThrow(/index\.json is damaged/);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

it('takes ids that are names of object members', async () => {
  const ids = ['__proto__', 'constructor', '7', 'toString'];
  await withStore((store) => {
    for (const id of ids) store.upsert(record(id));
    store.finish('__proto__', 'h', ids);
    store.update();
  });
  await withStore((store) => {
    expect(store.size).toBe(4);
    expect(store.isCurrent('__proto__', 'h')).toBe(true);
    expect([...store.incidents()][0]?.articles).toHaveLength(4);
  });
});

it('writes its logs anew when most of them is out of date', async () => {
  const padding = 'x'.repeat(3_000_000);
  for (let round = 0; round < 8; round++) {
    await withStore((store) => {
      store.upsert({ ...record('a'), text: `${record('a').text}${padding}${round}` });
      store.upsert(record('b'));
      store.update();
    });
  }
  const logs = readdirSync(folder).filter((name) => name.startsWith('records'));
  expect(logs).toEqual(['records-1.ndjson']);
  expect(statSync(join(folder, 'records-1.ndjson')).size).toBeLessThan(16 * 1024 * 1024);
  await withStore((store) => expect(store.record('a')?.text?.endsWith('7')).toBe(true));
});

it('says what to do where there is no store', async () => {
  await expect(openStore(join(folder, 'none'), { readOnly: true })).rejects.toThrow(/no store.*faultline run/);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

it('makes facets anew that an older version made', async () => {
  await withStore((store) => {
    store.upsert(record('a'));
    store.update();
  });
  const path = join(folder, 'index.json');
  const index = JSON.parse(readFileSync(path, 'utf8'));
  index.facets = 'older';
  index.records.a.facets = null;
  writeFileSync(path, JSON.stringify(index));
  await withStore((store) => expect(store.update().incidents).toBe(1));
  expect(JSON.parse(readFileSync(path, 'utf8')).records.a.facets).not.toBeNull();
});

/** The laws of a record: spans, determinism, independence, linear time, and no crash whatever the text. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, articleSchema } from '../../src/model/article.js';
import { type ArticleRecord, recordSchema } from '../../src/model/record.js';
import { type Extractor, makeExtractor } from '../../src/pipeline.js';

const folder = new URL('../../fixtures/articles/', import.meta.url);
const fixtures: Article[] = readdirSync(folder).map((file) =>
  articleSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
);

let extract: Extractor;
beforeAll(async () => {
  extract = await makeExtractor();
});

function spansHold(record: ArticleRecord): void {
  const text = record.text ?? '';
  const spans = [
    ...record.times,
    ...record.reports,
    ...record.causes,
    ...record.events,
    ...record.companies.flatMap((c) => c.mentions),
  ];
  for (const s of spans) {
    expect(text.slice(s.start, s.end)).toBe(s.text);
    expect(s.text.length).toBeGreaterThan(0);
  }
}

const article = (text: string, title = ''): Article => ({
  id: 'made',
  url: null,
  title,
  published: '2025-10-22T20:00:00+00:00',
  text,
  language: null,
  outlet: null,
});

describe('a record', () => {
  it.each(fixtures.map((a) => [a.id, a] as const))('of %s keeps to its schema and its spans', async (_, a) => {
    const record = await extract(a);
    expect(recordSchema.parse(record)).toEqual(record);
    spansHold(record);
  });

  it('is the same for the same article, whatever was extracted before', async () => {
    const first = await Promise.all(fixtures.map(extract));
    const again = await Promise.all([...fixtures].reverse().map(extract));
    expect(again.reverse()).toEqual(first);
  });

  it('holds for any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        async (text, title) => {
          const record = await extract(article(text, title));
          recordSchema.parse(record);
          spansHold(record);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds for shuffled sentences of real articles', async () => {
    const sentences = fixtures.flatMap((a) => a.text.split(/(?<=[.。!?])\s+/));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 12 }), async (some) => {
        const record = await extract(article(some.join(' ')));
        recordSchema.parse(record);
        spansHold(record);
      }),
      { numRuns: 40 },
    );
  });

  it('gives no fact where an article tells of no outage', async () => {
    for (const id of ['en-price-rise', 'de-quartal']) {
      const record = await extract(fixtures.find((a) => a.id === id) ?? article(''));
      expect(record.about.outage).toBe(false);
      expect([record.reports, record.causes, record.events]).toEqual([[], [], []]);
      expect(record.companies.every((c) => c.role === 'other')).toBe(true);
    }
  });
});

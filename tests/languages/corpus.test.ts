/** Every pack's corpus: phrases of its press, read as a native reader reads them. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractRecord } from '../../src/extract/index.js';
import { PACK_CODES } from '../../src/languages/index.js';
import type { ArticleRecord } from '../../src/model/record.js';
import { compiledFor, registerGazetteer } from '../../src/pipeline.js';
import type { Corpus, Phrase } from './corpus.js';

const PUBLISHED = '2025-10-22T20:00:00+00:00';
const FEWEST_PHRASES = 40;

async function read(language: string, phrase: Phrase): Promise<ArticleRecord> {
  const { compiled } = await compiledFor(language);
  const article = {
    id: 'phrase',
    url: null,
    title: '',
    published: phrase.published ?? PUBLISHED,
    text: phrase.text,
    language,
    outlet: null,
  };
  return extractRecord(article, {
    language: { code: language, confidence: 1, coverage: 'full' },
    compiled,
    gazetteer: registerGazetteer(),
    assumedZone: null,
    phrase: true,
  });
}

const corpora = await Promise.all(
  PACK_CODES.filter((code) => existsSync(new URL(`./corpus/${code}.ts`, import.meta.url))).map(
    async (code) => ((await import(`./corpus/${code}.ts`)) as { corpus: Corpus }).corpus,
  ),
);

it('every pack has a corpus', () => {
  expect(corpora.map((c) => c.language).sort()).toEqual(PACK_CODES);
});

for (const corpus of corpora) {
  describe(corpus.language, () => {
    it(`has at least ${FEWEST_PHRASES} phrases`, () => {
      expect(corpus.phrases.length).toBeGreaterThanOrEqual(FEWEST_PHRASES);
    });
    it.each(corpus.phrases.map((phrase) => [phrase.text, phrase] as const))('%s', async (_, phrase) => {
      const record = await read(corpus.language, phrase);
      if (phrase.times) expect(record.times.map((t) => t.value)).toEqual(phrase.times);
      if (phrase.counts) expect(record.reports.map((r) => `${r.bound} ${r.count} ${r.unit}`)).toEqual(phrase.counts);
      if (phrase.causes)
        expect(record.causes.map((c) => `${c.category} ${c.status}`).sort()).toEqual([...phrase.causes].sort());
      if (phrase.events) expect(record.events.map((e) => e.type).sort()).toEqual([...phrase.events].sort());
      if (phrase.nothing)
        expect({
          times: record.times.map((t) => t.text),
          reports: record.reports,
          causes: record.causes,
          events: record.events,
        }).toEqual({ times: [], reports: [], causes: [], events: [] });
    });
  });
}

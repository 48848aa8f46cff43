/** Reads a corpus's phrases with its pack and tells where the reading differs from what the corpus says. */
import { extractRecord } from '../src/extract/index.js';
import type { LanguagePack } from '../src/languages/pack.js';
import type { ArticleRecord } from '../src/model/record.js';
import { registerGazetteer } from '../src/pipeline.js';
import { type CompiledPack, compilePack } from '../src/scan/compile.js';
import type { Corpus, Phrase } from '../tests/languages/corpus.js';

const PUBLISHED = '2025-10-22T20:00:00+00:00';

/** One line for each phrase that reads otherwise. */
export function misreadings(pack: LanguagePack, corpus: Corpus): string[] {
  const compiled = compilePack(pack);
  return corpus.phrases.flatMap((phrase) => {
    const wrong = differences(phrase, read(compiled, pack.code, phrase));
    return wrong.length > 0 ? [`«${phrase.text}»\n${wrong.map((w) => `      ${w}`).join('\n')}`] : [];
  });
}

function read(compiled: CompiledPack, code: string, phrase: Phrase): ArticleRecord {
  const published = phrase.published ?? PUBLISHED;
  const article = { id: 'phrase', url: null, title: '', published, text: phrase.text, language: code, outlet: null };
  return extractRecord(article, {
    language: { code, confidence: 1, coverage: 'full' },
    compiled,
    gazetteer: registerGazetteer(),
    assumedZone: null,
    phrase: true,
  });
}

function differences(phrase: Phrase, record: ArticleRecord): string[] {
  const found = {
    times: record.times.map((t) => t.value),
    counts: record.reports.map((r) => `${r.bound} ${r.count} ${r.unit}`),
    causes: record.causes.map((c) => `${c.category} ${c.status}`).sort(),
    events: record.events.map((e) => e.type as string).sort(),
  };
  const nothing = phrase.nothing === true ? [] : undefined;
  const wanted = {
    times: phrase.times ?? nothing,
    counts: phrase.counts ?? nothing,
    causes: (phrase.causes ?? nothing)?.toSorted(),
    events: (phrase.events ?? nothing)?.toSorted(),
  };
  return (['times', 'counts', 'causes', 'events'] as const).flatMap((field) => {
    const [want, have] = [wanted[field], found[field]].map((list) => list?.join(', '));
    return want === undefined || want === have ? [] : [`${field}: ${have || 'none'}, should be ${want || 'none'}`];
  });
}

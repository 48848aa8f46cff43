/**
 * Times extraction beside the naive combination of franc, chrono-node, compromise and a few expressions, in one run on
 * one core, over articles repeated to a given number; tells memory too.
 *   npm run bench -- [FOLDER of annotated or plain JSON articles] [COUNT]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { franc } from 'franc';
import type { Article } from '../src/model/article.js';
import { makeExtractor } from '../src/pipeline.js';

const folder = process.argv[2] ?? 'fixtures/articles';
const count = Number(process.argv[3] ?? 2000);

function readArticles(): Article[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => {
      const a = JSON.parse(readFileSync(join(folder, f), 'utf8')) as Partial<Article>;
      return {
        id: a.id ?? f,
        url: null,
        title: a.title ?? '',
        published: a.published ?? null,
        text: a.text ?? '',
        language: null,
        outlet: null,
      };
    });
}

/** What a day's work with the well-known packages gives. */
function naive(article: Article): number {
  const text = `${article.title}\n\n${article.text}`;
  const language = franc(text);
  const times = chrono.parse(text, article.published ? new Date(article.published) : undefined);
  const companies =
    language === 'eng'
      ? nlp(text).organizations().out('array')
      : (text.match(/(?:\p{Lu}[\p{L}\p{N}]+ ?){1,3}/gu) ?? []);
  const counts = text.match(/\d[\d.,\s]*(?=\s(?:reports|users|complaints|signalements|Meldungen|usuarios))/g) ?? [];
  const causes = text.match(/DNS|cyber\p{L}*|DDoS|power|network/giu) ?? [];
  return times.length + companies.length + counts.length + causes.length;
}

interface Timing {
  perSecond: number;
  charactersPerSecond: number;
  heapStartMB: number;
  heapEndMB: number;
}

const heap = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
};

async function time(articles: readonly Article[], work: (a: Article) => unknown): Promise<Timing> {
  // Each language is loaded and warm before the clock starts, for both sides.
  for (const a of articles) await work(a);
  const heapStartMB = heap();
  const start = performance.now();
  let characters = 0;
  for (let i = 0; i < count; i++) {
    const a = articles[i % articles.length];
    if (!a) break;
    characters += a.text.length;
    await work(a);
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: Math.round(count / seconds),
    charactersPerSecond: Math.round(characters / seconds),
    heapStartMB,
    heapEndMB: heap(),
  };
}

const articles = readArticles();
const extract = await makeExtractor();
const own = await time(articles, extract);
const peer = await time(articles, naive);
console.table({ faultline: own, 'franc + chrono + compromise': peer });
console.log(
  `faultline is ${(own.perSecond / peer.perSecond).toFixed(1)} times as fast on ${articles.length} articles repeated to ${count}`,
);

/**
 * Times extraction beside the naive combination of franc, chrono-node, compromise and a few expressions, in one run, over
 * articles repeated to a given number; tells memory too. The two take turns, and what counts is the processor's time, of
 * all threads: a machine that is busy with other things slows both alike.
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

type Work = (article: Article) => unknown;

/** Seconds of the processor that a work takes over all articles. */
async function secondsOf(articles: readonly Article[], work: Work): Promise<number> {
  const before = process.cpuUsage();
  for (const a of articles) await work(a);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Rounds before the clock starts, so that each language is loaded and the code of both sides compiled. */
const WARM_ROUNDS = 4;

async function time(articles: readonly Article[], works: readonly Work[]): Promise<Timing[]> {
  for (let round = 0; round < WARM_ROUNDS; round++) for (const work of works) await secondsOf(articles, work);
  const heapStartMB = heap();
  const rounds = Math.max(1, Math.ceil(count / articles.length));
  const seconds = works.map(() => 0);
  for (let round = 0; round < rounds; round++)
    for (const [i, work] of works.entries()) seconds[i] = (seconds[i] ?? 0) + (await secondsOf(articles, work));
  const heapEndMB = heap();
  const characters = articles.reduce((sum, a) => sum + a.text.length, 0);
  return seconds.map((s) => ({
    perSecond: Math.round((rounds * articles.length) / s),
    charactersPerSecond: Math.round((rounds * characters) / s),
    heapStartMB,
    heapEndMB,
  }));
}

const articles = readArticles();
const [own, peer] = await time(articles, [await makeExtractor(), naive]);
console.table({ faultline: own, 'franc + chrono + compromise': peer });
if (own && peer)
  console.log(
    `faultline is ${(own.perSecond / peer.perSecond).toFixed(1)} times as fast on ${articles.length} articles repeated to ${count}`,
  );

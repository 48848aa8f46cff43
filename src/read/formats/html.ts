/** HTML pages. */
import { dateOfPage } from '../dates/page.js';
import { findBody } from '../html/body.js';
import { cleanBlocks } from '../html/clean.js';
import { parsePage } from '../html/dom.js';
import { addressOf, languageOf, metaOf, type PageMetadata, readMetadata, siteNameOf } from '../html/metadata.js';
import { findHeadline } from '../html/title.js';
import { type Outlet, outletOf } from '../outlets.js';
import type { Draft } from '../types.js';
import { readFragment } from './feed.js';

export interface PageHints {
  url?: string | null | undefined;
  /** The user's own outlets. */
  outlets?: ReadonlyMap<string, Outlet> | undefined;
}

/** Reads a page: its article's text and what it tells of itself. */
export function readHtml(html: string, hints: PageHints = {}): Draft {
  const nodes = parsePage(html);
  const metadata = readMetadata(nodes);
  const url = addressOf(metadata, hints.url || savedFrom(html));
  const headline = findHeadline(nodes, metadata, url ? new URL(url).hostname : '');
  const body = findBody(nodes, headline);
  const shown = body ? cleanBlocks(body.blocks, headline.title).join('\n\n') : '';
  const { text, summaryOnly } = textOrSummary(shown, metadata);
  const language = languageOf(metadata);
  const zone = (url && outletOf(url, hints.outlets)?.zone) || null;
  const date = dateOfPage(
    {
      nodes,
      metadata,
      anchor: headline.at ?? -1,
      bodyEnd: body?.end ?? nodes.length,
      text,
      urls: [url, hints.url ?? null],
      style: { language, monthFirst: writesMonthFirst(language, url) },
    },
    zone,
  );
  return {
    url,
    title: headline.title,
    published: date?.iso ?? null,
    publishedSource: date?.source ?? null,
    text,
    ...(summaryOnly ? { summaryOnly } : {}),
    language,
    outlet: siteNameOf(metadata),
  };
}

/** The United States, the Philippines and a few others write the month first; an address without a country is American English. */
function writesMonthFirst(language: string | null, url: string | null): boolean {
  if (language && !/^en\b/i.test(language)) return false;
  if (language && /-(?:US|PH)$/i.test(language)) return true;
  if (language && /^en-[a-z]{2}$/i.test(language)) return false;
  return !/\.[a-z]{2}$/i.test(url ? new URL(url).hostname : '');
}

/** Browsers write where a saved page came from into a comment at its top. */
function savedFrom(html: string): string | null {
  const url = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(html.slice(0, 2000))?.[1];
  return url ?? null;
}

/** Below this a text is a stub, and what the page tells of itself is asked. */
const STUB = 150;

/** What is shorter than a sentence or two is a scrap of the page's frame. */
const SCRAP = 100;

/** The text shown; where the page shows none, the body that it tells to machines, else its description. */
function textOrSummary(shown: string, metadata: PageMetadata): { text: string; summaryOnly: boolean } {
  if (shown.length >= STUB) return { text: shown, summaryOnly: false };
  const told = metadata.articles.map((article) => article.articleBody).find((body) => typeof body === 'string');
  if (typeof told === 'string' && told.length > Math.max(STUB, shown.length * 3))
    return { text: readFragment(told), summaryOnly: false };
  const description = metaOf(metadata, ['og:description', 'description', 'twitter:description']) ?? '';
  const isBetter = shown.length < SCRAP && description.length > shown.length;
  return isBetter ? { text: description, summaryOnly: true } : { text: shown, summaryOnly: false };
}

/** The last step of reading: a draft becomes an article with id, outlet, zone and a hash. */
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.js';
import { isoDate } from '../model/article.js';
import { ReadError } from './errors.js';
import { outletOf } from './outlets.js';
import type { Context, Draft } from './types.js';

/** Hex digits of a derived id: 64 bits, enough for billions of articles. */
const ID_DIGITS = 16;

function sha256(parts: readonly (string | null | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part ?? '').update('\0');
  return hash.digest('hex');
}

/** CRLF and CR become LF; nothing else changes, since spans count from here. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function validDate(date: string | null | undefined): string | null {
  return date && isoDate.safeParse(date).success ? date : null;
}

/** Fingerprint of all that a later step may use: the same hash, the same record. */
export function articleHash(article: Article): string {
  const { id, url, title, published, text, language, outlet, timezone, country } = article;
  return sha256([id, url, title, published, text, language, outlet, timezone, country]);
}

/**
 * Settles a draft.
 * @throws ReadError `no-text` when there is nothing to read.
 */
export function finishArticle(draft: Draft, context: Context): Article {
  const title = plainLines(draft.title ?? '');
  const text = plainLines(draft.text);
  if (!text.trim() && !(draft.summaryOnly && title.trim())) throw new ReadError('no-text', 'the article has no text');
  const url = draft.url || null;
  const known = outletOf(url ?? draft.outlet ?? '', context.outlets);
  const own = validDate(draft.published);
  return {
    id: draft.id || sha256([url, title, text]).slice(0, ID_DIGITS),
    url,
    title,
    published: own ?? context.published,
    text,
    language: draft.language || null,
    outlet: draft.outlet || known?.name || hostOf(url),
    publishedSource: own ? (draft.publishedSource ?? null) : context.published ? 'given' : null,
    country: known?.country ?? null,
    timezone: context.timezone ?? known?.zone ?? null,
    ...(draft.summaryOnly ? { summaryOnly: true } : {}),
  };
}

function hostOf(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\d*\./, '') || null;
}

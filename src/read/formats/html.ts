/** HTML pages. */
import { findBody } from '../html/body.js';
import { cleanBlocks } from '../html/clean.js';
import { parsePage } from '../html/dom.js';
import { addressOf, languageOf, readMetadata, siteNameOf } from '../html/metadata.js';
import { findHeadline } from '../html/title.js';
import type { Draft } from '../types.js';

export interface PageHints {
  url?: string | null | undefined;
}

/** Reads a page: its article's text and what it tells of itself. */
export function readHtml(html: string, hints: PageHints = {}): Draft {
  const nodes = parsePage(html);
  const metadata = readMetadata(nodes);
  const url = addressOf(metadata, hints.url ?? null);
  const headline = findHeadline(nodes, metadata, url ? new URL(url).hostname : '');
  const body = findBody(nodes, headline);
  const text = body ? cleanBlocks(body.blocks, headline.title).join('\n\n') : '';
  return {
    url,
    title: headline.title,
    text,
    language: languageOf(metadata),
    outlet: siteNameOf(metadata),
  };
}

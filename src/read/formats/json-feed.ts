/** JSON Feed 1 and 1.1 (jsonfeed.org). */
import { parsePublished } from '../dates/published.js';
import type { Draft } from '../types.js';
import { readFragment } from './feed.js';
import { isObject } from './json.js';

const string = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value : null);

/** The entries of a JSON feed, null where the object is none. */
export function readJsonFeed(feed: Readonly<Record<string, unknown>>): Draft[] | null {
  if (!string(feed.version)?.includes('jsonfeed.org/version/')) return null;
  const items = Array.isArray(feed.items) ? feed.items.filter(isObject) : [];
  return items.map((item) => draftOf(item, feed));
}

function draftOf(item: Readonly<Record<string, unknown>>, feed: Readonly<Record<string, unknown>>): Draft {
  const html = string(item.content_html);
  const full = string(item.content_text) ?? (html === null ? null : readFragment(html, string(item.title) ?? ''));
  const published = parsePublished(string(item.date_published) ?? string(item.date_modified));
  return {
    url: string(item.url) ?? string(item.external_url),
    title: string(item.title),
    text: full ?? string(item.summary) ?? '',
    published,
    publishedSource: published ? 'feed' : null,
    language: string(item.language) ?? string(feed.language),
    outlet: string(feed.title),
    summaryOnly: full === null,
  };
}

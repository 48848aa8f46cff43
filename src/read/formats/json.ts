/** JSON articles in the spellings of the usual crawlers. */
import { parsePublished } from '../dates/published.js';
import { ReadError } from '../errors.js';
import type { Draft } from '../types.js';

type Fields = Readonly<Record<string, unknown>>;

/** Spellings by field, the first that has a value wins. */
const ALIASES = {
  id: ['id', '_id', 'guid', 'uuid', 'article_id', 'articleId'],
  url: ['url', 'link', 'canonical_url', 'canonicalUrl', 'original_link', 'canonical_link', 'permalink', 'uri', '@id'],
  title: ['title', 'headline', 'title_page', 'title_rss', 'name'],
  published: [
    'published',
    'date_publish',
    'datePublished',
    'publish_date',
    'published_at',
    'publishedAt',
    'published_date',
    'publication_date',
    'publicationDate',
    'date_published',
    'pubDate',
    'pub_date',
    'publishDate',
    'published_time',
    'publishedTime',
    'date',
    'created_at',
    'timestamp',
    'time',
    'datetime',
  ],
  text: [
    'text',
    'maintext',
    'content',
    'body',
    'articleBody',
    'article_body',
    'article_text',
    'full_text',
    'fullText',
    'cleaned_text',
    'raw_text',
    'textContent',
    'content_text',
    'plain_text',
  ],
  html: ['html', 'content_html', 'raw_html', 'body_html', 'article_html', 'rawHtml'],
  language: ['language', 'lang', 'inLanguage', 'meta_lang'],
  outlet: [
    'outlet',
    'source_domain',
    'source-hostname',
    'source_hostname',
    'sitename',
    'site_name',
    'siteName',
    'source_name',
    'publisher',
    'source',
    'site',
    'hostname',
    'domain',
    'source_url',
  ],
  summary: ['description', 'summary', 'excerpt', 'abstract', 'lead'],
} as const;

type Field = keyof typeof ALIASES;

/** Words by which exporters written in other languages say that there is no value. */
const NOTHING = new Set(['none', 'null', 'nan', 'n/a', 'undefined', '']);

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists in objects in lists: no exporter wraps deeper. */
const MAX_WRAPPING = 3;

/** A scalar as text; Scrapy's item loaders wrap values in lists, schema.org puts names in objects. */
function scalar(value: unknown, depth = 0): string | null {
  if (depth > MAX_WRAPPING) return null;
  if (typeof value === 'string') return NOTHING.has(value.trim().toLowerCase()) ? null : value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.length === 1 ? scalar(value[0], depth + 1) : null;
  if (isObject(value)) {
    return scalar(
      value.name ?? value.rendered ?? value.$oid ?? value.$date ?? value.title ?? value['#text'],
      depth + 1,
    );
  }
  return null;
}

function field(fields: Fields, name: Field): string | null {
  for (const alias of ALIASES[name]) {
    const value = scalar(fields[alias]);
    if (value !== null) return value;
  }
  return null;
}

/** Text given as a list of paragraphs. */
function textOf(fields: Fields): string | null {
  for (const alias of ALIASES.text) {
    const value = fields[alias];
    if (typeof value === 'string' && !NOTHING.has(value.trim().toLowerCase())) return value;
    // WordPress wraps its content.
    if (isObject(value) && typeof value.rendered === 'string') return value.rendered;
    if (Array.isArray(value) && value.length && value.every((part) => typeof part === 'string'))
      return value.join('\n\n');
  }
  return null;
}

const isAddress = (text: string | null): text is string => text !== null && /^https?:\/\//i.test(text);

/** News interfaces cut the text and say by how much. */
const CUT_OFF = /\[\+\d+ char(?:acter)?s\]\s*$/;

const looksHtml = (text: string): boolean =>
  /^\s*<(?:!doctype|html|p|div|article|section|body|h[1-6]|figure|span)\b/i.test(text);

function outletName(outlet: string | null): string | null {
  return isAddress(outlet) && URL.canParse(outlet) ? new URL(outlet).hostname.replace(/^www\d*\./, '') : outlet;
}

/** What a JSON object tells of an article; `html` where its text still has to be found in markup. */
export interface JsonArticle {
  draft: Draft;
  html: string | null;
  /** The markup is the whole page, not the body only. */
  wholePage: boolean;
}

/**
 * Reads one JSON object.
 * @throws ReadError `bad-article` when it is no article.
 */
export function readJsonArticle(value: unknown): JsonArticle {
  if (!isObject(value)) throw new ReadError('bad-article', 'not a JSON object');
  const text = textOf(value);
  const html = text === null ? field(value, 'html') : looksHtml(text) ? text : null;
  const summary = text === null && html === null ? field(value, 'summary') : null;
  const empty = ALIASES.text.some((alias) => typeof value[alias] === 'string');
  if (text === null && html === null && summary === null && !empty) {
    throw new ReadError('bad-article', 'neither text nor html');
  }
  const title = field(value, 'title');
  const published = parsePublished(field(value, 'published'));
  return {
    html,
    wholePage:
      html !== null && (title === null || /<(?:!doctype|html|head|body|title|nav|header|footer)\b/i.test(html)),
    draft: {
      id: field(value, 'id'),
      // trafilatura calls the address "source".
      url: field(value, 'url') ?? (isAddress(scalar(value.source)) ? scalar(value.source) : null),
      title,
      published,
      publishedSource: published ? 'given' : null,
      text: text ?? summary ?? '',
      language: field(value, 'language')?.replaceAll('_', '-') ?? null,
      outlet: outletName(field(value, 'outlet')),
      ...(summary !== null || CUT_OFF.test((text ?? '').slice(-40)) ? { summaryOnly: true } : {}),
    },
  };
}

/** Lists of articles that exports and news interfaces wrap in an object. */
const LISTS = [
  'articles',
  'items',
  'results',
  'data',
  'docs',
  'documents',
  'news',
  'entries',
  'records',
  'hits',
  'response',
];

/** The articles of a parsed document: itself, or the list that it wraps. */
export function articlesOf(value: unknown, depth = 0): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || depth > MAX_WRAPPING || textOf(value) !== null || field(value, 'html') !== null)
    return [value];
  for (const name of LISTS) {
    const list = value[name];
    if (Array.isArray(list)) return list;
    if (isObject(list) && LISTS.some((inner) => Array.isArray(list[inner]))) return articlesOf(list, depth + 1);
  }
  return [value];
}

/** JSON with the reason it could not be parsed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReadError('bad-json', error instanceof Error ? shortReason(error.message) : 'not JSON');
  }
}

/** V8 quotes the input in its message; an article does not belong into a log line. */
function shortReason(message: string): string {
  const at = /at position \d+/.exec(message)?.[0];
  return `not valid JSON${at ? ` ${at}` : ''}`;
}

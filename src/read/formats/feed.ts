/** RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0, well-formed or not: each entry is an article, whole or a summary. */
import { parsePublished } from '../dates/published.js';
import { ReadError } from '../errors.js';
import { blocksOf } from '../html/blocks.js';
import { cleanFragment } from '../html/clean.js';
import { type PageNode, parsePage, parseXml } from '../html/dom.js';
import { textOf } from '../html/metadata.js';
import { MAX_FEED_ENTRIES } from '../limits.js';
import type { Draft } from '../types.js';

/** Prefix and local name of a tag. */
const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** Indices of the direct children of a node; of the roots for -1. */
function childrenOf(nodes: readonly PageNode[], parent: number): number[] {
  const children: number[] = [];
  const end = parent < 0 ? nodes.length : (nodes[parent]?.end ?? 0);
  for (let i = parent + 1; i < end; i = Math.max(i + 1, nodes[i]?.end ?? end)) if (nodes[i]?.tag) children.push(i);
  return children;
}

interface Fields {
  get: (names: readonly string[]) => string | null;
  node: (names: readonly string[]) => number | null;
  all: (name: string) => number[];
}

function fieldsOf(nodes: readonly PageNode[], parent: number): Fields {
  const children = childrenOf(nodes, parent);
  const find = (name: string): number | undefined =>
    children.find((i) => nodes[i]?.tag === name) ??
    children.find(
      (i) =>
        !name.includes(':') &&
        localName(nodes[i]?.tag ?? '') === name &&
        !/^(?:media|itunes|g|geo):/.test(nodes[i]?.tag ?? ''),
    );
  const node = (names: readonly string[]): number | null => {
    for (const name of names) {
      const index = find(name);
      if (index !== undefined && (textOf(nodes, index) || nodes[index]?.attributes.href)) return index;
    }
    return null;
  };
  const get = (names: readonly string[]): string | null => {
    const index = node(names);
    return index === null ? null : textOf(nodes, index) || null;
  };
  return { get, node, all: (name) => children.filter((i) => localName(nodes[i]?.tag ?? '') === name) };
}

const PUBLISHED = [
  'published',
  'pubdate',
  'dc:date',
  'issued',
  'dcterms:issued',
  'created',
  'dcterms:created',
  'date',
  'updated',
  'modified',
  'dcterms:modified',
];

/** Address of an entry: the alternate link, the text of the link, a guid that is one. */
function linkOf(nodes: readonly PageNode[], fields: Fields, base: string | null): string | null {
  const links = fields.all('link');
  const alternate = links.find((i) => {
    const { href, rel } = nodes[i]?.attributes ?? {};
    return href && (!rel || rel === 'alternate');
  });
  const href = alternate === undefined ? undefined : nodes[alternate]?.attributes.href;
  const guid = fields.get(['guid', 'id']);
  const told = href ?? fields.get(['feedburner:origlink', 'link']) ?? (guid && /^https?:/.test(guid) ? guid : null);
  if (!told || !URL.canParse(told, base ?? undefined)) return null;
  const url = new URL(told, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

const hasMarkup = (text: string): boolean => /<\/?[a-z][^>]{0,300}>|&(?:[a-z]{2,8}|#\d{1,6});/i.test(text);

/** Paragraphs of markup that holds nothing but the article. */
export function readFragment(html: string, title = ''): string {
  if (!hasMarkup(html)) return html.replace(/\r\n?/g, '\n').trim();
  return cleanFragment(
    blocksOf(parsePage(html), () => false),
    title,
  ).join('\n\n');
}

/** Text of a content element: markup as elements (xhtml), as escaped text (html), or plain. */
function contentOf(nodes: readonly PageNode[], index: number | null, title: string): string {
  if (index === null) return '';
  const node = nodes[index];
  if (!node) return '';
  const isMarkup = childrenOf(nodes, index).some((child) => nodes[child]?.tag !== '#');
  if (isMarkup)
    return cleanFragment(
      blocksOf(nodes, () => false, index, node.end),
      title,
    ).join('\n\n');
  const raw = rawText(nodes, index);
  return node.attributes.type === 'text' ? raw.trim() : readFragment(raw, title);
}

function rawText(nodes: readonly PageNode[], index: number): string {
  let text = '';
  const end = nodes[index]?.end ?? index;
  for (let i = index; i < end; i++) if (nodes[i]?.tag === '') text += nodes[i]?.text;
  return text;
}

/** A description this long is the article itself. */
const WHOLE_ARTICLE = 1_200;

/** Marks by which feeds cut a text. */
const CUT = /(?:\[(?:…|\.{3}|&hellip;)\]|…|\.{3})\s*$/;

function bodyOf(nodes: readonly PageNode[], fields: Fields, title: string): { text: string; summaryOnly: boolean } {
  const full = contentOf(
    nodes,
    fields.node(['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem', 'full-text', 'yandex:full-text']),
    title,
  );
  const summary = contentOf(nodes, fields.node(['description', 'summary', 'abstract', 'tagline']), title);
  const text = full.length >= summary.length ? full : summary;
  const isWhole = (text === full && full.length > summary.length * 1.2) || text.length >= WHOLE_ARTICLE;
  return { text, summaryOnly: !isWhole || CUT.test(text.slice(-20)) };
}

/** Titles may carry escaped markup of their own. */
const plainTitle = (title: string | null): string =>
  title && hasMarkup(title) ? textOf(parsePage(`<p>${title}</p>`), 0) : (title ?? '');

/**
 * Reads a feed.
 * @throws ReadError `empty` when it has no entries, `unsupported` when it is no feed
 */
export function readFeed(xml: string, address: string | null = null): Draft[] {
  const nodes = parseXml(xml);
  const entries = [...nodes.keys()].filter((i) => /^(?:item|entry)$/.test(localName(nodes[i]?.tag ?? '')));
  if (!entries.length) {
    const isFeed = nodes.some((node) => /^(?:rss|feed|rdf|channel)$/.test(localName(node.tag)));
    throw isFeed
      ? new ReadError('empty', 'a feed without entries')
      : new ReadError('unsupported', 'XML that is no feed');
  }
  if (entries.length > MAX_FEED_ENTRIES) throw new ReadError('limit', `more than ${MAX_FEED_ENTRIES} entries`);
  const head = headOf(nodes, address);
  return entries.map((entry) => draftOf(nodes, entry, head));
}

interface FeedHead {
  title: string | null;
  language: string | null;
  base: string | null;
}

function headOf(nodes: readonly PageNode[], address: string | null): FeedHead {
  const root = nodes.findIndex((node) => /^(?:channel|feed)$/.test(localName(node.tag)));
  const fields = fieldsOf(nodes, root);
  const base = nodes[root]?.attributes['xml:base'] ?? linkOf(nodes, fields, address) ?? address;
  const language = fields.get(['language', 'dc:language']) ?? nodes[root]?.attributes['xml:lang'] ?? null;
  return { title: plainTitle(fields.get(['title'])) || null, language, base: base && URL.canParse(base) ? base : null };
}

function draftOf(nodes: readonly PageNode[], entry: number, head: FeedHead): Draft {
  const fields = fieldsOf(nodes, entry);
  const title = plainTitle(fields.get(['title', 'dc:title']));
  const { text, summaryOnly } = bodyOf(nodes, fields, title);
  const published = parsePublished(fields.get(PUBLISHED));
  return {
    url: linkOf(nodes, fields, head.base),
    title,
    text,
    published,
    publishedSource: published ? 'feed' : null,
    language: fields.get(['dc:language']) ?? nodes[entry]?.attributes['xml:lang'] ?? head.language,
    outlet: head.title,
    summaryOnly,
  };
}

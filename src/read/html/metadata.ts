/** What a page says of itself in its head, in JSON-LD and in microdata. */
import { isHidden, tidy } from './blocks.js';
import type { PageNode } from './dom.js';

type JsonObject = Readonly<Record<string, unknown>>;

export interface PageMetadata {
  /** Content of `<meta>` by lower-case name, property, itemprop or http-equiv; the first comes first. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** JSON-LD objects that describe an article, the likeliest first. */
  articles: readonly JsonObject[];
  /** All JSON-LD objects. */
  objects: readonly JsonObject[];
  canonical: string | null;
  titleTag: string;
  language: string | null;
  baseUrl: string | null;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects of all JSON-LD blocks of a page; a page has dozens, an attack millions. */
const MAX_OBJECTS = 5_000;

function flatten(value: unknown, into: JsonObject[]): void {
  const open: unknown[] = [value];
  while (open.length && into.length < MAX_OBJECTS) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...next.slice(0, MAX_OBJECTS).reverse());
    else if (isObject(next)) {
      into.push(next);
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'itemListElement',
        'item',
        'hasPart',
        'liveBlogUpdate',
      ]) {
        const inner = next[key];
        if (key !== 'liveBlogUpdate' && typeof inner === 'object' && inner !== null) open.push(inner);
      }
    }
  }
}

const PICKED =
  /"(@type|headline|datePublished|dateModified|dateCreated|inLanguage)"\s{0,20}:\s{0,20}"((?:[^"\\\n]|\\.){1,500})"/g;

/** The fields that matter, from JSON-LD too broken to parse: the first of each, where it tells of an article. */
function pickedFields(text: string): JsonObject | null {
  const fields: Record<string, string> = {};
  for (const match of text.slice(0, 200_000).matchAll(PICKED)) {
    const [, name, value] = match;
    if (name && value && !(name in fields)) fields[name] = value;
    if (name === '@type' && value && ARTICLE_TYPES.test(value)) fields[name] = value;
  }
  return fields.datePublished || fields.headline ? { ...fields, '@type': fields['@type'] ?? 'WebPage' } : null;
}

function parseLoose(source: string): unknown {
  const text = source
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(text);
  } catch {
    // Raw line breaks and tabs inside strings are the commonest fault.
    try {
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s{0,50}([}\]])/g, '$1'));
    } catch {
      return pickedFields(text);
    }
  }
}

/** The types of a JSON-LD object, without their address. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.flatMap((name) => (typeof name === 'string' ? [name.replace(/^.*[/#:]/, '')] : []));
}

const ARTICLE_TYPES =
  /Article$|^(?:BlogPosting|LiveBlogPosting|Report|NewsArticle|SocialMediaPosting|Blog|DiscussionForumPosting)$/;
const PAGE_TYPES = /^(?:WebPage|ItemPage|Recipe|HowTo|QAPage|VideoObject|Product|Event|CreativeWork|PodcastEpisode)$/;

function articlesIn(objects: readonly JsonObject[]): JsonObject[] {
  const of = (types: RegExp) => objects.filter((object) => typesOf(object).some((type) => types.test(type)));
  return [...of(ARTICLE_TYPES), ...of(PAGE_TYPES)];
}

/** Text of a JSON-LD value: itself, its name or the first of a list. */
export function ldText(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return tidy(value) || null;
  if (typeof value === 'number') return String(value);
  if (depth > 3) return null;
  if (Array.isArray(value)) return ldText(value[0], depth + 1);
  if (isObject(value)) return ldText(value.name ?? value['@value'] ?? value['@id'], depth + 1);
  return null;
}

/** Text of a subtree. */
export function textOf(nodes: readonly PageNode[], index: number): string {
  const end = nodes[index]?.end ?? index;
  const parts: string[] = [];
  for (let i = index; i < end; ) {
    const node = nodes[i];
    if (!node) break;
    if (i > index && (node.tag === 'style' || node.tag === 'svg' || (node.tag && isHidden(node)))) {
      i = node.end;
      continue;
    }
    if (node.tag === '') parts.push(node.text);
    else if (node.tag === 'br') parts.push(' ');
    i += 1;
  }
  return tidy(parts.join('').replace(/\n/g, ' '));
}

/** Collects what the page tells of itself. */
export function readMetadata(nodes: readonly PageNode[]): PageMetadata {
  const meta = new Map<string, string[]>();
  const objects: JsonObject[] = [];
  let canonical: string | null = null;
  let titleTag = '';
  let language: string | null = null;
  let baseUrl: string | null = null;
  for (const [index, node] of nodes.entries()) {
    const { tag, attributes } = node;
    if (tag === 'meta') addMeta(meta, attributes);
    else if (tag === 'script' && node.text && /ld\+json/i.test(attributes.type ?? ''))
      flatten(parseLoose(node.text), objects);
    else if (tag === 'link' && !canonical && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      canonical = attributes.href ?? null;
    else if (tag === 'title' && !titleTag && nodes[node.parent]?.tag !== 'svg') titleTag = textOf(nodes, index);
    else if (tag === 'html') language ??= attributes.lang || attributes['xml:lang'] || null;
    else if (tag === 'base') baseUrl ??= attributes.href ?? null;
  }
  return { meta, objects, articles: articlesIn(objects), canonical, titleTag, language, baseUrl };
}

function addMeta(meta: Map<string, string[]>, attributes: Readonly<Record<string, string>>): void {
  const content = attributes.content?.trim();
  if (!content) return;
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attributes[key]?.trim().toLowerCase();
    if (!name) continue;
    const known = meta.get(name);
    if (known) known.push(content);
    else meta.set(name, [content]);
  }
}

/** The first content of the named `<meta>`s, in the order of the names. */
export function metaOf(metadata: PageMetadata, names: readonly string[]): string | null {
  for (const name of names) {
    const content = metadata.meta.get(name)?.[0];
    if (content) return content;
  }
  return null;
}

/** What the page says of its language, BCP 47. */
export function languageOf(metadata: PageMetadata): string | null {
  const told =
    metadata.language ??
    metaOf(metadata, ['og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language']) ??
    ldText(metadata.articles[0]?.inLanguage);
  const tag =
    told
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? canonicalTag(tag) : null;
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function absolute(address: string | null | undefined, base: string | null): string | null {
  if (!address) return null;
  const from = base && URL.canParse(base) ? base : undefined;
  if (!URL.canParse(address, from)) return null;
  const url = new URL(address, from);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** The page's own address: canonical, Open Graph, JSON-LD, or where it came from. */
export function addressOf(metadata: PageMetadata, given: string | null): string | null {
  const base = given ?? metadata.baseUrl;
  const told = [metadata.canonical, metaOf(metadata, ['og:url']), ldText(metadata.articles[0]?.url)];
  for (const address of told) {
    const url = absolute(address, base);
    // A canonical link to the front page is a template's mistake.
    if (url && new URL(url).pathname.length > 1) return url;
  }
  return given ?? absolute(told.find((address) => address) ?? null, base);
}

/** Name of the outlet as the page tells it. */
export function siteNameOf(metadata: PageMetadata): string | null {
  const named = metaOf(metadata, ['og:site_name', 'application-name', 'apple-mobile-web-app-title']);
  const publisher = metadata.articles
    .map((article) => ldText(article.publisher))
    .find((name) => name && !/^https?:/.test(name));
  const name = metaOf(metadata, ['og:site_name']) ?? publisher ?? named;
  return name ? tidy(name) : null;
}

/**
 * A page as a flat list of nodes in document order. Everything that reads pages walks this list with indices, so no
 * depth of nesting can exhaust the stack, and a subtree is a range.
 */
import { load } from 'cheerio';
import { ReadError } from '../errors.js';

export interface PageNode {
  /** Lower-case element name; empty for text. */
  tag: string;
  /** Text of a text node, raw content of a script. */
  text: string;
  attributes: Readonly<Record<string, string>>;
  /** Classes and id in lower case, words parted by dashes: `articleBody` and `article_body` read `article-body`. */
  label: string;
  parent: number;
  /** Index behind the last node of the subtree. */
  end: number;
}

/** A page of the press has 3,000 to 30,000 tags; the longest tickers 100,000. */
const MAX_TAGS = 400_000;

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

interface ParserNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: ParserNode[];
  next?: ParserNode | null;
  parent?: ParserNode | null;
}

/** The parser's time grows with the square of the depth; templates nest a hundred deep, broken ones some thousands. */
const MAX_DEPTH = 20_000;

/** Elements that end by themselves. */
const SELF_CLOSING = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th option thead tbody tfoot colgroup'.split(
    ' ',
  ),
);

/** Refuses what would cost more than any page needs, before it is parsed. */
function checkSize(source: string): void {
  let tags = 0;
  let depth = 0;
  for (const match of source.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    tags += 1;
    if (tags > MAX_TAGS) throw new ReadError('limit', `more than ${MAX_TAGS} tags`);
    if (SELF_CLOSING.has(match[2]?.toLowerCase() ?? '')) continue;
    depth = Math.max(0, depth + (match[1] ? -1 : 1));
    if (depth > MAX_DEPTH) throw new ReadError('limit', `nested more than ${MAX_DEPTH} deep`);
  }
}

/** Categories and tags of an article among its classes: `tag-newsletter category-ads`. */
const TAXONOMY = /(?:^|\s)(?:tag|category|cat)[-_]\S+/g;

/** More of the same, on the element that a blog marks as an article. */
const BLOG_TAXONOMY = /(?:^|\s)(?:tag|category|cat|format|status|author|topic|section|series|tax|pmpro|post)[-_]\S+/g;
const BLOG_ARTICLE = /\b(?:hentry|type-post|status-publish)\b/;

function withoutTaxonomy(classes: string): string {
  if (BLOG_ARTICLE.test(classes)) return classes.replace(BLOG_TAXONOMY, ' ');
  return (classes.match(TAXONOMY)?.length ?? 0) > 1 ? classes.replace(TAXONOMY, ' ') : classes;
}

/** What an element has or lacks, not what it is: `has-sidebar`, `content--no-ads`. */
const MODIFIER = /(?:^|\s|[-_])(?:has|no|with|without)[-_][^\s]+/g;

/** `articleBody main_text` → `article-body main-text`. */
export function labelOf(attributes: Readonly<Record<string, string>>): string {
  const { class: classes = '', id = '' } = attributes;
  if (!classes && !id) return '';
  const raw = `${classes} ${id}`.slice(0, 500);
  return withoutTaxonomy(raw)
    .replace(MODIFIER, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_:.]+/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/**
 * Parses a page.
 * @throws ReadError `limit` when it has more tags than any page needs.
 */
export function parsePage(html: string): PageNode[] {
  return parse(html, false);
}

/**
 * Parses XML, leniently. Entities that a document declares for itself are not expanded.
 * @throws ReadError `limit` when it has more tags than any feed needs.
 */
export function parseXml(xml: string): PageNode[] {
  return parse(xml, true);
}

function parse(source: string, xmlMode: boolean): PageNode[] {
  checkSize(source);
  const root: ParserNode | undefined = load(source, { xml: { xmlMode, decodeEntities: true } }).root()[0];
  const nodes: PageNode[] = [];
  const open: number[] = [];
  const close = () => {
    const ended = nodes[open.pop() ?? -1];
    if (ended) ended.end = nodes.length;
  };
  let node = root?.children?.[0] ?? null;
  while (node && node !== root) {
    const child: ParserNode | undefined = pushNode(nodes, node, open.at(-1) ?? -1) ? node.children?.[0] : undefined;
    if (child) {
      open.push(nodes.length - 1);
      node = child;
      continue;
    }
    while (node && node !== root && !node.next) {
      node = node.parent ?? null;
      close();
    }
    if (node && node !== root) node = node.next ?? null;
  }
  return nodes;
}

/** Adds the node; false where its children are not to be walked. */
function pushNode(nodes: PageNode[], node: ParserNode, parent: number): boolean {
  const end = nodes.length + 1;
  if (node.type === 'text') {
    nodes.push({ tag: '', text: node.data ?? '', attributes: NO_ATTRIBUTES, label: '', parent, end });
    return false;
  }
  const isElement = node.type === 'tag' || node.type === 'script' || node.type === 'style';
  if (!isElement) {
    nodes.push({ tag: '#', text: '', attributes: NO_ATTRIBUTES, label: '', parent, end });
    return node.type === 'cdata';
  }
  const tag = node.name?.toLowerCase() ?? '';
  const attributes = node.attribs ?? NO_ATTRIBUTES;
  const isScript = tag === 'script';
  const text = isScript && /json/i.test(attributes.type ?? '') ? (node.children?.[0]?.data ?? '') : '';
  nodes.push({ tag, text, attributes, label: labelOf(attributes), parent, end });
  return !isScript && tag !== 'style' && tag !== 'svg';
}

/** Finds the element that holds the article. */
import { type Block, blocksOf, type Skip } from './blocks.js';
import { isClockLine } from './cues.js';
import type { PageNode } from './dom.js';
import { BODY, FOREIGN, isHiddenByClass, MARGIN, NEVER, TEASER } from './labels.js';
import { textOf } from './metadata.js';
import { isProse } from './prose.js';
import { foldWords, type Headline } from './title.js';

/** Tags that hold a site's furniture by their meaning. */
const FURNITURE = new Set(['nav', 'footer', 'form', 'menu', 'dialog']);

/** Running totals over the blocks, so that the mass of any subtree is one subtraction. */
function totals(nodes: readonly PageNode[], blocks: readonly Block[], value: (block: Block) => number): Float64Array {
  const sums = new Float64Array(nodes.length + 1);
  for (const block of blocks) sums[block.at + 1] = (sums[block.at + 1] ?? 0) + value(block);
  for (let i = 1; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
  return sums;
}

const within = (sums: Float64Array, start: number, end: number): number => (sums[end] ?? 0) - (sums[start] ?? 0);

/** A subtree with more than this share of the page's prose is no furniture, whatever its name. */
const LARGEST_FURNITURE = 0.35;

/** Comments may be longer than the article they follow, and a page may have no text but its footer's. */
const LARGEST_FOREIGN = 1;

/** Labels that speak both for and against, as `article-body-meta`. */
const LARGEST_DOUBTFUL = 0.1;

const MARGIN_TAGS = new Set(['figcaption', 'figure', 'aside']);

/** Subtrees that are left out of a search within `[start, end)`, by their tags, roles and labels. */
function furniture(
  nodes: readonly PageNode[],
  prose: Float64Array,
  start: number,
  end: number,
  anchor: number,
  inside: boolean,
): Skip {
  const all = within(prose, start, end);
  return (index, node) => {
    if (index <= start || node.tag === 'html' || node.tag === 'body' || node.tag === 'main') return false;
    // What holds the headline holds the article, or a menu around it, which costs nothing.
    if (anchor >= index && anchor < node.end) return false;
    const limit = limitOf(node, inside, anchor >= 0);
    if (INLINE.has(node.tag) && within(prose, index, node.end) > LARGEST_INLINE) return false;
    if (limit > 0) return within(prose, index, node.end) <= all * limit;
    return (
      inside &&
      TEASER.test(node.label) &&
      hasLink(nodes, index) &&
      within(prose, index, node.end) <= all * LARGEST_TEASER
    );
  };
}

/** Cards with links are teasers when they are small beside the article, and its own sections when they are not. */
const LARGEST_TEASER = 0.15;

/** Tags inside a paragraph: whatever their class, a whole paragraph in one is text. */
const INLINE = new Set(['span', 'a', 'b', 'strong', 'em', 'i', 'font', 'u']);
const LARGEST_INLINE = 150;

function hasLink(nodes: readonly PageNode[], index: number): boolean {
  const end = nodes[index]?.end ?? index;
  for (let i = index; i < end; i++) if (nodes[i]?.tag === 'a' && nodes[i]?.attributes.href) return true;
  return false;
}

/** The share of the prose up to which a node counts as furniture; 0 where nothing speaks for it. */
function limitOf(node: PageNode, inside: boolean, anchored: boolean): number {
  const { label, attributes } = node;
  if (label && anchored && FOREIGN.test(label)) return LARGEST_FOREIGN;
  if (anchored && node.tag === 'footer') return LARGEST_FOREIGN;
  if (FURNITURE.has(node.tag) || attributes.role === 'navigation' || attributes.role === 'complementary')
    return LARGEST_FURNITURE;
  if (node.tag === 'aside' || (inside && MARGIN_TAGS.has(node.tag))) return LARGEST_FURNITURE;
  if (!label) return 0;
  if (NEVER.test(label) || isHiddenByClass(label)) return LARGEST_FURNITURE;
  if (!inside || node.tag === 'article' || !MARGIN.test(label)) return 0;
  return BODY.test(label) ? LARGEST_DOUBTFUL : LARGEST_FURNITURE;
}

/** What a block adds to the container that holds it: prose draws, menus and lists of links repel. */
function worthOf(block: Block): number {
  if (isProse(block)) return Math.min(block.mass, 1500) * (1 - block.links);
  if (/^h[1-6]$/.test(block.tag)) return block.links > 0.5 ? -20 : 0;
  if (block.links > 0.5) return -20 - Math.min(block.mass, 200) * 0.5;
  return -8;
}

function labelBonus(node: PageNode): number {
  if (/articlebody/i.test(node.attributes.itemprop ?? '')) return 1.25;
  if (node.tag === 'article' || node.tag === 'main') return 1.02;
  if (!node.label) return 1;
  if (BODY.test(node.label)) return 1.1;
  return 1;
}

export interface Body {
  /** Range of nodes of the article's element. */
  start: number;
  end: number;
  blocks: Block[];
}

/** Prose in front of the headline belongs to other things, mostly. */
const BEFORE_HEADLINE = 0.1;

/** Where the headline stands: its heading, or the first block that says just the same. */
function anchorOf(headline: Headline, blocks: readonly Block[]): number {
  if (headline.at !== null) return headline.at;
  const title = foldWords(headline.title);
  if (!title) return -1;
  const same = blocks.filter((block) => block.text.length < 400 && foldWords(block.text) === title);
  return (same.find((block) => block.links < 0.5) ?? same[0])?.at ?? -1;
}

/** The blocks whose element stands in none of the skipped subtrees. */
function without(blocks: readonly Block[], nodes: readonly PageNode[], skip: Skip): Block[] {
  const gone = new Uint8Array(nodes.length);
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i];
    if (!node) break;
    const end = node.tag && skip(i, node) ? Math.max(i + 1, node.end) : i;
    if (end > i) gone.fill(1, i, end);
    i = Math.max(i + 1, end);
  }
  return blocks.filter((block) => !gone[block.element]);
}

/** The article's element and its blocks, null where the page has no text. */
export function findBody(nodes: readonly PageNode[], headline: Headline): Body | null {
  const every = blocksOf(nodes, () => false);
  if (!every.length) return null;
  const massOfProse = (block: Block): number => (isProse(block) ? block.mass : 0);
  const prose = totals(nodes, every, massOfProse);
  const kept = without(every, nodes, furniture(nodes, prose, -1, nodes.length, headline.at ?? -1, false));
  const anchor = anchorOf(headline, kept);
  const value = totals(
    nodes,
    kept,
    (block) => worthOf(block) * (block.at < anchor && isProse(block) ? BEFORE_HEADLINE : 1),
  );
  const chosen = bestElement(nodes, kept, value, totals(nodes, kept, massOfProse), anchor);
  if (chosen === null) return { start: 0, end: nodes.length, blocks: kept };
  const end = nodes[chosen]?.end ?? nodes.length;
  const inner = furniture(nodes, totals(nodes, kept, massOfProse), chosen, end, anchor, true);
  const clocks = tickerClocks(nodes, chosen, end);
  const inside = blocksOf(nodes, (index, node) => !clocks.has(index) && inner(index, node), chosen, end);
  const behind = inside.filter((block) => block.at > anchor);
  // A heading behind most of the prose is another article's, or the same headline in a list.
  const blocks = massIn(behind) >= massIn(inside) * LEAST_BEHIND ? behind : inside;
  const before = leadBlocks(nodes, kept, anchor, chosen);
  return { start: chosen, end, blocks: [...before, ...blocks] };
}

/** Fewer labelled times than these are a byline's. */
const FEWEST_ENTRIES = 3;

/** Nodes that show the times of a live ticker's entries: labelled like bylines, but part of the text. */
function tickerClocks(nodes: readonly PageNode[], start: number, end: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = start; i < end; i++) {
    const node = nodes[i];
    if (!node || (node.tag !== 'time' && !MARGIN.test(node.label))) continue;
    if (node.end - i < 12 && isClockLine(textOf(nodes, i))) found.add(i);
  }
  return found.size >= FEWEST_ENTRIES ? found : new Set();
}

/** Share of the element's prose that must stand behind the headline. */
const LEAST_BEHIND = 0.3;

const massIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? block.mass : 0), 0);

/** Prose between the headline and the article's element: the lead stands outside on many sites. */
function leadBlocks(nodes: readonly PageNode[], kept: readonly Block[], anchor: number, chosen: number): Block[] {
  if (anchor < 0 || anchor > chosen) return [];
  const between = kept.filter((block) => block.at > anchor && block.at < chosen);
  if (between.length > MOST_BEFORE_LEAD) return [];
  return between.filter((block) => isProse(block) && block.links < 0.1 && !isMargin(nodes, block, anchor));
}

/** More blocks than these between headline and body: not a lead but other parts of the page. */
const MOST_BEFORE_LEAD = 25;

function isMargin(nodes: readonly PageNode[], block: Block, from: number): boolean {
  for (let i = block.element; i > from; i = nodes[i]?.parent ?? -1) {
    const node = nodes[i];
    if (!node || node.tag === 'figcaption' || node.tag === 'li' || MARGIN.test(node.label)) return true;
  }
  return false;
}

/** The element whose subtree is worth most; of equals the innermost. */
function bestElement(
  nodes: readonly PageNode[],
  blocks: readonly Block[],
  value: Float64Array,
  prose: Float64Array,
  anchor: number,
): number | null {
  const sheltered = shelteredWorth(nodes, blocks, value, prose);
  let best: number | null = null;
  let most = 0;
  const seen = new Set<number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    for (let i = block.element; i >= 0 && !seen.has(i); i = nodes[i]?.parent ?? -1) {
      seen.add(i);
      const node = nodes[i];
      if (!node) break;
      const own = Math.max(within(value, i, node.end), sheltered.get(i) ?? 0);
      const worth = own * labelBonus(node) * nearness(prose, anchor, i);
      if (worth > most || (worth === most && best !== null && i > best)) {
        most = worth;
        best = i;
      }
    }
  }
  return best;
}

/** What one foreign insert may cost a container that holds paragraphs of its own. */
const INSERT_COST = -30;

/** A container is one whose own paragraphs are at least this share of the prose in it. */
const OWN_PROSE = 0.5;

/** Worth of the elements that hold paragraphs directly: boxes among their paragraphs cost little, however large. */
function shelteredWorth(
  nodes: readonly PageNode[],
  blocks: readonly Block[],
  value: Float64Array,
  prose: Float64Array,
): Map<number, number> {
  const own = new Map<number, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const isText = /^(?:p|blockquote|pre)$/.test(block.tag);
    const holder = isText ? (nodes[block.element]?.parent ?? -1) : block.element;
    own.set(holder, (own.get(holder) ?? 0) + block.mass);
  }
  const worth = new Map<number, number>();
  for (const [holder, mass] of own) {
    const end = nodes[holder]?.end ?? 0;
    if (mass < within(prose, holder, end) * OWN_PROSE) continue;
    let sum = 0;
    for (let child = holder + 1; child < end; child = Math.max(child + 1, nodes[child]?.end ?? end)) {
      sum += Math.max(INSERT_COST, within(value, child, nodes[child]?.end ?? child + 1));
    }
    worth.set(holder, sum);
  }
  return worth;
}

/** Prose that may stand between a headline and its article before another place is likelier. */
const NEAR = 300;

/** The article follows its headline: what comes behind other prose is worth less. */
function nearness(prose: Float64Array, anchor: number, start: number): number {
  if (anchor < 0 || start <= anchor) return 1;
  return 1 / (1 + within(prose, anchor, start) / NEAR);
}

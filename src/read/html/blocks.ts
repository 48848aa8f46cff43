/** Blocks: the runs of text between the boundaries of block elements, with what is needed to judge them. */
import type { PageNode } from './dom.js';

export interface Block {
  text: string;
  /** Index of the nearest block element. */
  element: number;
  /** Index of the first node of the run. */
  at: number;
  tag: string;
  /** Characters, wide scripts counted as in `mass`. */
  mass: number;
  /** Share of the characters that stand in links, 0 to 1. */
  links: number;
  /** Share of the characters in bold or emphasised text. */
  strong: number;
  /** Punctuation that sentences have and menus lack. */
  stops: number;
  /** Whether it reads like sentences: filled in by `isProse`. */
  prose?: boolean;
}

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr html legend li main menu nav ol p picture pre section summary table tbody td tfoot th thead tr ul video audio'
  ).split(' '),
);

/** Elements whose text a reader never sees as part of the page. */
const SILENT_TAGS = new Set(
  (
    'script style noscript template svg math iframe frame frameset object embed applet canvas head title meta link map area button input select option ' +
    'optgroup textarea datalist progress meter audio video track source noframes'
  ).split(' '),
);

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff01-\uff60]/g;
const WIDE_TEST = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff]/;
const STOPS = /[.,;:!?。，、；：！？।॥،؛؟۔…·]/g;

/** A character of Chinese, Japanese or Korean says about as much as two and a half of an alphabet. */
const WIDE_MASS = 2.5;

/** Length as a reader of an alphabet would feel it. */
export function massOf(text: string): number {
  if (!WIDE_TEST.test(text)) return text.length;
  return text.length + (text.match(WIDE)?.length ?? 0) * (WIDE_MASS - 1);
}

const countStops = (text: string): number => text.match(STOPS)?.length ?? 0;

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether the page's own markup hides the element. */
export function isHidden(node: PageNode): boolean {
  const { attributes } = node;
  if ('hidden' in attributes && attributes.hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' && node.tag !== 'body') return true;
  const style = attributes.style;
  return style !== undefined && HIDDEN_STYLE.test(style);
}

/** Whether its subtree is left out. */
export type Skip = (index: number, node: PageNode) => boolean;

interface Run {
  parts: string[];
  at: number;
  linked: number;
  strong: number;
  breaks: number;
}

const newRun = (): Run => ({ parts: [], at: -1, linked: 0, strong: 0, breaks: 0 });

const STRONG_TAGS = new Set(['b', 'strong', 'em', 'i']);

/** The blocks of a subtree, without the subtrees that `skip` names. */
export function blocksOf(nodes: readonly PageNode[], skip: Skip, start = 0, end = nodes.length): Block[] {
  const blocks: Block[] = [];
  let run = newRun();
  let linkEnd = 0;
  let strongEnd = 0;
  const flush = (element: number) => {
    const block = run.at < 0 ? null : blockOf(run, element, nodes);
    if (block) blocks.push(block);
    run = newRun();
  };
  /** Ends of the open block elements, innermost last. */
  const open: { element: number; end: number }[] = [];
  const element = () => open.at(-1)?.element ?? start;
  for (let i = start; i < end; ) {
    for (let last = open.at(-1); last && last.end <= i; last = open.at(-1)) {
      flush(last.element);
      open.pop();
    }
    const node = nodes[i];
    if (!node) break;
    if (node.tag === '') {
      addText(run, node.text, i, i < linkEnd, i < strongEnd);
      i += 1;
      continue;
    }
    if (SILENT_TAGS.has(node.tag) || isHidden(node) || skip(i, node)) {
      if (BLOCK_TAGS.has(node.tag)) flush(element());
      i = Math.max(i + 1, node.end);
      continue;
    }
    if (node.tag === 'br') {
      run.breaks += 1;
      // Two breaks part paragraphs.
      if (run.breaks > 1) flush(element());
      else run.parts.push('\n');
    } else if (BLOCK_TAGS.has(node.tag)) {
      flush(element());
      open.push({ element: i, end: node.end });
    } else if (node.tag === 'a' && node.attributes.href !== undefined) linkEnd = Math.max(linkEnd, node.end);
    else if (STRONG_TAGS.has(node.tag)) strongEnd = Math.max(strongEnd, node.end);
    i += 1;
  }
  while (open.length) {
    flush(element());
    open.pop();
  }
  flush(start);
  return blocks;
}

function addText(run: Run, text: string, at: number, linked: boolean, strong: boolean): void {
  const size = text.trim().length;
  run.parts.push(/[\n\r\t\f]/.test(text) ? text.replace(/[\n\r\t\f]+/g, ' ') : text);
  if (!size) return;
  if (run.at < 0) run.at = at;
  run.breaks = 0;
  if (linked) run.linked += size;
  if (strong) run.strong += size;
}

/** Zero-width and directional marks that only layout needs; ZWJ and ZWNJ carry meaning and stay. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Most text needs nothing. */
const UNTIDY = /[\u00ad\u200b\u2060\ufeff\n]|[^\S\n]{2}|[^\S\n ]/;

/** Spaces of all widths to one, lines trimmed. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text.trim();
  return text
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function blockOf(run: Run, element: number, nodes: readonly PageNode[]): Block | null {
  const text = tidy(run.parts.join(''));
  if (!text) return null;
  return {
    text,
    element,
    at: run.at,
    tag: nodes[element]?.tag ?? '',
    mass: massOf(text),
    links: Math.min(1, run.linked / text.length),
    strong: Math.min(1, run.strong / text.length),
    stops: countStops(text),
  };
}

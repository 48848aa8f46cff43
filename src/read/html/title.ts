/** The headline: the heading that the page's title repeats. */
import { isHidden, tidy } from './blocks.js';
import type { PageNode } from './dom.js';
import { ldText, metaOf, type PageMetadata, siteNameOf, textOf } from './metadata.js';

export interface Headline {
  title: string;
  /** Node of the heading in the page, null where only the head tells it. */
  at: number | null;
}

/** Words and numbers, lower-case; what is compared. */
export function foldWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');
}

/** Marks that part a headline from the site's name, with space around them, or a bar. */
const SEPARATOR = /\s+[-–—|·•:»›~/\\*]+\s+|\s*[|｜│»]\s*|\s+::\s+|[_＿]/;

/** Title parts: at the separators, without the site's name. */
export function withoutSiteName(title: string, siteName: string | null): string {
  const site = siteName ? foldWords(siteName) : '';
  const pieces = title
    .split(SEPARATOR)
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length < 2) return title.trim();
  const last = pieces.at(-1) ?? '';
  const first = pieces[0] ?? '';
  if (site && foldWords(last) === site) return cutAtLast(title, last);
  if (site && foldWords(first) === site)
    return title
      .slice(title.indexOf(first) + first.length)
      .replace(/^[\s\-–—|·•:»›~/\\*｜│_]+/, '')
      .trim();
  return title.trim();
}

function cutAtLast(title: string, piece: string): string {
  return title
    .slice(0, title.lastIndexOf(piece))
    .replace(/[\s\-–—|·•:»›~/\\*｜│_]+$/, '')
    .trim();
}

function longestPiece(title: string): string {
  const pieces = title.split(SEPARATOR).map((piece) => piece.trim());
  return pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '') || title;
}

interface Heading {
  at: number;
  level: number;
  text: string;
  folded: string;
}

function headingsOf(nodes: readonly PageNode[]): Heading[] {
  const found: Heading[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node) break;
    const isHeading = /^h[1-4]$/.test(node.tag);
    const named = !isHeading && /headline/i.test(node.attributes.itemprop ?? '') && node.tag !== 'meta';
    if (!isHeading && !named) continue;
    const text = textOf(nodes, at);
    const folded = foldWords(text);
    if (folded && text.length < 400 && !isHidden(node))
      found.push({ at, level: isHeading ? Number(node.tag[1]) : 1, text, folded });
  }
  return found;
}

function overlap(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  let both = 0;
  for (const word of left) if (right.has(word)) both += 1;
  return (2 * both) / (left.size + right.size || 1);
}

/** How much of the shorter title a heading must be, so that a section's name does not pass for a headline. */
const ENOUGH = 0.5;

/** A heading as close as this to the page's title is the same headline in other words. */
const CLOSE = 0.6;

const contains = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);

/** Finds the headline. */
export function findHeadline(nodes: readonly PageNode[], metadata: PageMetadata, host = ''): Headline {
  const siteName = siteNameOf(metadata);
  const social = metaOf(metadata, SOCIAL_TITLES);
  const headline = metadata.articles.map((article) => ldText(article.headline)).find(Boolean) ?? null;
  const told = [metadata.titleTag, social, headline].flatMap((text) => (text ? [tidy(text)] : []));
  const isSite = siteNames(siteName, host);
  const headings = headingsOf(nodes).filter((heading) => !isSite(heading.folded));
  const heading = contained(headings, told) ?? close(headings, told, siteName) ?? sole(headings);
  if (heading) return { title: heading.text, at: heading.at };
  const best = social ?? headline;
  if (best) return { title: withoutSiteName(tidy(best), siteName), at: null };
  const stripped = withoutSiteName(metadata.titleTag, siteName);
  return { title: stripped === metadata.titleTag ? longestPiece(stripped) : stripped, at: null };
}

const SOCIAL_TITLES = [
  'og:title',
  'twitter:title',
  'title',
  'dc.title',
  'dcterms.title',
  'sailthru.title',
  'parsely-title',
  'headline',
];

/** Whether a heading is only the name of the site, as told or as its host spells it. */
function siteNames(siteName: string | null, host: string): (folded: string) => boolean {
  const site = foldWords(siteName ?? '');
  const letters = host.replace(/^www\d*\./, '').replace(/[^\p{L}\p{N}]/gu, '');
  return (folded) => {
    const joined = folded.replaceAll(' ', '');
    return folded === site || (joined.length > 3 && letters.startsWith(joined));
  };
}

/** A heading that the title repeats: the whole of it, else a piece; the highest level, then the longest. */
function contained(headings: readonly Heading[], told: readonly string[]): Heading | null {
  const folded = told.map(foldWords);
  const mains = new Set(told.flatMap((text) => [foldWords(text), foldWords(longestPiece(text))]));
  const shortest = Math.min(...told.map((text) => foldWords(longestPiece(text)).length));
  const fits = headings.filter(
    ({ level, folded: words }) =>
      level <= 3 && words.length >= shortest * ENOUGH && folded.some((text) => contains(text, words)),
  );
  const rank = (heading: Heading): number => (mains.has(heading.folded) ? 0 : 4) + heading.level;
  return fits.sort((a, b) => rank(a) - rank(b) || b.folded.length - a.folded.length || a.at - b.at)[0] ?? null;
}

/** A heading in nearly the words of the title. Where it carries a kicker in front, the title alone is the headline. */
function close(headings: readonly Heading[], told: readonly string[], siteName: string | null): Heading | null {
  const aims = told
    .flatMap((text) => [text, longestPiece(withoutSiteName(text, siteName))])
    .map((text) => ({ text, folded: foldWords(text) }));
  let best: Heading | null = null;
  let most = CLOSE;
  for (const heading of headings) {
    if (heading.level > 2) continue;
    for (const aim of aims) {
      const isTail = aim.folded.includes(' ') && heading.folded.endsWith(` ${aim.folded}`);
      const score = isTail ? 0.95 : overlap(heading.folded, aim.folded);
      if (score <= most) continue;
      most = score;
      best = isTail ? { ...heading, text: aim.text } : heading;
    }
  }
  return best;
}

function sole(headings: readonly Heading[]): Heading | null {
  const firsts = headings.filter((heading) => heading.level === 1);
  const [only] = firsts;
  return firsts.length === 1 && only ? only : null;
}

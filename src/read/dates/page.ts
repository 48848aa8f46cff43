/** The publication date of a page: every place that tells one, in the order that measures best. */
import type { PageNode } from '../html/dom.js';
import { FOREIGN, NEVER, TEASER } from '../html/labels.js';
import { ldText, metaOf, type PageMetadata, textOf } from '../html/metadata.js';
import {
  DATE_LABEL,
  DC_META,
  FAMILY_META,
  MODIFIED_META,
  PUBLISHED_LABEL,
  PUBLISHED_META,
  UPDATED_LABEL,
  UPDATED_TEXT,
} from './names.js';
import { parsePublished } from './published.js';
import { type DateStyle, dateByChrono, dateInText } from './text.js';

export interface PageDate {
  iso: string;
  source: 'url' | 'json-ld' | 'meta' | 'microdata' | 'time' | 'byline' | 'text' | 'modified';
}

export interface PageParts {
  nodes: readonly PageNode[];
  metadata: PageMetadata;
  /** Node of the headline, -1 where it is not known. */
  anchor: number;
  /** Node where the article's element ends. */
  bodyEnd: number;
  /** The article's text. */
  text: string;
  urls: readonly (string | null)[];
  style: DateStyle;
}

type Rung = (parts: PageParts) => Iterable<PageDate | null>;

const found = (iso: string | null, source: PageDate['source']): PageDate | null => (iso ? { iso, source } : null);

/** A date given to machines, or to people where a template puts print into its metadata. */
function told(value: string | null | undefined, style: DateStyle): string | null {
  return parsePublished(value) ?? (value ? dateInText(value, style) : null);
}

const URL_DAY = /[/_.-]((?:19|20)\d{2})([/_.-]?)(\d{2})\2(\d{2})(?=[/_.-]|$|[a-z])/i;
const URL_LOOSE_DAY = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/;

/** Year, month and day in the path of an address. */
export function dateInUrl(address: string | null): string | null {
  if (!address) return null;
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const m = URL_LOOSE_DAY.exec(path);
  if (m) return parsePublished(`${m[1]}-${m[2]}-${m[3]}`);
  const strict = URL_DAY.exec(path);
  return strict ? parsePublished(`${strict[1]}-${strict[3]}-${strict[4]}`) : null;
}

const metas = (names: readonly string[], source: PageDate['source']): Rung =>
  function* ({ metadata, style }) {
    for (const name of names) yield found(told(metaOf(metadata, [name.toLowerCase()]), style), source);
  };

const jsonLd = (keys: readonly string[], source: PageDate['source']): Rung =>
  function* ({ metadata, style }) {
    for (const article of metadata.articles) {
      for (const key of keys) yield found(told(ldText(article[key]), style), source);
    }
  };

/** Indices of the nodes that stand in no other article's teaser and in no comment. */
function* ownNodes(nodes: readonly PageNode[]): Generator<number> {
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i];
    if (!node) return;
    if (node.label && node.tag !== 'body' && node.tag !== 'html' && FOREIGN.test(node.label)) {
      i = Math.max(i + 1, node.end);
      continue;
    }
    yield i;
    i += 1;
  }
}

const LONGEST_BYLINE = 160;

/** A node's date for machines, else the date that it prints. */
function dateOfNode(nodes: readonly PageNode[], index: number, style: DateStyle): string | null {
  const attributes: Readonly<Record<string, string>> = nodes[index]?.attributes ?? {};
  const machine =
    attributes.datetime ??
    attributes.content ??
    attributes['data-datetime'] ??
    attributes['data-date'] ??
    attributes['data-timestamp'];
  const iso = told(machine, style);
  if (iso) return iso;
  const text = textOf(nodes, index);
  if (text.length > LONGEST_BYLINE) return null;
  return dateInText(text, style) ?? dateByChrono(text, style) ?? told(attributes.title, style);
}

function* microdata({ nodes, style }: PageParts): Generator<PageDate | null> {
  for (const i of ownNodes(nodes)) {
    if (/\bdatepublished\b/i.test(nodes[i]?.attributes.itemprop ?? ''))
      yield found(dateOfNode(nodes, i, style), 'microdata');
  }
}

/** `<time>` elements: those marked as publication, those of the article, any. */
function* timeElements({ nodes, style, anchor, bodyEnd }: PageParts): Generator<PageDate | null> {
  const times = [...ownNodes(nodes)].filter((i) => nodes[i]?.tag === 'time');
  const label = (i: number) => nodes[i]?.label ?? '';
  const fresh = times.filter((i) => !UPDATED_LABEL.test(label(i)));
  const marked = fresh.filter((i) => PUBLISHED_LABEL.test(label(i)) || 'pubdate' in (nodes[i]?.attributes ?? {}));
  const near = fresh.filter((i) => anchor >= 0 && i > anchor - NEAR_HEADLINE && i < bodyEnd);
  for (const i of [...marked, ...near, ...fresh, ...times]) yield found(dateOfNode(nodes, i, style), 'time');
}

/** Nodes in front of a headline among which its kicker and date may stand. */
const NEAR_HEADLINE = 60;

/** Short texts that are labelled as dates or bylines, nearest to the headline first. */
function* bylines({ nodes, style, anchor }: PageParts): Generator<PageDate | null> {
  const spots: number[] = [];
  for (const i of ownNodes(nodes)) {
    const node = nodes[i];
    if (node?.label && node.tag !== 'body' && node.tag !== 'html' && node.tag !== 'a' && DATE_LABEL.test(node.label))
      spots.push(i);
  }
  const distance = (i: number) => (anchor < 0 ? i : i > anchor ? i - anchor : (anchor - i) * 3);
  const dated: { i: number; iso: string; updated: boolean }[] = [];
  for (const i of spots) {
    const text = textOf(nodes, i);
    if (!text || text.length > LONGEST_BYLINE) continue;
    const iso = dateInText(text, style) ?? (distance(i) < 100 ? dateByChrono(text, style) : null);
    if (iso) dated.push({ i, iso, updated: UPDATED_TEXT.test(text) });
  }
  dated.sort((a, b) => Number(a.updated) - Number(b.updated) || distance(a.i) - distance(b.i));
  for (const { iso } of dated) yield found(iso, 'byline');
}

/** Whether a node stands in a script, a teaser, a list of other articles or a menu. */
function isElsewhere(nodes: readonly PageNode[], index: number): boolean {
  for (let i = index, steps = 0; i >= 0 && steps < 8; i = nodes[i]?.parent ?? -1, steps++) {
    const node = nodes[i];
    if (!node || node.tag === 'body' || node.tag === 'html') return false;
    if (/^(?:script|style|title|footer|nav|select|form)$/.test(node.tag)) return true;
    if (node.label && (FOREIGN.test(node.label) || TEASER.test(node.label) || (steps < 2 && NEVER.test(node.label))))
      return true;
  }
  return false;
}

/** Any short text behind the headline, then the article's own beginning, then anything. */
function* looseText({ nodes, style, anchor, text, bodyEnd }: PageParts): Generator<PageDate | null> {
  const short = (from: number, to: number) =>
    function* () {
      for (let i = Math.max(0, from); i < to; i++) {
        const node = nodes[i];
        if (node?.tag === '' && /\d/.test(latinish(node.text)) && node.text.length < LONGEST_BYLINE) {
          if (isElsewhere(nodes, node.parent)) continue;
          yield found(dateInText(node.text, style), 'text');
        }
      }
    };
  if (anchor >= 0) {
    yield* short(anchor, Math.min(nodes.length, anchor + 120))();
    yield* short(anchor - NEAR_HEADLINE, anchor)();
    yield* short(anchor, Math.min(nodes.length, bodyEnd + 60))();
  }
  yield found(dateInText(text.slice(0, 300), style), 'text');
  yield* short(0, nodes.length)();
}

const latinish = (text: string): string => (/\p{Nd}/u.test(text) ? '0' : '');

function* addresses({ urls }: PageParts): Generator<PageDate | null> {
  for (const url of urls) yield found(dateInUrl(url), 'url');
}

/** The order of the rungs: measured on pages of 36 languages; the address, where it tells a day, is right most often. */
const RUNGS: readonly Rung[] = [
  addresses,
  jsonLd(['datePublished', 'uploadDate'], 'json-ld'),
  metas(PUBLISHED_META, 'meta'),
  metas(FAMILY_META, 'meta'),
  metas(DC_META, 'meta'),
  microdata,
  timeElements,
  jsonLd(['dateCreated'], 'json-ld'),
  bylines,
  looseText,
  jsonLd(['dateModified'], 'modified'),
  metas(MODIFIED_META, 'modified'),
];

/** The first web page is older, but no news site is. */
const EARLIEST = '1994-01-01';

const plausible = (date: PageDate | null): date is PageDate => date !== null && date.iso >= EARLIEST;

/** Publication date of a page; where the day comes without a clock, the clock of another place with the same day. */
export function dateOfPage(parts: PageParts, zone: string | null = null): PageDate | null {
  for (const rung of RUNGS) {
    for (const date of rung(parts)) {
      if (!plausible(date)) continue;
      return date.iso.length > 10 ? onLocalClock(date, zone) : withClock(date, parts, zone);
    }
  }
  return null;
}

/** Instants in UTC are what machines are told; readers see the outlet's clock, which may show another day. */
function onLocalClock(date: PageDate, zone: string | null): PageDate {
  // Midnight in UTC is a day that a template made an instant of.
  if (!zone || !date.iso.endsWith('Z') || date.iso.includes('T00:00:00')) return date;
  return { ...date, iso: inZone(date.iso, zone) ?? date.iso };
}

function withClock(day: PageDate, parts: PageParts, zone: string | null): PageDate {
  for (const rung of RUNGS.slice(1, 7)) {
    for (const date of rung(parts)) {
      if (!date || date.iso.length <= 10) continue;
      if (date.iso.startsWith(day.iso)) return { ...date, source: day.source };
      const local = zone && /(?:Z|[+-]\d{2}:\d{2})$/.test(date.iso) ? inZone(date.iso, zone) : null;
      if (local?.startsWith(day.iso)) return { iso: local, source: day.source };
    }
  }
  return day;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow: one a zone. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  clocks.set(zone, format);
  return format;
}

/** The same instant on the clocks of a zone. */
export function inZone(iso: string, zone: string): string | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  const format = clockOf(zone);
  const part = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const offset = part.timeZoneName === 'GMT' ? 'Z' : (part.timeZoneName ?? '').replace('GMT', '');
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}${offset}`;
}

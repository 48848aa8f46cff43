/** What kind of input bytes are, by their content; the name only decides between text and Markdown. */
import type { InputKind } from './types.js';

/** What the first bytes tell. */
export type Sniffed =
  | InputKind
  | 'gzip'
  | 'zstd'
  | 'zip'
  | 'tar'
  | 'mhtml'
  | 'utf-16'
  | 'empty'
  | 'binary'
  | 'unsupported';

/** Bytes that `sniff` wants to see: past a doctype, a licence comment and the head of a feed. */
export const SNIFF_BYTES = 64 * 1024;

const MAGIC: readonly [hex: string, kind: Sniffed][] = [
  ['1f8b', 'gzip'],
  ['28b52ffd', 'zstd'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['fffe', 'utf-16'],
  ['feff', 'utf-16'],
  ['25504446', 'unsupported'], // PDF
  ['d0cf11e0a1b11ae1', 'unsupported'], // Word before 2007
  ['7b5c727466', 'unsupported'], // RTF
  ['425a68', 'unsupported'], // bzip2
  ['fd377a585a00', 'unsupported'], // xz
  ['377abcaf271c', 'unsupported'], // 7z
  ['526172211a07', 'unsupported'], // RAR
  ['62706c697374', 'unsupported'], // Safari's webarchive
];

const TAR_MARK = 257;
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Tells the kind of the bytes that start with `head`. */
export function sniff(head: Uint8Array, name = ''): Sniffed {
  if (head.length === 0) return 'empty';
  const hex = Buffer.from(head.subarray(0, 8)).toString('hex');
  const magic = MAGIC.find(([start]) => hex.startsWith(start));
  if (magic && !(magic[1] === 'zstd' && head.length < 8)) return magic[1];
  if (latin1(head.subarray(TAR_MARK, TAR_MARK + 5)) === 'ustar') return 'tar';
  if (looksUtf16(head)) return 'utf-16';
  const start = latin1(head)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (!start) return isBinary(head) ? 'binary' : 'text';
  if (/^WARC\/\d/.test(start)) return 'warc';
  if (isBinary(head)) return 'binary';
  return textKind(start, name);
}

/** UTF-16 without its mark: every other byte of markup or Latin text is zero. */
export function looksUtf16(head: Uint8Array): boolean {
  return utf16Order(head) !== null;
}

/** Byte order of unmarked UTF-16, null where it is none. */
export function utf16Order(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(head.length, 1024) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** Control characters that no text has; ESC stays, as ISO-2022-JP lives by it. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) controls += 1;
  }
  return controls > 0 && controls > head.length * 0.002;
}

function textKind(start: string, name: string): InputKind | 'mhtml' {
  if (start.startsWith('{')) return objectKind(start);
  if (start.startsWith('[') && /^\[\s*(?:[{\]]|$)/.test(start)) return 'json';
  if (start.startsWith('<')) return markupKind(start, name);
  if (isMhtml(start)) return 'mhtml';
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name) || /^---[ \t]*\r?\n[\w-]+[ \t]*:/.test(start)) return 'markdown';
  if (/\.x?html?$/i.test(name) && /<(?:p|div|body|br|table|article)\b/i.test(start)) return 'html';
  return 'text';
}

/** One object over several lines is JSON, an object a line NDJSON. */
function objectKind(start: string): InputKind {
  const end = start.indexOf('\n');
  if (end < 0) return 'ndjson';
  const first = start.slice(0, end).trim();
  if (first.endsWith('}') && isJson(first)) return 'ndjson';
  // A broken first line before sound ones is one rejection, not the end of the file.
  return /^\s*\{"/.test(start.slice(end + 1)) && first.length > 1 ? 'ndjson' : 'json';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the bytes are the first line of NDJSON beyond doubt: then nothing is waited for. */
export function isNdjsonLine(head: Uint8Array): boolean {
  const end = head.indexOf(0x0a);
  if (head[0] !== 0x7b || end < 0) return false;
  const line = Buffer.from(head.subarray(0, end)).toString('utf8').trim();
  return line.endsWith('}') && isJson(line);
}

const FEED_ROOT = /<(?:[a-z]+:)?(?:rss|feed|rdf|channel)[\s>]/i;
const HTML_ROOT = /<(?:!doctype\s+html|html|head|body|article|div|p|meta|title|main|section|h1)\b/i;

function markupKind(start: string, name: string): InputKind {
  const feed = start.search(FEED_ROOT);
  const html = start.search(HTML_ROOT);
  if (feed >= 0 && (html < 0 || feed < html)) return 'feed';
  if (html >= 0 || /\.x?html?$/i.test(name)) return 'html';
  return /^<\?xml/i.test(start) ? 'feed' : /^<[!?a-z]/i.test(start) ? 'html' : 'text';
}

function isMhtml(start: string): boolean {
  const end = start.search(/\r?\n\r?\n/);
  const headers = end < 0 ? start : start.slice(0, end);
  return (
    /^[\w-]+:/.test(headers) &&
    /^mime-version:/im.test(headers) &&
    /^content-type:\s*(?:multipart\/|text\/html)/im.test(headers)
  );
}

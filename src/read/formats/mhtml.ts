/** MHTML, the "web page, single file" of browsers: the page is the first HTML part, its pictures are left alone. */
import { ReadError } from '../errors.js';

export interface PagePart {
  bytes: Uint8Array;
  charset: string | null;
  url: string | null;
}

type Headers = ReadonlyMap<string, string>;

interface Entity {
  headers: Headers;
  body: string;
}

/** Multiparts within multiparts. */
const MAX_DEPTH = 5;

/** Cuts an entity at its first blank line. MIME text is read as Latin-1, so that every byte stays one character. */
function entityOf(source: string): Entity {
  const cut = /\r?\n\r?\n/.exec(source);
  const head = cut ? source.slice(0, cut.index) : source;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: cut ? source.slice(cut.index + cut[0].length) : '' };
}

function parameter(header: string | undefined, name: string): string | null {
  const m = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header ?? '');
  return m?.[1] ?? m?.[2] ?? null;
}

function partsOf(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[ \t]*\r?\n/, ''));
}

function quotedPrintable(body: string): Uint8Array {
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

function decodeBody({ headers, body }: Entity): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return encoding === 'quoted-printable' ? quotedPrintable(body) : Buffer.from(body, 'latin1');
}

function firstPage(entity: Entity, depth: number): Entity | null {
  const type = entity.headers.get('content-type') ?? 'text/plain';
  if (/^(?:text\/html|application\/xhtml)/i.test(type)) return entity;
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null;
  if (!boundary || depth >= MAX_DEPTH) return null;
  for (const part of partsOf(entity.body, boundary)) {
    const page = firstPage(entityOf(part), depth + 1);
    if (page) return page;
  }
  return null;
}

const address = (value: string | undefined): string | null => (value && /^https?:/i.test(value) ? value : null);

/**
 * The page of an MHTML archive.
 * @throws ReadError `bad-archive` when it holds none
 */
export function readMhtml(bytes: Uint8Array): PagePart {
  const archive = entityOf(Buffer.from(bytes).toString('latin1').trimStart());
  const page = firstPage(archive, 0);
  if (!page) throw new ReadError('bad-archive', 'a MIME archive without an HTML part');
  return {
    bytes: decodeBody(page),
    charset: parameter(page.headers.get('content-type'), 'charset'),
    url: address(page.headers.get('content-location')) ?? address(archive.headers.get('snapshot-content-location')),
  };
}

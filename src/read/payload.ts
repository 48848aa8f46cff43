/** From bytes to found articles: the kind is told by the content, wrappings are taken off one by one. */
import { TextDecoder, TextEncoder } from '@exodus/bytes/encoding.js';
import { readTar, readWarc, readZip } from './archives.js';
import { peek, release } from './bytes.js';
import { gunzip, unzstd } from './decompress.js';
import { readArchivedPage, readDocument, readFeedFile } from './document.js';
import { ReadError } from './errors.js';
import { MAX_NESTING } from './limits.js';
import { readJson, readNdjson } from './objects.js';
import { isNdjsonLine, SNIFF_BYTES, type Sniffed, sniff, utf16Order } from './sniff.js';
import type { Context, Found, InputKind, Payload } from './types.js';

type Reader = (payload: Payload, context: Context) => AsyncGenerator<Found>;

const fail = (code: ReadError['code'], reason: string): Reader =>
  async function* () {
    yield { error: new ReadError(code, reason) };
  };

/** Reads what was inside, as if it had come by itself. */
const unwrap = (open: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>): Reader =>
  async function* (payload, context) {
    if (payload.depth >= MAX_NESTING) throw new ReadError('limit', `more than ${MAX_NESTING} wrappings`);
    const { path: _, ...inner } = payload;
    const name = payload.name.replace(/\.(?:gz|gzip|zst|zstd)$/i, '').replace(/\.t(?:gz|zst)$/i, '.tar');
    yield* readPayload({ ...inner, name, bytes: open(payload.bytes), depth: payload.depth + 1 }, context);
  };

async function* toUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, rest } = await peek(bytes, 1024);
  const marked = head[0] === 0xff ? 'utf-16le' : head[0] === 0xfe ? 'utf-16be' : null;
  const decoder = new TextDecoder(marked ?? utf16Order(head) ?? 'utf-16le');
  const encoder = new TextEncoder();
  for await (const chunk of rest) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

const READERS: Record<Sniffed, Reader> = {
  empty: fail('empty', 'the input is empty'),
  binary: fail('binary', 'not text'),
  unsupported: fail('unsupported', 'a format that is not read'),
  gzip: unwrap(gunzip),
  zstd: unwrap(unzstd),
  'utf-16': unwrap(toUtf8),
  zip: (payload, context) => readZip(payload, context, readPayload),
  tar: (payload, context) => readTar(payload, context, readPayload),
  mhtml: readArchivedPage,
  warc: (payload, context) => readWarc(payload, context, readPayload),
  feed: readFeedFile,
  json: readJson,
  ndjson: readNdjson,
  text: (payload, context) => readDocument('text', payload, context),
  markdown: (payload, context) => readDocument('markdown', payload, context),
  html: (payload, context) => readDocument('html', payload, context),
};

/** Wrappings and what is no text are told by the bytes alone, whatever `--from` says. */
const ALWAYS_SNIFFED = new Set<Sniffed>(['empty', 'binary', 'unsupported', 'gzip', 'zstd', 'zip', 'tar', 'utf-16']);

function kindOf(sniffed: Sniffed, wanted: InputKind | null): Sniffed {
  return wanted === null || ALWAYS_SNIFFED.has(sniffed) ? sniffed : wanted;
}

/** Everything that a payload holds. */
export async function* readPayload(payload: Payload, context: Context): AsyncGenerator<Found> {
  const { head, rest } = await peek(payload.bytes, SNIFF_BYTES, isNdjsonLine);
  const kind = kindOf(sniff(head, payload.name), payload.kind ?? context.from);
  try {
    yield* READERS[kind]({ ...payload, bytes: rest }, context);
  } finally {
    await release(rest);
  }
}

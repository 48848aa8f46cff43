/** Archives: their members are read one by one, in the order in which they stand, and nothing is unpacked to disk. */
import type { Readable } from 'node:stream';
import { Readable as NodeReadable } from 'node:stream';
import { extract, type Header } from 'tar-stream';
import { WARCParser, type WARCRecord } from 'warcio';
import { type Entry, fromBuffer, getFileNameLowLevel, open, type ZipFile } from 'yauzl';
import { collect } from './bytes.js';
import { ReadError } from './errors.js';
import { MAX_MEMBERS, MAX_NESTING, MAX_RATIO, MEBIBYTE, RATIO_FLOOR } from './limits.js';
import type { Context, Found, Payload } from './types.js';

/** How a member is read: as any input. */
export type ReadMember = (payload: Payload, context: Context) => AsyncGenerator<Found>;

/** A zip that does not come from a file must be held in memory. */
const LARGEST_ZIP_STREAM = 512 * MEBIBYTE;

/** Names that lead out of the archive, as an attack on who unpacks it. */
function isUnsafe(name: string): boolean {
  return /^(?:[a-z]:|[\\/])/i.test(name) || name.split(/[\\/]/).includes('..') || name.includes('\0');
}

/** What archivers put beside the files of a user. */
const isClutter = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.[^/]+$|Thumbs\.db$)/.test(name);

/** Files that pages are made of, in an archive of saved pages: parts, not articles. */
const isPagePart = (name: string): boolean =>
  /\.(?:css|m?js|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|otf|eot|mp[34]|webm|avif)$/i.test(name);

async function* member(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  payload: Payload,
  context: Context,
  read: ReadMember,
): AsyncGenerator<Found> {
  if (payload.depth >= MAX_NESTING) throw new ReadError('limit', `more than ${MAX_NESTING} wrappings`);
  const inner: Payload = { source: `${payload.source}!${name}`, name, bytes, depth: payload.depth + 1 };
  try {
    for await (const found of read(inner, context))
      yield { ...found, member: found.member === undefined ? name : `${name}!${found.member}` };
  } catch (error) {
    yield { error, member: name };
  }
}

function openZip(payload: Payload, bytes: Uint8Array | null): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: ZipFile) => {
      if (zip) resolve(zip);
      else reject(new ReadError('bad-archive', error?.message ?? 'not a zip archive'));
    };
    if (payload.path !== undefined) open(payload.path, options, done);
    else fromBuffer(Buffer.from(bytes ?? new Uint8Array()), options, done);
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      finish();
    };
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (error: Error) => settle(() => reject(new ReadError('bad-archive', error.message))));
    zip.readEntry();
  });
}

function entryStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (stream) resolve(stream);
      else reject(new ReadError('bad-archive', error?.message ?? 'a damaged member'));
    });
  });
}

/** Members of a zip archive. */
export async function* readZip(payload: Payload, context: Context, read: ReadMember): AsyncGenerator<Found> {
  const held = payload.path === undefined ? await collect(payload.bytes, LARGEST_ZIP_STREAM) : null;
  const zip = await openZip(payload, held);
  try {
    if (zip.entryCount > MAX_MEMBERS) throw new ReadError('limit', `more than ${MAX_MEMBERS} members`);
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip))
      yield* zipMember(zip, entry, payload, context, read);
  } finally {
    zip.close();
  }
}

async function* zipMember(
  zip: ZipFile,
  entry: Entry,
  payload: Payload,
  context: Context,
  read: ReadMember,
): AsyncGenerator<Found> {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).replaceAll(
    '\\',
    '/',
  );
  if (name.endsWith('/') || isClutter(name) || isPagePart(name)) return;
  const refused = refusal(entry, name);
  if (refused) {
    yield { error: refused, member: name };
    return;
  }
  try {
    yield* member(name, await entryStream(zip, entry), payload, context, read);
  } catch (error) {
    yield { error, member: name };
  }
}

function refusal(entry: Entry, name: string): ReadError | null {
  if (isUnsafe(name)) return new ReadError('bad-archive', 'a member whose name leads out of the archive');
  if ((entry.generalPurposeBitFlag & 1) !== 0) return new ReadError('unsupported', 'an encrypted member');
  const isBomb = entry.uncompressedSize > RATIO_FLOOR && entry.uncompressedSize > entry.compressedSize * MAX_RATIO;
  return isBomb ? new ReadError('limit', `expands more than ${MAX_RATIO} times: a decompression bomb`) : null;
}

async function* chunksOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk;
}

/** Members of a tar archive. */
export async function* readTar(payload: Payload, context: Context, read: ReadMember): AsyncGenerator<Found> {
  const archive = extract();
  const source = NodeReadable.from(payload.bytes, { objectMode: false });
  source.on('error', (error) => archive.destroy(error));
  archive.on('close', () => source.destroy());
  source.pipe(archive);
  let count = 0;
  try {
    for await (const entry of archive) {
      count += 1;
      if (count > MAX_MEMBERS) throw new ReadError('limit', `more than ${MAX_MEMBERS} members`);
      yield* tarMember(entry.header, chunksOf(entry), payload, context, read);
      entry.resume();
    }
  } catch (error) {
    throw error instanceof ReadError || (error instanceof Error && 'syscall' in error)
      ? error
      : new ReadError('bad-archive', 'a damaged tar archive');
  }
}

async function* tarMember(
  header: Header,
  bytes: AsyncIterable<Uint8Array>,
  payload: Payload,
  context: Context,
  read: ReadMember,
): AsyncGenerator<Found> {
  const { name, type } = header;
  if (type === 'directory' || isClutter(name) || isPagePart(name)) return;
  if (isUnsafe(name))
    yield { error: new ReadError('bad-archive', 'a member whose name leads out of the archive'), member: name };
  else if (type === 'symlink' || type === 'link')
    yield { error: new ReadError('unsupported', 'a link inside an archive'), member: name };
  else if (type === 'file' || type === 'contiguous-file') yield* member(name, bytes, payload, context, read);
}

/** Media types that hold articles. */
const ARTICLE_TYPE =
  /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/(?:rss|atom)\+xml|text\/xml|application\/xml|application\/(?:feed\+)?json)\b/i;

/** Pages of a WARC file: the responses that were found, and texts that a crawler made of them. */
export async function* readWarc(payload: Payload, context: Context, read: ReadMember): AsyncGenerator<Found> {
  const records = WARCParser.iterRecords(payload.bytes);
  for (let next = await nextRecord(records); next; next = await nextRecord(records)) {
    if (isPage(next)) yield* warcRecord(next, payload, context, read);
    else await next.skipFully();
  }
}

async function nextRecord(records: AsyncGenerator<WARCRecord, void, unknown>): Promise<WARCRecord | null> {
  try {
    const next = await records.next();
    return next.done ? null : next.value;
  } catch {
    throw new ReadError('bad-archive', 'a damaged WARC record');
  }
}

function mediaType(record: WARCRecord): string {
  const told = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
  return told.toLowerCase();
}

function isPage(record: WARCRecord): boolean {
  const { warcType } = record;
  if (warcType === 'conversion') return /^text\/plain/.test(mediaType(record));
  if (warcType === 'resource') return ARTICLE_TYPE.test(mediaType(record));
  const status = Number(record.httpHeaders?.statusCode ?? 0);
  return warcType === 'response' && status >= 200 && status < 300 && ARTICLE_TYPE.test(mediaType(record));
}

async function* warcRecord(
  record: WARCRecord,
  payload: Payload,
  context: Context,
  read: ReadMember,
): AsyncGenerator<Found> {
  const url = record.warcTargetURI?.replace(/^<|>$/g, '') ?? '';
  const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(mediaType(record))?.[1];
  const inner: Payload = {
    source: `${payload.source}!${url}`,
    name: '',
    bytes: record,
    depth: payload.depth,
    url,
    charset,
    kind: /html/.test(mediaType(record)) ? 'html' : undefined,
  };
  try {
    for await (const found of read(inner, context)) yield { ...found, member: url };
  } catch (error) {
    yield { error, member: url };
  }
  await record.skipFully();
}

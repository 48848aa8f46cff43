/** JSON and NDJSON: one article, a list of them, or one a line, streamed. */
import { collect, lines, peek, tooLarge } from './bytes.js';
import { decodeText } from './charset.js';
import { attempt, draftOfJson } from './document.js';
import { ReadError } from './errors.js';
import { elementsOf } from './formats/array.js';
import { articlesOf, isObject, parseJson } from './formats/json.js';
import { readJsonFeed } from './formats/json-feed.js';
import type { Context, Found, Payload } from './types.js';

const plain = (bytes: Uint8Array): string => decodeText(bytes).text.replace(/^\uFEFF/, '');

/** NDJSON, line by line. A bad line is told with its number; the others go on. */
export async function* readNdjson(payload: Payload, context: Context): AsyncGenerator<Found> {
  for await (const line of lines(payload.bytes, context.maxBytes)) {
    if ('tooLong' in line) {
      yield { error: tooLarge(context.maxBytes), line: line.number };
      continue;
    }
    const text = plain(line.bytes).trim();
    if (text) yield* objectsOf(text, context, line.number);
  }
}

/** A line is an article, mostly; a JSON feed or a list may stand in one line too. */
function* objectsOf(text: string, context: Context, line: number): Generator<Found> {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    yield { error, line };
    return;
  }
  yield* found(value, context, line);
}

function* found(value: unknown, context: Context, line?: number): Generator<Found> {
  const entries = isObject(value) ? readJsonFeed(value) : null;
  if (entries) {
    for (const draft of entries) yield { draft, ...(line === undefined ? {} : { line }) };
    return;
  }
  for (const item of articlesOf(value)) yield attempt(() => draftOfJson(item, context), line);
}

const OPEN_LIST = 0x5b;

/** A JSON document: a list is read an element at a time, an object whole. */
export async function* readJson(payload: Payload, context: Context): AsyncGenerator<Found> {
  const { head, rest } = await peek(payload.bytes, 1024);
  const first = head.find((byte) => byte > 0x20 && byte < 0x80);
  if (first === OPEN_LIST) yield* readList({ ...payload, bytes: rest }, context);
  else yield* found(parseJson(plain(await collect(rest, context.maxBytes)).trim()), context);
}

async function* readList(payload: Payload, context: Context): AsyncGenerator<Found> {
  const elements = elementsOf(payload.bytes, context.maxBytes);
  let count = 0;
  for (let next = await elements.next(); ; next = await elements.next()) {
    if (next.done) {
      if (!next.value) yield { error: new ReadError('bad-json', 'the list ends before it is closed') };
      else if (!count) yield { error: new ReadError('empty', 'an empty list') };
      return;
    }
    const element = next.value;
    count += 1;
    if ('error' in element) yield element;
    else {
      const text = plain(element.bytes).trim();
      if (text) yield attempt(() => draftOfJson(parseJson(text), context), element.line);
    }
  }
}

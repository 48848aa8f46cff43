/** Reading: files, folders, patterns and streams of any kind become articles. */
import type { Article } from '../model/article.js';
import { rejectionOf } from './errors.js';
import { articleHash, finishArticle } from './finish.js';
import { fileBytes, filesOf } from './inputs.js';
import { DEFAULT_MAX_BYTES } from './limits.js';
import { readOutlets } from './outlets.js';
import { readPayload } from './payload.js';
import type { Context, Found, Payload, ReadOptions, ReadResult } from './types.js';

export { type Fingerprint, fingerprint, isSameCopy, NEAR_DUPLICATE_BITS, nearDistance } from './duplicates.js';
export { articleHash } from './finish.js';
export { DEFAULT_MAX_BYTES } from './limits.js';
export { type Outlet, outletOf, readOutlets } from './outlets.js';
export { type InputKind, inputKinds, type ReadOptions, type ReadResult } from './types.js';

async function contextOf(options: ReadOptions): Promise<Context> {
  return {
    from: options.from ?? null,
    published: options.published ?? null,
    timezone: options.timezone ?? null,
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
    stdin: options.stdin ?? process.stdin,
    outlets: options.outlets === undefined ? new Map() : await readOutlets(options.outlets),
  };
}

/**
 * Reads inputs, one after the other and in a fixed order; each ends as articles or as rejections.
 * @param inputs files, folders, patterns, or `-` for standard input
 */
export async function* readInputs(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const context = await contextOf(options);
  for (const input of inputs) {
    if (input === '-') {
      yield* readOne({ source: '-', name: '-', bytes: context.stdin, depth: 0 }, context);
      continue;
    }
    for await (const file of filesOf(input)) {
      if ('error' in file) yield { kind: 'rejection', rejection: rejectionOf(file.error, file.path) };
      else
        yield* readOne(
          { source: file.path, name: file.path, bytes: fileBytes(file.path), path: file.path, depth: 0 },
          context,
        );
    }
  }
}

/** A payload that breaks ends in one rejection, behind whatever it gave before. */
async function* readOne(payload: Payload, context: Context): AsyncGenerator<ReadResult> {
  let count = 0;
  try {
    for await (const found of readPayload(payload, context)) {
      count += 1;
      yield settle(found, payload, context);
    }
  } catch (error) {
    count += 1;
    yield { kind: 'rejection', rejection: rejectionOf(error, payload.source) };
  }
  if (!count)
    yield { kind: 'rejection', rejection: { source: payload.source, code: 'empty', reason: 'holds no article' } };
}

function settle(found: Found, payload: Payload, context: Context): ReadResult {
  const source = found.member === undefined ? payload.source : `${payload.source}!${found.member}`;
  const at = found.line === undefined ? {} : { line: found.line };
  if ('error' in found) return { kind: 'rejection', rejection: rejectionOf(found.error, source, found.line) };
  try {
    const article: Article = finishArticle(found.draft, context);
    return { kind: 'article', article, source, ...at, hash: articleHash(article) };
  } catch (error) {
    return { kind: 'rejection', rejection: rejectionOf(error, source, found.line) };
  }
}

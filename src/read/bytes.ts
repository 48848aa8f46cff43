/** Byte streams: looking ahead, collecting within a limit, cutting into lines. */
import { ReadError } from './errors.js';

/** Joins chunks into one array. */
export function concatBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  return Buffer.concat(chunks);
}

/**
 * The first `size` bytes (or all there are), and the whole stream again.
 * @param enough whether the bytes so far suffice: a program that waits for its answer sends no more
 */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  enough: (head: Uint8Array) => boolean = () => false,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
    if (enough(concatBytes(chunks))) break;
  }
  return { head: concatBytes(chunks).subarray(0, size), rest: replay(chunks, iterator) };
}

async function* replay(chunks: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) yield chunk;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    // The reader may stop early: the file below must be closed all the same.
    await iterator.return?.();
  }
}

/** Closes a stream that may not have been read to its end; what was fully read is closed already. */
export async function release(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const _ of bytes) return;
  } catch {
    // It is being thrown away: how it would have failed does not matter.
  }
}

/** All bytes, at most `limit` of them. */
export async function collect(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return concatBytes(chunks);
}

/** The error of an article above the size limit. */
export function tooLarge(limit: number): ReadError {
  return new ReadError('too-large', `larger than ${limit} bytes (--max-bytes)`);
}

export type Line = { number: number; bytes: Uint8Array } | { number: number; tooLong: true };

const NEWLINE = 0x0a;

/** Lines of a stream. A line above the limit is skipped in constant memory and told as too long. */
export async function* lines(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) held = [];
    else if (part.length) held.push(part);
  };
  const take = (): Line => {
    const line: Line = length > limit ? { number, tooLong: true } : { number, bytes: concatBytes(held) };
    held = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

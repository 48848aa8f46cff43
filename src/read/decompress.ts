/** Compressed streams, within limits. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { ReadError } from './errors.js';
import { MAX_EXPANDED, MAX_RATIO, RATIO_FLOOR } from './limits.js';

/** Counts what goes in, so that the ratio can be watched. */
async function* counted(bytes: AsyncIterable<Uint8Array>, count: { in: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count.in += chunk.length;
    yield chunk;
  }
}

async function* guarded(bytes: AsyncIterable<Uint8Array>, count: { in: number }): AsyncGenerator<Uint8Array> {
  let out = 0;
  for await (const chunk of bytes) {
    out += chunk.length;
    if (out > RATIO_FLOOR && out > count.in * MAX_RATIO) {
      throw new ReadError('limit', `expands more than ${MAX_RATIO} times: a decompression bomb`);
    }
    if (out > MAX_EXPANDED) throw new ReadError('limit', `expands to more than ${MAX_EXPANDED} bytes`);
    yield chunk;
  }
}

/** The content of a gzip stream of one or many members. */
export function gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const count = { in: 0 };
  const source = Readable.from(counted(bytes, count), { objectMode: false });
  const unzip = createGunzip({ chunkSize: 64 * 1024 });
  source.on('error', (error) => unzip.destroy(error));
  unzip.on('close', () => source.destroy());
  source.pipe(unzip);
  return guarded(unzip, count);
}

/** Small pieces, so that a bomb is noticed before it has filled the memory. */
const ZSTD_PIECE = 4 * 1024;

async function* zstdChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  const stream = new Decompress((chunk) => {
    // fzstd reuses its window: what is kept must be copied.
    if (chunk.length) out.push(chunk.slice());
  });
  const take = () => {
    const taken = out;
    out = [];
    return taken;
  };
  try {
    for await (const chunk of bytes) {
      for (let start = 0; start < chunk.length; start += ZSTD_PIECE) {
        stream.push(chunk.subarray(start, start + ZSTD_PIECE));
        yield* take();
      }
    }
    stream.push(new Uint8Array(0), true);
  } catch (error) {
    if (error instanceof Error && !(error instanceof ReadError) && !('syscall' in error)) {
      throw new ReadError('bad-archive', 'the compressed data is damaged');
    }
    throw error;
  }
  yield* take();
}

/** The content of a Zstandard stream. */
export function unzstd(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const count = { in: 0 };
  return guarded(zstdChunks(counted(bytes, count)), count);
}

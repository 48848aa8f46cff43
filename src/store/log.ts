/** A file of JSON lines that only grows, read by position: what is written once is never moved. */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/** Where a line stands: its first byte and its length, without the line break. */
export type Place = readonly [offset: number, length: number];

export interface Log {
  /** Bytes of all lines, those not yet written included. */
  readonly size: number;
  append(value: unknown): Place;
  read(place: Place): unknown;
  /** Lines from a position on, up to the last whole one. */
  tail(offset: number): Iterable<{ value: unknown; place: Place }>;
  /** Forgets all from a position on. */
  truncate(offset: number): void;
  flush(): void;
  close(): void;
}

/** Lines are gathered to so many bytes before they are written: one call an article would cost more than its parsing. */
const BUFFER = 256 * 1024;
const CHUNK = 1024 * 1024;
const BREAK = 10;

/** Opens a log; one opened to read is left as it is. */
export function openLog(path: string, readOnly: boolean): Log {
  const fd = readOnly ? (existsSync(path) ? openSync(path, 'r') : null) : openSync(path, 'a+');
  let written = fd === null ? 0 : fstatSync(fd).size;
  let waiting: Buffer[] = [];
  let waitingSize = 0;

  const flush = (): void => {
    if (fd === null || waitingSize === 0) return;
    const bytes = Buffer.concat(waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    written += bytes.length;
    waiting = [];
    waitingSize = 0;
  };
  const readBytes = (offset: number, length: number): Buffer => {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (fd !== null && done < length) {
      const got = readSync(fd, bytes, done, length - done, offset + done);
      if (got === 0) break;
      done += got;
    }
    return bytes.subarray(0, done);
  };

  return {
    get size() {
      return written + waitingSize;
    },
    append(value) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`);
      const place: Place = [written + waitingSize, line.length - 1];
      waiting.push(line);
      waitingSize += line.length;
      if (waitingSize >= BUFFER) flush();
      return place;
    },
    read([offset, length]) {
      if (offset + length > written) flush();
      return JSON.parse(readBytes(offset, length).toString('utf8'));
    },
    *tail(offset) {
      flush();
      let start = offset;
      let rest: Buffer = Buffer.alloc(0);
      for (let at = offset; at < written; ) {
        const chunk = readBytes(at, Math.min(CHUNK, written - at));
        if (chunk.length === 0) return;
        at += chunk.length;
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        for (let end = rest.indexOf(BREAK); end >= 0; end = rest.indexOf(BREAK)) {
          yield { value: parseLine(rest.subarray(0, end)), place: [start, end] };
          start += end + 1;
          rest = rest.subarray(end + 1);
        }
      }
    },
    truncate(offset) {
      flush();
      if (fd === null || offset >= written) return;
      ftruncateSync(fd, offset);
      written = offset;
    },
    flush,
    close() {
      flush();
      if (fd !== null) closeSync(fd);
    },
  };
}

/** A line cut off by a crash within a block that was written later: no value rather than no store. */
function parseLine(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return null;
  }
}

/** A long JSON array, an element at a time: exports of crawls do not fit into memory. */
import { concatBytes, tooLarge } from '../bytes.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const COMMA = 0x2c;
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);

export type Element = { line: number; bytes: Uint8Array } | { line: number; error: Error };

/** Whether `closed` came: an array that ends early is told by the caller. */
export async function* elementsOf(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Element, boolean> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (): Element | null => {
    const element: Element =
      length > limit ? { line: startLine, error: tooLarge(limit) } : { line: startLine, bytes: concatBytes(held) };
    const empty = length === 0;
    held = [];
    length = 0;
    return empty ? null : element;
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) held = [];
    else held.push(part);
  };
  for await (const chunk of bytes) {
    let from = depth > 0 ? 0 : -1;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (byte === NEWLINE) line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (depth === 1 && length === 0 && from === i && SPACE.has(byte)) {
        from = i + 1;
        continue;
      }
      if (depth === 1 && length === 0 && from === i) startLine = line;
      if (byte === QUOTE) inString = true;
      else if (OPEN.has(byte)) {
        depth += 1;
        if (depth === 1) from = i + 1;
      } else if ((byte === COMMA && depth === 1) || (CLOSE.has(byte) && depth === 1)) {
        if (from >= 0 && i > from) keep(chunk.subarray(from, i));
        const element = take();
        if (element) yield element;
        if (byte !== COMMA) return true;
        from = i + 1;
      } else if (CLOSE.has(byte)) depth -= 1;
    }
    if (from >= 0 && from < chunk.length) keep(chunk.subarray(from));
  }
  const last = take();
  if (last) yield last;
  return depth === 0;
}

/** Hashes of contents, by which unchanged inputs are known. */
import { createHash } from 'node:crypto';

/** 128 bits of SHA-256 over the parts, each set off from the next. */
export function contentHash(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}

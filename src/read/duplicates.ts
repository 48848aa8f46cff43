/** Fingerprints of content: the same text twice, and nearly the same text, whoever published it. */
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.js';

export interface Fingerprint {
  /** SHA-256 of the words: equal for the same text in whatever layout. */
  exact: string;
  /** 64-bit SimHash, sixteen hex digits: few bits differ where few words do. */
  near: string;
}

/** Words in a shingle; in scripts without spaces, characters. */
const SHINGLE = 3;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words in lower case; characters one by one where no spaces part words. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const run of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    if (UNSPACED.test(run)) words.push(...run);
    else words.push(run);
  }
  return words;
}

function hash64(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigUInt64BE();
}

function simHash(words: readonly string[]): bigint {
  const votes = new Int32Array(64);
  const last = Math.max(1, words.length - SHINGLE + 1);
  for (let i = 0; i < last; i++) {
    const hash = hash64(words.slice(i, i + SHINGLE).join(' '));
    for (let bit = 0; bit < 64; bit++) votes[bit] = (votes[bit] ?? 0) + ((hash >> BigInt(bit)) & 1n ? 1 : -1);
  }
  return votes.reduce((sum, vote, bit) => (vote > 0 ? sum | (1n << BigInt(bit)) : sum), 0n);
}

/** Fingerprints an article by its body; headlines are rewritten from site to site. */
export function fingerprint(article: Pick<Article, 'text'>): Fingerprint {
  const words = wordsOf(article.text);
  return {
    exact: createHash('sha256').update(words.join(' ')).digest('hex'),
    near: simHash(words).toString(16).padStart(16, '0'),
  };
}

/** Bits in which two near fingerprints differ, 0 to 64. */
export function nearDistance(a: string, b: string): number {
  let difference = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; difference; difference >>= 1n) bits += Number(difference & 1n);
  return bits;
}

/** Differing bits up to which two articles are the same copy. */
export const NEAR_DUPLICATE_BITS = 8;

/** Whether two articles are the same copy, exactly or but for a few words. */
export function isSameCopy(a: Fingerprint, b: Fingerprint): boolean {
  return a.exact === b.exact || nearDistance(a.near, b.near) <= NEAR_DUPLICATE_BITS;
}

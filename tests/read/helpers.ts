import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Article } from '../../src/model/article.js';
import type { Rejection } from '../../src/model/rejection.js';
import { type ReadOptions, type ReadResult, readInputs } from '../../src/read/index.js';

export const PAGES = new URL('../../fixtures/pages/', import.meta.url).pathname;

export async function readAll(inputs: string[], options: ReadOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readInputs(inputs, options)) results.push(result);
  return results;
}

export const articlesOf = (results: readonly ReadResult[]): Article[] =>
  results.flatMap((result) => (result.kind === 'article' ? [result.article] : []));

export const rejectionsOf = (results: readonly ReadResult[]): Rejection[] =>
  results.flatMap((result) => (result.kind === 'rejection' ? [result.rejection] : []));

export const readBytes = (bytes: Uint8Array | string, options: ReadOptions = {}): Promise<ReadResult[]> =>
  readAll(['-'], { ...options, stdin: Readable.from([Buffer.from(bytes)]) });

/** A new folder with files in it. */
export function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-read-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

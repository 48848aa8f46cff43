/** From inputs to records: what `extract` and `run` share. */
import type { Article } from '../model/article.js';
import type { ArticleRecord } from '../model/record.js';
import type { Rejection } from '../model/rejection.js';
import { makeExtractor } from '../pipeline.js';
import { type ReadOptions, readInputs } from '../read/index.js';
import { messageOf } from './common.js';
import { companiesFrom } from './companiesFile.js';

export type Extracted =
  | { kind: 'record'; record: ArticleRecord; source: string; hash: string }
  | { kind: 'skipped'; source: string; hash: string }
  | { kind: 'rejection'; rejection: Rejection };

export interface ExtractingOptions extends ReadOptions {
  companies?: string | undefined;
  /** Inputs done before with the same content are passed over. */
  isCurrent?: (source: string, hash: string) => boolean;
}

/** Reads inputs and extracts each article, in their order. An article that breaks the extractor is a rejection. */
export async function* extractInputs(inputs: readonly string[], options: ExtractingOptions): AsyncGenerator<Extracted> {
  const zoneOf = (article: Article): string | null => article.timezone ?? null;
  const extract = await makeExtractor({ companies: companiesFrom(options.companies), zoneOf });
  for await (const item of readInputs(inputs, options)) {
    if (item.kind === 'rejection') {
      yield item;
      continue;
    }
    const { source, hash, article } = item;
    const key = item.line === undefined ? source : `${source}#${article.id}`;
    if (options.isCurrent?.(key, hash)) {
      yield { kind: 'skipped', source: key, hash };
      continue;
    }
    try {
      yield { kind: 'record', record: await extract(article), source: key, hash };
    } catch (error) {
      const reason = messageOf(error);
      yield {
        kind: 'rejection',
        rejection: { source, ...(item.line === undefined ? {} : { line: item.line }), code: 'failed', reason },
      };
    }
  }
}

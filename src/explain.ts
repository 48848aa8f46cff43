/** What the scan saw in an article, beside the record that was made of it. */
import { findBackground } from './extract/background.js';
import { buildContext } from './extract/context.js';
import type { Article } from './model/article.js';
import type { ArticleRecord } from './model/record.js';
import { compiledFor, makeExtractor } from './pipeline.js';
import { originalSpan } from './scan/document.js';
import { sentenceAt } from './scan/timeExpressions.js';

export interface ExplainedMark {
  kind: string;
  value: string | number;
  sentence: number;
  start: number;
  end: number;
  text: string;
}

export interface Explanation {
  record: ArticleRecord;
  sentences: { index: number; text: string; history: boolean }[];
  marks: ExplainedMark[];
}

/** Kinds of marks that are only parts of others. */
const SMALL = new Set([
  'joiner',
  'preposition',
  'range',
  'break',
  'durationAnd',
  'month',
  'weekday',
  'weekdayShort',
  'unit',
  'part',
  'place',
  'zoneShort',
  'measure',
  'am',
  'pm',
]);

/** Extracts an article and tells the marks that its facts rest on. */
export async function explainArticle(article: Article): Promise<Explanation> {
  const record = await (await makeExtractor())(article);
  const language = record.language.code;
  const { compiled } = await compiledFor(language);
  const context = buildContext(article, compiled, { language, assumedZone: null });
  const background = findBackground(context);
  const marks: ExplainedMark[] = [];
  for (const [kind, list] of context.scan.marks) {
    if (SMALL.has(kind)) continue;
    for (const m of list)
      marks.push({
        kind,
        value: m.value,
        sentence: sentenceAt(context.sentences, m.start),
        ...originalSpan(context.document, m),
      });
  }
  for (const t of context.times)
    marks.push({
      kind: 'time',
      value: `${t.value} (${t.anchoredOn})`,
      sentence: t.expression.sentence,
      ...originalSpan(context.document, t.expression),
    });
  marks.sort((a, b) => a.start - b.start || b.end - a.end || a.kind.localeCompare(b.kind));
  const sentences = context.sentences.map((s) => ({
    index: s.index,
    text: originalSpan(context.document, s).text,
    history: background.history[s.index] ?? false,
  }));
  return { record, sentences, marks };
}

/** The temporal tagger by itself: times in a text, found and resolved. */
import { loadDetector } from './detect/index.js';
import { buildContext } from './extract/context.js';
import { timeFact } from './extract/index.js';
import type { TimeFact } from './model/record.js';
import { compiledFor } from './pipeline.js';

export interface TagOptions {
  /** BCP 47; detected where null. */
  language?: string | null;
  /** ISO 8601: what relative times count from; null leaves them open. */
  reference?: string | null;
  /** IANA zone of clocks that name none, for their intervals. */
  timezone?: string | null;
}

/**
 * Finds the times in a text and resolves them to TIMEX3 values.
 * @returns the times in order, with offsets in UTF-16 code units of the text
 * @example
 * await tagTimes('It all went dark on Wednesday at 4.05am.', { language: 'en', reference: '2023-11-14' });
 */
export async function tagTimes(text: string, options: TagOptions = {}): Promise<TimeFact[]> {
  const language = options.language ?? (await loadDetector())(text).code;
  const { compiled } = await compiledFor(language);
  const article = {
    id: 'text',
    url: null,
    title: '',
    published: options.reference ?? null,
    text,
    language,
    outlet: null,
  };
  const context = buildContext(article, compiled, { language, assumedZone: options.timezone ?? null });
  return context.times.map((t) => timeFact(context, t));
}

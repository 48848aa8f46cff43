/** The input of the pipeline: one news article, whatever it was read from. */
import { z } from 'zod';

/** An ISO 8601 date or instant: `2023-09-11`, `2023-09-11T15:00`, `2023-09-11T15:00:00-04:00`, `…Z`. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/, 'not an ISO 8601 date or instant');

export const articleSchema = z.object({
  /** The article's own id; one derived from its content where it has none. */
  id: z.string().min(1),
  url: z.string().nullable(),
  title: z.string(),
  /** As the page tells it, with its offset; null where it does not tell. */
  published: isoDate.nullable(),
  /** The body: paragraphs with one blank line between. */
  text: z.string(),
  /** What the page says of its language (BCP 47): a hint, never the judge. */
  language: z.string().nullable(),
  /** Name or host of the outlet. */
  outlet: z.string().nullable(),
  /** Where `published` was found: `json-ld`, `meta`, `time`, `url`, `text`, `feed`, `given` … */
  publishedSource: z.string().nullable().optional(),
  /** Country of the outlet, ISO 3166-1 alpha-2. */
  country: z.string().nullable().optional(),
  /** Zone of bare clock times, IANA: the outlet's, or the one given on the command line. Always an assumption. */
  timezone: z.string().nullable().optional(),
  /** The text is a feed's summary, not the whole article. */
  summaryOnly: z.boolean().optional(),
});

/** One article, read and cleaned of its wrapping. */
export type Article = z.infer<typeof articleSchema>;

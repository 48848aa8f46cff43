/** What the pipeline makes of all the articles about one incident. */
import { z } from 'zod';
import { isoDate } from './article.js';
import { bounds, causeCategories, causeStatuses, countUnits, eventTypes, roles } from './codes.js';
import { interval, timexValue } from './timex.js';

/** A time told by an article: the value as stated, its zone, and the instants in UTC that it covers. */
export const momentSchema = z.object({
  value: timexValue,
  timezone: z.string().nullable(),
  interval,
  approximate: z.boolean(),
});
export type Moment = z.infer<typeof momentSchema>;

export const incidentStatuses = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** The words of an article that a timeline entry rests on: UTF-16 code units in its record's `text`. */
export const evidenceSchema = z.object({
  article: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  language: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The rules that decide between claims. Their order for each field stands in `merge/rules.ts`. */
export const ruleNames = [
  /** An analyst's edit. */
  'edited',
  /** The company's own word before a monitor's before an unattributed one. */
  'authority',
  /** A confirmation or denial before a suspicion. */
  'statement',
  /** A clock time before a part of a day before a day. */
  'exactness',
  /** More independent voices before fewer; copies of one text are one voice. */
  'voices',
  /** The later published before the earlier. */
  'later',
  /** Nothing above told them apart: the first in the order of instants and article ids. */
  'order',
  /** One measure does not fit the others: all are kept as told, nothing is chosen. */
  'unresolved',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What became of an incident's name and extent from run to run; only a store knows it. */
export const historySchema = z.object({
  kind: z.enum(['renamed', 'merged', 'split']),
  /** The ids that the incident (or its parts) had before. */
  from: z.array(z.string()),
});
export type HistoryEntry = z.infer<typeof historySchema>;

const countAt = z.object({ count: z.number(), bound: z.enum(bounds), at: timexValue.nullable() });

export const incidentSchema = z.object({
  schemaVersion: z.literal('1'),
  id: z.string(),
  title: z.string(),
  companies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(roles),
      parent: z.string().nullable(),
      articles: z.int(),
    }),
  ),
  started: momentSchema.nullable(),
  resolved: momentSchema.nullable(),
  /** ISO 8601 duration from start to resolution, null where no article tells both. */
  duration: z.string().nullable(),
  /** Where `duration` comes from: an article's words, the two instants, or both (they agree). */
  durationBasis: z.enum(['stated', 'derived', 'both']).optional(),
  status: z.enum(incidentStatuses),
  causes: z.array(z.object({ category: z.enum(causeCategories), status: z.enum(causeStatuses), articles: z.int() })),
  reports: z.array(
    z.object({
      company: z.string().nullable(),
      unit: z.enum(countUnits),
      peak: countAt,
      series: z.array(countAt.extend({ source: z.string().nullable() })),
    }),
  ),
  timeline: z.array(
    z.object({
      at: momentSchema.nullable(),
      type: z.enum(eventTypes),
      companies: z.array(z.string()),
      /** A neutral sentence in English, filled from a template. */
      summary: z.string(),
      /** The same sentence in the languages of the evidence, by BCP 47 code, where a template exists. */
      summaries: z.record(z.string(), z.string()).optional(),
      /** The best evidence first. */
      evidence: z.array(evidenceSchema),
    }),
  ),
  conflicts: z.array(
    z.object({
      field: z.string(),
      /** What was chosen stands first. */
      values: z.array(z.object({ value: z.string(), articles: z.array(z.string()) })),
      /** The rule that put the first value before the second. */
      rule: z.enum(ruleNames).optional(),
    }),
  ),
  articles: z.array(
    z.object({
      id: z.string(),
      url: z.string().nullable(),
      title: z.string(),
      language: z.string(),
      published: isoDate.nullable(),
      outlet: z.string().nullable(),
      /** The article of the same text that speaks for this one: wire copies are one voice. */
      copyOf: z.string().optional(),
    }),
  ),
  /** Ids of the incidents of its providers that led to this one. */
  causedBy: z.array(z.string()).optional(),
  /** Analysts' edits that shaped it, in words. */
  edits: z.array(z.string()).optional(),
  history: z.array(historySchema).optional(),
});

/** One incident with its timeline. */
export type Incident = z.infer<typeof incidentSchema>;

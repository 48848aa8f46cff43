/** What the pipeline makes of one article. Every fact carries the words that it rests on. */
import { z } from 'zod';
import { isoDate } from './article.js';
import { bounds, causeCategories, causeStatuses, countUnits, coverages, eventTypes, roles } from './codes.js';
import { interval, timexTypes, timexValue } from './timex.js';

/** UTF-16 code units in the record's `text`, end exclusive; `text` is what stands there. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() });
export type Span = z.infer<typeof spanSchema>;

const confidence = z.number().min(0).max(1);

export const companySchema = z.object({
  id: z.string(),
  /** The name used internationally, in Latin script where one exists. */
  name: z.string(),
  role: z.enum(roles),
  /** The id of the owner, where the text names it as one. */
  parent: z.string().nullable(),
  mentions: z.array(spanSchema),
  confidence,
});
export type CompanyFact = z.infer<typeof companySchema>;

export const timeSchema = spanSchema.extend({
  type: z.enum(timexTypes),
  value: timexValue,
  /** IANA name or UTC, where the text tells it; an outlet's zone is never written here. */
  timezone: z.string().nullable(),
  approximate: z.boolean(),
  interval,
});
export type TimeFact = z.infer<typeof timeSchema>;

export const reportSchema = spanSchema.extend({
  count: z.number(),
  bound: z.enum(bounds),
  unit: z.enum(countUnits),
  company: z.string().nullable(),
  at: timexValue.nullable(),
  /** Who counted. */
  source: z.string().nullable(),
  confidence,
});
export type ReportFact = z.infer<typeof reportSchema>;

export const causeSchema = spanSchema.extend({
  category: z.enum(causeCategories),
  status: z.enum(causeStatuses),
  companies: z.array(z.string()),
  /** Who says so. */
  source: z.string().nullable(),
  confidence,
});
export type CauseFact = z.infer<typeof causeSchema>;

export const eventSchema = spanSchema.extend({
  type: z.enum(eventTypes),
  at: timexValue.nullable(),
  timezone: z.string().nullable(),
  /** The instants in UTC that `at` covers. */
  interval,
  companies: z.array(z.string()),
  confidence,
});
export type EventFact = z.infer<typeof eventSchema>;

export const recordSchema = z.object({
  schemaVersion: z.literal('1'),
  id: z.string().min(1),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string(),
  published: isoDate.nullable(),
  /** BCP 47, `und` where no language could be told. */
  language: z.object({ code: z.string(), confidence, coverage: z.enum(coverages) }),
  /** Title, blank line, body. Absent with --no-text. */
  text: z.string().optional(),
  /** Whether the article tells of an outage, and how sure that is. */
  about: z.object({ outage: z.boolean(), score: confidence }),
  companies: z.array(companySchema),
  times: z.array(timeSchema),
  reports: z.array(reportSchema),
  causes: z.array(causeSchema),
  events: z.array(eventSchema),
});

/** The record of one article. */
export type ArticleRecord = z.infer<typeof recordSchema>;

/** Faultline's face as a library. */

export { type MergeOptions, mergeRecords } from './merge/index.js';
export type { Article } from './model/article.js';
export type { Incident } from './model/incident.js';
export type { ArticleRecord, CauseFact, CompanyFact, EventFact, ReportFact, Span, TimeFact } from './model/record.js';
export type { Rejection } from './model/rejection.js';
export { type Extractor, type ExtractorOptions, makeExtractor } from './pipeline.js';
export { type ReadOptions, type ReadResult, readInputs } from './read/index.js';
export type { TagOptions } from './tagTimes.js';
export { tagTimes } from './tagTimes.js';

/** Faultline's face as a library. */
export type { TagOptions } from './tagTimes.js';
export { tagTimes } from './tagTimes.js';
export { type Extractor, type ExtractorOptions, makeExtractor } from './pipeline.js';
export { type MergeOptions, mergeRecords } from './merge/index.js';
export { readInputs, type ReadOptions, type ReadResult } from './read/index.js';
export type { Article } from './model/article.js';
export type { ArticleRecord, CauseFact, CompanyFact, EventFact, ReportFact, Span, TimeFact } from './model/record.js';
export type { Incident } from './model/incident.js';
export type { Rejection } from './model/rejection.js';

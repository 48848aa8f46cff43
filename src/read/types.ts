/** The shapes that the readers share. */
import type { Readable } from 'node:stream';
import type { Article } from '../model/article.js';
import type { Rejection } from '../model/rejection.js';
import type { Outlet } from './outlets.js';

export const inputKinds = ['html', 'text', 'markdown', 'json', 'ndjson', 'feed', 'warc'] as const;
export type InputKind = (typeof inputKinds)[number];

export interface ReadOptions {
  /** The kind of every input, where content cannot say. */
  from?: InputKind | undefined;
  /** Publication date of articles that carry none. */
  published?: string | undefined;
  /** IANA zone of bare clock times; wins over the outlet's. */
  timezone?: string | undefined;
  /** Size limit of one article in bytes. */
  maxBytes?: number | undefined;
  /** A file of further outlets, NDJSON, which win over the built-in ones. */
  outlets?: string | undefined;
  /** What `-` reads; standard input by default. */
  stdin?: Readable | AsyncIterable<Uint8Array> | undefined;
}

export type ReadResult =
  | { kind: 'article'; article: Article; source: string; line?: number; hash: string }
  | { kind: 'rejection'; rejection: Rejection };

/** Options with their defaults, and what is loaded once a run. */
export interface Context {
  from: InputKind | null;
  published: string | null;
  timezone: string | null;
  maxBytes: number;
  stdin: AsyncIterable<Uint8Array>;
  /** The user's own outlets, by domain. */
  outlets: ReadonlyMap<string, Outlet>;
}

/** Bytes on their way in, with what is known of them from outside. */
export interface Payload {
  /** File name, or archive and member: `news.zip!page.html`. */
  source: string;
  /** The innermost name, for its extension. */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  /** The file, where the bytes are exactly a file's. */
  path?: string;
  /** How many archives and compressions it was taken out of. */
  depth: number;
  /** What the transport says: charset, address, media type. */
  charset?: string | undefined;
  url?: string | undefined;
  kind?: InputKind | undefined;
}

/** An article before its id, outlet and zone are settled. `undefined` and `null` both mean: not told. */
export interface Draft {
  id?: string | null | undefined;
  url?: string | null | undefined;
  title?: string | null | undefined;
  published?: string | null | undefined;
  publishedSource?: string | null | undefined;
  text: string;
  language?: string | null | undefined;
  outlet?: string | null | undefined;
  summaryOnly?: boolean | undefined;
}

/** What a reader of one format yields: a draft or a failure, with its line where lines count. */
export type Found =
  | { draft: Draft; line?: number; member?: string }
  | { error: unknown; line?: number; member?: string };

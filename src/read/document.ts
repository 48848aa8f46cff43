/** Inputs that are read as a whole: one article in one file. */
import { collect } from './bytes.js';
import { declaredCharset, decodeText } from './charset.js';
import { readFeed, readFragment } from './formats/feed.js';
import { readHtml } from './formats/html.js';
import { readJsonArticle } from './formats/json.js';
import { readMarkdown } from './formats/markdown.js';
import { readMhtml } from './formats/mhtml.js';
import { readText } from './formats/text.js';
import type { Context, Draft, Found, Payload } from './types.js';

/** All of the payload as text. */
export async function wholeText(payload: Payload, context: Context): Promise<string> {
  const bytes = await collect(payload.bytes, context.maxBytes);
  return decodeText(bytes, [payload.charset, declaredCharset(bytes)]).text;
}

/** A JSON value as a draft; markup in it is read as a page, and what the object tells wins over the markup. */
export function draftOfJson(value: unknown, context: Context): Draft {
  const { draft, html, wholePage } = readJsonArticle(value);
  if (html === null) return draft;
  if (!wholePage) return { ...draft, text: readFragment(html, draft.title ?? '') };
  const page = readHtml(html, { url: draft.url, outlets: context.outlets });
  return {
    ...page,
    id: draft.id,
    url: draft.url ?? page.url,
    title: draft.title ?? page.title,
    published: draft.published ?? page.published,
    publishedSource: draft.published ? draft.publishedSource : page.publishedSource,
    language: draft.language ?? page.language,
    outlet: draft.outlet ?? page.outlet,
  };
}

/** One found article, or why there is none. */
export function attempt(read: () => Draft, line?: number): Found {
  const at = line === undefined ? {} : { line };
  try {
    return { draft: read(), ...at };
  } catch (error) {
    return { error, ...at };
  }
}

const READERS = {
  text: readText,
  markdown: readMarkdown,
  html: (text: string, payload: Payload, context: Context) =>
    readHtml(text, { url: payload.url, outlets: context.outlets }),
} satisfies Record<string, (text: string, payload: Payload, context: Context) => Draft>;

/** Reads a payload that is one article. */
export async function* readDocument(
  kind: keyof typeof READERS,
  payload: Payload,
  context: Context,
): AsyncGenerator<Found> {
  const text = await wholeText(payload, context);
  yield attempt(() => READERS[kind](text, payload, context));
}

/** Reads a feed: an article an entry. */
export async function* readFeedFile(payload: Payload, context: Context): AsyncGenerator<Found> {
  for (const draft of readFeed(await wholeText(payload, context), payload.url)) yield { draft };
}

/** Reads the page of an MHTML file. */
export async function* readArchivedPage(payload: Payload, context: Context): AsyncGenerator<Found> {
  const page = readMhtml(await collect(payload.bytes, context.maxBytes));
  const { text } = decodeText(page.bytes, [page.charset, declaredCharset(page.bytes)]);
  yield attempt(() => readHtml(text, { url: page.url, outlets: context.outlets }));
}

/** One contract for all formats: the same article, however it comes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { articlesOf, folderWith, PAGES, readAll, readBytes, rejectionsOf } from './helpers.js';

const TITLE = 'Harbour ferries stop after booking fault';
const PARAGRAPHS = [
  'The harbour ferries did not sail on Monday morning, because the booking system had failed overnight, the company said.',
  'About 300 passengers waited at the pier; the system was working again at 11.20am, and nobody was charged twice.',
];
const TEXT = PARAGRAPHS.join('\n\n');
const URL_ = 'https://www.norlandcourier.example/2024/03/11/ferries';
const PUBLISHED = '2024-03-11T12:30:00+00:00';

const HTML = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
<link rel="canonical" href="${URL_}"><meta property="article:published_time" content="${PUBLISHED}">
<meta property="og:site_name" content="The Norland Courier"></head>
<body><h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body></html>`;

const JSON_ARTICLE = {
  url: URL_,
  title: TITLE,
  published: PUBLISHED,
  text: TEXT,
  language: 'en',
  outlet: 'The Norland Courier',
};

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Norland Courier</title><language>en</language><item><title>${TITLE}</title><link>${URL_}</link>
<pubDate>Mon, 11 Mar 2024 12:30:00 +0000</pubDate><content:encoded><![CDATA[${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded></item></channel></rss>`;

const HTTP = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${HTML}`;
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1b2c3d4e-0000-4000-8000-000000000001>\r\nWARC-Date: 2024-03-12T01:00:00Z\r\nWARC-Target-URI: ${URL_}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(HTTP)}\r\n\r\n${HTTP}\r\n\r\n`;

const MHTML = `From: <Saved by a browser>\r\nSnapshot-Content-Location: ${URL_}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${URL_}\r\n\r\n${HTML.replaceAll('=', '=3D')}\r\n--xx\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/frame\r\n\r\n<p>A frame.</p>\r\n--xx--\r\n`;

const MARKDOWN = `---\ntitle: ${TITLE}\ndate: ${PUBLISHED}\nurl: ${URL_}\nlang: en\noutlet: The Norland Courier\n---\n\n# ${TITLE}\n\n${TEXT}\n`;

async function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  return buffer(archive);
}

describe('the same article in each format', () => {
  it.each<[string, string | Uint8Array | Promise<Uint8Array>]>([
    ['a page', HTML],
    ['a gzipped page', gzipSync(HTML)],
    ['a page in UTF-16', Buffer.from(`\ufeff${HTML}`, 'utf16le')],
    ['JSON', JSON.stringify(JSON_ARTICLE, null, 2)],
    ['a JSON list', JSON.stringify([JSON_ARTICLE])],
    ['a JSON list in an object', JSON.stringify({ status: 'ok', articles: [JSON_ARTICLE] }, null, 1)],
    ['NDJSON', `${JSON.stringify(JSON_ARTICLE)}\n`],
    ['NDJSON with a page in it', `${JSON.stringify({ url: URL_, html: HTML })}\n`],
    ['Markdown', MARKDOWN],
    ['RSS', RSS],
    ['WARC', WARC],
    ['WARC, gzipped', gzipSync(WARC)],
    ['MHTML', MHTML],
    ['tar', tarOf({ 'page.html': HTML })],
    ['tar, gzipped', tarOf({ 'page.html': HTML }).then((bytes) => gzipSync(bytes))],
  ])('%s', async (_, source) => {
    const results = await readBytes(await source);
    expect(rejectionsOf(results)).toEqual([]);
    const [article] = articlesOf(results);
    expect(article).toMatchObject({
      url: URL_,
      title: TITLE,
      text: TEXT,
      language: 'en',
      outlet: 'The Norland Courier',
    });
    expect(new Date(article?.published ?? '').toISOString()).toBe('2024-03-11T12:30:00.000Z');
  });

  it('gives the same id for the same content', async () => {
    const sources = [HTML, JSON.stringify(JSON_ARTICLE), WARC, MHTML];
    const ids = await Promise.all(sources.map(async (source) => articlesOf(await readBytes(source))[0]?.id));
    expect(new Set(ids).size).toBe(1);
  });
});

describe('plain text', () => {
  it('takes the first line for the title and lines for paragraphs', async () => {
    const [article] = articlesOf(await readBytes('Ferries stop\r\nThe ferries stopped.\r\nThey run again.\r\n'));
    expect(article).toMatchObject({ title: 'Ferries stop', text: 'The ferries stopped.\n\nThey run again.' });
  });

  it('joins the lines of wrapped paragraphs', async () => {
    const text =
      'Ferries stop\n\nThe ferries stopped on Monday, because the booking\nsystem had failed overnight, the company said.\n\nThey run again.';
    const [article] = articlesOf(await readBytes(text));
    expect(article?.text).toBe(
      'The ferries stopped on Monday, because the booking system had failed overnight, the company said.\n\nThey run again.',
    );
  });
});

describe('JSON', () => {
  it('keeps the text as it is, but for line ends', async () => {
    const text = '  Two  spaces,\ttab,\u00a0and e\u0301\r\n\r\nnext  ';
    const [article] = articlesOf(await readBytes(JSON.stringify({ id: 'a', title: ' T ', text })));
    expect(article).toMatchObject({ id: 'a', title: ' T ', text: '  Two  spaces,\ttab,\u00a0and e\u0301\n\nnext  ' });
  });

  it('tells a bad line and goes on', async () => {
    const results = await readBytes('{"text":"one"}\n{"text":\n\n{"title":"no text"}\n{"text":"two"}\n', {
      from: 'ndjson',
    });
    expect(articlesOf(results).map((article) => article.text)).toEqual(['one', 'two']);
    expect(rejectionsOf(results)).toMatchObject([
      { line: 2, code: 'bad-json' },
      { line: 4, code: 'bad-article' },
    ]);
  });

  it('answers a line before the next one comes', async () => {
    const lines = (async function* () {
      yield Buffer.from('{"text":"one"}\n');
      await new Promise(() => undefined);
    })();
    const results = (await import('../../src/read/index.js')).readInputs(['-'], { stdin: lines });
    expect((await results.next()).value).toMatchObject({ article: { text: 'one' } });
  });

  it('understands the spellings of crawlers', async () => {
    const articles = articlesOf(await readAll([path.join(PAGES, 'crawlers.ndjson')]));
    expect(articles).toMatchObject([
      {
        title: 'Norlink restores service',
        published: '2024-03-12T18:40:00',
        outlet: 'norlandcourier.example',
        language: 'en',
      },
      { title: 'Card payments fail at market', published: null, language: null },
      {
        title: 'Ferry booking site down',
        url: 'https://www.norlandcourier.example/3',
        published: '2024-03-10T07:00:00+00:00',
      },
      {
        title: 'Bank app fails',
        url: 'https://www.norlandcourier.example/4',
        outlet: 'The Norland Courier',
        published: '2024-03-09',
      },
      { title: 'Trains stop', published: '2024-03-08T09:30:00Z', outlet: 'norlandcourier.example' },
    ]);
  });
});

describe('feeds', () => {
  it.each(['feed.rss', 'feed.atom', 'feed.json'])('%s: each entry is an article', async (name) => {
    const [first, second] = articlesOf(await readAll([path.join(PAGES, name)]));
    expect(first?.text).toBe(
      'Calls work again in the north, Norlink said on Tuesday evening.\n\nIts engineers had replaced a broken router card in Aldermouth, which took most of the afternoon.',
    );
    expect(first).toMatchObject({
      url: 'https://www.norlandcourier.example/1',
      outlet: name === 'feed.json' ? 'The Norland Courier' : 'The Norland Courier',
    });
    if (second) expect(second.summaryOnly).toBe(true);
  });

  it('does not expand entities that a feed declares', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>x &b; y</title><description>Some text of the entry.</description></item></channel></rss>`;
    const [article] = articlesOf(await readBytes(bomb));
    expect(article?.title).not.toContain('aaaa');
  });
});

describe('Markdown', () => {
  it('reads front matter and takes the marks off', async () => {
    const [article] = articlesOf(await readAll([path.join(PAGES, 'article.md')]));
    expect(article).toMatchObject({
      title: 'Norlink restores service',
      published: '2024-03-12T18:40:00Z',
      language: 'en',
      text: 'Calls work again in the north, Norlink said on Tuesday evening.\n\nWhat happened\n\nIts engineers replaced a router card.\n\nThe work took most of the afternoon.',
    });
  });
});

describe('folders', () => {
  it('reads in the order of names, saved pages without their parts', async () => {
    const results = await readAll([path.join(PAGES, 'saved')]);
    expect(articlesOf(results)).toMatchObject([
      { title: 'Network down in Norland', url: 'https://www.norlandcourier.example/news/2024/03/12/norland' },
    ]);
    expect(rejectionsOf(results)).toEqual([]);
  });

  it('resolves patterns, and tells of one that matches nothing', async () => {
    const folder = folderWith({ 'b.txt': 'B\nsecond', 'a.txt': 'A\nfirst', 'c.json': '{"text":"x"}' });
    const results = await readAll([`${folder}/*.txt`, `${folder}/*.xml`]);
    expect(articlesOf(results).map((article) => article.title)).toEqual(['A', 'B']);
    expect(rejectionsOf(results)).toMatchObject([{ code: 'missing' }]);
  });
});

it('reads standard input to its end', async () => {
  const source = readFileSync(path.join(PAGES, 'crawlers.ndjson'));
  expect(articlesOf(await readAll(['-'], { stdin: Readable.from([source]) }))).toHaveLength(5);
});

/** Input made to harm: bounded in time and memory, told with a code, and the run goes on. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/read/formats/html.js';
import { articlesOf, folderWith, readAll, readBytes, rejectionsOf } from './helpers.js';

const codeOf = async (bytes: Uint8Array | string, options = {}): Promise<string | undefined> =>
  rejectionsOf(await readBytes(bytes, options))[0]?.code;

/** A stored or deflated zip with one central directory, as small as can be. */
function zipOf(files: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(0x0800, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(label.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(0x0800, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(data.length, 24);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, label, packed);
    directory.push(central, label);
    offset += 30 + label.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

describe('each broken input has its code', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'empty'],
    ['spaces', ' \n \n', 'no-text'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108020000', 'hex'), 'binary'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'unsupported'],
    ['half a JSON document', '{\n "title": "x",', 'bad-json'],
    ['a list of what is no article', '[{"a":1}]', 'bad-article'],
    ['an object that is no article', '{"a": 1}', 'bad-article'],
    ['an empty list', '[]', 'empty'],
    ['an article without text', '{"title":"x","text":""}', 'no-text'],
    ['a page without text', '<html><head><title>x</title></head><body><script>go()</script></body></html>', 'no-text'],
    ['a feed without entries', '<rss><channel><title>x</title></channel></rss>', 'empty'],
    [
      'a damaged gzip',
      Buffer.concat([gzipSync('text of an article').subarray(0, 20), Buffer.from('??')]),
      'bad-archive',
    ],
    ['a damaged zip', Buffer.from('504b0304aaaa', 'hex'), 'bad-archive'],
    [
      'MIME without a page',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n..\r\n--x--',
      'bad-archive',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('a missing file, and the run goes on', async () => {
    const folder = folderWith({ 'a.txt': 'Title\nText of the article.' });
    const results = await readAll([path.join(folder, 'none.txt'), path.join(folder, 'a.txt')]);
    expect(rejectionsOf(results)).toMatchObject([{ code: 'missing' }]);
    expect(articlesOf(results)).toHaveLength(1);
  });

  it('a link that leaves the folder', async () => {
    const outside = folderWith({ 'secret.txt': 'Secret\nnot to be read' });
    const folder = folderWith({ 'a.txt': 'Title\nText of the article.' });
    symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
    symlinkSync(folder, path.join(folder, 'loop'));
    const results = await readAll([folder]);
    expect(rejectionsOf(results)).toMatchObject([{ code: 'unreadable' }]);
    expect(articlesOf(results)).toHaveLength(1);
  });
});

describe('size', () => {
  it('a text above the limit', async () => {
    expect(await codeOf('a'.repeat(3000), { maxBytes: 2000 })).toBe('too-large');
  });

  it('a line above the limit is skipped, the next one read', async () => {
    const results = await readBytes(`{"text":"${'a'.repeat(70_000)}"}\n{"text":"b"}\n`, {
      maxBytes: 2000,
      from: 'ndjson',
    });
    expect(rejectionsOf(results)).toMatchObject([{ line: 1, code: 'too-large' }]);
    expect(articlesOf(results).map((article) => article.text)).toEqual(['b']);
  });

  it('a gzip bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000, ' '));
    const results = await readBytes(bomb);
    expect(rejectionsOf(results).at(-1)?.code).toMatch(/limit|too-large/);
  });

  it('gzip within gzip within gzip', async () => {
    let bytes: Uint8Array = Buffer.from('Title\nText of the article.');
    for (let i = 0; i < 6; i++) bytes = gzipSync(bytes);
    expect(await codeOf(bytes)).toBe('limit');
  });
});

describe('zip', () => {
  it('a name that leads out, a bomb, and a sound member', async () => {
    const folder = folderWith({
      'a.zip': zipOf({
        '../evil.txt': 'x\ny',
        'bomb.txt': Buffer.alloc(30_000_000, 'a'),
        'ok.txt': 'Title\nText of the article.',
      }),
    });
    for (const results of [
      await readAll([path.join(folder, 'a.zip')]),
      await readBytes(zipOf({ '../evil.txt': 'x\ny', 'ok.txt': 'Title\nText of the article.' })),
    ]) {
      expect(rejectionsOf(results)[0]).toMatchObject({ code: 'bad-archive' });
      expect(articlesOf(results)).toMatchObject([{ title: 'Title' }]);
    }
    const results = await readAll([path.join(folder, 'a.zip')]);
    expect(rejectionsOf(results).map(({ code }) => code)).toEqual(['bad-archive', 'limit']);
  });
});

describe('markup', () => {
  it('deeper than any parser should go', async () => {
    expect(await codeOf(`<html>${'<div>'.repeat(100_000)}<p>Text.</p>`)).toBe('limit');
  });

  it('twenty thousand nested tags', () => {
    const depth = 19_000;
    const draft = readHtml(
      `<title>Deep</title>${'<div>'.repeat(depth)}<p>The text stands at the bottom of the page, as it should.</p>`,
    );
    expect(draft.text).toContain('at the bottom');
  });

  it('more tags than any page needs', async () => {
    expect(await codeOf(`<html><body>${'<br>'.repeat(450_000)}`)).toBe('limit');
  });

  it.each<[string, string]>([
    ['angle brackets', '<html><p>'.concat('<'.repeat(200_000))],
    ['an open comment', `<html><p>Text here, and more.</p><!--${'-'.repeat(200_000)}`],
    ['entities', `<html><p>${'&amp;'.repeat(100_000)}.</p>`],
    ['attributes', `<html><p ${'a=b '.repeat(50_000)}>Text of a paragraph, long enough.</p>`],
    ['spaces', `<html><p>${' \n'.repeat(200_000)}Text of a paragraph, long enough.</p>`],
    [
      'JSON-LD',
      `<html><script type="application/ld+json">${'['.repeat(100_000)}</script><p>Text of a paragraph, long enough.</p>`,
    ],
    ['quotes in a title', `<html><title>${'" - '.repeat(50_000)}</title><p>Text of a paragraph, long enough.</p>`],
    ['dates', `<html><p>${'1.1.2023 '.repeat(20_000)}.</p>`],
  ])('is read in linear time: %s', (_, html) => {
    const started = performance.now();
    readHtml(html);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('never throws, whatever stands in it', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="comments">',
        '<time datetime="2023">',
        '<h1>',
        '<a href=x>',
        '<meta charset=x>',
        '<script type="application/ld+json">{',
        '</script>',
        '<br><br>',
        '&#x110000;',
        '\u0000',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => typeof readHtml(pieces.join('')).text === 'string'),
      { numRuns: 300 },
    );
  });
});

it('a folder that cannot be listed is told', async () => {
  const folder = folderWith({ 'a.txt': 'Title\nText of the article.' });
  const closed = path.join(folder, 'closed');
  mkdirSync(closed, { mode: 0o000 });
  writeFileSync(path.join(folder, 'b.txt'), 'Other\nText of the other.');
  const results = await readAll([folder]);
  expect(articlesOf(results)).toHaveLength(2);
  // Root may list it all the same.
  expect(rejectionsOf(results).length).toBe(process.getuid?.() === 0 ? 0 : 1);
});

/**
 * Speed of reading pages beside Readability on linkedom, in one run: pages a second on one core, and whether memory
 * stays flat. `npx tsx bench/reading.ts [PAGES.ndjson.gz] [COUNT]`; without a file, on pages made from the fixtures.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readHtml } from '../src/read/formats/html.js';

interface Page {
  html: string;
  url: string | null;
}

const [file, count = '10000'] = process.argv.slice(2);

/** A page of about the size of real ones: the fixture with a long menu and many teasers around it. */
function madePages(): Page[] {
  const html = readFileSync(new URL('../fixtures/pages/en-network.html', import.meta.url), 'utf8');
  const teasers = Array.from(
    { length: 900 },
    (_, i) =>
      `<li class="teaser"><a href="/story/${i}"><span>Story number ${i} from around the region</span></a><p>Its first words, number ${i}, cut after a line.</p></li>`,
  ).join('\n');
  return [{ html: html.replace('</main>', `<ul class="more-stories">${teasers}</ul></main>`), url: null }];
}

function loadPages(): Page[] {
  if (!file) return madePages();
  return gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Page);
}

function readability({ html }: Page): number {
  const { document } = parseHTML(html);
  return (
    new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.textContent?.length ??
    0
  );
}

const ours = ({ html, url }: Page): number => readHtml(html, { url }).text.length;

/** Pages a second of CPU time, so that other work on the machine does not count. */
function rate(pages: readonly Page[], read: (page: Page) => number, rounds: number): number {
  for (const page of pages.slice(0, 20)) attempt(read, page);
  const before = process.cpuUsage();
  for (let i = 0; i < rounds; i++) for (const page of pages) attempt(read, page);
  const { user, system } = process.cpuUsage(before);
  return (pages.length * rounds) / ((user + system) / 1e6);
}

function attempt(read: (page: Page) => number, page: Page): number {
  try {
    return read(page);
  } catch {
    return 0;
  }
}

const megabytes = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
};

const pages = loadPages();
const rounds = Math.max(1, Math.ceil(200 / pages.length));
const size = pages.reduce((sum, page) => sum + page.html.length, 0) / pages.length;
const own = rate(pages, ours, rounds);
const peer = rate(pages, readability, rounds);
const memory: number[] = [];
for (let i = 0; i < Number(count); i++) {
  const page = pages[i % pages.length];
  if (page) attempt(ours, page);
  if (i % Math.ceil(Number(count) / 5) === 0) memory.push(megabytes());
}
memory.push(megabytes());
console.log(
  JSON.stringify(
    {
      pages: pages.length,
      charactersAPage: Math.round(size),
      pagesASecond: { faultline: Math.round(own), 'Readability on linkedom': Math.round(peer) },
      memoryMB: memory,
    },
    null,
    2,
  ),
);

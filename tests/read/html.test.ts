import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/read/formats/html.js';
import { articlesOf, PAGES, readAll } from './helpers.js';

const read = async (name: string) => articlesOf(await readAll([path.join(PAGES, name)]))[0];

describe('pages', () => {
  it('leaves menus, cookie notices, captions, pointers, newsletter lines and comments out', async () => {
    const article = await read('en-network.html');
    expect(article).toMatchObject({
      title: 'Norlink apologises after six-hour network failure',
      published: '2024-03-12T18:40:00+00:00',
      outlet: 'The Norland Courier',
      language: 'en-GB',
      url: 'https://www.norlandcourier.example/news/2024/03/12/norlink-apologises',
    });
    expect(article?.text.split('\n\n')).toEqual([
      'Norlink has apologised to its customers after calls, texts and mobile data stopped working across the north on Tuesday.',
      'The operator said the fault began shortly after 9.15am, when a change to its core routers went wrong. Engineers had restored most services by 3.30pm.',
      'More than 4,000 people reported problems to Faultwatch at the peak of the outage. “We know how frustrating this has been,” a spokesman said.',
      'Shops in Aldermouth could not take card payments for much of the morning, and the ferry company turned to paper tickets.',
    ]);
  });

  it('keeps the entry times of a live ticker', async () => {
    const article = await read('de-ticker.html');
    expect(article).toMatchObject({
      title: 'Liveticker: Störung bei der Nordbank',
      published: '2024-05-14T09:10:00',
      publishedSource: 'byline',
    });
    expect(article?.text).toContain('11:45 Uhr\n\nDie Bank meldet');
    expect(article?.text).toContain('09:05 Uhr\n\nAuf einem Störungsportal');
    expect(article?.text).not.toContain('Sparzinsen');
  });

  it('reads a date in words out of an old layout of tables', async () => {
    const article = await read('pl-byline.html');
    expect(article).toMatchObject({
      title: 'Awaria sieci w Toruniu. Operator przeprasza',
      published: '2023-09-07T14:05:00',
    });
    expect(article?.text.split('\n\n')).toHaveLength(3);
  });
});

describe('metadata', () => {
  const page = (
    head: string,
    body = '<h1>Banks back online</h1><p>The banks were back online by noon, their association said in a statement.</p>',
  ) => readHtml(`<html><head><title>Banks back online | Herald</title>${head}</head><body>${body}</body></html>`);

  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-05-06T07:08:09+02:00"}]}</script>',
      '2024-05-06T07:08:09+02:00',
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A "quoted" word","datePublished":"2024-05-06T07:08:09+02:00"}</script>',
      '2024-05-06T07:08:09+02:00',
    ],
    ['meta', '<meta name="pubdate" content="2024-05-06">', '2024-05-06'],
    ['the address', '<link rel="canonical" href="https://herald.example/2024/05/06/banks.html">', '2024-05-06'],
    ['nothing', '', null],
  ])('date from %s', (_, head, expected) => {
    expect(page(head).published).toBe(expected);
  });

  it('prefers publication to modification', () => {
    const head =
      '<meta property="article:modified_time" content="2024-05-09"><meta property="article:published_time" content="2024-05-06">';
    expect(page(head).published).toBe('2024-05-06');
  });

  it('shows an instant in UTC on the clock of a known outlet', () => {
    const { published } = readHtml(
      '<title>Panne</title><meta property="article:published_time" content="2024-05-06T22:30:00Z"><h1>Panne</h1><p>Le réseau est tombé en panne, selon l’opérateur.</p>',
      { url: 'https://www.lemonde.fr/economie/panne.html' },
    );
    expect(published).toBe('2024-05-07T00:30:00+02:00');
  });

  it('takes the site’s name off the title', () => {
    const head =
      '<meta property="og:site_name" content="Herald"><meta property="og:title" content="Banks back online - Herald">';
    expect(page(head, '<p>The banks were back online by noon, their association said.</p>').title).toBe(
      'Banks back online',
    );
  });

  it('gives the description where a page shows no text, and says so', () => {
    const draft = page(
      '<meta name="description" content="The banks were back by noon.">',
      '<div id="app"></div><script>render()</script>',
    );
    expect(draft).toMatchObject({ text: 'The banks were back by noon.', summaryOnly: true });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInSchema, outletOf, readOutlets } from '../../src/read/outlets.js';
import { articlesOf, folderWith, readBytes } from './helpers.js';

const FOLDER = new URL('../../data/outlets/', import.meta.url);
const lines = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ndjson'))
  .flatMap((name) =>
    readFileSync(new URL(name, FOLDER), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ name, outlet: JSON.parse(line) as unknown })),
  );

describe('built-in outlets', () => {
  it('are at least 1,500, well-formed, each once, in their country’s file', () => {
    const domains = lines.map(({ name, outlet }) => {
      const { domain } = builtInSchema.strict().parse(outlet);
      expect(outletOf(domain)).toMatchObject({ country: name.slice(0, 2), assumed: false });
      expect(outletOf(domain)?.language, domain).not.toBe('und');
      return domain;
    });
    expect(domains.length).toBeGreaterThan(1500);
    expect(new Set(domains).size).toBe(domains.length);
  });
});

describe('outletOf', () => {
  it.each([
    ['https://www.lemonde.fr/economie/article/2024/01/02/x.html', 'Le Monde', 'FR', 'Europe/Paris', false],
    ['https://tech.example.lemonde.fr/x', 'Le Monde', 'FR', 'Europe/Paris', false],
    ['latimes.com', 'Los Angeles Times', 'US', 'America/Los_Angeles', false],
    ['https://kleinblatt.de/x', 'kleinblatt.de', 'DE', 'Europe/Berlin', true],
    ['https://klein.com.au/x', 'klein.com.au', 'AU', null, true],
  ])('%s', (address, name, country, zone, assumed) => {
    expect(outletOf(address)).toMatchObject({ name, country, zone, assumed });
  });

  it.each(['', 'no domain', 'https://unknown.com/x', 'not a url at all', '-'])(
    'nothing is known of “%s”',
    (address) => {
      expect(outletOf(address)).toBeNull();
    },
  );
});

describe('a user’s own outlets', () => {
  const file = (content: string) => path.join(folderWith({ 'own.ndjson': content }), 'own.ndjson');

  it('win over the built-in ones', async () => {
    const own = file(
      '{"domain":"lemonde.fr","name":"Mine","country":"CA","language":"fr","zone":"America/Toronto"}\n\n',
    );
    const [article] = articlesOf(
      await readBytes('{"url":"https://www.lemonde.fr/x","text":"Le texte."}', { outlets: own }),
    );
    expect(article).toMatchObject({ outlet: 'Mine', country: 'CA', timezone: 'America/Toronto' });
  });

  it.each([
    ['{"domain":"x.com","country":"Canada","language":"fr","zone":null}', /1: country/],
    ['{"domain":"x.com","country":"CA","language":"fr","zone":"Mars/Base"}', /1: zone/],
    ['\n{nonsense', /2: not JSON/],
  ])('with the line of a mistake: %s', async (content, message) => {
    await expect(readOutlets(file(content))).rejects.toThrow(message);
  });
});

it('--timezone wins over the outlet, --published serves where there is no date', async () => {
  const [article] = articlesOf(
    await readBytes('{"url":"https://www.lemonde.fr/x","text":"Le texte."}', {
      timezone: 'Asia/Tokyo',
      published: '2024-05-06',
    }),
  );
  expect(article).toMatchObject({ timezone: 'Asia/Tokyo', published: '2024-05-06', publishedSource: 'given' });
});

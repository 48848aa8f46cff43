/** One article read in every fact: the long outage of a payment service, told in French four days later. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, articleSchema } from '../../src/model/article.js';
import type { ArticleRecord } from '../../src/model/record.js';
import { makeExtractor } from '../../src/pipeline.js';

const told: Article = articleSchema.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/articles/fr-square.json', import.meta.url), 'utf8')),
);

let dated: ArticleRecord;
let open: ArticleRecord;
beforeAll(async () => {
  const extract = await makeExtractor();
  dated = await extract(told);
  open = await extract({ ...told, published: null });
});

const role = (name: string): string | undefined => dated.companies.find((c) => c.name === name)?.role;

describe('with its date of publication', () => {
  it('is French', () => expect(dated.language.code).toBe('fr'));
  it('knows who failed, who owns them and who counted', () => {
    expect(role('Square')).toBe('affected');
    expect(role('Cash App')).toBe('affected');
    expect(role('Block')).toBe('parent');
    expect(role('Downdetector')).toBe('monitor');
    expect(dated.companies.find((c) => c.name === 'Square')?.parent).toBe('block');
  });
  it('counts for each by itself', () => {
    const counts = dated.reports.filter((r) => r.unit === 'reports').map((r) => [r.company, r.bound, r.count, r.at]);
    expect(counts).toEqual([
      ['Square', 'atLeast', 18_000, '2023-09-07TAF'],
      ['Cash App', 'atLeast', 9000, '2023-09-07T19:00'],
    ]);
  });
  it('reads the hour of the East with its zone and its instant', () => {
    const seven = dated.times.find((t) => t.value === '2023-09-07T19:00');
    expect(seven).toMatchObject({
      timezone: 'America/New_York',
      approximate: true,
      interval: ['2023-09-07T23:00:00Z', '2023-09-07T23:01:00Z'],
    });
  });
  it('tells when it was found, eased, resolved and explained', () => {
    const events = dated.events.map((e) => [e.type, e.at, e.companies]);
    expect(events).toContainEqual(['identified', '2023-09-07TEV', ['Cash App']]);
    expect(events).toContainEqual(['mitigating', '2023-09-08T12:34', ['Cash App']]);
    expect(events).toContainEqual(['resolved', '2023-09-08T13:15', ['Square']]);
    expect(events.some(([type, at]) => type === 'explained' && at === '2023-09-11')).toBe(true);
  });
  it('confirms DNS and the update, and denies an attack', () => {
    const causes = dated.causes.map((c) => `${c.category} ${c.status}`);
    expect(causes).toEqual(expect.arrayContaining(['dns confirmed', 'update confirmed', 'cyberattack denied']));
    expect(causes).not.toContain('cyberattack confirmed');
  });
});

describe('without it', () => {
  it('leaves the days open instead of guessing', () => {
    expect(open.reports[0]?.at).toBe('XXXX-WXX-4TAF');
    expect(open.times.every((t) => t.type === 'DURATION' || t.value.startsWith('XXXX'))).toBe(true);
    expect(open.times.every((t) => t.interval === null)).toBe(true);
  });
});

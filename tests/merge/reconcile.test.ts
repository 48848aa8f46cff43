import { expect, it } from 'vitest';
import { mergeRecords } from '../../src/merge/index.js';
import type { Incident } from '../../src/model/incident.js';
import type { ArticleRecord } from '../../src/model/record.js';
import { article } from './build.js';

function one(...records: ArticleRecord[]): Incident {
  const [incident, ...more] = mergeRecords(records);
  expect(more).toEqual([]);
  if (incident === undefined) throw new Error('no incident');
  return incident;
}

const at = (id: string, clock: string, more: Partial<Parameters<typeof article>[0]> = {}): ArticleRecord =>
  article({
    id,
    published: '2024-03-07T09:00:00Z',
    companies: ['acme'],
    events: [`started 2024-03-06T${clock} UTC acme`],
    padding: `Own words of ${id}.`,
    ...more,
  });

it('believes more voices, and keeps what loses with the name of the rule', () => {
  const incident = one(at('a', '09:00'), at('b', '09:05'), at('c', '10:30'));
  expect(incident.started?.value).toBe('2024-03-06T09:00');
  expect(incident.conflicts).toEqual([
    {
      field: 'started',
      values: [
        { value: '2024-03-06T09:00 UTC', articles: ['a', 'b'] },
        { value: '2024-03-06T10:30 UTC', articles: ['c'] },
      ],
      rule: 'voices',
    },
  ]);
});

it('takes copies of one text as one voice', () => {
  const padding =
    'An agency wrote these sentences once, and every paper of the country printed them as they came, from the first word to the last, without a thought.';
  const copies = ['b', 'c', 'd'].map((id) => ({ ...at('x', '10:30', { padding }), id }));
  const incident = one(at('a', '09:00'), at('e', '09:00'), ...copies);
  expect(incident.started?.value).toBe('2024-03-06T09:00');
  expect(incident.articles.filter((source) => source.copyOf === 'b').map(({ id }) => id)).toEqual(['c', 'd']);
});

it('takes an exact time before a vague one, without a conflict where they agree', () => {
  const vague = article({
    id: 'v',
    published: '2024-03-07T09:00:00Z',
    companies: ['acme'],
    events: ['started 2024-03-06TMO UTC acme'],
  });
  const incident = one(vague, at('a', '09:00'));
  expect(incident.started?.value).toBe('2024-03-06T09:00');
  expect(incident.conflicts).toEqual([]);
  expect(incident.timeline).toHaveLength(1);
  expect(incident.timeline[0]?.evidence.map((evidence) => evidence.article)).toEqual(['a', 'v']);
});

it.each([
  [['cyberattack suspected', 'cyberattack denied'], 'denied', 'statement'],
  [['cyberattack confirmed', 'cyberattack denied acme'], 'denied', 'authority'],
  [['cyberattack confirmed acme', 'cyberattack denied'], 'confirmed', 'authority'],
])('settles a cause: %j', (causes, status, rule) => {
  const records = causes.map((cause, index) => at(`r${index}`, '09:00', { causes: [cause] }));
  const incident = one(...records);
  expect(incident.causes.map((cause) => cause.status)).toEqual([status]);
  expect(incident.conflicts.map((conflict) => [conflict.field, conflict.rule])).toEqual([['causes.cyberattack', rule]]);
});

it('takes a confirmation as the end of a suspicion, not as its contradiction', () => {
  const incident = one(
    at('a', '09:00', { causes: ['dns suspected'] }),
    at('b', '09:00', { causes: ['dns confirmed'] }),
  );
  expect(incident.causes).toEqual([{ category: 'dns', status: 'confirmed', articles: 1 }]);
  expect(incident.conflicts).toEqual([]);
});

it('makes series of counts with their peak, each count once', () => {
  const first = at('a', '09:00', { reports: ['2000 acme 2024-03-06T09:30', '18000 acme 2024-03-06T11:00'] });
  const second = at('b', '09:00', { reports: ['18000 acme 2024-03-06', '500 acme 2024-03-06T15:00'] });
  expect(one(first, second).reports).toEqual([
    {
      company: 'Acme',
      unit: 'reports',
      peak: { count: 18000, bound: 'atLeast', at: '2024-03-06T11:00' },
      series: [
        { count: 2000, bound: 'atLeast', at: '2024-03-06T09:30', source: 'Downdetector' },
        { count: 18000, bound: 'atLeast', at: '2024-03-06T11:00', source: 'Downdetector' },
        { count: 500, bound: 'atLeast', at: '2024-03-06T15:00', source: 'Downdetector' },
      ],
    },
  ]);
});

it('checks the stated length against the two instants', () => {
  const whole = { events: ['started 2024-03-06T09:00 UTC acme', 'resolved 2024-03-06T14:00 UTC acme'] };
  expect(one(at('a', '09:00', { ...whole, lasted: 'PT5H' }))).toMatchObject({
    duration: 'PT5H',
    durationBasis: 'both',
  });
  expect(one(at('a', '09:00', { ...whole }))).toMatchObject({ duration: 'PT5H', durationBasis: 'derived' });
  const others = 'It was another reporter who asked around, and wrote down what people in the queue had to say of it.';
  const wrong = one(
    at('a', '09:00', { ...whole, lasted: 'PT9H' }),
    at('b', '09:00', { ...whole, lasted: 'PT9H', padding: others }),
  );
  expect(wrong).toMatchObject({ duration: 'PT5H', durationBasis: 'derived' });
  expect(wrong.conflicts).toEqual([
    {
      field: 'duration',
      values: [
        { value: 'PT5H', articles: [] },
        { value: 'PT9H', articles: ['a', 'b'] },
      ],
      rule: 'unresolved',
    },
  ]);
});

it('gives an open date the day that fits in its incident, and keeps its value as told', () => {
  const open = article({
    id: 'open',
    published: null,
    companies: ['acme'],
    events: ['started XXXX-WXX-3T09:00 UTC acme', 'resolved XXXX-WXX-4T01:00 UTC acme'],
  });
  const incident = one(at('a', '09:00'), open);
  expect(incident.timeline.map((entry) => [entry.at?.value, entry.at?.interval?.[0]])).toEqual([
    ['2024-03-06T09:00', '2024-03-06T09:00:00Z'],
    ['XXXX-WXX-4T01:00', '2024-03-07T01:00:00Z'],
  ]);
});

it('reads clocks without a zone by the one that the article names', () => {
  const warsaw = article({
    id: 'warsaw',
    published: '2024-03-08T09:00:00+01:00',
    companies: ['acme'],
    events: ['started 2024-03-06T09:00 America/New_York acme', 'resolved 2024-03-06T18:00 - acme'],
  });
  expect(one(warsaw).resolved?.interval).toEqual(['2024-03-06T23:00:00Z', '2024-03-06T23:01:00Z']);
});

it('tells each event in English and in the languages of its evidence', () => {
  const french = at('f', '09:00', { language: 'fr' });
  const [entry] = one(french, at('a', '09:00')).timeline;
  expect(entry?.summary).toBe('Disruption began at Acme.');
  expect(entry?.summaries).toEqual({ en: 'Disruption began at Acme.', fr: 'Acme: début de la panne' });
});

it('names an incident by its first article, and keeps the name while that stays', () => {
  const first = at('first', '09:00', { published: '2024-03-06T12:00:00Z' });
  expect(one(first).id).toBe('acme-2024-03-06');
  expect(one(first, at('second', '09:00', { companies: ['acme', 'bolt'] })).id).toBe('acme-2024-03-06');
});

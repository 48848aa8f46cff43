import { expect, it } from 'vitest';
import { mergeRecords } from '../../src/merge/index.js';
import type { ArticleRecord } from '../../src/model/record.js';
import { article } from './build.js';

/** Ids of the articles of each incident. */
const groups = (...records: ArticleRecord[]): string[][] =>
  mergeRecords(records)
    .map((incident) => incident.articles.map(({ id }) => id).sort())
    .sort();

const plain = (id: string, day: string, published = `${day}T20:00:00Z`): ArticleRecord =>
  article({
    id,
    published,
    companies: ['acme'],
    events: [`started ${day}T09:00 UTC acme`, `resolved ${day}T11:00 UTC acme`],
  });

it('joins articles on one outage, whatever their language and zone', () => {
  const tokyo = article({
    id: 'tokyo',
    published: '2024-03-07T09:00:00+09:00',
    language: 'ja',
    companies: ['acme', 'acme-group parent'],
    events: ['started 2024-03-06T18:05 Asia/Tokyo acme'],
  });
  const vague = article({
    id: 'vague',
    published: '2024-03-08T09:00:00-05:00',
    companies: ['acme'],
    events: ['started 2024-03-06 - acme'],
  });
  expect(groups(plain('london', '2024-03-06'), tokyo, vague)).toEqual([['london', 'tokyo', 'vague']]);
});

it('keeps outages of one company on following days apart', () => {
  const days = ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'];
  expect(groups(...days.flatMap((day) => [plain(`${day}-a`, day), plain(`${day}-b`, day)]))).toEqual(
    days.map((day) => [`${day}-a`, `${day}-b`]),
  );
});

it('keeps two outages on one day apart, also when both are told the day after', () => {
  const later = '2024-03-05T12:00:00Z';
  const morning = (id: string): ArticleRecord =>
    article({
      id,
      published: later,
      companies: ['acme'],
      events: ['started 2024-03-04T06:00 UTC acme', 'resolved 2024-03-04T08:00 UTC acme'],
    });
  const evening = (id: string): ArticleRecord =>
    article({
      id,
      published: later,
      companies: ['acme'],
      events: ['started 2024-03-04T19:00 UTC acme', 'resolved 2024-03-04T21:30 UTC acme'],
    });
  expect(groups(morning('m1'), evening('e1'), morning('m2'), evening('e2'))).toEqual([
    ['e1', 'e2'],
    ['m1', 'm2'],
  ]);
});

it('is not drawn to an earlier outage that an article recalls', () => {
  const recalls = article({
    id: 'recalls',
    published: '2024-03-20T20:00:00Z',
    companies: ['acme'],
    events: ['started 2024-03-20T09:00 UTC acme', 'resolved 2024-03-20T10:00 UTC acme', 'started 2024-03-06 - acme'],
  });
  expect(groups(plain('first', '2024-03-06'), recalls, plain('second', '2024-03-20'))).toEqual([
    ['first'],
    ['recalls', 'second'],
  ]);
});

it('takes a provider and its victims as one incident', () => {
  const events = (...ids: string[]): string[] => [`started 2024-03-06T09:00 UTC ${ids.join(' ')}`];
  const cloud = article({
    id: 'cloud',
    companies: ['cirrus provider', ...['acme', 'bolt', 'delta-bank', 'echo']],
    title: 'Cirrus',
    published: '2024-03-06T18:00:00Z',
    events: events('acme', 'bolt', 'delta-bank', 'echo'),
  });
  const own = article({
    id: 'own',
    companies: ['cirrus'],
    published: '2024-03-06T18:00:00Z',
    events: events('cirrus'),
  });
  const victims = article({
    id: 'victims',
    companies: ['bolt', 'echo'],
    published: '2024-03-06T19:00:00Z',
    events: events('bolt', 'echo'),
  });
  expect(groups(cloud, own, victims)).toEqual([['cloud', 'own', 'victims']]);
});

it('leaves incidents apart that share a bystander only', () => {
  const one = article({
    id: 'one',
    companies: ['acme', 'news-agency other'],
    published: '2024-03-06T18:00:00Z',
    events: ['started 2024-03-06T09:00 UTC acme'],
  });
  const other = article({
    id: 'other',
    companies: ['bolt', 'news-agency other'],
    published: '2024-03-06T18:00:00Z',
    events: ['started 2024-03-06T09:00 UTC bolt'],
  });
  expect(groups(one, other)).toEqual([['one'], ['other']]);
});

it.each([
  ['2024-03-06', [['open', 'sixth']]], // a Wednesday
  ['2024-03-08', [['open'], ['sixth']]], // a Friday
])('joins an open weekday to the one incident that fits: outage on %s', (day, expected) => {
  const dated = article({
    id: 'sixth',
    published: '2024-03-10T09:00:00Z',
    companies: ['acme'],
    events: [`started ${day}T09:00 UTC acme`],
    causes: ['dns confirmed'],
  });
  const open = article({
    id: 'open',
    published: null,
    companies: ['acme'],
    events: ['started XXXX-WXX-3T09:00 - acme'],
    causes: ['dns confirmed'],
  });
  expect(groups(dated, open)).toEqual(expected);
});

it('leaves an open weekday alone where two incidents fit alike', () => {
  const dated = (day: string): ArticleRecord =>
    article({
      id: day,
      published: `${day}T20:00:00Z`,
      companies: ['acme'],
      events: [`started ${day}T09:00 UTC acme`],
      causes: ['dns confirmed'],
    });
  const open = article({
    id: 'open',
    published: null,
    companies: ['acme'],
    events: ['started XXXX-WXX-3 - acme'],
    causes: ['dns confirmed'],
  });
  expect(groups(dated('2024-03-06'), dated('2024-03-13'), open)).toHaveLength(3);
});

it('makes no incident of an article about no outage, or without an affected company', () => {
  const none = { ...plain('none', '2024-03-06'), about: { outage: false, score: 0.9 } };
  const monitor = article({ id: 'monitor', companies: ['watcher monitor'], events: ['started 2024-03-06 - watcher'] });
  expect(groups(none, monitor)).toEqual([]);
});

it('says which incident of its provider led to an incident that stands apart', () => {
  const provider = article({
    id: 'provider',
    published: '2024-03-08T23:00:00Z',
    companies: ['cirrus'],
    events: ['started 2024-03-04T09:00 UTC cirrus', 'resolved 2024-03-07T20:00 UTC cirrus'],
  });
  const victim = article({
    id: 'victim',
    published: '2024-03-07T12:00:00Z',
    companies: ['acme', 'cirrus provider'],
    title: 'Acme',
    events: ['started 2024-03-07T08:00 UTC acme'],
  });
  const incidents = mergeRecords([provider, victim], {
    edits: [{ op: 'split', articles: ['victim'], from: ['provider'] }],
  });
  const caused = incidents.find(({ articles }) => articles[0]?.id === 'victim');
  expect(caused?.causedBy).toEqual([incidents.find(({ articles }) => articles[0]?.id === 'provider')?.id]);
});

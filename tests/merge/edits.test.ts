import { expect, it } from 'vitest';
import { constraintsOf } from '../../src/merge/edits.js';
import { type Edit, mergeRecords } from '../../src/merge/index.js';
import { article } from './build.js';

const record = (id: string, day: string, company = 'acme') =>
  article({
    id,
    published: `${day}T20:00:00Z`,
    companies: [company],
    events: [`started ${day}T09:00 UTC ${company}`, `resolved ${day}T11:00 UTC ${company}`],
    causes: ['dns confirmed', 'cyberattack suspected'],
  });
const records = [record('a', '2024-03-06'), record('b', '2024-03-06'), record('c', '2024-03-20', 'bolt')];
const merged = (...edits: Edit[]) => mergeRecords(records, { edits });

it('joins and parts incidents', () => {
  expect(merged().map(({ articles }) => articles.length)).toEqual([2, 1]);
  expect(merged({ op: 'merge', articles: ['a', 'c'] })).toHaveLength(1);
  expect(merged({ op: 'split', articles: ['b'], from: ['a'] })).toHaveLength(3);
});

it('lets the later of a merge and a split win', () => {
  const merge: Edit = { op: 'merge', articles: ['a', 'b', 'c'] };
  const split: Edit = { op: 'split', articles: ['c'], from: ['a', 'b'] };
  expect(merged(merge, split).map(({ articles }) => articles.length)).toEqual([2, 1]);
  expect(merged(split, merge)).toHaveLength(1);
  expect(constraintsOf([split, merge]).apart).toEqual([]);
});

it('renames, sets times and drops claims, and says so', () => {
  const [incident] = merged(
    { op: 'rename', article: 'a', title: 'The Wednesday outage', by: 'ana' },
    { op: 'time', article: 'b', field: 'started', value: '2024-03-06T08:30', timezone: 'UTC', note: 'status page' },
    { op: 'drop', article: 'a', field: 'causes', key: 'cyberattack' },
    { op: 'drop', article: 'b', field: 'causes', key: 'cyberattack' },
  );
  expect(incident).toMatchObject({
    title: 'The Wednesday outage',
    started: { value: '2024-03-06T08:30', interval: ['2024-03-06T08:30:00Z', '2024-03-06T08:31:00Z'] },
    duration: 'PT2H30M',
    causes: [{ category: 'dns', status: 'confirmed', articles: 2 }],
    conflicts: [
      { field: 'started', values: [{ value: '2024-03-06T08:30' }, { value: '2024-03-06T09:00 UTC' }], rule: 'edited' },
    ],
    edits: [
      'renamed: The Wednesday outage (by ana)',
      'started set to 2024-03-06T08:30 UTC (status page)',
      'dropped: causes cyberattack of a',
      'dropped: causes cyberattack of b',
    ],
  });
});

it('makes no incident of an article whose only affected company was dropped', () => {
  expect(
    mergeRecords([record('a', '2024-03-06')], {
      edits: [{ op: 'drop', article: 'a', field: 'companies', key: 'acme' }],
    }),
  ).toEqual([]);
});

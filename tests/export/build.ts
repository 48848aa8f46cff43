/** Two incidents for the tests of all export formats, one with hostile words. */
import { mergeRecords } from '../../src/merge/index.js';
import type { Incident } from '../../src/model/incident.js';
import type { ArticleRecord } from '../../src/model/record.js';
import { article } from '../merge/build.js';

export const HOSTILE = '=HYPERLINK("http://example.org";"x")\u001b[31m<script>\u202e';

const plain = article({
  id: 'plain',
  published: '2024-03-07T09:00:00Z',
  language: 'fr',
  companies: ['acme', 'bolt', 'acme-group parent', 'watcher monitor'],
  events: [
    'started 2024-03-06T09:00 America/New_York acme bolt',
    'reports 2024-03-06TAF America/New_York acme',
    'identified - - acme',
    'resolved 2024-03-06T17:30 America/New_York acme bolt',
    'explained 2024-03-07 - acme',
  ],
  reports: ['18000 acme 2024-03-06T12:00', '900 bolt'],
  causes: ['dns confirmed acme', 'cyberattack denied acme'],
});

function hostile(): ArticleRecord {
  const record = article({
    id: 'hostile',
    published: '2024-04-02T09:00:00Z',
    companies: ['bad'],
    events: ['started 2024-04-01T09:00 UTC bad'],
  });
  const name = `Bad ${HOSTILE}`;
  return {
    ...record,
    title: HOSTILE,
    outlet: HOSTILE,
    companies: record.companies.map((company) => ({ ...company, name })),
    events: record.events.map((event) => ({ ...event, text: HOSTILE, companies: [name] })),
  };
}

const open = article({
  id: 'open',
  published: null,
  companies: ['open-co'],
  events: ['started XXXX-WXX-4TAF - open-co'],
});

export const incidents: readonly Incident[] = mergeRecords([plain, hostile(), open]);

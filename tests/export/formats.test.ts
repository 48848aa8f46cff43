import { describe, expect, it } from 'vitest';
import { csvCell } from '../../src/export/csv.js';
import { exporterFor, exporters } from '../../src/export/index.js';
import { statuspageOf } from '../../src/export/statuspage.js';
import { statuspageSchema } from '../../src/export/statuspage-schema.js';
import { tablesOf } from '../../src/export/tables.js';
import { HOSTILE, incidents } from './build.js';

const options = { name: 'Outages', url: 'https://example.org' };

describe.each(exporters)('$format', (exporter) => {
  it('gives the same bytes each time, in files of its own', () => {
    const { files } = exporter.write(incidents, options);
    expect(exporter.write(structuredClone(incidents), options).files).toEqual(files);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    expect(files.length).toBeGreaterThan(0);
  });
  it('takes no incidents at all', () => {
    for (const { content } of exporter.write([], options).files) expect(typeof content).toBe('string');
  });
});

it('finds exporters by name', () => {
  expect(exporterFor('csv')?.format).toBe('csv');
  expect(exporterFor('constructor')).toBeUndefined();
});

describe('tables', () => {
  it('keep their columns', () => {
    expect(Object.fromEntries(tablesOf(incidents).map(({ name, columns }) => [name, columns.join(' ')]))).toEqual({
      incidents:
        'incident_id title status started_value started_timezone started_from started_to started_approximate resolved_value resolved_timezone resolved_from resolved_to resolved_approximate duration affected providers parents monitors articles languages conflicts caused_by',
      events:
        'incident_id position type at_value at_timezone at_from at_to at_approximate companies summary articles article_id language quote quote_start quote_end',
      reports: 'incident_id company unit position count bound at source is_peak',
      causes: 'incident_id category status articles',
      articles: 'incident_id article_id url title language published outlet copy_of',
    });
  });
  it('have as many cells in each row as columns', () => {
    for (const { columns, rows } of tablesOf(incidents)) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
  it('read back from NDJSON as they were', () => {
    const file = exporterFor('ndjson')
      ?.write(incidents, options)
      .files.find(({ path }) => path === 'causes.ndjson');
    const rows = file?.content
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toContainEqual({
      incident_id: 'acme-2024-03-06',
      category: 'cyberattack',
      status: 'denied',
      articles: 1,
    });
  });
});

describe('CSV', () => {
  it.each([
    [null, ''],
    [-5, '-5'],
    [true, 'true'],
    ['plain', 'plain'],
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
  ])('writes %j as %j', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });
  it('lets no cell of an article begin a formula', () => {
    for (const { content } of exporterFor('csv')?.write(incidents, options).files ?? []) {
      expect(content).not.toMatch(/(?:^|[\n,])"?[=+@]/);
    }
  });
});

describe('statuspage', () => {
  const { page, losses } = statuspageOf(incidents, options);
  it('has the read shape of incidents.json', () => {
    expect(statuspageSchema.safeParse(page).error?.issues ?? []).toEqual([]);
  });
  it('leaves out what has no time, and says so', () => {
    expect(page.incidents.map(({ id }) => id)).toEqual(['bad-2024-04-01', 'acme-2024-03-06']);
    expect(losses).toEqual([expect.stringContaining('open-co-undated')]);
  });
  it('dates the incident and its updates by the events, the newest first', () => {
    expect(page.incidents[1]).toMatchObject({
      status: 'postmortem',
      impact: 'major',
      started_at: '2024-03-06T14:00:00Z',
      resolved_at: '2024-03-06T22:30:00Z',
      components: [
        { id: 'acme', name: 'Acme', status: 'operational' },
        { id: 'bolt', name: 'Bolt', status: 'operational' },
      ],
    });
    const times = page.incidents[1]?.incident_updates.map((update) => update.created_at) ?? [];
    expect(times).toEqual([...times].sort().reverse());
    expect(page.incidents[1]?.incident_updates.map((update) => update.status)).toEqual([
      'postmortem',
      'resolved',
      'identified',
      'investigating',
      'investigating',
    ]);
  });
  it('escapes the words of articles', () => {
    expect(JSON.stringify(page)).not.toContain('<script>');
    expect(HOSTILE).toContain('<script>');
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeRecords } from '../../src/merge/index.js';
import { stretchOf } from '../../src/merge/instants.js';
import { incidentSchema } from '../../src/model/incident.js';
import type { ArticleRecord } from '../../src/model/record.js';
import { world } from './worlds.js';

const RUNS = { numRuns: 120 };
const bytes = (records: readonly ArticleRecord[]): string => JSON.stringify(mergeRecords(records));

it('gives the same bytes in any order of the articles', () => {
  fc.assert(
    fc.property(world, fc.infiniteStream(fc.nat()), (records, numbers) => {
      const shuffled = records.map((record) => ({ record, at: numbers.next().value ?? 0 })).sort((a, b) => a.at - b.at);
      expect(bytes(shuffled.map(({ record }) => record))).toBe(bytes(records));
    }),
    RUNS,
  );
});

it('takes an article that comes twice as one', () => {
  fc.assert(
    fc.property(world, (records) => {
      expect(bytes([...records, ...structuredClone(records)])).toBe(bytes(records));
    }),
    RUNS,
  );
});

it('leaves its input as it was', () => {
  fc.assert(
    fc.property(world, (records) => {
      const before = JSON.stringify(records);
      mergeRecords(records);
      expect(JSON.stringify(records)).toBe(before);
    }),
    RUNS,
  );
});

it('puts each article about an outage into one incident, and into one only', () => {
  fc.assert(
    fc.property(world, (records) => {
      const placed = mergeRecords(records).flatMap((incident) => incident.articles.map(({ id }) => id));
      expect(placed.sort()).toEqual([...new Set(records.map(({ id }) => id))].sort());
    }),
    RUNS,
  );
});

it('gives valid incidents with ids of their own, each quote from its article', () => {
  fc.assert(
    fc.property(world, (records) => {
      const incidents = mergeRecords(records).map((incident) => incidentSchema.parse(incident));
      expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
      const texts = new Map(records.map((record) => [record.id, record]));
      for (const { timeline, articles } of incidents) {
        for (const { article, start, end, text } of timeline.flatMap((entry) => entry.evidence)) {
          expect(articles.some(({ id }) => id === article)).toBe(true);
          const possible = records.filter(({ id }) => id === article).map((record) => record.text?.slice(start, end));
          expect(possible).toContain(text);
          expect(texts.has(article)).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

it('orders the timeline: of two entries whose bounds do not meet, the earlier stands first', () => {
  fc.assert(
    fc.property(world, (records) => {
      for (const { timeline } of mergeRecords(records)) {
        const bounds = timeline
          .map((entry) => stretchOf(entry.at?.interval ?? null))
          .filter((stretch) => stretch !== null);
        bounds.forEach((stretch, index) => {
          for (const later of bounds.slice(index + 1)) expect(later.hi).toBeGreaterThan(stretch.lo);
        });
      }
    }),
    RUNS,
  );
});

it('forgets an article that is taken out again, and what only it told', () => {
  fc.assert(
    fc.property(world, fc.nat(), (records, pick) => {
      const gone = records[pick % records.length]?.id;
      const rest = records.filter(({ id }) => id !== gone);
      expect(JSON.stringify(mergeRecords(rest))).not.toContain(`"${gone}"`);
    }),
    RUNS,
  );
});

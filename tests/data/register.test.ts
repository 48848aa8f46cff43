/** The register is consistent: what recognition and roles rely on. */
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/scan/gazetteer.js';
import { parseEntities, register, registerFiles } from '../../src/scan/register.js';

const entities = register();
const byId = new Map(entities.map((e) => [e.id, e]));

describe('the register', () => {
  it('holds at least 1,200 entities of some 120 countries', () => {
    expect(entities.length).toBeGreaterThanOrEqual(1200);
    expect(new Set(entities.filter((e) => e.kind === 'telecom').map((e) => e.country)).size).toBeGreaterThanOrEqual(
      120,
    );
  });

  it('has lines as its schema asks for', () => {
    const checked = registerFiles().flatMap(({ name, text }) => parseEntities(text, name));
    expect(checked).toEqual(entities);
  });

  it('gives no id twice', () => {
    expect(byId.size).toBe(entities.length);
  });

  it('lets no two entities share a form that means one by itself', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const e of entities) {
      const cues = new Set(e.cue.map(foldName));
      for (const form of new Set([e.name, ...e.aliases].map(foldName))) {
        if (cues.has(form) || !/\p{L}/u.test(form)) continue;
        const other = owner.get(form);
        if (other !== undefined && other !== e.id) shared.push(`${form}: ${other}, ${e.id}`);
        owner.set(form, e.id);
      }
    }
    expect(shared).toEqual([]);
  });

  it('names only parents that exist, without cycles', () => {
    for (const e of entities) {
      const seen = new Set([e.id]);
      const queue = [e];
      for (const x of queue) {
        for (const { id } of x.parents) {
          const parent = byId.get(id);
          expect(parent, `${x.id} → ${id}`).toBeDefined();
          expect(id, `cycle at ${e.id}`).not.toBe(e.id);
          if (parent && !seen.has(id)) {
            seen.add(id);
            queue.push(parent);
          }
        }
      }
    }
  });

  it('names zones that exist', () => {
    const bad = new Set(entities.map((e) => e.zone).filter((z) => z !== undefined)).values();
    for (const zone of bad) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), zone).not.toThrow();
  });
});

describe("a user's own companies", () => {
  it('are read with their defaults', () => {
    expect(parseEntities('{"id":"acme","name":"Acme","kind":"other","country":"US"}\n', 'own.ndjson')).toEqual([
      { id: 'acme', name: 'Acme', kind: 'other', country: 'US', aliases: [], cue: [], parents: [] },
    ]);
  });
  it('have the id that their name makes where they give none', () => {
    const [own] = parseEntities('{"name":"Banco Ñandú","kind":"bank","country":"UY"}', 'own.ndjson');
    expect(own?.id).toBe('banco-nandu');
    expect(() => parseEntities('{"name":"銀行","kind":"bank","country":"JP"}', 'own.ndjson')).toThrow(/id/);
  });

  it.each([
    ['{"id":"acme"', /own\.ndjson:1: not JSON/],
    ['\n{"id":"Ac me","name":"Acme","kind":"other","country":"US"}', /own\.ndjson:2: /],
  ])('with a bad line are refused by file and line: %s', (text, message) => {
    expect(() => parseEntities(text, 'own.ndjson')).toThrow(message);
  });
});

/** The wide list behind the register is well-formed, and adds to the register without contradicting it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/languages/index.js';
import { buildGazetteer, findNames, foldName } from '../../src/scan/gazetteer.js';
import { entityKinds, parseEntities } from '../../src/scan/register.js';
import { wideForms, wideList } from '../../src/scan/wide.js';

const text = readFileSync(new URL('../../data/wide/names.tsv', import.meta.url), 'utf8');
const lines = text.trimEnd().split('\n');
const brands = wideList();

describe('the wide list', () => {
  it('has lines of a country, a kind and names, in order, each head once', () => {
    const heads = lines.map((line) => line.split('\t')[0] ?? '');
    for (const head of heads) expect(head).toMatch(/^(?:[A-Z]{2}|INT) [a-z]+$/);
    for (const head of heads) expect(entityKinds).toContain(head.split(' ')[1]);
    expect(lines).toEqual(lines.toSorted());
    expect(new Set(heads).size).toBe(heads.length);
    expect(lines.filter((line) => /\t(?:\t|$)|=(?:[=\t]|$)/.test(line))).toEqual([]);
  });

  it('holds more than ten thousand brands in 330 kB', () => {
    expect(new Set(brands.map((e) => e.id)).size).toBeGreaterThan(10_000);
    expect(Buffer.byteLength(text)).toBeLessThan(330_000);
  });

  it('gives a form to one brand only', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const e of brands) {
      for (const form of [e.name, ...e.aliases].map(foldName)) {
        if ((owner.get(form) ?? e.id) !== e.id) shared.push(`${form}: ${owner.get(form)}, ${e.id}`);
        owner.set(form, e.id);
      }
    }
    expect(shared).toEqual([]);
  });

  it('is found in a text as wide, and never inside a name of the register', async () => {
    const pack = await loadPack('en');
    if (!pack) throw new Error('no English pack');
    const own = parseEntities('{"id":"acme","name":"Acme Trust","kind":"bank","country":"US"}', 'own.ndjson');
    const gazetteer = buildGazetteer(own, wideForms());
    const brand = brands.find((e) => e.country === 'GB' && e.kind === 'bank');
    const found = findNames(gazetteer, `Customers of ${brand?.name} and of Acme Trust were cut off.`, pack);
    expect(found.map((hit) => [hit.entity.name, hit.wide])).toEqual([
      [brand?.name, true],
      ['Acme Trust', false],
    ]);
  });
});

/** A user's own companies: three kinds of file, the same entities; a bad line is named with its reason. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { companiesFrom } from '../../src/cli/companiesFile.js';
import { makeExtractor } from '../../src/pipeline.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const BANK = {
  id: 'norrbanken',
  name: 'Norrbanken',
  kind: 'bank',
  country: 'SE',
  aliases: ['Norr Banken'],
  parents: [{ id: 'block' }],
};

describe('--companies', () => {
  it('reads NDJSON, a JSON array and CSV alike', () => {
    const { parents, ...plain } = BANK;
    const wanted = [{ ...plain, aliases: ['Norrbanken', 'Norr Banken'], cue: [], parents }];
    expect(companiesFrom(file('a.ndjson', `${JSON.stringify(BANK)}\n\n`))).toEqual(wanted);
    expect(companiesFrom(file('a.json', JSON.stringify([BANK], null, 2)))).toEqual(wanted);
    const csv = '\ufeffid,name,kind,country,aliases,parents\r\nnorrbanken,Norrbanken,bank,SE,Norr Banken,block\r\n';
    expect(companiesFrom(file('a.csv', csv))).toEqual(wanted);
  });

  it('needs no more than a name', () => {
    expect(companiesFrom(file('b.csv', 'name\n"Łódź Fale, Sp."\n'))).toMatchObject([
      { name: 'Łódź Fale, Sp.', kind: 'other', country: 'INT', aliases: ['Łódź Fale, Sp.'] },
    ]);
  });

  it('keeps a name that needs a cue from counting anywhere', () => {
    expect(companiesFrom(file('c.json', JSON.stringify([{ name: 'Puls', cue: ['Puls'] }])))).toMatchObject([
      { aliases: [], cue: ['Puls'] },
    ]);
  });

  it('finds them in an article', async () => {
    const extract = await makeExtractor({ companies: companiesFrom(file('d.csv', 'name,kind\nNorrbanken,bank\n')) });
    const text = 'Norrbanken was down on Tuesday. Customers of Norrbanken could not log in from 9 a.m. until noon.';
    const record = await extract({
      id: 'd',
      url: null,
      title: '',
      published: null,
      text,
      language: null,
      outlet: null,
    });
    expect(record.companies.map((c) => [c.id, c.role])).toEqual([['norrbanken', 'affected']]);
  });

  it.each([
    ['bad.ndjson', '{"name":"One"}\n{"name":\n', ':2'],
    ['kind.csv', 'name,kind\nOne,bank\nTwo,banc\n', ':3'],
    ['column.csv', 'name,alias\nOne,Eins\n', 'alias'],
    ['parent.json', '[{"name":"One","parents":[{"id":"no-such-owner"}]}]', 'no-such-owner'],
    ['empty.csv', '', 'no company'],
    ['script.json', '[{"name":"東京"}]', 'give an id'],
  ])('%s: tells where and why', (name, text, told) => {
    expect(() => companiesFrom(file(name, text))).toThrow(told);
  });
});

/** Names in running text: inflected, written in other capitals, beside names that look alike. */
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/languages/index.js';
import { buildGazetteer, findNames } from '../../src/scan/gazetteer.js';
import { parseEntities } from '../../src/scan/register.js';

const gazetteer = buildGazetteer(
  parseEntities(
    [
      '{"name":"Jižní záložna","kind":"bank","country":"CZ"}',
      '{"id":"nova-rika","name":"Нова ріка","kind":"logistics","country":"UA"}',
      '{"name":"Lára","kind":"telecom","country":"IS"}',
      '{"name":"TERMA","kind":"energy","country":"HR"}',
      '{"name":"SOLA","kind":"energy","country":"HR"}',
      '{"name":"iZip","kind":"airport","country":"EE"}',
      '{"name":"Uh!","kind":"telecom","country":"LV"}',
      '{"name":"Kolibri","kind":"telecom","country":"INT"}',
      '{"name":"Kolibri Portugal","kind":"telecom","country":"PT","cue":["Kolibri"],"parents":[{"id":"kolibri"}]}',
      '{"id":"marea-pt","name":"Marea PT","kind":"bank","country":"PT","cue":["Marea"]}',
      '{"id":"marea-no","name":"Marea","kind":"bank","country":"NO","cue":["Marea"]}',
    ].join('\n'),
    'test.ndjson',
  ),
);

async function namesIn(language: string, text: string): Promise<string[]> {
  const pack = await loadPack(language);
  if (!pack) throw new Error(`no pack for ${language}`);
  return findNames(gazetteer, text, pack).map((hit) => `${text.slice(hit.start, hit.end)}: ${hit.entity.id}`);
}

describe('names', () => {
  it.each([
    ['cs', 'Klienti Jižní záložny čekali.', ['Jižní záložny: jizni-zalozna']],
    ['uk', 'Термінали «Нової ріки» мовчали.', ['Нової ріки: nova-rika']],
    ['is', 'Bilun varð hjá Láru í nótt.', ['Láru: lara']],
    ['hr', 'Iz Terme nisu odgovorili, a Terma ne radi.', ['Terma: terma']],
    ['en', 'Sola and SOLA were down.', ['Sola: sola', 'SOLA: sola']],
    ['et', 'Peatus izip, aga iZip töötas.', ['iZip: izip']],
    ['lv', 'Uh!Karte nestrādā, arī Uh! nestrādā.', ['Uh!: uh']],
  ])('of %s: %s', async (language, text, expected) => {
    expect(await namesIn(language, text)).toEqual(expected);
  });

  it('that several bear go to their owner, else to the one at home', async () => {
    expect(await namesIn('pt', 'Kolibri e Marea')).toEqual(['Kolibri: kolibri', 'Marea: marea-pt']);
    expect(await namesIn('nb', 'Kolibri og Marea')).toEqual(['Kolibri: kolibri', 'Marea: marea-no']);
  });
});

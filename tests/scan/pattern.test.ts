/** The pattern language of the packs, as languages/pack.ts promises it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPack } from '../../src/languages/basic.js';
import type { LanguagePack } from '../../src/languages/pack.js';
import { stopsOf } from '../../src/scan/characters.js';
import { compilePack } from '../../src/scan/compile.js';
import { expand, PatternError } from '../../src/scan/pattern.js';
import { scanText } from '../../src/scan/scan.js';

/** Texts of the hits of one pattern. */
function hits(pattern: string, text: string, change: (pack: LanguagePack) => void = () => undefined): string[] {
  const pack = emptyPack('xx');
  pack.events.outage = [pattern];
  change(pack);
  const compiled = compilePack(pack);
  const folded = compiled.fold(text).text;
  const scan = scanText(compiled, folded, stopsOf(folded, [{ end: folded.length }]));
  return (scan.marks.get('outage') ?? []).map((m) => folded.slice(m.start, m.end));
}

describe('a pattern', () => {
  it.each([
    ['crash', 'The crash came', ['crash']],
    ['crash', 'It crashed', []],
    ['crash*', 'It crashed twice', ['crashed']],
    ['*ausfall', 'Der Netzausfall', ['netzausfall']],
    ['*störung*', 'Netzstörungen überall', ['netzstörungen']],
    ['went down', 'It went down', ['went down']],
    ['went down', 'It went straight down', []],
    ['took … down', 'It took the whole site down', ['took the whole site down']],
    ['took … down', 'It took it. Down there', ['took it. down']],
    ['(site|app) [has] crashed', 'The app crashed, the site has crashed', ['app crashed', 'site has crashed']],
    ['telekom', "Türk Telekom'un ağı", ['telekom']],
    ['24 hours', 'in 124 hours', []],
  ])('«%s» in «%s»', (pattern, text, expected) => {
    expect(hits(pattern, text)).toEqual(expected);
  });

  it('ends its gap where the sentence ends', () => {
    const pack = emptyPack('xx');
    pack.events.outage = ['took … down'];
    const compiled = compilePack(pack);
    const folded = compiled.fold('It took it. Down there').text;
    const scan = scanText(compiled, folded, stopsOf(folded, [{ end: 11 }, { end: folded.length }]));
    expect(scan.marks.get('outage')).toBeUndefined();
  });

  it('stands behind joined prefixes where the script writes them so', () => {
    expect(hits('عطل', 'والعطل', (p) => p.writing.clitics.push('و', 'ال'))).toEqual(['عطل']);
    expect(hits('عطل', 'والعطل')).toEqual([]);
  });

  it('matches anywhere in a script without spaces, but not inside a Latin word', () => {
    const unspaced = (p: LanguagePack): void => {
      p.writing.spaced = false;
    };
    expect(hits('障害', '通信障害が発生', unspaced)).toEqual(['障害']);
    expect(hits('dns', 'このDNSとXDNSY', unspaced)).toEqual(['dns']);
  });

  it('folds digits of other scripts, full-width letters and apostrophes', () => {
    expect(hits("l'est 12", 'L’EST １２')).toEqual(["l'est 12"]);
  });

  it.each(['(a', 'a)', '[b', `${`(${'a|b'.repeat(400)})`.repeat(1)})`])(
    'that is broken is a mistake: %s',
    (pattern) => {
      expect(() => expand(pattern)).toThrow(PatternError);
    },
  );
});

it('finds what it is made of, wherever it stands', () => {
  const word = fc.stringMatching(/^[a-z]{2,8}$/);
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 6 }), (needle, before, after) => {
      const text = [...before, needle, ...after].join(' ');
      expect(hits(needle, text).length).toBe(text.split(' ').filter((w) => w === needle).length);
    }),
  );
});

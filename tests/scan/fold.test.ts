/** Folding keeps the way back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeFold } from '../../src/scan/fold.js';

const fold = makeFold({ ё: 'е' });

it('remembers for every folded character where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: folded, origin, position } = fold(text);
      expect(origin.length).toBe(folded.length + 1);
      expect(position.length).toBe(text.length + 1);
      expect(origin[folded.length]).toBe(text.length);
      for (let i = 1; i < origin.length; i++) expect(origin[i]).toBeGreaterThanOrEqual(origin[i - 1] ?? 0);
    }),
  );
});

it.each([
  ['İstanbul’da', "i̇stanbul'da".normalize('NFC').replace('i̇', 'i')],
  ['١٢٣', '123'],
  ['１９：３０', '19:30'],
  ['cafe\u0301', 'café'],
  ['می\u200cشود', 'ميشود'],
  ['Ещё', 'еще'],
])('folds %s', (text, expected) => {
  expect(fold(text).text).toBe(expected);
});

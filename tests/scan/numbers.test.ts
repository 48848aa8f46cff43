/** Numbers of the press, in digits and words. */
import { describe, expect, it } from 'vitest';
import { compiledFor } from '../../src/pipeline.js';
import { stopsOf } from '../../src/scan/characters.js';
import { scanText } from '../../src/scan/scan.js';

async function numbers(language: string, text: string): Promise<number[]> {
  const { compiled } = await compiledFor(language);
  const folded = compiled.fold(text).text;
  return scanText(compiled, folded, stopsOf(folded, [])).numbers.map((n) => n.value);
}

describe('numbers', () => {
  it.each([
    ['en', '18,000 and 1.8 million', [18_000, 1_800_000]],
    ['en', 'twenty-five thousand', [25_000]],
    ['fr', '18 000 rapports, 1,5 million', [18_000, 1_500_000]],
    ['de', '110.000 Meldungen, 10,6 Millionen', [110_000, 10_600_000]],
    ['de', 'einundzwanzig', [21]],
    ['fi', 'kaksikymmentäviisi tuhatta', [25_000]],
    ['ru', '70 тыс. жалоб', [70_000]],
    ['ja', '1万8000件', [18_000]],
    ['ja', '3915万回線', [39_150_000]],
    ['hi', '1,80,000', [180_000]],
    ['hi', '१८ हजार', [18_000]],
    ['ar', '٥٥٠ ألف', [550_000]],
  ])('%s: %s', async (language, text, expected) => {
    expect(await numbers(language, text)).toEqual(expected);
  });

  it('reads no thousand and no million out of a lone letter', async () => {
    expect(await numbers('en', 'at 7 p.m. sharp')).toEqual([7]);
  });
});

/** Packs are plain data, as the build presses them; raw data stays small. */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPack, PACK_CODES } from '../../src/languages/index.js';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

describe('what is shipped', () => {
  it.each(PACK_CODES)('the pack of %s is the same when read back from JSON', async (code) => {
    const pack = await loadPack(code);
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  it('data take less than 2.5 MB', () => {
    const sizes = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).map((name) => statSync(DATA + name));
    expect(sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)).toBeLessThan(2_500_000);
  });
});
